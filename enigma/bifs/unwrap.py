"""From a term to the value that a native function wants, or badarg.

An unwrapper is a plain function of one term; natives.bif takes one per argument.
"""
from __future__ import absolute_import

from rpython.rlib.objectmodel import always_inline

from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom
from enigma.terms.binaries import W_Bits
from enigma.terms.errors import badarg, badmap
from enigma.terms.flat_size import LEAST_SMALL, MOST_SMALL
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_Int, W_BigInt
from enigma.terms.tuples import W_Tuple


@always_inline
def term(w_x):
    """Any term, as it is."""
    return w_x


def small_int(w_x):
    """An integer of 64 bits -> int."""
    if not isinstance(w_x, W_Int):
        raise badarg()
    return w_x.value


def word_int(w_x):
    """An integer that BEAM holds in one word -> int."""
    if not isinstance(w_x, W_Int) or not LEAST_SMALL <= w_x.value <= MOST_SMALL:
        raise badarg()
    return w_x.value


def non_negative(w_x):
    """An integer >= 0 of 63 bits -> int."""
    if not isinstance(w_x, W_Int) or w_x.value < 0:
        raise badarg()
    return w_x.value


def any_integer(w_x):
    """An integer of any size, as a term."""
    if not isinstance(w_x, W_Int) and not isinstance(w_x, W_BigInt):
        raise badarg()
    return w_x


def atom_(w_x):
    """An atom -> W_Atom."""
    if not isinstance(w_x, W_Atom):
        raise badarg()
    return w_x


def boolean(w_x):
    """true or false -> bool."""
    if w_x is atoms.TRUE:
        return True
    if w_x is atoms.FALSE:
        return False
    raise badarg()


def tuple_(w_x):
    """A tuple -> W_Tuple."""
    if not isinstance(w_x, W_Tuple):
        raise badarg()
    return w_x


def proper_list(w_x):
    """A proper list -> Python list of terms."""
    try:
        return lists.to_items(w_x)
    except lists.ImproperList:
        raise badarg()


def list_(w_x):
    """[] or a cons cell, as a term."""
    if w_x is not NIL and not isinstance(w_x, W_Cons):
        raise badarg()
    return w_x


def bitstring(w_x):
    """A bitstring -> W_Bits."""
    if not isinstance(w_x, W_Bits):
        raise badarg()
    return w_x


def binary(w_x):
    """A binary (whole bytes) -> W_Bits."""
    if not isinstance(w_x, W_Bits) or not w_x.is_binary():
        raise badarg()
    return w_x


def bytes_(w_x):
    """A binary -> str."""
    return binary(w_x).as_str()


def pid(w_x):
    """A pid -> W_Pid."""
    if not isinstance(w_x, W_Pid):
        raise badarg()
    return w_x


def port(w_x):
    """A port identifier -> W_Port."""
    if not isinstance(w_x, W_Port):
        raise badarg()
    return w_x


def reference(w_x):
    """A reference -> W_Ref."""
    if not isinstance(w_x, W_Ref):
        raise badarg()
    return w_x


def map_(w_x):
    """A map -> W_Map; anything else is {badmap, X}."""
    if not isinstance(w_x, W_Map):
        raise badmap(w_x)
    return w_x
