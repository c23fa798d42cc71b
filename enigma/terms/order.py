"""The order of terms, == and =:=.

number < atom < reference < fun < port < pid < tuple < map < [] < list < bitstring

Integers and floats are compared by value (1 == 1.0), exactly for big ones too.
In the order of map keys ("exact") every integer comes before every float.
Maps: the number of keys, then the keys in key order (exact), then the values.
(Reference manual, "Expressions", section term comparisons.)

Small integers and atoms are settled in inlined code that the JIT sees through;
the rest is one pure call.  It compares lists and tuples by recursion, but only a
few levels down: deep_order.py does what is nested deeper, large maps and funs.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline, specialize

from enigma.terms import tuples
from enigma.terms.atoms import W_Atom
from enigma.terms.base import K_BITS, K_FUN
from enigma.terms.binaries import W_Bits
from enigma.terms.deep_order import Comparison
from enigma.terms.leaf_order import sign, compare_kinds, compare_leaves, is_leaf
from enigma.terms.lists import W_Cons
from enigma.terms.map_root import SMALL_LIMIT, W_Map
from enigma.terms.numbers import W_Float, W_Int
from enigma.terms.tuples import W_Tuple

LEVELS = 12      # of nesting that are compared by recursion


@always_inline
def identical(w_a, w_b):
    """Whether w_a =:= w_b."""
    if isinstance(w_a, W_Int):
        return isinstance(w_b, W_Int) and w_a.value == w_b.value
    if w_a is w_b:
        return True
    if isinstance(w_a, W_Atom) or isinstance(w_b, W_Atom):
        return False
    if isinstance(w_a, W_Float) and isinstance(w_b, W_Float):
        return w_a.value == w_b.value
    return _slow_identical(w_a, w_b)


@always_inline
def equal(w_a, w_b):
    """Whether w_a == w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return w_a.value == w_b.value
    if w_a is w_b:
        return True
    if isinstance(w_a, W_Atom) or isinstance(w_b, W_Atom):
        return False
    if isinstance(w_a, W_Float) and isinstance(w_b, W_Float):
        return w_a.value == w_b.value
    return _slow_equal(w_a, w_b)


@always_inline
def less(w_a, w_b):
    """Whether w_a < w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return w_a.value < w_b.value
    if isinstance(w_a, W_Float) and isinstance(w_b, W_Float):
        return w_a.value < w_b.value
    return slow_compare(w_a, w_b) < 0


@always_inline
def compare(w_a, w_b):
    """-1, 0 or 1 as w_a is smaller than, equal (==) to or greater than w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return sign(w_a.value, w_b.value)
    return slow_compare(w_a, w_b)


