"""Iodata: nested lists of bytes and binaries, walked without recursion."""
from __future__ import absolute_import

from rpython.rlib.rstring import StringBuilder

from enigma.terms.base import W_Term
from enigma.terms.binaries import W_Bits
from enigma.terms.bitbuild import growing
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int


class BadIodata(Exception):
    """Not iodata."""


class Leaves(object):
    """The bytes and bitstrings of a nested list, one after the other."""
    _attrs_ = ['w_rest', 'tails_w']

    def __init__(self, w_list):
        self.w_rest = w_list
        self.tails_w = []

    def next(self):
        """A W_Int of 0..255, a W_Bits, or None at the end; BadIodata."""
        while True:
            w_rest = self.w_rest
            if isinstance(w_rest, W_Cons):
                w_head = w_rest.w_head
                if isinstance(w_head, W_Int):
                    if not 0 <= w_head.value <= 255:
                        raise BadIodata
                    self.w_rest = w_rest.w_tail
                    return w_head
                if isinstance(w_head, W_Bits):
                    self.w_rest = w_rest.w_tail
                    return w_head
                if isinstance(w_head, W_Cons):
                    if w_rest.w_tail is not NIL:
                        self.tails_w.append(w_rest.w_tail)
                    self.w_rest = w_head
                elif w_head is NIL:
                    self.w_rest = w_rest.w_tail
                else:
                    raise BadIodata
            elif w_rest is NIL:
                if not self.tails_w:
                    return None
                self.w_rest = self.tails_w.pop()
            elif isinstance(w_rest, W_Bits):
                self.w_rest = NIL
                return w_rest
            else:
                raise BadIodata


def append_bytes(builder, w_bits):
    """Append a binary to a StringBuilder; BadIodata if it is no whole bytes."""
    if w_bits.bitlen & 7:
        raise BadIodata
    if w_bits.bitoff & 7:
        builder.append(w_bits.as_str())
    else:
        start = w_bits.bitoff >> 3
        stop = start + (w_bits.bitlen >> 3)
        assert start >= 0 and stop >= start
        builder.append_slice(w_bits.bytes, start, stop)


def to_str(w_data):
    """The bytes of a binary or an iolist; BadIodata."""
    if isinstance(w_data, W_Bits):
        if w_data.bitlen & 7:
            raise BadIodata
        return w_data.as_str()
    builder = StringBuilder()
    leaves = Leaves(w_data)
    while True:
        w_leaf = leaves.next()
        if w_leaf is None:
            return builder.build()
        if isinstance(w_leaf, W_Int):
            builder.append(chr(w_leaf.value))
        else:
            assert isinstance(w_leaf, W_Bits)
            append_bytes(builder, w_leaf)


def to_bits(w_list):
    """The W_Bits of a list of bytes, bitstrings and such lists; BadIodata."""
    builder = growing(0)
    leaves = Leaves(w_list)
    while True:
        w_leaf = leaves.next()
        if w_leaf is None:
            return builder.finish()
        if isinstance(w_leaf, W_Int):
            builder.reserve(8)
            builder.put_integer(w_leaf, 8, False)
        else:
            assert isinstance(w_leaf, W_Bits)
            builder.reserve(w_leaf.bitlen)
            builder.put_bits(w_leaf, w_leaf.bitlen)


def size(w_data):
    """The number of bytes of a binary or an iolist; BadIodata."""
    if isinstance(w_data, W_Bits):
        if w_data.bitlen & 7:
            raise BadIodata
        return w_data.bitlen >> 3
    n = 0
    leaves = Leaves(w_data)
    while True:
        w_leaf = leaves.next()
        if w_leaf is None:
            return n
        if isinstance(w_leaf, W_Int):
            n += 1
        else:
            assert isinstance(w_leaf, W_Bits)
            if w_leaf.bitlen & 7:
                raise BadIodata
            n += w_leaf.bitlen >> 3


def is_list(w_x):
    """Whether a term is [] or a cons cell (proper or not)."""
    assert isinstance(w_x, W_Term)
    return w_x is NIL or isinstance(w_x, W_Cons)
