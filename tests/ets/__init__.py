"""Tests of enigma/ets."""
