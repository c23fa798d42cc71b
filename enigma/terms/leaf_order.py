"""The order of terms that hold no terms: numbers, atoms, identifiers, bitstrings.

All functions give -1, 0 or 1; order.py says what the order is.
"""
from __future__ import absolute_import

from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rbigint import rbigint

from enigma.terms.atoms import W_Atom
from enigma.terms.base import (
    K_INT, K_BIGINT, K_FLOAT, K_ATOM, K_REF, K_PORT, K_PID, K_NIL, K_BITS)
from enigma.terms.binaries import W_Bits
from enigma.terms.identifiers import W_OddRef, W_Pid, W_Port, W_Ref
from enigma.terms.numbers import W_Int, W_BigInt, W_Float
from enigma.terms.rawbytes import word_at


@always_inline
def sign(a, b):
    """-1, 0 or 1 as the machine integer a is below, equal to or above b."""
    if a < b:
        return -1
    return int(a > b)


def compare_kinds(w_a, w_b, exact):
    """-1, 0 or 1 for terms of different kinds; 0 for an integer == a float."""
    kind_a = w_a.kind
    kind_b = w_b.kind
    if kind_a <= K_FLOAT and kind_b <= K_FLOAT:
        if kind_a == K_FLOAT:
            return -_int_against(w_b, w_a, exact)
        return _int_against(w_a, w_b, exact)
    return sign(kind_a, kind_b)


def _int_against(w_int, w_number, exact):
    """An integer against a number of another kind."""
    if isinstance(w_number, W_Float):
        if exact:
            return -1
        if isinstance(w_int, W_Int):
            return compare_int_float(w_int.value, w_number.value)
        assert isinstance(w_int, W_BigInt)
        return _compare_big_float(w_int.big, w_number.value)
    if isinstance(w_number, W_BigInt):
        return -w_number.big.sign
    assert isinstance(w_int, W_BigInt)
    return w_int.big.sign


LOSSLESS = 9007199254740992.0            # 2**53: integers below it are floats too
TWO_63 = 9223372036854775808.0


def compare_int_float(i, f):
    """-1, 0 or 1; exact for all values."""
    if -LOSSLESS < f < LOSSLESS:
        g = float(i)                     # rounds only where f is far away
        if g < f:
            return -1
        return int(g > f)
    if f >= TWO_63:
        return -1
    if f < -TWO_63:
        return 1
    return sign(i, int(f))              # f is a whole number


def _compare_big_float(big, f):
    if -TWO_63 < f < TWO_63:
        return big.sign
    return _compare_bigs(big, rbigint.fromfloat(f))


def _compare_bigs(a, b):
    if a.lt(b):
        return -1
    return int(not a.eq(b))


_LEAVES = 0
for _kind in [K_INT, K_BIGINT, K_FLOAT, K_ATOM, K_REF, K_PORT, K_PID, K_NIL, K_BITS]:
    _LEAVES |= 1 << _kind


@always_inline
def is_leaf(kind):
    """Whether terms of this kind hold no terms."""
    return _LEAVES >> kind & 1 != 0


def compare_leaves(w_a, w_b, kind):
    """-1, 0 or 1 for two terms of one kind that hold no terms."""
    if kind == K_INT:
        assert isinstance(w_a, W_Int) and isinstance(w_b, W_Int)
        return sign(w_a.value, w_b.value)
    if kind == K_ATOM:
        assert isinstance(w_a, W_Atom) and isinstance(w_b, W_Atom)
        return compare_atoms(w_a, w_b)
    if kind == K_BITS:
        assert isinstance(w_a, W_Bits) and isinstance(w_b, W_Bits)
        return compare_bits(w_a, w_b)
    if kind == K_FLOAT:
        assert isinstance(w_a, W_Float) and isinstance(w_b, W_Float)
        if w_a.value < w_b.value:
            return -1
        return int(w_a.value > w_b.value)
    if kind == K_BIGINT:
        assert isinstance(w_a, W_BigInt) and isinstance(w_b, W_BigInt)
        return _compare_bigs(w_a.big, w_b.big)
    if kind == K_PID:
        assert isinstance(w_a, W_Pid) and isinstance(w_b, W_Pid)
        return _compare_pids(w_a, w_b)
    if kind == K_PORT:
        assert isinstance(w_a, W_Port) and isinstance(w_b, W_Port)
        result = _compare_nodes(w_a.w_node, w_a.creation, w_b.w_node, w_b.creation)
        if result != 0:
            return result
        return sign(w_a.number, w_b.number)
    if kind == K_REF:
        assert isinstance(w_a, W_Ref) and isinstance(w_b, W_Ref)
        return _compare_refs(w_a, w_b)
    assert kind == K_NIL
    return 0


