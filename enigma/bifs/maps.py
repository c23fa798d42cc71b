"""The functions of module maps that are native.  Errors: badmap, badkey, badarg."""
from __future__ import absolute_import

from enigma.bifs.unwrap import map_, proper_list, term
from enigma.code.natives import bif
from enigma.terms import atoms, lists, maps, tuples
from enigma.terms.errors import badarg, badkey
from enigma.terms.lists import NIL, W_Cons, cons
from enigma.terms.tuples import W_Tuple2, pair


@bif("maps", "find", term, map_)
def find(proc, w_key, w_map):
    """{ok, Value} or error."""
    w_value = maps.get(w_map, w_key)
    if w_value is None:
        return atoms.ERROR
    return pair(atoms.OK, w_value)


@bif("maps", "get", term, map_)
def get(proc, w_key, w_map):
    w_value = maps.get(w_map, w_key)
    if w_value is None:
        raise badkey(w_key)
    return w_value


@bif("maps", "is_key", term, map_)
def is_key(proc, w_key, w_map):
    return atoms.boolean(maps.has(w_map, w_key))


def _list_of(items_w):
    """lists.from_items for the arrays of maps, which are never resized."""
    w_list = NIL
    i = len(items_w) - 1
    while i >= 0:
        w_list = cons(items_w[i], w_list)
        i -= 1
    return w_list


@bif("maps", "keys", map_)
def keys(proc, w_map):
    return _list_of(maps.items(w_map)[0])


@bif("maps", "values", map_)
def values(proc, w_map):
    return _list_of(maps.items(w_map)[1])


@bif("maps", "put", term, term, map_)
def put(proc, w_key, w_value, w_map):
    return maps.put(w_map, w_key, w_value)


@bif("maps", "update", term, term, map_)
def update(proc, w_key, w_value, w_map):
    w_new = maps.update(w_map, w_key, w_value)
    if w_new is None:
        raise badkey(w_key)
    return w_new


@bif("maps", "remove", term, map_)
def remove(proc, w_key, w_map):
    return maps.remove(w_map, w_key)


@bif("maps", "take", term, map_)
def take(proc, w_key, w_map):
    """{Value, Rest} or error."""
    w_value = maps.get(w_map, w_key)
    if w_value is None:
        return atoms.ERROR
    return pair(w_value, maps.remove(w_map, w_key))


@bif("maps", "merge", map_, map_)
def merge(proc, w_a, w_b):
    return maps.merge(w_a, w_b)


@bif("maps", "from_list", term)
def from_list(proc, w_list):
    """The map of a list of pairs {Key, Value}; later ones count."""
    n = lists.length(w_list)
    if n < 0:
        raise badarg()
    keys_w = [None] * n
    values_w = [None] * n
    for i in range(n):
        assert isinstance(w_list, W_Cons)
        w_pair = w_list.w_head
        w_list = w_list.w_tail
        if not isinstance(w_pair, W_Tuple2) or w_pair.arity != 2:
            raise badarg()
        keys_w[i] = tuples.get(w_pair, 0)
        values_w[i] = tuples.get(w_pair, 1)
    return maps.from_arrays(keys_w, values_w)


@bif("maps", "from_keys", proper_list, term)
def from_keys(proc, keys_w, w_value):
    """The map of these keys, all with one value."""
    return maps.from_pairs(keys_w, [w_value] * len(keys_w))
