"""Tuples: the functions of the module erlang.  Indices count from 1."""
from __future__ import absolute_import

from enigma.bifs.unwrap import proper_list, small_int, term, tuple_
from enigma.code.natives import bif
from enigma.terms import lists, tuples
from enigma.terms.binaries import W_Bits
from enigma.terms.errors import badarg
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple, W_Tuple2

MAX_SIZE = (1 << 24) - 1


@bif("erlang", "element", small_int, tuple_, guard=True)
def element(proc, index, w_tuple):
    """Element `index` of the tuple; badarg outside of 1..size."""
    if not 1 <= index <= w_tuple.size():
        raise badarg()
    return w_tuple.item(index - 1)


@bif("erlang", "setelement", small_int, tuple_, term)
def setelement(proc, index, w_tuple, w_value):
    """A copy in which element `index` is w_value; badarg outside of 1..size."""
    if not 1 <= index <= w_tuple.size():
        raise badarg()
    return tuples.copy_with(w_tuple, index - 1, w_value)


@bif("erlang", "tuple_size", tuple_, guard=True)
def tuple_size(proc, w_tuple):
    return integer(w_tuple.size())


@bif("erlang", "size", term, guard=True)
def size(proc, w_x):
    """Elements of a tuple or whole bytes of a bitstring; badarg for the rest."""
    if isinstance(w_x, W_Tuple):
        return integer(w_x.size())
    if isinstance(w_x, W_Bits):
        return integer(w_x.bitlen >> 3)
    raise badarg()


@bif("erlang", "tuple_to_list", tuple_)
def tuple_to_list(proc, w_tuple):
    w_list = lists.NIL
    i = w_tuple.size() - 1
    while i >= 0:
        w_list = lists.cons(w_tuple.item(i), w_list)
        i -= 1
    return w_list


@bif("erlang", "list_to_tuple", term)
def list_to_tuple(proc, w_list):
    """badarg for an improper list and for more than MAX_SIZE elements."""
    n = lists.length(w_list)
    if not 0 <= n <= MAX_SIZE:
        raise badarg()
    return tuples.from_list(w_list, n)


@bif("erlang", "make_tuple", small_int, term)
def make_tuple(proc, arity, w_value):
    """A tuple of this size with w_value everywhere."""
    return tuples.from_items(_filled(arity, w_value))


@bif("erlang", "make_tuple", small_int, term, proper_list)
def make_tuple_init(proc, arity, w_default, entries_w):
    """Like make_tuple/2, then {Index, Value} pairs; the last one of an index wins."""
    items_w = _filled(arity, w_default)
    for w_entry in entries_w:
        if not isinstance(w_entry, W_Tuple) or w_entry.size() != 2:
            raise badarg()
        assert isinstance(w_entry, W_Tuple2)
        w_index = w_entry.w_0
        if not isinstance(w_index, W_Int) or not 1 <= w_index.value <= arity:
            raise badarg()
        items_w[w_index.value - 1] = w_entry.w_1
    return tuples.from_items(items_w)


def _filled(arity, w_value):
    if not 0 <= arity <= MAX_SIZE:
        raise badarg()
    return [w_value] * arity


@bif("erlang", "append_element", tuple_, term)
def append_element(proc, w_tuple, w_value):
    """The tuple with one more element at its end."""
    return _inserted(w_tuple, w_tuple.size(), w_value)


@bif("erlang", "insert_element", small_int, tuple_, term)
def insert_element(proc, index, w_tuple, w_value):
    """The tuple with w_value before element `index`; badarg outside of 1..size+1."""
    if not 1 <= index <= w_tuple.size() + 1:
        raise badarg()
    return _inserted(w_tuple, index - 1, w_value)


def _inserted(w_tuple, place, w_value):
    count = w_tuple.size()
    if count >= MAX_SIZE:
        raise badarg()
    items_w = [w_value] * (count + 1)
    for i in range(count):
        items_w[i if i < place else i + 1] = w_tuple.item(i)
    return tuples.from_items(items_w)


@bif("erlang", "delete_element", small_int, tuple_)
def delete_element(proc, index, w_tuple):
    """The tuple without element `index`; badarg outside of 1..size."""
    count = w_tuple.size()
    if not 1 <= index <= count:
        raise badarg()
    items_w = []
    for i in range(count):
        if i != index - 1:
            items_w.append(w_tuple.item(i))
    return tuples.from_items(items_w)
