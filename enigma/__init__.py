"""Enigma, an Erlang virtual machine in RPython."""
