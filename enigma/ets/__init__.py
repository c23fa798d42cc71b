"""Tables and match specifications over terms; owners are pids."""
