"""The module persistent_term."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import atoms, lists, maps, tuples
from enigma.terms.atoms import atom
from enigma.terms.errors import badarg
from enigma.terms.numbers import integer

_COUNT = atom('count')
_MEMORY = atom('memory')


@bif("persistent_term", "get")
def get_all(proc):
    """[{Key, Value}], the oldest key first."""
    table = proc.node.persistent_terms
    pairs_w = []
    for w_key in table.keys():
        pairs_w.append(tuples.pair(w_key, table.get(w_key)))
    return lists.from_items(pairs_w)


@bif("persistent_term", "get", term)
def get(proc, w_key):
    """The value of w_key; badarg if it has none."""
    w_value = proc.node.persistent_terms.get(w_key)
    if w_value is None:
        raise badarg()
    return w_value


@bif("persistent_term", "get", term, term)
def get_default(proc, w_key, w_default):
    """The value of w_key, or w_default."""
    w_value = proc.node.persistent_terms.get(w_key)
    if w_value is None:
        return w_default
    return w_value


@bif("persistent_term", "put", term, term)
def put(proc, w_key, w_value):
    """ok."""
    proc.node.persistent_terms.put(w_key, w_value)
    return atoms.OK


@bif("persistent_term", "erase", term)
def erase(proc, w_key):
    """Whether there was such a key."""
    return atoms.boolean(proc.node.persistent_terms.erase(w_key))


@bif("persistent_term", "info")
def info(proc):
    """#{count => keys, memory => bytes}."""
    table = proc.node.persistent_terms
    return maps.from_pairs([_COUNT, _MEMORY],
                           [integer(table.count()), integer(table.memory())])


@bif("erts_internal", "erase_persistent_terms")
def erase_persistent_terms(proc):
    """true; what init:restart/0 needs."""
    proc.node.persistent_terms.clear()
    return atoms.TRUE
