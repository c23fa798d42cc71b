"""Module ets: walks through a table key by key, or slot by slot."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.ets.chunks import END
from enigma.terms.errors import badarg
from enigma.terms.numbers import W_Int


def _key(item):
    if item is None:
        return END
    return item.w_key


@bif("ets", "first", term)
def first(proc, w_table):
    return _key(proc.node.ets.readable(w_table, proc.w_pid).first())


@bif("ets", "last", term)
def last(proc, w_table):
    return _key(proc.node.ets.readable(w_table, proc.w_pid).last())


@bif("ets", "next", term, term)
def next_(proc, w_table, w_key):
    """Except in an ordered_set w_key must be there, or the table fixed and w_key
    there when it was fixed."""
    return _key(proc.node.ets.readable(w_table, proc.w_pid).after(w_key))


@bif("ets", "prev", term, term)
def prev(proc, w_table, w_key):
    return _key(proc.node.ets.readable(w_table, proc.w_pid).before(w_key))


@bif("ets", "slot", term, term)
def slot(proc, w_table, w_index):
    """The objects in a slot; from the last slot on '$end_of_table', then badarg."""
    table = proc.node.ets.readable(w_table, proc.w_pid)
    if not isinstance(w_index, W_Int):
        raise badarg()
    w_objects = table.slot(w_index.value)
    if w_objects is None:
        return END
    return w_objects


@bif("erts_internal", "ets_raw_first", term)
def ets_raw_first(proc, w_table):
    """As first/1, but deleted objects that a fixed table keeps count too."""
    return _key(proc.node.ets.readable(w_table, proc.w_pid).raw_first())


@bif("erts_internal", "ets_raw_next", term, term)
def ets_raw_next(proc, w_table, w_key):
    return _key(proc.node.ets.readable(w_table, proc.w_pid).raw_after(w_key))