@always_inline
def compare_exact(w_a, w_b):
    """-1, 0 or 1 in the order of map keys; 0 when w_a =:= w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return sign(w_a.value, w_b.value)
    return slow_compare_exact(w_a, w_b)


# Terms never change, so these calls are pure.

@jit.elidable
def _slow_identical(w_a, w_b):
    return _kinds_first(w_a, w_b, True, True, LEVELS) == 0


@jit.elidable
def _slow_equal(w_a, w_b):
    return _kinds_first(w_a, w_b, False, True, LEVELS) == 0


@jit.elidable
def slow_compare(w_a, w_b):
    """compare() as a call."""
    return _kinds_first(w_a, w_b, False, False, LEVELS)


@jit.elidable
def slow_compare_exact(w_a, w_b):
    """compare_exact() as a call."""
    return _kinds_first(w_a, w_b, True, False, LEVELS)


# Below, `exact` is whether an integer is never equal to a float, `eq_only` whether
# any number but 0 tells "different", and `levels` how much deeper recursion may go.

@always_inline
@specialize.arg(2, 3)
def _kinds_first(w_a, w_b, exact, eq_only, levels):
    """-1, 0 or 1.  Terms of two kinds, and those that hold no terms, cost one call."""
    kind = w_a.kind
    if kind != w_b.kind:
        return compare_kinds(w_a, w_b, exact)
    if is_leaf(kind):
        if eq_only and kind == K_BITS:
            assert isinstance(w_a, W_Bits) and isinstance(w_b, W_Bits)
            if w_a.bitlen != w_b.bitlen:
                return 1
        return compare_leaves(w_a, w_b, kind)
    if isinstance(w_a, W_Tuple) and isinstance(w_b, W_Tuple):
        return _tuples(w_a, w_b, exact, eq_only, levels)
    return _compare(w_a, w_b, exact, eq_only, levels)


@specialize.arg(2, 3)
def _compare(w_a, w_b, exact, eq_only, levels):
    """-1, 0 or 1 for two terms of one kind, not leaves and not tuples."""
    while (isinstance(w_a, W_Cons) and isinstance(w_b, W_Cons)
           and _plainly_same(w_a.w_head, w_b.w_head)):
        w_a = w_a.w_tail
        w_b = w_b.w_tail
        if w_a is w_b:
            return 0
    while isinstance(w_a, W_Cons) and isinstance(w_b, W_Cons):
        result = _part(w_a.w_head, w_b.w_head, exact, eq_only, levels)
        if result != 0:
            return result
        w_a = w_a.w_tail
        w_b = w_b.w_tail
        if w_a is w_b:
            return 0
    if isinstance(w_a, W_Map) and isinstance(w_b, W_Map):
        return _maps(w_a, w_b, exact, eq_only, levels)
    if w_a.kind == K_FUN and w_b.kind == K_FUN:
        return Comparison(exact, eq_only).run(w_a, w_b)
    return _kinds_first(w_a, w_b, exact, eq_only, levels)      # where lists end


@specialize.arg(2, 3)
def _tuples(w_a, w_b, exact, eq_only, levels):
    n = w_a.size()
    result = sign(n, w_b.size())
    if result != 0:
        return result
    i = _count_same(w_a, w_b, n)
    while i < n:
        result = _part(tuples.get(w_a, i), tuples.get(w_b, i),
                       exact, eq_only, levels)
        if result != 0:
            return result
        i += 1
    return 0


@specialize.arg(2, 3)
def _maps(w_a, w_b, exact, eq_only, levels):
    n = w_a.size()
    result = sign(n, w_b.size())
    if result != 0:
        return result
    if n > SMALL_LIMIT:
        return Comparison(exact, eq_only).run(w_a, w_b)
    keys_a_w = w_a.keys()
    keys_b_w = w_b.keys()
    if keys_a_w is not keys_b_w:
        result = _arrays(keys_a_w, keys_b_w, True, eq_only, levels)
        if result != 0:
            return result
    return _arrays(w_a.values(), w_b.values(), exact, eq_only, levels)


@specialize.arg(2, 3)
def _arrays(items_a_w, items_b_w, exact, eq_only, levels):
    """-1, 0 or 1 for two lists of one length."""
    for i in range(len(items_a_w)):
        result = _part(items_a_w[i], items_b_w[i], exact, eq_only, levels)
        if result != 0:
            return result
    return 0


# Most comparisons end in these two: they call nothing, so that no object need be
# saved for the garbage collector.

@always_inline
def _plainly_same(w_a, w_b):
    """Whether two terms are one object or equal small integers."""
    if w_a is w_b:
        return True
    return isinstance(w_a, W_Int) and isinstance(w_b, W_Int) and w_a.value == w_b.value


def _count_same(w_a, w_b, n):
    """How many elements of two tuples of n elements are plainly the same, from the
    first one on, as far as the elements are fields."""
    for i, cls, field in tuples.FIELDS:
        if i == n:
            return i
        assert isinstance(w_a, cls) and isinstance(w_b, cls)
        if not _plainly_same(getattr(w_a, field), getattr(w_b, field)):
            return i
    return tuples.INLINE


@always_inline
@specialize.arg(2, 3)
def _part(w_a, w_b, exact, eq_only, levels):
    """_compare for parts of the terms compared."""
    if w_a is w_b:
        return 0
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return sign(w_a.value, w_b.value)
    if eq_only and (isinstance(w_a, W_Atom) or isinstance(w_b, W_Atom)):
        return 1
    if levels == 0:
        return Comparison(exact, eq_only).run(w_a, w_b)
    return _kinds_first(w_a, w_b, exact, eq_only, levels - 1)
