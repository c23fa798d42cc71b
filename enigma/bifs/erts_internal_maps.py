"""What stdlib's maps.erl and erts_debug.erl use to walk through maps."""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.bifs.unwrap import map_, term
from enigma.code.natives import bif
from enigma.terms import atoms, hashmaps, lists, maps, tuples
from enigma.terms.errors import badarg
from enigma.terms.hashing import HASH_MASK
from enigma.terms.hashmaps import W_HashMap
from enigma.terms.lists import W_Cons, NIL, cons
from enigma.terms.map_root import W_Map
from enigma.terms.maps import W_SmallMap
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple3

ITERATOR = atoms.atom('iterator')
BATCH = 32       # pairs of a large map that an iterator gets at once


@bif("erts_internal", "map_next", term, term, term)
def map_next(proc, w_path, w_map, w_kind):
    """The pairs of a map from w_path on, 0 being the start.

    w_kind `iterator`: {K, V, {K, V, .. Rest}}, Rest being none or [Path | Map].
    w_kind a list: that list with all {K, V} in front.  A path into a large map
    is one more than the hash of the last key met.
    """
    if not isinstance(w_map, W_Map) or not isinstance(w_path, W_Int):
        raise badarg()
    if w_kind is not ITERATOR and w_kind is not NIL and not isinstance(w_kind, W_Cons):
        raise badarg()
    path = w_path.value
    if path < 0:
        raise badarg()
    if isinstance(w_map, W_SmallMap):
        if path > maps.size(w_map):
            raise badarg()
        if w_kind is ITERATOR:
            return _chain(w_map.shape.keys_w, w_map.values_w, atoms.NONE)
        return _pairs(w_map.shape.keys_w, w_map.values_w, w_kind)
    assert isinstance(w_map, W_HashMap)
    if path > HASH_MASK + 1:
        raise badarg()
    if w_kind is ITERATOR:
        return _next_batch(w_map, path)
    return _all_after(w_map, path, w_kind)


@jit.dont_look_inside
def _next_batch(w_map, path):
    walk = hashmaps.Walk(path - 1, BATCH)
    w_rest = atoms.NONE
    if walk.run(w_map):
        w_rest = cons(integer(walk.last + 1), w_map)
    return walk.chain(w_rest)


@jit.dont_look_inside
def _all_after(w_map, path, w_list):
    if path == 0:
        keys_w, values_w = maps.items(w_map)
        return _pairs(keys_w, values_w, w_list)
    walk = hashmaps.Walk(path - 1, w_map.count)
    walk.run(w_map)
    w_chain = walk.chain(NIL)
    pairs = lists.Builder()
    while isinstance(w_chain, W_Tuple3):
        pairs.add(tuples.pair(w_chain.w_0, w_chain.w_1))
        w_chain = w_chain.w_2
    return pairs.finish(w_list)


def _chain(keys_w, values_w, w_rest):
    i = len(keys_w) - 1
    while i >= 0:
        w_rest = tuples.triple(keys_w[i], values_w[i], w_rest)
        i -= 1
    return w_rest


def _pairs(keys_w, values_w, w_list):
    i = len(keys_w) - 1
    while i >= 0:
        w_list = cons(tuples.pair(keys_w[i], values_w[i]), w_list)
        i -= 1
    return w_list


@bif("erts_internal", "map_to_tuple_keys", map_)
def map_to_tuple_keys(proc, w_map):
    """The keys of a small map in order, as a tuple; badarg for a large one."""
    if not isinstance(w_map, W_SmallMap):
        raise badarg()
    keys_w = w_map.shape.keys_w
    w_tuple = tuples.allocate(len(keys_w))
    for i in range(len(keys_w)):
        tuples.put(w_tuple, i, keys_w[i])
    return w_tuple


@bif("erts_internal", "map_hashmap_children", map_)
def map_hashmap_children(proc, w_map):
    """The pairs [K | V] of a large map (stock: the topmost nodes); else badarg."""
    if not isinstance(w_map, W_HashMap):
        raise badarg()
    keys_w, values_w = maps.items(w_map)
    w_list = NIL
    for i in range(len(keys_w)):
        w_list = cons(cons(keys_w[i], values_w[i]), w_list)
    return w_list
