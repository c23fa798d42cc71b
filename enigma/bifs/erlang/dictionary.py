"""The process dictionary: get/0,1 put/2 erase/0,1 get_keys/0,1."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import dictionary
from enigma.terms import lists, order
from enigma.terms.atoms import UNDEFINED
from enigma.terms.tuples import pair


def _or_undefined(w_value):
    if w_value is None:
        return UNDEFINED
    return w_value


@bif("erlang", "get", term)
def get(proc, w_key):
    return _or_undefined(dictionary.get(proc, w_key))


@bif("erlang", "put", term, term)
def put(proc, w_key, w_value):
    return _or_undefined(dictionary.put(proc, w_key, w_value))


@bif("erlang", "erase", term)
def erase(proc, w_key):
    return _or_undefined(dictionary.erase(proc, w_key))


def pairs(proc):
    """[{Key, Value}] of a process."""
    return lists.from_items([pair(w_key, dictionary.get(proc, w_key))
                             for w_key in dictionary.keys_w(proc)])


@bif("erlang", "get")
def get_all(proc):
    return pairs(proc)


@bif("erlang", "erase")
def erase_all(proc):
    w_pairs = pairs(proc)
    dictionary.erase_all(proc)
    return w_pairs


@bif("erlang", "get_keys")
def get_keys(proc):
    return lists.from_items(dictionary.keys_w(proc))


@bif("erlang", "get_keys", term)
def get_keys_of(proc, w_value):
    """The keys whose value is w_value."""
    return lists.from_items([w_key for w_key in dictionary.keys_w(proc)
                             if order.identical(dictionary.get(proc, w_key), w_value)])
