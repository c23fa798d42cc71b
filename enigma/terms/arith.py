"""Arithmetic on terms: integers without limit, floats, and both mixed.

Each operator has a fast path for two W_Ints, which callers inline, and a slow
path for everything else.  What is no number raises badarith in the operators
and badarg in abs, float, round, trunc, floor and ceil.
"""
from __future__ import absolute_import

import math

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline, dont_inline
from rpython.rlib.rarithmetic import (
    LONG_BIT, int_c_div, int_c_mod, intmask, ovfcheck, r_uint)
from rpython.rlib.rbigint import rbigint, _divrem
from rpython.rlib.rfloat import isinf

from enigma.terms import wide
from enigma.terms.errors import badarg, badarith, system_limit
from enigma.terms.numbers import (
    W_BigInt, W_Float, W_Int, ZERO, big_integer, is_integer, is_number, to_rbigint)

MAX_BITS = 33554368          # of |x| of an integer, as stock 25: 524287 words
_MAX_DIGITS = MAX_BITS // 63
_MININT = -1 << (LONG_BIT - 1)
_TWO64 = 18446744073709551616.0


# ---- conversions and limits

def limited(big):
    """The term of an rbigint; system_limit if it has more than MAX_BITS bits."""
    if big.numdigits() >= _MAX_DIGITS and big.bit_length() > MAX_BITS:
        raise system_limit()
    return big_integer(big)


def finite(value):
    """The raw float `value`, or badarith for an infinity or a NaN."""
    if not value - value == 0.0:         # one subtraction tells all finite floats
        raise badarith()
    return value


def boxed(value):
    """The term of a raw float; badarith for an infinity or a NaN."""
    return W_Float(finite(value))


def big_to_raw(big):
    """The float of an rbigint, an infinity if it is too large.

    Stock adds up words of 64 bits from the highest on and rounds each time,
    which is not always the nearest float.
    """
    magnitude = big.abs()
    words = (magnitude.bit_length() + 63) >> 6
    if words > 16:
        return _TWO64 * 1e300
    result = 0.0
    i = words - 1
    while i >= 0:
        word = magnitude.rshift(i << 6).ulonglongmask()
        result = result * _TWO64 + float(word)
        i -= 1
    if big.sign < 0:
        return -result
    return result


def to_raw(w_x):
    """The raw float of a number; badarith if it is none or too large."""
    if isinstance(w_x, W_Float):
        return w_x.value
    if isinstance(w_x, W_Int):
        return float(w_x.value)
    if isinstance(w_x, W_BigInt):
        return finite(big_to_raw(w_x.big))
    raise badarith()


def _both_integers(w_a, w_b):
    return is_integer(w_a) and is_integer(w_b)


# ---- + - * and unary minus

def add(w_a, w_b):
    """w_a + w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        try:
            value = ovfcheck(w_a.value + w_b.value)
        except OverflowError:
            return _add_slow(w_a, w_b)
        return W_Int(value)
    return _add_slow(w_a, w_b)


@dont_inline
def _add_slow(w_a, w_b):
    if isinstance(w_a, W_Float) and isinstance(w_b, W_Float):
        return boxed(w_a.value + w_b.value)
    w_sum = wide.add(w_a, w_b)
    if w_sum is not None:
        return w_sum
    if _both_integers(w_a, w_b):
        return limited(to_rbigint(w_a).add(to_rbigint(w_b)))
    return boxed(to_raw(w_a) + to_raw(w_b))


def sub(w_a, w_b):
    """w_a - w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        try:
            value = ovfcheck(w_a.value - w_b.value)
        except OverflowError:
            return _sub_slow(w_a, w_b)
        return W_Int(value)
    return _sub_slow(w_a, w_b)


@dont_inline
def _sub_slow(w_a, w_b):
    if isinstance(w_a, W_Float) and isinstance(w_b, W_Float):
        return boxed(w_a.value - w_b.value)
    if _both_integers(w_a, w_b):
        return limited(to_rbigint(w_a).sub(to_rbigint(w_b)))
    return boxed(to_raw(w_a) - to_raw(w_b))


