"""Watching the JIT and experiments with it; never translated."""
