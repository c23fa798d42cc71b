"""Iolists (module erlang)."""
from __future__ import absolute_import

from enigma.bifs.unwrap import list_, term
from enigma.code.natives import bif
from enigma.terms import iodata, lists, rawbytes
from enigma.terms.binaries import W_Bits, binary, sub_binary
from enigma.terms.errors import badarg
from enigma.terms.iodata import BadIodata
from enigma.terms.lists import NIL, W_Cons, cons
from enigma.terms.numbers import W_Int, integer


@bif("binary", "list_to_bin", list_)
@bif("erlang", "list_to_binary", list_)
def list_to_binary(proc, w_list):
    try:
        return binary(iodata.to_str(w_list))
    except BadIodata:
        raise badarg()


@bif("erlang", "iolist_to_binary", term)
def iolist_to_binary(proc, w_data):
    if isinstance(w_data, W_Bits):
        if not w_data.is_binary():
            raise badarg()
        return w_data
    return list_to_binary(proc, w_data)


@bif("erlang", "list_to_bitstring", list_)
def list_to_bitstring(proc, w_list):
    try:
        return iodata.to_bits(w_list)
    except BadIodata:
        raise badarg()


@bif("erlang", "iolist_size", term)
def iolist_size(proc, w_data):
    try:
        return integer(iodata.size(w_data))
    except BadIodata:
        raise badarg()


SMALL = 256             # binaries below this size are copied together
LARGE = 32 * SMALL      # a chunk of this size is not made larger


class IoVector(object):
    """Collects pieces: binaries of SMALL bytes and more, and chunks of copies.

    The borders of the pieces are those of release 25, for what they are worth.
    The chunk under way is the first `filled` of `room` bytes in `raw`; when it is
    full it is moved to a larger one.
    """
    _attrs_ = ['pieces_w', 'raw', 'filled', 'room']

    def __init__(self):
        self.pieces_w = []
        self.raw = rawbytes.alloc(SMALL)
        self.filled = 0
        self.room = SMALL

    def end_chunk(self):
        if self.filled > 0:
            self.pieces_w.append(binary(rawbytes.cut(self.raw, self.filled)))
            self.filled = 0
            self.room = 0

    def reserve(self, n):
        if self.filled + n > self.room:
            self.grow(n)

    def grow(self, n):
        if self.room >= LARGE:
            self.end_chunk()
        self.room = max(self.filled + n, max(SMALL, 2 * self.room))
        raw = rawbytes.alloc(self.room)
        if self.filled > 0:
            rawbytes.copy_into(raw, 0, rawbytes.finish(self.raw), 0, self.filled)
        self.raw = raw

    def add_byte(self, byte):
        if not 0 <= byte <= 255:
            raise BadIodata
        self.reserve(1)
        rawbytes.set_byte(self.raw, self.filled, byte)
        self.filled += 1

    def copy(self, w_bits):
        size = w_bits.bitlen >> 3
        self.reserve(size)
        self.filled = iodata.put_binary(self.raw, self.filled, w_bits)

    def add(self, w_bits):
        """A binary."""
        size = w_bits.bitlen >> 3
        filled = self.filled
        if w_bits.bitlen & 7:
            raise BadIodata
        if size == 0:
            return
        if size >= SMALL and (filled == 0 or filled >= SMALL):
            self.end_chunk()
            self.pieces_w.append(w_bits)
        elif size < SMALL or filled + size < 2 * SMALL:
            self.copy(w_bits)
        else:       # fill the chunk up to SMALL, the rest stands for itself
            spill = SMALL - filled
            self.copy(sub_binary(w_bits, 0, spill))
            self.end_chunk()
            self.pieces_w.append(sub_binary(w_bits, spill, size - spill))


def iovec(w_data):
    """A binary or iolist as a Python list of W_Bits, none empty; BadIodata."""
    if isinstance(w_data, W_Bits):
        if w_data.bitlen & 7:
            raise BadIodata
        if w_data.bitlen == 0:
            return []
        return [w_data]
    vector = IoVector()
    w_waiting = NIL         # the tails that come later, the next one first
    while True:
        while isinstance(w_data, W_Cons):
            w_head = w_data.w_head
            w_data = w_data.w_tail
            if isinstance(w_head, W_Int):
                vector.add_byte(w_head.value)
            elif isinstance(w_head, W_Bits):
                vector.add(w_head)
            elif isinstance(w_head, W_Cons):
                if w_data is not NIL:
                    w_waiting = cons(w_data, w_waiting)
                w_data = w_head
            elif w_head is not NIL:
                raise BadIodata
        if isinstance(w_data, W_Bits):
            vector.add(w_data)
        elif w_data is not NIL:
            raise BadIodata
        if not isinstance(w_waiting, W_Cons):
            vector.end_chunk()
            return vector.pieces_w
        w_data = w_waiting.w_head
        w_waiting = w_waiting.w_tail


@bif("erlang", "iolist_to_iovec", term)
def iolist_to_iovec(proc, w_data):
    try:
        return lists.from_items(iovec(w_data))
    except BadIodata:
        raise badarg()