def mul(w_a, w_b):
    """w_a * w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        try:
            value = ovfcheck(w_a.value * w_b.value)
        except OverflowError:
            return _mul_slow(w_a, w_b)
        return W_Int(value)
    return _mul_slow(w_a, w_b)


@dont_inline
def _mul_slow(w_a, w_b):
    if isinstance(w_a, W_Float) and isinstance(w_b, W_Float):
        return boxed(w_a.value * w_b.value)
    w_product = wide.mul(w_a, w_b)
    if w_product is not None:
        return w_product
    if _both_integers(w_a, w_b):
        big_a = to_rbigint(w_a)
        big_b = to_rbigint(w_b)
        if big_a.numdigits() + big_b.numdigits() > _MAX_DIGITS + 3:
            raise system_limit()        # before minutes are spent on it
        return limited(big_a.mul(big_b))
    return boxed(to_raw(w_a) * to_raw(w_b))


def neg(w_a):
    """- w_a."""
    if isinstance(w_a, W_Int) and w_a.value != _MININT:
        return W_Int(-w_a.value)
    if is_integer(w_a):
        return big_integer(to_rbigint(w_a).neg())
    return W_Float(-to_raw(w_a))


def plus(w_a):
    """+ w_a: w_a itself if it is a number."""
    if not is_number(w_a):
        raise badarith()
    return w_a


# ---- / div rem

def divide(w_a, w_b):
    """w_a / w_b, always a float."""
    divisor = to_raw(w_b)
    dividend = to_raw(w_a)
    return W_Float(fdiv(dividend, divisor))


# In a trace the signs are guards: they are hardly ever negative, and where that is known
# a quotient by a constant is a product or a shift, a remainder a mask.

@always_inline
def _word_quotient(a, b):
    if jit.we_are_jitted() and a >= 0 and b > 0:
        return a // b
    return int_c_div(a, b)


@always_inline
def _word_remainder(a, b):
    if jit.we_are_jitted() and a >= 0 and b > 0:
        return a % b
    return int_c_mod(a, b)


def int_div(w_a, w_b):
    """w_a div w_b, truncated towards zero."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        a = w_a.value
        b = w_b.value
        if b != 0 and b != -1:
            return W_Int(_word_quotient(a, b))
    return _div_slow(w_a, w_b)


@dont_inline
def _div_slow(w_a, w_b):
    if not _both_integers(w_a, w_b) or _is_zero(w_b):
        raise badarith()
    return big_integer(_quotient(to_rbigint(w_a), to_rbigint(w_b)))


# rbigint cuts leading zeros of these two off in place: a trace that looked inside would
# keep the number of digits that it saw first.

@jit.elidable
def _quotient(big_a, big_b):
    return _divrem(big_a, big_b)[0]


@jit.elidable
def _remainder(big_a, big_b):
    return _divrem(big_a, big_b)[1]


def rem(w_a, w_b):
    """w_a rem w_b, which has the sign of w_a."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        a = w_a.value
        b = w_b.value
        if b != 0 and b != -1:
            return W_Int(_word_remainder(a, b))
    return _rem_slow(w_a, w_b)


@dont_inline
def _rem_slow(w_a, w_b):
    if not _both_integers(w_a, w_b) or _is_zero(w_b):
        raise badarith()
    return big_integer(_remainder(to_rbigint(w_a), to_rbigint(w_b)))


def _is_zero(w_int):
    return isinstance(w_int, W_Int) and w_int.value == 0


# ---- bits

def band(w_a, w_b):
    """w_a band w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return W_Int(w_a.value & w_b.value)
    return _band_slow(w_a, w_b)


@dont_inline
def _band_slow(w_a, w_b):
    w_bits = wide.band(w_a, w_b)
    if w_bits is not None:
        return w_bits
    if not _both_integers(w_a, w_b):
        raise badarith()
    return big_integer(to_rbigint(w_a).and_(to_rbigint(w_b)))


def bor(w_a, w_b):
    """w_a bor w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return W_Int(w_a.value | w_b.value)
    return _bor_slow(w_a, w_b)


@dont_inline
def _bor_slow(w_a, w_b):
    w_bits = wide.bor(w_a, w_b)
    if w_bits is not None:
        return w_bits
    if not _both_integers(w_a, w_b):
        raise badarith()
    return big_integer(to_rbigint(w_a).or_(to_rbigint(w_b)))


def bxor(w_a, w_b):
    """w_a bxor w_b."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        return W_Int(w_a.value ^ w_b.value)
    return _bxor_slow(w_a, w_b)


@dont_inline
def _bxor_slow(w_a, w_b):
    w_bits = wide.bxor(w_a, w_b)
    if w_bits is not None:
        return w_bits
    if not _both_integers(w_a, w_b):
        raise badarith()
    return big_integer(to_rbigint(w_a).xor(to_rbigint(w_b)))


def bnot(w_a):
    """bnot w_a."""
    if isinstance(w_a, W_Int):
        return W_Int(~w_a.value)
    if isinstance(w_a, W_BigInt):
        return limited(w_a.big.invert())
    raise badarith()


