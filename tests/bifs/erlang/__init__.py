"""Tests of the BIFs of module erlang."""
