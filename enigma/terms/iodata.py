"""Iodata: nested lists of bytes and binaries, walked without recursion."""
from __future__ import absolute_import

from rpython.rlib.objectmodel import specialize

from enigma.terms import rawbytes, utf
from enigma.terms.binaries import W_Bits
from enigma.terms.bitbuild import growing
from enigma.terms.lists import NIL, W_Cons, cons
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


def to_str(w_data):
    """The bytes of a binary or an iolist; BadIodata."""
    if isinstance(w_data, W_Bits):
        if w_data.bitlen & 7:
            raise BadIodata
        return w_data.as_str()
    raw = rawbytes.alloc(size(w_data))
    fill(raw, w_data)
    return rawbytes.finish(raw)


def size(w_data):
    """The number of bytes of a binary or an iolist; BadIodata."""
    return _measured(w_data, 255)


def ascii_to_str(w_data):
    """to_str for iodata whose bytes are all below 128; BadIodata for any other."""
    n = _measured(w_data, 127)
    if isinstance(w_data, W_Bits):
        return w_data.as_str()
    raw = rawbytes.alloc(n)
    fill(raw, w_data)
    return rawbytes.finish(raw)


@specialize.arg(1)
def _measured(w_data, most):
    """The number of bytes, none of which may be above `most`: 127 or 255."""
    n = 0
    w_waiting = NIL         # the tails that come later, the next one first
    while True:
        while isinstance(w_data, W_Cons):
            w_head = w_data.w_head
            w_data = w_data.w_tail
            if isinstance(w_head, W_Int):
                if not 0 <= w_head.value <= most:
                    raise BadIodata
                n += 1
            elif isinstance(w_head, W_Bits):
                n += _size_of_binary(w_head, most)
            elif isinstance(w_head, W_Cons):
                if w_data is not NIL:
                    w_waiting = cons(w_data, w_waiting)
                w_data = w_head
            elif w_head is not NIL:
                raise BadIodata
        if isinstance(w_data, W_Bits):
            n += _size_of_binary(w_data, most)
        elif w_data is not NIL:
            raise BadIodata
        if not isinstance(w_waiting, W_Cons):
            return n
        w_data = w_waiting.w_head
        w_waiting = w_waiting.w_tail


@specialize.arg(1)
def _size_of_binary(w_bits, most):
    if w_bits.bitlen & 7:
        raise BadIodata
    if most == 127 and not utf.is_ascii(w_bits.as_str()):
        raise BadIodata
    return w_bits.bitlen >> 3


def fill(raw, w_list):
    """Put the bytes of a list, which size() has found good, into a raw."""
    at = 0
    w_waiting = NIL
    while True:
        while isinstance(w_list, W_Cons):
            w_head = w_list.w_head
            w_list = w_list.w_tail
            if isinstance(w_head, W_Int):
                rawbytes.set_byte(raw, at, w_head.value)
                at += 1
            elif isinstance(w_head, W_Bits):
                at = put_binary(raw, at, w_head)
            elif isinstance(w_head, W_Cons):
                if w_list is not NIL:
                    w_waiting = cons(w_list, w_waiting)
                w_list = w_head
        if isinstance(w_list, W_Bits):
            at = put_binary(raw, at, w_list)
        if not isinstance(w_waiting, W_Cons):
            return
        w_list = w_waiting.w_head
        w_waiting = w_waiting.w_tail


def put_binary(raw, at, w_bits):
    """Put the bytes of a binary at a position; gives the one behind them."""
    n = w_bits.bitlen >> 3
    if w_bits.bitoff & 7:
        rawbytes.copy_into(raw, at, w_bits.as_str(), 0, n)
    else:
        rawbytes.copy_into(raw, at, w_bits.bytes, w_bits.bitoff >> 3, n)
    return at + n


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
