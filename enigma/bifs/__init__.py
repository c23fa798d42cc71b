"""Native functions that need no operating system: one Erlang module a file."""
