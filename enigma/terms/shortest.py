"""The shortest decimal digits that read back as the same float.

The method is that of R. Giulietti, "The Schubfach way to render doubles" (2020): of
the multiples of a power of ten that is just small enough, at most two and ten of
their neighbours lie in the interval that rounds to the float; products with powers of
ten of 128 bits decide which.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.rarithmetic import intmask, r_uint

MIN_POWER = -324        # the powers of ten that can be asked for
MAX_POWER = 324
_HALF = r_uint(0xffffffff)
_HIDDEN_BIT = 1 << 52


def _log2_pow10(power):
    """The whole part of log2(10 ** power)."""
    return (power * 1741647) >> 19


def _scaled_powers():
    """10 ** n for all n, scaled by powers of two to 128 bits and rounded up, as the
    upper and the lower 64 bits."""
    high = []
    low = []
    for n in range(MIN_POWER, MAX_POWER + 1):
        shift = 127 - _log2_pow10(n)
        above, below = 10 ** max(n, 0), 10 ** max(-n, 0)
        if shift >= 0:
            above <<= shift
        else:
            below <<= -shift
        scaled = -(-above // below)
        assert scaled >> 127 == 1
        high.append(r_uint(scaled >> 64))
        low.append(r_uint(scaled & (1 << 64) - 1))
    return high, low

_HIGH, _LOW = _scaled_powers()


def _mul_high(a, b):
    """The upper 64 bits of the product of two r_uint."""
    a1 = a >> 32
    a0 = a & _HALF
    b1 = b >> 32
    b0 = b & _HALF
    middle = a1 * b0 + (a0 * b0 >> 32)
    other = a0 * b1 + (middle & _HALF)
    return a1 * b1 + (middle >> 32) + (other >> 32)


def _times(high, low, n):
    """The upper 64 of the 192 bits of (high, low) * n; odd if the others are not 0."""
    upper = high * n
    middle = upper + _mul_high(low, n)
    result = _mul_high(high, n)
    if middle < upper:
        result += r_uint(1)
    if middle > r_uint(1):
        result |= r_uint(1)
    return result


@jit.dont_look_inside
def shortest(value):
    """(digits, exponent) of a finite float > 0: an r_uint and a power of ten.

    Of the shortest ones the nearest; digits may end in zeros.
    """
    bits = float2longlong(value)
    fraction = intmask(bits) & (_HIDDEN_BIT - 1)
    exponent = intmask(bits >> 52) & 0x7ff
    narrow = fraction == 0 and exponent > 1     # the float below is only half as far
    if exponent == 0:
        exponent = 1
    else:
        fraction |= _HIDDEN_BIT
    exponent -= 1075
    if narrow:          # the whole part of log10 of 3/4 * 2**exponent
        power = (exponent * 1262611 - 524031) >> 22
    else:
        power = (exponent * 1262611) >> 22
    shift = exponent + _log2_pow10(-power) + 1
    assert 0 <= shift < 8
    i = -power - MIN_POWER
    assert i >= 0
    high = _HIGH[i]
    low = _LOW[i]
    # All of what follows is in quarters of 10 ** power.
    quarters = r_uint(fraction) << 2
    exact = _times(high, low, quarters << shift)
    lower = _times(high, low, (quarters - r_uint(1 if narrow else 2)) << shift)
    upper = _times(high, low, (quarters + r_uint(2)) << shift)
    if fraction & 1:                            # the limits round to the neighbours
        lower += r_uint(1)
        upper -= r_uint(1)
    return _choose(exact, lower, upper, power)


def _choose(exact, lower, upper, power):
    whole = exact >> 2
    if whole >= r_uint(10):
        tens = whole // r_uint(10)
        below = tens * r_uint(40)
        below_fits = lower <= below
        if below_fits != (below + r_uint(40) <= upper):
            return tens if below_fits else tens + r_uint(1), power + 1
    below = whole << 2
    below_fits = lower <= below
    if below_fits != (below + r_uint(4) <= upper):
        return whole if below_fits else whole + r_uint(1), power
    middle = below + r_uint(2)
    if exact > middle or (exact == middle and whole & r_uint(1)):
        whole += r_uint(1)
    return whole, power
