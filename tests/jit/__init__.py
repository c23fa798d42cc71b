"""Tests of the JIT compiler of the executable."""
