"""The process dictionary: term -> term, found by =:= of the keys."""
from __future__ import absolute_import

from rpython.rlib.objectmodel import r_dict

from enigma.terms import hashing, order


def _same(w_a, w_b):
    return w_a is w_b or order.identical(w_a, w_b)


def _hash(w_key):
    return hashing.key_hash(w_key)


def get(proc, w_key):
    """The value of w_key, or None."""
    if proc.dictionary is None:
        return None
    return proc.dictionary.get(w_key, None)


def put(proc, w_key, w_value):
    """Set the value of w_key -> the value it had, or None."""
    if proc.dictionary is None:
        proc.dictionary = r_dict(_same, _hash)
    w_old = proc.dictionary.get(w_key, None)
    proc.dictionary[w_key] = w_value
    return w_old


def erase(proc, w_key):
    """Remove w_key -> the value it had, or None."""
    if proc.dictionary is None:
        return None
    w_old = proc.dictionary.get(w_key, None)
    if w_old is not None:
        del proc.dictionary[w_key]
    return w_old


def erase_all(proc):
    """Remove everything."""
    proc.dictionary = None


def keys_w(proc):
    """All keys, the oldest first."""
    if proc.dictionary is None:
        return []
    return proc.dictionary.keys()
