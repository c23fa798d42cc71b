"""Tests of ets."""
