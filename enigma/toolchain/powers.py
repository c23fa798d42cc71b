"""A correction of the JIT optimizer: a product with -2**63 is a shift by 63.

A product with a power of two becomes a shift.  -2**63 passes the test for a power of two,
but the search for its highest bit shifts the sign in for ever: the compilation of a trace
did not end.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt import rewrite
from rpython.rlib.rarithmetic import highest_bit, r_uint

original = highest_bit


def highest_bit_of_word(n):
    """The number of the only bit that is set in n, an int; the sign is bit 63."""
    bits = r_uint(n)
    i = -1
    while bits:
        i += 1
        bits >>= 1
    return i


def apply():
    rewrite.highest_bit = highest_bit_of_word


def unapply():
    rewrite.highest_bit = original
