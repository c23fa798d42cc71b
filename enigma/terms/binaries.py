"""Binaries and bitstrings: a window of bits on a string of bytes.

A sub-binary shares the bytes of its parent.  The bytes may be longer than the
window: bytes behind the window may be filled in place by an append, which only
the window that ends where the bytes in use end (`owner.used`) may do.
"""
from __future__ import absolute_import

from enigma.terms.base import W_Term, K_BITS


class Buffer(object):
    """Shared by all windows on bytes that can still grow: `used` bits are taken."""
    _attrs_ = ['used']

    def __init__(self, used):
        self.used = used


class W_Bits(W_Term):
    """bitlen bits from bit `bitoff` of `bytes` on (most significant bit first).

    `owner` is None when nothing can be appended in place.
    """
    _attrs_ = _immutable_fields_ = ['bytes', 'bitoff', 'bitlen', 'owner']
    kind = K_BITS

    def __init__(self, bytes, bitoff, bitlen, owner=None):
        assert bytes is not None
        self.bytes = bytes
        self.bitoff = bitoff
        self.bitlen = bitlen
        self.owner = owner

    def is_binary(self):
        """Whether the length is a whole number of bytes."""
        return self.bitlen & 7 == 0

    def byte_size(self):
        """Number of bytes, the last one perhaps partly used."""
        return (self.bitlen + 7) >> 3

    def as_str(self):
        """The bytes as a str; in a bitstring the last byte is padded by 0 bits."""
        off = self.bitoff
        n = self.byte_size()
        if off & 7 == 0 and self.bitlen & 7 == 0:
            start = off >> 3
            if start == 0 and len(self.bytes) == n:
                return self.bytes
            stop = start + n
            assert start >= 0 and stop >= 0
            return self.bytes[start:stop]
        return ''.join([chr(self.byte_at(i)) for i in range(n)])

    def byte_at(self, i):
        """Byte i (from 0) as 0..255; bits behind the end read as 0."""
        pos = self.bitoff + (i << 3)
        left = self.bitlen - (i << 3)
        shift = pos & 7
        k = pos >> 3
        assert k >= 0
        value = ord(self.bytes[k])
        if shift:
            value = (value << shift) & 0xff
            if left > 8 - shift:
                value |= ord(self.bytes[k + 1]) >> (8 - shift)
        if left < 8:
            value &= 0xff00 >> left
        return value & 0xff


def binary(s):
    """The binary of these bytes."""
    return W_Bits(s, 0, len(s) << 3)


def bitstring(s, bitlen):
    """The first bitlen bits of s."""
    return W_Bits(s, 0, bitlen)


def sub_binary(w_bits, start, length):
    """`length` bytes of w_bits from byte `start` on; shares the bytes."""
    return W_Bits(w_bits.bytes, w_bits.bitoff + (start << 3), length << 3)


def sub_bits(w_bits, start, length):
    """`length` bits of w_bits from bit `start` on; shares the bytes."""
    return W_Bits(w_bits.bytes, w_bits.bitoff + start, length)


EMPTY_BINARY = binary('')
