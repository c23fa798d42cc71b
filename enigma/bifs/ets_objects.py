"""Module ets: single objects."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.ets import updating, words
from enigma.ets.info import binary_info
from enigma.ets.table import BADKEY, BAG
from enigma.ets.updating import is_set
from enigma.terms import atoms, lists
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple


def _object(table, w_x):
    """w_x as an object of the table; badarg."""
    if not isinstance(w_x, W_Tuple) or not table.is_object(w_x):
        raise badarg()
    return w_x


def _objects(table, w_list):
    """The objects of a list in a Python list; badarg unless all are fit."""
    objects_w = []
    while isinstance(w_list, W_Cons):
        objects_w.append(_object(table, w_list.w_head))
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise badarg()
    return objects_w


def _insert_all(table, objects_w):
    """Into a bag the last one goes first, as in stock; lookup/2 shows it."""
    n = len(objects_w)
    for i in range(n):
        if table.kind == BAG:
            table.insert(objects_w[n - 1 - i])
        else:
            table.insert(objects_w[i])


@bif("ets", "insert", term, term)
def insert(proc, w_table, w_objects):
    """Objects of a list are inserted all or none."""
    table = proc.node.ets.writable(w_table, proc.w_pid)
    if isinstance(w_objects, W_Tuple):
        table.insert(_object(table, w_objects))
    else:
        _insert_all(table, _objects(table, w_objects))
    return atoms.TRUE


@bif("ets", "insert_new", term, term)
def insert_new(proc, w_table, w_objects):
    """Whether they were inserted: only if none of the keys was there."""
    table = proc.node.ets.writable(w_table, proc.w_pid)
    if isinstance(w_objects, W_Tuple):
        objects_w = [_object(table, w_objects)]
    else:
        objects_w = _objects(table, w_objects)
    for w_object in objects_w:
        if table.find(table.key_of(w_object)) is not None:
            return atoms.FALSE
    _insert_all(table, objects_w)
    return atoms.TRUE


@bif("ets", "lookup", term, term)
def lookup(proc, w_table, w_key):
    return proc.node.ets.readable(w_table, proc.w_pid).lookup(w_key)


_NO_POSITION = 1 << 59          # what is no small integer in stock OTP is none at all


@bif("ets", "lookup_element", term, term, term)
def lookup_element(proc, w_table, w_key, w_position):
    """An element, or in bags the list of those of all objects."""
    table = proc.node.ets.readable(w_table, proc.w_pid)
    if not isinstance(w_position, W_Int) or not 0 < w_position.value < _NO_POSITION:
        raise badarg()
    position = w_position.value - 1
    if is_set(table):
        item = table.find(w_key)
        if item is None:
            raise badarg(BADKEY)
        return table.element(item, position)
    w_list = NIL
    for item in table.items_of(w_key):
        w_list = lists.cons(table.element(item, position), w_list)
    if w_list is NIL:
        raise badarg(BADKEY)
    return w_list


@bif("ets", "member", term, term)
def member(proc, w_table, w_key):
    table = proc.node.ets.readable(w_table, proc.w_pid)
    return atoms.boolean(table.find(w_key) is not None)


@bif("ets", "delete", term, term)
def delete(proc, w_table, w_key):
    proc.node.ets.writable(w_table, proc.w_pid).delete_key(w_key)
    return atoms.TRUE


@bif("ets", "delete_object", term, term)
def delete_object(proc, w_table, w_object):
    table = proc.node.ets.writable(w_table, proc.w_pid)
    table.delete_object(_object(table, w_object))
    return atoms.TRUE


@bif("ets", "take", term, term)
def take(proc, w_table, w_key):
    table = proc.node.ets.writable(w_table, proc.w_pid)
    w_list = table.lookup(w_key)
    if w_list is not NIL:
        table.delete_key(w_key)
    return w_list


@bif("ets", "update_counter", term, term, term)
def update_counter(proc, w_table, w_key, w_operation):
    table = proc.node.ets.writable(w_table, proc.w_pid)
    return updating.update_counter(table, w_key, w_operation, None)


@bif("ets", "update_counter", term, term, term, term)
def update_counter_or_insert(proc, w_table, w_key, w_operation, w_default):
    """With a default object, used if the key is not there."""
    table = proc.node.ets.writable(w_table, proc.w_pid)
    return updating.update_counter(table, w_key, w_operation, w_default)


@bif("ets", "update_element", term, term, term)
def update_element(proc, w_table, w_key, w_change):
    table = proc.node.ets.writable(w_table, proc.w_pid)
    return atoms.boolean(updating.update_element(table, w_key, w_change))


@bif("erts_internal", "ets_lookup_binary_info", term, term)
def ets_lookup_binary_info(proc, w_table, w_key):
    """[{Id, Size, References}] of the long binaries in the objects of a key."""
    table = proc.node.ets.readable(w_table, proc.w_pid)
    binaries_w = []
    for item in table.items_of(w_key):
        words.long_binaries(item.w_object, binaries_w)
    return binary_info(binaries_w)
