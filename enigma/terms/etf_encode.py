"""Writing the external term format (term_to_binary/1,2, term_to_iovec/1,2).

Bit for bit what release 25 writes, but for the order of the keys of maps of
more than 32 keys (which the format leaves open).  Lists, tuples and small maps are written
by recursion, but only a few levels down: deep_encode.py does the rest.
"""
from __future__ import absolute_import

from rpython.rlib import jit, rzlib
from rpython.rlib.objectmodel import always_inline

from enigma.terms import tuples
from enigma.terms.binaries import binary
from enigma.terms.deep_encode import DeepEncoder, count_cells
from enigma.terms.etf_tags import VERSION, COMPRESSED, LIST, MAP
from enigma.terms.etf_write import (
    DETERMINISTIC, NEW_FLOATS, UTF8_ATOMS, V4_PORTS, TooLarge)
from enigma.terms.lists import W_Cons
from enigma.terms.maps import W_SmallMap
from enigma.terms.tuples import W_Tuple

LEVELS = 12      # of nesting that are written by recursion


class Encoder(DeepEncoder):
    """Writes one term of any kind."""
    _attrs_ = []

    def term(self, w_term):
        """Write w_term and all that it contains."""
        self.part(w_term, LEVELS)

    @always_inline
    def part(self, w_term, levels):
        """The same, `levels` of its parts being written by recursion."""
        if not self.leaf(w_term):
            self.nested(w_term, levels)

    def nested(self, w_term, levels):
        """The same for a term that has parts."""
        if levels == 0:
            self.deep(w_term)
        elif isinstance(w_term, W_Tuple):
            self.begin_tuple(w_term.size())
            for i in range(w_term.size()):
                self.part(tuples.get(w_term, i), levels - 1)
        elif isinstance(w_term, W_Cons):
            if not self.string(w_term):
                self.list(w_term, levels - 1)
        elif isinstance(w_term, W_SmallMap):
            self.small_map(w_term, levels - 1)
        else:
            self.deep(w_term)

    def list(self, w_list, levels):
        self.tag32(LIST, count_cells(w_list))
        while isinstance(w_list, W_Cons):
            self.part(w_list.w_head, levels)
            w_list = w_list.w_tail
        self.part(w_list, levels)

    def small_map(self, w_map, levels):
        keys_w = w_map.keys()
        values_w = w_map.values()
        self.tag32(MAP, len(values_w))
        for i in range(len(values_w)):
            self.part(keys_w[i], levels)
            self.part(values_w[i], levels)


@jit.dont_look_inside
def encode(w_term, linker, w_creator, flags=NEW_FLOATS):
    """The external format of w_term with the version byte, a str.

    `linker` (a Linker) knows the name of this node; `w_creator` is the W_Pid
    that funs are said to come from.  Raises TooLarge.
    """
    encoder = Encoder(linker, w_creator, flags, False)
    encoder.uint8(VERSION)
    encoder.term(w_term)
    return encoder.finish()


@jit.dont_look_inside
def encode_compressed(w_term, linker, w_creator, flags, level):
    """The same, compressed by zlib at `level` unless that makes it no shorter."""
    encoder = Encoder(linker, w_creator, flags, False)
    encoder.term(w_term)
    body = encoder.finish()
    stream = rzlib.deflateInit(level)
    try:
        packed = rzlib.compress(stream, body, rzlib.Z_FINISH)
    finally:
        rzlib.deflateEnd(stream)
    if len(packed) > len(body) - 5:
        return chr(VERSION) + body
    n = len(body)
    return (chr(VERSION) + chr(COMPRESSED) + chr(n >> 24 & 0xff) + chr(n >> 16 & 0xff) +
            chr(n >> 8 & 0xff) + chr(n & 0xff) + packed)


@jit.dont_look_inside
def encode_iovec(w_term, linker, w_creator, flags):
    """The format in pieces (a list of W_Bits); large binaries are pieces."""
    encoder = Encoder(linker, w_creator, flags, True)
    encoder.uint8(VERSION)
    encoder.term(w_term)
    s = encoder.finish()
    pieces_w = []
    start = 0
    for i in range(len(encoder.cuts)):
        cut = encoder.cuts[i]
        assert cut >= start
        pieces_w.append(binary(s[start:cut]))
        pieces_w.append(encoder.own_w[i])
        start = cut
    if start < len(s):
        pieces_w.append(binary(s[start:]))
    return pieces_w


@jit.dont_look_inside
def external_size(w_term, linker, w_creator, flags):
    """What erlang:external_size/1 says: never less than encode() makes."""
    encoder = Encoder(linker, w_creator, flags, False)
    encoder.term(w_term)
    return encoder.length() + 1 + encoder.slack
