"""Floats of 16, 32 and 64 bits from and to their bits (IEEE 754)."""
from __future__ import absolute_import

import math

from rpython.rlib import jit
from rpython.rlib.longlong2float import (
    float2longlong, longlong2float, singlefloat2uint, uint2singlefloat)
from rpython.rlib.rarithmetic import intmask, r_int64, r_singlefloat, r_uint
from rpython.rtyper.lltypesystem import rffi

INFINITE_HALF = 31 << 10


def from_bits(bits, size):
    """The float (perhaps infinite or NaN) of `size` bits, given as an r_uint."""
    if size == 64:
        return longlong2float(r_int64(intmask(bits)))
    return _from_fewer(bits, size)


@jit.dont_look_inside
def _from_fewer(bits, size):
    if size == 32:
        return float(uint2singlefloat(rffi.cast(rffi.UINT, bits)))
    return _from_half(intmask(bits))


def to_bits(f, size):
    """The bits of a float rounded to `size` bits, as an r_uint.

    What is too large becomes an infinity, what is too small a zero.
    """
    if size == 64:
        return r_uint(float2longlong(f))
    return _to_fewer(f, size)


@jit.dont_look_inside
def _to_fewer(f, size):
    if size == 32:
        return r_uint(rffi.cast(rffi.ULONG, singlefloat2uint(r_singlefloat(f))))
    return r_uint(_to_half(f))


def _from_half(bits):
    exponent = bits >> 10 & 31
    fraction = bits & 1023
    if exponent == 31:
        f = 1e300 * 1e300
        if fraction:
            f -= f
    elif exponent == 0:
        f = math.ldexp(float(fraction), -24)
    else:
        f = math.ldexp(float(1024 + fraction), exponent - 25)
    if bits & 0x8000:
        return -f
    return f


def _to_half(f):
    sign = 0
    if math.copysign(1.0, f) < 0.0:
        sign = 0x8000
        f = -f
    if f >= 65520.0:            # halfway between the largest and the next one
        return sign | INFINITE_HALF
    if f < 6.103515625e-05:     # 2**-14, below which numbers are denormal
        return sign | _nearest(math.ldexp(f, 24))
    fraction, exponent = math.frexp(f)
    # a fraction that rounds up to 2048 carries into the exponent
    return sign | ((exponent + 13) << 10) + _nearest(math.ldexp(fraction, 11))


def _nearest(f):
    """A float of 0..2048 as the nearest int, the even one when in the middle."""
    n = int(f)
    rest = f - float(n)
    if rest > 0.5 or (rest == 0.5 and n & 1):
        n += 1
    return n
