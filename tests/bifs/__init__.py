"""Tests of bifs."""