def compare_atoms(w_a, w_b):
    """-1, 0 or 1 by the names."""
    if w_a is w_b:
        return 0
    if w_a.start != w_b.start:
        return sign(w_a.start, w_b.start)
    if w_a.name < w_b.name:
        return -1
    return 1


def _compare_nodes(w_node_a, creation_a, w_node_b, creation_b):
    result = compare_atoms(w_node_a, w_node_b)
    if result != 0:
        return result
    return sign(creation_a, creation_b)


def _compare_pids(w_a, w_b):
    result = sign(w_a.serial, w_b.serial)
    if result != 0:
        return result
    result = sign(w_a.number, w_b.number)
    if result != 0:
        return result
    return _compare_nodes(w_a.w_node, w_a.creation, w_b.w_node, w_b.creation)


def _compare_refs(w_a, w_b):
    result = _compare_nodes(w_a.w_node, w_a.creation, w_b.w_node, w_b.creation)
    if result != 0:
        return result
    if isinstance(w_a, W_OddRef) or isinstance(w_b, W_OddRef):
        for i in range(4, 2, -1):
            result = sign(w_a.word(i), w_b.word(i))
            if result != 0:
                return result
    result = sign(w_a.n2, w_b.n2)
    if result != 0:
        return result
    result = sign(w_a.n1, w_b.n1)
    if result != 0:
        return result
    return sign(w_a.n0, w_b.n0)


def compare_bits(w_a, w_b):
    """-1, 0 or 1: the first bit that differs, then the length."""
    common = min(w_a.bitlen, w_b.bitlen)
    whole = common >> 3
    if (w_a.bitoff | w_b.bitoff) & 7 == 0:
        result = _compare_bytes(w_a.bytes, w_a.bitoff >> 3,
                                w_b.bytes, w_b.bitoff >> 3, whole)
    else:
        result = _compare_unaligned(w_a, w_b, whole)
    if result != 0:
        return result
    left = common & 7
    if left:
        mask = (0xff00 >> left) & 0xff
        result = sign(w_a.byte_at(whole) & mask, w_b.byte_at(whole) & mask)
        if result != 0:
            return result
    return sign(w_a.bitlen, w_b.bitlen)


def _compare_bytes(a, i, b, j, n):
    assert i >= 0 and j >= 0
    stop = i + n
    while i + 8 <= stop:
        v = word_at(a, i)
        w = word_at(b, j)
        if v != w:
            return _first_byte(v, w)
        i += 8
        j += 8
    while i < stop:
        c = a[i]
        d = b[j]
        if c != d:
            return sign(ord(c), ord(d))
        i += 1
        j += 1
    return 0


def _first_byte(v, w):
    """-1 or 1: the lowest byte in which two words of the machine differ."""
    different = v ^ w
    bits = 0
    while different & 0xff == 0:
        different >>= 8
        bits += 8
    return sign((v >> bits) & 0xff, (w >> bits) & 0xff)


def _compare_unaligned(w_a, w_b, n):
    for i in range(n):
        result = sign(w_a.byte_at(i), w_b.byte_at(i))
        if result != 0:
            return result
    return 0
