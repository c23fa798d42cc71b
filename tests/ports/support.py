"""What the tests of ports share: terms from Python values, calls of natives."""
from __future__ import absolute_import

from enigma.bifs.prim_file import FileNames
from enigma.code import natives
from enigma.terms import lists, tuples
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.base import W_Term
from enigma.terms.binaries import W_Bits, binary
from enigma.terms.errors import ErlangError
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_BigInt, W_Int, integer
from enigma.terms.tuples import W_Tuple


class Atom(str):
    """An atom among Python values; str is a binary."""


def term(x):
    """A term of a Python value."""
    if isinstance(x, W_Term):
        return x
    if isinstance(x, bool):
        return atom('true' if x else 'false')
    if isinstance(x, int):
        return integer(x)
    if isinstance(x, long):
        from rpython.rlib.rbigint import rbigint
        return W_BigInt(rbigint.fromlong(x))
    if isinstance(x, Atom):
        return atom(str(x))
    if isinstance(x, str):
        return binary(x)
    if isinstance(x, tuple):
        return tuples.from_items([term(y) for y in x])
    if isinstance(x, list):
        return lists.from_items([term(y) for y in x])
    raise TypeError(x)


def value(w_x):
    """A Python value of a term; what has none stays a term."""
    if isinstance(w_x, W_Int):
        return w_x.value
    if isinstance(w_x, W_Atom):
        return Atom(w_x.name)
    if isinstance(w_x, W_Bits):
        return w_x.as_str()
    if isinstance(w_x, W_Tuple):
        return tuple([value(w_y) for w_y in w_x.items()])
    if w_x is NIL or isinstance(w_x, W_Cons):
        return [value(w_y) for w_y in lists.to_items(w_x)]
    return w_x


class FakeNode(object):
    def __init__(self):
        self.file_names = FileNames()


class FakeProcess(object):
    def __init__(self, node=None):
        self.node = node or FakeNode()
        self.hooks = None


def call(proc, module, name, *args):
    """The value of module:name(args...); an error is {'error', class, reason}."""
    native = natives.TABLE.lookup(module, name, len(args))
    try:
        return value(native.function(proc, *[term(x) for x in args]))
    except ErlangError as e:
        return ('raised', value(e.w_class), value(e.w_reason))


BADARG = ('raised', 'error', 'badarg')
