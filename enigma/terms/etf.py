"""Reading the external term format (binary_to_term/1,2 and literals of modules).

The format is that of the "External Term Format" chapter of the ERTS User's
Guide, as release 25 reads it.  Lists, tuples and maps are read by recursion, but only
a few levels down: deep_decode.py does what is nested deeper.  Counts are believed
only as far as the bytes behind them reach.
"""
from __future__ import absolute_import

from rpython.rlib import jit, rzlib
from rpython.rlib.objectmodel import always_inline

from enigma.terms import lists, maps, tuples
from enigma.terms.base import W_Term
from enigma.terms.deep_decode import DeepDecoder, map_of
from enigma.terms.etf_link import BadEtf, Linker
from enigma.terms.etf_tags import (
    VERSION, COMPRESSED, SMALL_TUPLE, LARGE_TUPLE, LIST, MAP)
from enigma.terms.tuples import EMPTY_TUPLE

LEVELS = 12      # of nesting that are read by recursion


class Decoder(DeepDecoder):
    """Reads one term of any kind."""
    _attrs_ = []

    def term(self):
        """The term at pos, which moves behind it."""
        return self.part(LEVELS)

    @always_inline
    def part(self, levels):
        """The same, `levels` of its parts being read by recursion."""
        w_value = self.leaf()
        if w_value is None:
            w_value = self.nested(levels)
        return w_value

    def nested(self, levels):
        """The same for a term that has parts."""
        if levels == 0:
            return self.deep()
        tag = self.uint8()
        if tag == SMALL_TUPLE:
            return self.tuple(self.uint8(), levels - 1)
        if tag == LIST:
            return self.list(self.uint32(), levels - 1)
        if tag == MAP:
            return self.map(self.uint32(), levels - 1)
        if tag == LARGE_TUPLE:
            return self.tuple(self.uint32(), levels - 1)
        self.pos -= 1
        return self.deep()

    def tuple(self, n, levels):
        if n == 0:
            return EMPTY_TUPLE
        self.begin(n)
        w_tuple = tuples.allocate(n)
        i = 0
        while i < n:
            tuples.put(w_tuple, i, self.part(levels))
            i += 1
        self.spare += n
        return w_tuple

    def list(self, n, levels):
        self.begin(n + 1)
        builder = lists.Builder()
        i = 0
        while i < n:
            builder.add(self.part(levels))
            i += 1
        w_tail = self.part(levels)
        self.spare += n + 1
        return builder.finish(w_tail)

    def map(self, n, levels):
        if n == 0:
            return maps.EMPTY_MAP
        self.begin(2 * n)
        keys_w = [None] * n
        values_w = [None] * n
        i = 0
        while i < n:
            keys_w[i] = self.part(levels)
            values_w[i] = self.part(levels)
            i += 1
        self.spare += 2 * n
        return map_of(keys_w, values_w)


@jit.dont_look_inside
def decode_body(s, pos, end, linker, safe):
    """The term at s[pos], without the version byte -> (W_Term, next_pos)."""
    decoder = Decoder(s, pos, end, linker, safe)
    w_term = decoder.term()
    assert isinstance(w_term, W_Term)
    return w_term, decoder.pos


@jit.dont_look_inside
def decode(s, pos, linker, safe=False):
    """The term of s[pos:], version byte first -> (W_Term, next_pos).

    `safe` allows no new atoms and no funs of unknown functions.  Bytes behind
    the term are left alone.  Raises BadEtf.
    """
    end = len(s)
    if pos + 1 >= end or ord(s[pos]) != VERSION:
        raise BadEtf
    if ord(s[pos + 1]) == COMPRESSED and end - pos >= 6:
        return _decode_compressed(s, pos + 2, linker, safe)
    return decode_body(s, pos + 1, end, linker, safe)


def _decode_compressed(s, pos, linker, safe):
    header = Decoder(s, pos, len(s), linker, safe)
    size = header.uint32()
    start = header.pos
    assert start >= 0
    data, left = inflate(s[start:], size)
    w_term, _ = decode_body(data, 0, size, linker, safe)
    return w_term, len(s) - left


def inflate(s, size):
    """Undo zlib: exactly `size` bytes must come out -> (bytes, unused input)."""
    stream = rzlib.inflateInit()
    try:
        # one byte more than announced, so that a longer stream is noticed
        data, finished, left = rzlib.decompress(stream, s, rzlib.Z_SYNC_FLUSH,
                                                size + 1)
    except rzlib.RZlibError:
        raise BadEtf
    finally:
        rzlib.inflateEnd(stream)
    if not finished or len(data) != size:
        raise BadEtf
    return data, left
