"""Matching of binaries: what the bs_get_*, bs_skip_*, bs_test_* opcodes do.

A MatchContext is a place in a window of bits.  Every function that reads moves
it behind what it took; when there are too few bits, or they are not what was
asked for, it gives None (False, -1) and leaves the place as it was.  Lengths
are in bits and not negative.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rfloat import isfinite

from enigma.terms import bitfloat, utf
from enigma.terms.base import W_Term, K_INTERNAL
from enigma.terms.binaries import W_Bits
from enigma.terms.numbers import W_Float, big_integer, integer


class MatchContext(W_Term):
    """bits [start, end) of `bytes`, the next one to be read at `pos`."""
    _attrs_ = ['bytes', 'start', 'pos', 'end']
    _immutable_fields_ = ['bytes', 'start', 'end']
    kind = K_INTERNAL

    def __init__(self, bytes, start, end):
        self.bytes = bytes
        self.start = start
        self.pos = start
        self.end = end

    def left(self):
        """The number of bits not read yet."""
        return self.end - self.pos


def start_match(w_x):
    """A context on a bitstring; a context as it is; None for another term.

    (bs_start_match3, bs_start_match4)
    """
    if isinstance(w_x, W_Bits):
        return MatchContext(w_x.bytes, w_x.bitoff, w_x.bitoff + w_x.bitlen)
    if isinstance(w_x, MatchContext):
        return w_x
    return None


def get_position(ctx):
    """The place, counted from the start of the window (bs_get_position)."""
    return ctx.pos - ctx.start


def set_position(ctx, position):
    """Go back to what get_position gave (bs_set_position)."""
    ctx.pos = ctx.start + position


# ---- integers

def get_integer(ctx, bits, signed, little):
    """The next `bits` bits as a W_Int or W_BigInt, or None (bs_get_integer2)."""
    pos = ctx.pos
    if bits > ctx.end - pos:
        return None
    ctx.pos = pos + bits
    if bits > 56:
        return _get_wide(ctx, pos, bits, signed, little)
    if bits == 0:
        return integer(0)
    if (pos | bits) & 7 == 0:
        value = _aligned(ctx.bytes, pos >> 3, bits >> 3, little)
    elif little:
        value = _little(ctx, pos, bits)
    else:
        value = intmask(fetch(ctx, pos, bits))
    if signed and value >> (bits - 1):
        value -= 1 << bits
    return integer(value)


@jit.unroll_safe
def _aligned(s, i, n, little):
    """n (1..7) bytes from s[i] on as an int."""
    assert i >= 0
    value = ord(s[i])
    if little:
        k = 1
        while k < n:
            value |= ord(s[i + k]) << (k << 3)
            k += 1
    else:
        k = 1
        while k < n:
            value = value << 8 | ord(s[i + k])
            k += 1
    return value


def fetch(ctx, pos, n):
    """n (1..56) bits from bit `pos` on, highest first, as an r_uint."""
    if pos + n > ctx.end & ~7:
        # the byte in which the window ends may be filled up by an append;
        # what a trace reads of a str must never change
        return _fetch_last(ctx.bytes, pos, n)
    return bits_of(ctx.bytes, pos, n)


@jit.dont_look_inside
def _fetch_last(s, pos, n):
    return bits_of(s, pos, n)


@jit.unroll_safe
def bits_of(s, pos, n):
    """n (1..56) bits of s from bit `pos` on, as an r_uint."""
    k = pos >> 3
    assert k >= 0
    stop = pos + n
    last = (stop + 7) >> 3
    value = r_uint(ord(s[k]))
    k += 1
    while k < last:
        value = value << 8 | r_uint(ord(s[k]))
        k += 1
    value >>= -stop & 7
    return value & ((r_uint(1) << n) - 1)


@jit.unroll_safe
def _little(ctx, pos, bits):
    """1..56 bits, the lowest byte first; the last may be incomplete."""
    value = r_uint(0)
    shift = 0
    while shift + 8 <= bits:
        value |= fetch(ctx, pos + shift, 8) << shift
        shift += 8
    if shift < bits:
        value |= fetch(ctx, pos + shift, bits - shift) << shift
    return intmask(value)


@jit.dont_look_inside
def _get_wide(ctx, pos, bits, signed, little):
    """More than 56 bits."""
    if bits <= 64:
        return _get_word(ctx.bytes, pos, bits, signed, little)
    if little:
        digits = _little_bytes(ctx.bytes, pos, bits)
        big = rbigint.frombytes(digits, 'little', False)
        top = digits[len(digits) - 1]
    else:
        digits = _big_bytes(ctx.bytes, pos, bits)
        big = rbigint.frombytes(digits, 'big', False)
        top = digits[0]
    if signed and ord(top) >> ((bits - 1) & 7):
        big = big.sub(rbigint.fromint(1).lshift(bits))
    return big_integer(big)


def _get_word(s, pos, bits, signed, little):
    """57..64 bits."""
    if little:
        value = bits_of(s, pos + 56, bits - 56) << 56
        for i in range(7):
            value |= bits_of(s, pos + (i << 3), 8) << (i << 3)
    else:
        value = bits_of(s, pos, bits - 32) << 32 | bits_of(s, pos + bits - 32, 32)
    if signed:
        unused = 64 - bits
        return integer(intmask(value << unused) >> unused)
    if intmask(value) < 0:
        return big_integer(rbigint.fromrarith_int(value))
    return integer(intmask(value))


def _big_bytes(s, pos, bits):
    """The bytes of a number, the highest (perhaps not full) first."""
    first = bits & 7
    n = bits >> 3
    if first == 0 and pos & 7 == 0:
        start = pos >> 3
        stop = start + n
        assert start >= 0 and stop >= 0
        return s[start:stop]
    chars = [chr(intmask(bits_of(s, pos + first + (i << 3), 8))) for i in range(n)]
    if first:
        return chr(intmask(bits_of(s, pos, first))) + ''.join(chars)
    return ''.join(chars)


def _little_bytes(s, pos, bits):
    """The bytes of a number, the lowest first, the last perhaps not full."""
    last = bits & 7
    n = bits >> 3
    chars = [chr(intmask(bits_of(s, pos + (i << 3), 8))) for i in range(n)]
    if last:
        return ''.join(chars) + chr(intmask(bits_of(s, pos + (n << 3), last)))
    return ''.join(chars)


# ---- floats

def get_float(ctx, bits, little):
    """The next `bits` bits as a W_Float, or None (bs_get_float2).

    Infinities, NaNs and sizes other than 16, 32, 64 do not match; 0 bits are 0.0.
    """
    if bits == 0:
        return W_Float(0.0)
    pos = ctx.pos
    if bits > ctx.end - pos or (bits != 16 and bits != 32 and bits != 64):
        return None
    f = bitfloat.from_bits(_float_bits(ctx.bytes, pos, bits, little), bits)
    if not isfinite(f):
        return None
    ctx.pos = pos + bits
    return W_Float(f)


@jit.dont_look_inside
def _float_bits(s, pos, bits, little):
    value = r_uint(0)
    shift = 0
    while shift < bits:
        byte = bits_of(s, pos + shift, 8)
        if little:
            value |= byte << shift
        else:
            value = value << 8 | byte
        shift += 8
    return value


# ---- bitstrings

def get_binary(ctx, bits):
    """The next `bits` bits as a W_Bits that shares the bytes, or None."""
    pos = ctx.pos
    if bits > ctx.end - pos:
        return None
    ctx.pos = pos + bits
    return W_Bits(ctx.bytes, pos, bits)


def get_tail(ctx):
    """All that is left, as a W_Bits; the place stays (bs_get_tail)."""
    return W_Bits(ctx.bytes, ctx.pos, ctx.end - ctx.pos)


def skip(ctx, bits):
    """Pass over `bits` bits; False when there are fewer (bs_skip_bits2)."""
    pos = ctx.pos
    if bits > ctx.end - pos:
        return False
    ctx.pos = pos + bits
    return True


def test_tail(ctx, bits):
    """Whether exactly `bits` bits are left (bs_test_tail2)."""
    return ctx.end - ctx.pos == bits


def test_unit(ctx, unit):
    """Whether what is left is a multiple of `unit` bits (bs_test_unit)."""
    return (ctx.end - ctx.pos) % unit == 0


def match_string(ctx, bits, s):
    """Whether the next bits are the first `bits` bits of s; if so, pass them."""
    pos = ctx.pos
    if bits > ctx.end - pos:
        return False
    if not _same_bits(ctx.bytes, pos, s, bits):
        return False
    ctx.pos = pos + bits
    return True


@jit.dont_look_inside
def _same_bits(s, pos, wanted, bits):
    i = 0
    while bits >= 8:
        if intmask(bits_of(s, pos, 8)) != ord(wanted[i]):
            return False
        i += 1
        pos += 8
        bits -= 8
    if bits == 0:
        return True
    return intmask(bits_of(s, pos, bits)) == ord(wanted[i]) >> (8 - bits)


# ---- characters

def get_utf8(ctx):
    """The code point that is next in UTF-8, or -1 (bs_get_utf8)."""
    pos = ctx.pos
    if pos & 7:
        return _get_utf8_unaligned(ctx)
    end = ctx.end >> 3
    if pos >> 3 >= end:
        return -1
    code = utf.codepoint_at(ctx.bytes, pos >> 3, end)
    if code < 0:
        return -1
    ctx.pos = pos + (utf.size_of(code) << 3)
    return code


@jit.dont_look_inside
def _get_utf8_unaligned(ctx):
    n = (ctx.end - ctx.pos) >> 3
    if n > 4:
        n = 4
    if n == 0:
        return -1
    s = _little_bytes(ctx.bytes, ctx.pos, n << 3)
    code = utf.codepoint_at(s, 0, n)
    if code < 0:
        return -1
    ctx.pos += utf.size_of(code) << 3
    return code


@jit.dont_look_inside
def get_utf16(ctx, little):
    """The code point that is next in UTF-16, or -1 (bs_get_utf16)."""
    pos = ctx.pos
    if ctx.end - pos < 16:
        return -1
    code = _unit16(ctx.bytes, pos, little)
    if 0xd800 <= code <= 0xdfff:
        if code >= 0xdc00 or ctx.end - pos < 32:
            return -1
        low = _unit16(ctx.bytes, pos + 16, little)
        if not 0xdc00 <= low <= 0xdfff:
            return -1
        code = 0x10000 + ((code & 0x3ff) << 10 | low & 0x3ff)
        pos += 16
    ctx.pos = pos + 16
    return code


def _unit16(s, pos, little):
    unit = intmask(bits_of(s, pos, 16))
    if little:
        return (unit & 0xff) << 8 | unit >> 8
    return unit


def get_utf32(ctx, little):
    """The code point that is next in UTF-32, or -1 (bs_get_utf32)."""
    pos = ctx.pos
    if ctx.end - pos < 32:
        return -1
    if little:
        code = _little(ctx, pos, 32)
    else:
        code = intmask(fetch(ctx, pos, 32))
    if not utf.is_codepoint(code):
        return -1
    ctx.pos = pos + 32
    return code
