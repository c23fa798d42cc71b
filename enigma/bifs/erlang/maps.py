"""BIFs of module erlang on maps."""
from __future__ import absolute_import

from enigma.bifs.unwrap import map_, term
from enigma.code.natives import bif
from enigma.terms import atoms, maps
from enigma.terms.errors import badkey
from enigma.terms.numbers import integer


@bif("erlang", "map_get", term, map_, guard=True)
def map_get(proc, w_key, w_map):
    w_value = maps.get(w_map, w_key)
    if w_value is None:
        raise badkey(w_key)
    return w_value


@bif("erlang", "map_size", map_, guard=True)
def map_size(proc, w_map):
    return integer(maps.size(w_map))


@bif("erlang", "is_map_key", term, map_, guard=True)
def is_map_key(proc, w_key, w_map):
    return atoms.boolean(maps.has(w_map, w_key))
