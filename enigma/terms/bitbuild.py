"""Building of binaries: what bs_create_bin, bs_init2, bs_put_* and bs_append do.

    builder = sized(24)                     # or append(w_bits, 24), or growing()
    builder.put_integer(w_x, 16, False)
    builder.put_bits(w_y, 8)
    w_bits = builder.finish()

Lengths are in bits.  The put functions of terms give False when the term is of
the wrong type (or no number of that size exists); then nothing was written.
In a trace a builder is virtual; what fills bytes is a call: rawbytes.py says why.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.rarithmetic import intmask, r_uint

from enigma.terms import bitfloat, rawbytes, utf
from enigma.terms.binaries import Buffer, W_Bits, EMPTY_BINARY
from enigma.terms.bitread import bits_of
from enigma.terms.numbers import W_BigInt, W_Float, W_Int, is_integer, to_rbigint

SPARE = 64          # bytes at least that an append leaves room for
STEP = 56           # bits that bits_of can give at once


class BitBuilder(object):
    """Bytes of which the bits below `pos` are filled.

    The window that finish() gives begins at bit `start`.  `capacity` is in
    bytes.  `owner` is shared with the windows that may be continued in place.
    """
    _attrs_ = ['raw', 'start', 'pos', 'capacity', 'owner']

    def __init__(self, raw, start, pos, capacity, owner):
        self.raw = raw
        self.start = start
        self.pos = pos
        self.capacity = capacity
        self.owner = owner

    def finish(self):
        """The W_Bits that was built."""
        bitlen = self.pos - self.start
        if self.owner is not None:
            self.owner.used = self.pos
        elif bitlen == 0:
            return EMPTY_BINARY
        return W_Bits(rawbytes.finish(self.raw), self.start, bitlen, self.owner)

    @jit.dont_look_inside
    def reserve(self, bits):
        """Make room for `bits` more, for builders that do not know the total."""
        need = (self.pos + bits + 7) >> 3
        if need <= self.capacity:
            return
        capacity = 2 * need + SPARE
        raw = rawbytes.alloc(capacity)
        rawbytes.copy_into(raw, 0, rawbytes.finish(self.raw), 0,
                           (self.pos + 7) >> 3)
        self.raw = raw
        self.capacity = capacity
        self.owner = Buffer(self.pos)

    # ---- bits

    def put_small(self, value, n):
        """The low n (0..64) bits of an r_uint, the highest first."""
        fill(self.raw, self.pos, value, n)
        self.pos += n

    def put_bits(self, w_bits, n):
        """The first n bits of a W_Bits that has them."""
        copy(self.raw, self.pos, w_bits.bytes, w_bits.bitoff, n)
        self.pos += n

    def put_string(self, s, n):
        """The first n bits of a str (bs_put_string)."""
        copy(self.raw, self.pos, s, 0, n)
        self.pos += n

    # ---- numbers

    def put_integer(self, w_int, bits, little):
        """The low `bits` bits of an integer (bs_put_integer); bool."""
        if isinstance(w_int, W_Int) and bits <= 64:
            if bits == 8 and self.pos & 7 == 0:
                rawbytes.set_byte(self.raw, self.pos >> 3, w_int.value & 0xff)
            elif little:
                fill_little(self.raw, self.pos, r_uint(w_int.value), bits)
            else:
                fill(self.raw, self.pos, r_uint(w_int.value), bits)
            self.pos += bits
            return True
        if not is_integer(w_int):
            return False
        self._put_digits(w_int, bits, little)
        return True

    @jit.dont_look_inside
    def _put_digits(self, w_int, bits, little):
        """An integer of any size, byte by byte of its two's complement."""
        big = to_rbigint(w_int)
        flip = 0
        if big.sign < 0:
            big = big.invert()
            flip = 0xff
        digits = big.tobytes((big.bit_length() + 7) >> 3, 'little', False)
        n = bits >> 3
        rest = bits & 7         # bits of the highest byte when it is not full
        if little:
            for i in range(n):
                self.put_small(_digit(digits, i, flip), 8)
            self.put_small(_digit(digits, n, flip), rest)
        else:
            self.put_small(_digit(digits, n, flip), rest)
            i = n
            while i > 0:
                i -= 1
                self.put_small(_digit(digits, i, flip), 8)

    def put_float(self, w_x, bits, little):
        """A float or integer in 16, 32 or 64 bits (bs_put_float); bool."""
        if bits != 16 and bits != 32 and bits != 64:
            return False
        if isinstance(w_x, W_Float):
            f = w_x.value
        elif isinstance(w_x, W_Int):
            f = _int_to_float(w_x.value, bits)
        elif isinstance(w_x, W_BigInt):
            try:
                f = w_x.big.tofloat()
            except OverflowError:
                return False
        else:
            return False
        value = bitfloat.to_bits(f, bits)
        if little:
            fill_little(self.raw, self.pos, value, bits)
        else:
            fill(self.raw, self.pos, value, bits)
        self.pos += bits
        return True

    # ---- characters

    def put_utf8(self, w_x):
        """A code point in UTF-8 (bs_put_utf8); bool."""
        code = codepoint(w_x)
        if code < 0:
            return False
        if code < 0x80:
            self.put_small(r_uint(code), 8)
        else:
            self.put_string(utf.encoded(code), utf.size_of(code) << 3)
        return True

    def put_utf16(self, w_x, little):
        """A code point in UTF-16 (bs_put_utf16); bool."""
        code = codepoint(w_x)
        if code < 0:
            return False
        if code >= 0x10000:
            code -= 0x10000
            self._put_unit16(0xd800 | code >> 10, little)
            code = 0xdc00 | code & 0x3ff
        self._put_unit16(code, little)
        return True

    def _put_unit16(self, unit, little):
        if little:
            unit = (unit & 0xff) << 8 | unit >> 8
        self.put_small(r_uint(unit), 16)

    def put_utf32(self, w_x, little):
        """A code point in UTF-32 (bs_put_utf32); bool."""
        return codepoint(w_x) >= 0 and self.put_integer(w_x, 32, little)


