"""Every module that declares natives, imported for registration, and the parts
of the node that lower layers do not know."""
from __future__ import absolute_import

from enigma.bifs import (
    erts_internal_maps, lists, maps, prim_file)
from enigma.bifs.erlang import (
    apply, arith, convert, floats, guards, hash, lists as erlang_lists, logic,
    maps as erlang_maps, tuples)
from enigma.ports import prim_buffer, prim_file as ports_prim_file, prim_file_paths


def setup(node):
    """Give the node its tables, ports and poller."""


def finish(node):
    """After the last slice: write out what ports hold -> exit status."""
    return node.exit_status
