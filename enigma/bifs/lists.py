"""The functions of module lists that are native.  Errors: badarg."""
from __future__ import absolute_import

from rpython.rlib.objectmodel import specialize

from enigma.bifs.unwrap import term, word_int
from enigma.code.natives import bif
from enigma.terms import atoms, order, tuples
from enigma.terms.atoms import W_Atom
from enigma.terms.errors import badarg
from enigma.terms.lists import W_Cons, NIL, cons
from enigma.terms.numbers import W_Int, W_Float
from enigma.terms.tuples import W_Tuple, pair

VALUE = atoms.atom('value')
SMALL = 1 << 59          # integers below it are compared with floats as floats


def position(w_x):
    """A place in a tuple counted from 1 -> int counted from 0."""
    i = word_int(w_x)
    if i < 1:
        raise badarg()
    return i - 1


@bif("lists", "member", term, term)
def member(proc, w_x, w_list):
    while isinstance(w_list, W_Cons):
        if order.identical(w_x, w_list.w_head):
            return atoms.TRUE
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise badarg()
    return atoms.FALSE


@bif("lists", "reverse", term, term)
def reverse(proc, w_list, w_tail):
    while isinstance(w_list, W_Cons):
        w_tail = cons(w_list.w_head, w_tail)
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise badarg()
    return w_tail


def _same_key(w_key, w_x):
    """==, but a float is compared with a small integer as with a float."""
    if isinstance(w_key, W_Int) and isinstance(w_x, W_Float):
        if -SMALL <= w_key.value < SMALL:
            return w_x.value == float(w_key.value)
    return order.equal(w_key, w_x)


def _find(w_key, i, w_list):
    """The first tuple of w_list whose element i is w_key, or None."""
    for n, cls, field in tuples.FIELDS:
        if i == n:
            if isinstance(w_key, W_Atom):
                return _find_atom(n, w_key, w_list)
            if isinstance(w_key, W_Int):
                return _find_int(n, w_key, w_list)
    while isinstance(w_list, W_Cons):
        w_tuple = w_list.w_head
        if isinstance(w_tuple, W_Tuple) and i < w_tuple.size():
            if _same_key(w_key, tuples.get(w_tuple, i)):
                return w_tuple
        w_list = w_list.w_tail
    return _not_found(w_list)


def _not_found(w_end):
    """What _find gives when it came to the end of the list."""
    if w_end is not NIL:
        raise badarg()
    return None


# The frequent kinds of keys have loops of their own, one for each element that is a
# field of its tuple: a class test and a load take the place of size() and get().

@specialize.arg(0)
def _find_atom(i, w_key, w_list):
    for n, cls, field in tuples.FIELDS:
        if n == i:
            while isinstance(w_list, W_Cons):
                w_tuple = w_list.w_head
                if isinstance(w_tuple, cls) and getattr(w_tuple, field) is w_key:
                    return w_tuple
                w_list = w_list.w_tail
    return _not_found(w_list)


@specialize.arg(0)
def _find_int(i, w_key, w_list):
    value = w_key.value
    for n, cls, field in tuples.FIELDS:
        if n == i:
            while isinstance(w_list, W_Cons):
                w_tuple = w_list.w_head
                if isinstance(w_tuple, cls):
                    w_x = getattr(w_tuple, field)
                    if isinstance(w_x, W_Int):
                        if w_x.value == value:
                            return w_tuple
                    elif isinstance(w_x, W_Float) and _same_key(w_key, w_x):
                        return w_tuple
                w_list = w_list.w_tail
    return _not_found(w_list)


@bif("lists", "keyfind", term, position, term)
def keyfind(proc, w_key, i, w_list):
    """The tuple or false."""
    w_tuple = _find(w_key, i, w_list)
    if w_tuple is None:
        return atoms.FALSE
    return w_tuple


@bif("lists", "keymember", term, position, term)
def keymember(proc, w_key, i, w_list):
    return atoms.boolean(_find(w_key, i, w_list) is not None)


@bif("lists", "keysearch", term, position, term)
def keysearch(proc, w_key, i, w_list):
    """{value, Tuple} or false."""
    w_tuple = _find(w_key, i, w_list)
    if w_tuple is None:
        return atoms.FALSE
    return pair(VALUE, w_tuple)
