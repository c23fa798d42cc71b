"""Benchmark programs (programs/) and what runs them on Enigma and on stock."""