def bsl(w_a, w_b):
    """w_a bsl w_b; a negative count shifts to the right."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        a = w_a.value
        n = w_b.value
        if r_uint(n) < r_uint(LONG_BIT):
            shifted = intmask(a << n)
            if shifted >> n == a:
                return W_Int(shifted)
    return _shift_slow(w_a, w_b, True)


def bsr(w_a, w_b):
    """w_a bsr w_b; a negative count shifts to the left."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        n = w_b.value
        if r_uint(n) < r_uint(LONG_BIT):
            return W_Int(w_a.value >> n)
    return _shift_slow(w_a, w_b, False)


@dont_inline
def _shift_slow(w_a, w_count, to_left):
    if isinstance(w_count, W_Int):
        if to_left:
            w_shifted = wide.shift_left(w_a, w_count.value)
        else:
            w_shifted = wide.shift_right(w_a, w_count.value)
        if w_shifted is not None:
            return w_shifted
    return _shift_any(w_a, w_count, to_left)


def _shift_any(w_a, w_count, to_left):
    if not _both_integers(w_a, w_count):
        raise badarith()
    if _is_zero(w_a):
        return ZERO
    if isinstance(w_count, W_BigInt):
        to_left = to_left == (w_count.big.sign > 0)
        count = MAX_BITS
    else:
        assert isinstance(w_count, W_Int)
        count = w_count.value
        if count < 0:
            to_left = not to_left
            count = MAX_BITS if count < -MAX_BITS else -count
    big = to_rbigint(w_a)
    if to_left:
        if count >= MAX_BITS:
            raise system_limit()
        return limited(big.lshift(count))
    if count >= MAX_BITS:
        return W_Int(-1) if big.sign < 0 else ZERO
    return big_integer(big.rshift(count))


# ---- abs float round trunc floor ceil

def abs_(w_a):
    """abs(w_a); -0.0 stays as it is."""
    if isinstance(w_a, W_Float):
        return W_Float(-w_a.value) if w_a.value < 0.0 else w_a
    if isinstance(w_a, W_Int) and w_a.value >= 0:
        return w_a
    if is_integer(w_a):
        return big_integer(to_rbigint(w_a).abs())
    raise badarg()


def float_(w_a):
    """float(w_a)."""
    if isinstance(w_a, W_Float):
        return w_a
    if isinstance(w_a, W_Int):
        return W_Float(float(w_a.value))
    if isinstance(w_a, W_BigInt):
        value = big_to_raw(w_a.big)
        if not isinf(value):
            return W_Float(value)
    raise badarg()


def from_whole(value):
    """The integer term of a float, its fraction cut off."""
    if -9.2e18 < value < 9.2e18:
        return W_Int(int(value))
    return big_integer(rbigint.fromfloat(value))


def trunc(w_a):
    """trunc(w_a): the integer towards zero."""
    if isinstance(w_a, W_Float):
        return from_whole(w_a.value)
    return _integer_or_badarg(w_a)


def round_(w_a):
    """round(w_a): the nearest integer, halves away from zero."""
    if not isinstance(w_a, W_Float):
        return _integer_or_badarg(w_a)
    value = w_a.value
    if value < 0.0:
        whole = math.ceil(value)
        if whole - value >= 0.5:
            whole -= 1.0
    else:
        whole = math.floor(value)
        if value - whole >= 0.5:
            whole += 1.0
    return from_whole(whole)


def floor(w_a):
    """floor(w_a): the largest integer that is not larger."""
    if isinstance(w_a, W_Float):
        return from_whole(math.floor(w_a.value))
    return _integer_or_badarg(w_a)


def ceil(w_a):
    """ceil(w_a): the smallest integer that is not smaller."""
    if isinstance(w_a, W_Float):
        return from_whole(math.ceil(w_a.value))
    return _integer_or_badarg(w_a)


def _integer_or_badarg(w_a):
    if not is_integer(w_a):
        raise badarg()
    return w_a


# ---- raw floats, for the float instructions

def fadd(a, b):
    """a + b of raw floats, or badarith."""
    return finite(a + b)


def fsub(a, b):
    """a - b of raw floats, or badarith."""
    return finite(a - b)


def fmul(a, b):
    """a * b of raw floats, or badarith."""
    return finite(a * b)


def fdiv(a, b):
    """a / b of raw floats, or badarith."""
    if b == 0.0:
        raise badarith()
    return finite(a / b)


@always_inline
def fneg(a):
    """fnegate of a raw float: what stock makes of it, where either zero becomes 0.0.

    erlang:'-'/1 of a term changes the sign of a zero, there and here."""
    return 0.0 - a
