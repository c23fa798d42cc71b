"""The BIFs of module erlang, by theme."""
