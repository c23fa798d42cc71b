"""Natural numbers of up to 126 bits, fast: what hashes, generators of random numbers
and fixed-point arithmetic go through before they mask it.

Each function gives what the function of the same name in arith.py gives, or None where
an operand is negative, too large or no integer.  Such a number has two digits of 63
bits, as in rbigint.  Nothing here loops or is hidden from the JIT, so that in a trace
only the machine words are left of a number that is masked soon.
"""
from __future__ import absolute_import

from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import MASK, SHIFT, rbigint

from enigma.terms.numbers import W_BigInt, W_Int

assert SHIFT == 63
_MASK = r_uint(MASK)
_HALF = r_uint(0xffffffff)
TOO_LARGE = r_uint(-1)          # no digit


def low(w_x):
    """The lowest digit of a natural number; TOO_LARGE for any other term."""
    if isinstance(w_x, W_Int):
        if w_x.value >= 0:
            return r_uint(w_x.value)
    elif isinstance(w_x, W_BigInt):
        if w_x.big.sign > 0:
            return r_uint(w_x.big.digit(0))
    return TOO_LARGE


def high(w_x):
    """What is above the lowest digit of a natural number; TOO_LARGE if that is more
    than a digit."""
    if isinstance(w_x, W_BigInt):
        if w_x.big.numdigits() != 2:
            return TOO_LARGE
        return r_uint(w_x.big.digit(1))
    return r_uint(0)


@always_inline
def any_too_large(a, b, above_a, above_b):
    """Whether one of the digits that low() and high() gave is none."""
    return (a == TOO_LARGE or b == TOO_LARGE or
            above_a == TOO_LARGE or above_b == TOO_LARGE)


def number(low, high):
    """The term of two digits."""
    if high == 0:
        return W_Int(intmask(low))
    return W_BigInt(rbigint([intmask(low), intmask(high)], 1, 2))


def band(w_a, w_b):
    a, b = low(w_a), low(w_b)
    if a == TOO_LARGE or b == TOO_LARGE:
        return None
    # A number of one digit hides what is above; of two, all but two.
    if isinstance(w_a, W_Int) or isinstance(w_b, W_Int):
        return W_Int(intmask(a & b))
    above_a, above_b = high(w_a), high(w_b)
    if above_a == TOO_LARGE or above_b == TOO_LARGE:
        return None
    return number(a & b, above_a & above_b)


def bor(w_a, w_b):
    a, b, above_a, above_b = low(w_a), low(w_b), high(w_a), high(w_b)
    if any_too_large(a, b, above_a, above_b):
        return None
    return number(a | b, above_a | above_b)


def bxor(w_a, w_b):
    a, b, above_a, above_b = low(w_a), low(w_b), high(w_a), high(w_b)
    if any_too_large(a, b, above_a, above_b):
        return None
    return number(a ^ b, above_a ^ above_b)


def add(w_a, w_b):
    a, b, above_a, above_b = low(w_a), low(w_b), high(w_a), high(w_b)
    if any_too_large(a, b, above_a, above_b):
        return None
    total = a + b
    above = above_a + above_b + (total >> 63)
    if above > _MASK:
        return None
    return number(total & _MASK, above)


def shift_left(w_a, n):
    """w_a bsl n, for an int n."""
    a, above = low(w_a), high(w_a)
    if a == TOO_LARGE or above == TOO_LARGE or n <= 0 or n >= 63 or above >> (63 - n) != 0:
        return None
    return number((a << n) & _MASK, above << n | a >> (63 - n))


def shift_right(w_a, n):
    """w_a bsr n, for an int n."""
    a, above = low(w_a), high(w_a)
    if a == TOO_LARGE or above == TOO_LARGE or n <= 0 or n >= 63:
        return None
    return number(a >> n | (above << (63 - n)) & _MASK, above >> n)


def mul(w_a, w_b):
    if not isinstance(w_b, W_Int):
        if not isinstance(w_a, W_Int):
            return None
        w_a, w_b = w_b, w_a
    a, b, above = low(w_a), low(w_b), high(w_a)
    if a == TOO_LARGE or b == TOO_LARGE or above == TOO_LARGE or product_above(above, b) != 0:
        return None
    product = a * b
    upper = product_above(a, b) << 1 | product >> 63
    above *= b
    if above > _MASK or upper + above > _MASK:
        return None
    return number(product & _MASK, upper + above)


def product_above(a, b):
    """The upper 64 bits of the product of two r_uint, from those of their halves."""
    a_low, a_high, b_low, b_high = a & _HALF, a >> 32, b & _HALF, b >> 32
    middle = a_high * b_low + (a_low * b_low >> 32)
    other = a_low * b_high + (middle & _HALF)
    return a_high * b_high + (middle >> 32) + (other >> 32)
