"""Tests of boot."""
