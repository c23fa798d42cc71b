"""Iolists (module erlang)."""
from __future__ import absolute_import

from rpython.rlib.rstring import StringBuilder

from enigma.bifs.unwrap import list_, term
from enigma.code.natives import bif
from enigma.terms import iodata, lists
from enigma.terms.binaries import W_Bits, binary, sub_binary
from enigma.terms.errors import badarg
from enigma.terms.iodata import BadIodata, Leaves
from enigma.terms.lists import NIL
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
    `room` is what a chunk can take before it would be moved to a larger one.
    """
    _attrs_ = ['pieces_w', 'chunk', 'room']

    def __init__(self):
        self.pieces_w = []
        self.chunk = StringBuilder()
        self.room = 0

    def end_chunk(self):
        if self.chunk.getlength() > 0:
            self.pieces_w.append(binary(self.chunk.build()))
            self.chunk = StringBuilder()
        self.room = 0

    def reserve(self, n):
        need = self.chunk.getlength() + n
        if need > self.room:
            if self.room >= LARGE:
                self.end_chunk()
                need = n
            self.room = max(need, max(SMALL, 2 * self.room))

    def add(self, w_bits):
        """A binary."""
        size = w_bits.bitlen >> 3
        filled = self.chunk.getlength()
        if w_bits.bitlen & 7:
            raise BadIodata
        if size == 0:
            return
        if size >= SMALL and (filled == 0 or filled >= SMALL):
            self.end_chunk()
            self.pieces_w.append(w_bits)
        elif size < SMALL or filled + size < 2 * SMALL:
            self.reserve(size)
            iodata.append_bytes(self.chunk, w_bits)
        else:       # fill the chunk up to SMALL, the rest stands for itself
            spill = SMALL - filled
            self.reserve(spill)
            iodata.append_bytes(self.chunk, sub_binary(w_bits, 0, spill))
            self.end_chunk()
            self.pieces_w.append(sub_binary(w_bits, spill, size - spill))


def iovec(w_data):
    """A binary or iolist as a Python list of W_Bits, none empty; BadIodata."""
    vector = IoVector()
    if isinstance(w_data, W_Bits):
        if w_data.bitlen & 7:
            raise BadIodata
        if w_data.bitlen == 0:
            return []
        return [w_data]
    leaves = Leaves(w_data)
    while True:
        w_leaf = leaves.next()
        if w_leaf is None:
            vector.end_chunk()
            return vector.pieces_w
        if isinstance(w_leaf, W_Int):
            vector.reserve(1)
            vector.chunk.append(chr(w_leaf.value))
        else:
            assert isinstance(w_leaf, W_Bits)
            vector.add(w_leaf)


@bif("erlang", "iolist_to_iovec", term)
def iolist_to_iovec(proc, w_data):
    try:
        return lists.from_items(iovec(w_data))
    except BadIodata:
        raise badarg()