@jit.dont_look_inside
def fill(raw, pos, value, n):
    """Put the low n (0..64) bits of an r_uint from bit `pos` on, the highest first."""
    if (pos | n) & 7 == 0:
        at = pos >> 3
        while n > 0:
            n -= 8
            rawbytes.set_byte(raw, at, intmask(value >> n) & 0xff)
            at += 1
        return
    while n > 0:
        used = pos & 7
        room = 8 - used
        take = room if room < n else n
        n -= take
        piece = intmask(value >> n) & ((1 << take) - 1)
        byte = piece << (room - take)
        if used:        # the byte is begun: its high bits are to be kept
            byte |= rawbytes.get_byte(raw, pos >> 3) & (0xff00 >> used)
        rawbytes.set_byte(raw, pos >> 3, byte & 0xff)
        pos += take


@jit.dont_look_inside
def fill_little(raw, pos, value, n):
    """As fill, the lowest byte first; a last piece of less than 8 bits is the highest."""
    while n >= 8:
        fill(raw, pos, value, 8)
        value >>= 8
        pos += 8
        n -= 8
    fill(raw, pos, value, n)


@jit.dont_look_inside
def copy(raw, pos, s, at, n):
    """Put n bits of the str s, from bit `at` on, from bit `pos` on."""
    if (pos | at) & 7 == 0:
        whole = n >> 3
        rawbytes.copy_into(raw, pos >> 3, s, at >> 3, whole)
        whole <<= 3
        pos += whole
        at += whole
        n -= whole
    while n > STEP:
        fill(raw, pos, bits_of(s, at, STEP), STEP)
        pos += STEP
        at += STEP
        n -= STEP
    if n > 0:
        fill(raw, pos, bits_of(s, at, n), n)


def _digit(digits, i, flip):
    if i < len(digits):
        return r_uint(ord(digits[i]) ^ flip)
    return r_uint(flip)


def _int_to_float(n, bits):
    """The float of an int; for 32 bits one that rounds as the int would.

    Through a float of 64 bits an integer would be rounded twice.  Release 25
    rounds once what it holds as a small integer, and twice what it does not.
    """
    if bits == 64 or not -(1 << 59) <= n < 1 << 59 or -(1 << 53) <= n <= 1 << 53:
        return float(n)
    if n < 0:
        return -_int_to_float(-n, bits)
    if n & 0x7ff:
        n = (n & ~0x7ff) | 0x400     # a sticky bit stands for all lower ones
    return float(n)


def codepoint(w_x):
    """The int of a term that is a code point (and no surrogate), else -1."""
    if isinstance(w_x, W_Int) and utf.is_codepoint(w_x.value):
        return w_x.value
    return -1


def utf8_size(w_x):
    """The bits of a code point in UTF-8 (bs_utf8_size); of other terms 32."""
    if not isinstance(w_x, W_Int) or w_x.value < 0:
        return 32
    return utf.size_of(w_x.value) << 3


def utf16_size(w_x):
    """The bits of a code point in UTF-16 (bs_utf16_size); of other terms 16."""
    if not isinstance(w_x, W_Int) or w_x.value < 0x10000:
        return 16
    return 32


def sized(bits):
    """A builder of exactly so many bits (bs_init2, bs_init_bits, bs_create_bin)."""
    n = (bits + 7) >> 3
    return BitBuilder(rawbytes.alloc(n), 0, 0, n, None)


@jit.dont_look_inside
def growing(bits):
    """A builder whose result can be continued in place; `bits` is a guess.

    finish() at once gives what bs_init_writable does.  Whoever puts more than
    the guess calls reserve() before.
    """
    n = ((bits + 7) >> 3) + SPARE
    return BitBuilder(rawbytes.alloc(n), 0, 0, n, Buffer(0))


def append(w_bits, bits):
    """A builder that holds w_bits and has room for so many bits more.

    (bs_append, bs_private_append, the append segments of bs_create_bin.)  It
    fills the bytes of w_bits themselves when w_bits is the last window on them
    and they have room; otherwise it copies to twice the size.  So a binary that
    is built by appending costs time in proportion to its size.
    """
    owner = w_bits.owner
    end = w_bits.bitoff + w_bits.bitlen
    if owner is not None and owner.used == end:
        capacity = len(w_bits.bytes)
        if (end + bits + 7) >> 3 <= capacity:
            owner.used = end + bits     # nobody else may take these bits
            return BitBuilder(rawbytes.adopt(w_bits.bytes), w_bits.bitoff, end,
                              capacity, owner)
    return _copied(w_bits, bits)


@jit.dont_look_inside
def _copied(w_bits, bits):
    n = 2 * ((w_bits.bitlen + bits + 7) >> 3) + SPARE
    builder = BitBuilder(rawbytes.alloc(n), 0, 0, n, Buffer(0))
    builder.put_bits(w_bits, w_bits.bitlen)
    return builder
