"""Terms from and to Python values, so that tests need not build them by hand.

int, long, float: numbers.  str: a binary.  Bits(s, n): the first n bits of s.
Atom('x'): an atom.  list, tuple, dict: what they look like.  Cons(head, tail).
"""
from __future__ import absolute_import

from rpython.rlib.rbigint import rbigint

from enigma.terms import atoms, lists, maps, tuples
from enigma.terms.atoms import W_Atom
from enigma.terms.binaries import W_Bits, binary, bitstring
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.maps import W_Map
from enigma.terms.numbers import W_BigInt, W_Float, W_Int, big_integer
from enigma.terms.tuples import W_Tuple


class Atom(str):
    def __repr__(self):
        return "Atom('%s')" % str(self)


class Bits(tuple):
    def __new__(cls, s, n):
        return tuple.__new__(cls, (s, n))


class Cons(tuple):
    def __new__(cls, head, tail):
        return tuple.__new__(cls, (head, tail))


def term(x):
    """The W_Term of a Python value; a W_Term is left as it is."""
    if isinstance(x, Atom):
        return atoms.atom(str(x))
    if isinstance(x, str):
        return binary(x)
    if isinstance(x, (int, long)):
        return big_integer(rbigint.fromlong(x))
    if isinstance(x, float):
        return W_Float(x)
    if isinstance(x, Bits):
        return bitstring(*x)
    if isinstance(x, Cons):
        return lists.cons(term(x[0]), term(x[1]))
    if isinstance(x, list):
        return lists.from_items([term(y) for y in x])
    if isinstance(x, tuple):
        return tuples.from_items([term(y) for y in x])
    if isinstance(x, dict):
        keys = sorted(x)
        return maps.from_pairs([term(k) for k in keys],
                               [term(x[k]) for k in keys])
    return x


def value(w_x):
    """The Python value of a term; what has none stays as it is."""
    if isinstance(w_x, W_Atom):
        return Atom(w_x.name)
    if isinstance(w_x, W_Bits):
        if w_x.is_binary():
            return w_x.as_str()
        return Bits(w_x.as_str(), w_x.bitlen)
    if isinstance(w_x, W_Int) or isinstance(w_x, W_Float):
        return w_x.value
    if isinstance(w_x, W_BigInt):
        return w_x.big.tolong()
    if w_x is NIL or isinstance(w_x, W_Cons):
        return _list_value(w_x)
    if isinstance(w_x, W_Tuple):
        return tuple([value(w_y) for w_y in w_x.items()])
    if isinstance(w_x, W_Map):
        keys_w, values_w = maps.items(w_x)
        return dict([(value(keys_w[i]), value(values_w[i]))
                     for i in range(len(keys_w))])
    return w_x


def _list_value(w_list):
    heads = []
    while isinstance(w_list, W_Cons):
        heads.append(value(w_list.w_head))
        w_list = w_list.w_tail
    if w_list is NIL:
        return heads
    result = value(w_list)
    while heads:
        result = Cons(heads.pop(), result)
    return result
