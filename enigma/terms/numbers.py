"""Integers of any size and floats.  How a number is boxed is known here only."""
from __future__ import absolute_import

import sys

from rpython.rlib.rbigint import rbigint

from enigma.terms.base import W_Term, K_INT, K_BIGINT, K_FLOAT


class W_Int(W_Term):
    """An integer of at most 64 bits (signed)."""
    _attrs_ = _immutable_fields_ = ['value']
    kind = K_INT

    def __init__(self, value):
        self.value = value


class W_BigInt(W_Term):
    """An integer that does not fit into 64 bits; `big` is an rbigint."""
    _attrs_ = _immutable_fields_ = ['big']
    kind = K_BIGINT

    def __init__(self, big):
        self.big = big


class W_Float(W_Term):
    """A finite float of 64 bits."""
    _attrs_ = _immutable_fields_ = ['value']
    kind = K_FLOAT

    def __init__(self, value):
        self.value = value


def integer(value):
    """The term of a machine integer."""
    return W_Int(value)


def big_integer(big):
    """The term of an rbigint, small if it fits."""
    digits = big.numdigits()
    if digits == 1:                     # of 63 bits, besides the sign
        return W_Int(big.digit(0) if big.sign >= 0 else -big.digit(0))
    if digits == 2 and big.sign < 0 and big.digit(1) == 1 and big.digit(0) == 0:
        return W_Int(-MAXINT - 1)
    return W_BigInt(big)


def to_rbigint(w_int):
    """The rbigint of a W_Int or W_BigInt."""
    if isinstance(w_int, W_Int):
        return rbigint.fromint(w_int.value)
    assert isinstance(w_int, W_BigInt)
    return w_int.big


def is_integer(w_x):
    return isinstance(w_x, W_Int) or isinstance(w_x, W_BigInt)


def is_number(w_x):
    return is_integer(w_x) or isinstance(w_x, W_Float)


ZERO = W_Int(0)
ONE = W_Int(1)
MAXINT = sys.maxint
