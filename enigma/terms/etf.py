"""Reading the external term format (binary_to_term/1,2 and literals of modules).

The format is that of the "External Term Format" chapter of the ERTS User's
Guide, as release 25 reads it.  Nothing here recurses: unfinished lists, tuples,
maps and funs stand on a chain of Open objects, so depth costs heap only.
Counts are believed only as far as the bytes behind them reach.
"""
from __future__ import absolute_import

from rpython.rlib import jit, rzlib

from enigma.terms import lists, maps, tuples
from enigma.terms.base import W_Term
from enigma.terms.binaries import bitstring
from enigma.terms.etf_link import BadEtf, Linker
from enigma.terms.etf_read import Reader, is_atom_tag, signed32
from enigma.terms.etf_tags import (
    VERSION, COMPRESSED, NEW_FLOAT, BIT_BINARY, NEW_PID, NEW_PORT,
    NEWER_REFERENCE, SMALL_INTEGER, INTEGER, FLOAT, REFERENCE, PORT, PID,
    SMALL_TUPLE, LARGE_TUPLE, NIL_TAG, STRING, LIST, BINARY, SMALL_BIG,
    LARGE_BIG, NEW_FUN, EXPORT, NEW_REFERENCE, MAP, V4_PORT, MAX_FREE)
from enigma.terms.identifiers import W_Pid
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import EMPTY_TUPLE

OPEN_LIST, OPEN_TUPLE, OPEN_MAP, OPEN_FUN = 0, 1, 2, 3


class Open(object):
    """A compound term that still waits for `left` of its parts."""
    _attrs_ = ['kind', 'left', 'parts_w', 'fun', 'below']

    def __init__(self, kind, left, below):
        self.kind = kind
        self.left = left
        self.parts_w = []
        self.fun = None
        self.below = below


class FunHeader(object):
    """The fixed part of NEW_FUN_EXT."""
    _attrs_ = ['w_module', 'arity', 'index', 'old_index', 'old_uniq', 'uniq']


class Decoder(Reader):
    """Reads one term of any kind."""
    _attrs_ = ['top']

    def __init__(self, s, pos, end, linker, safe):
        Reader.__init__(self, s, pos, end, linker, safe)
        self.top = None         # the innermost Open

    # ---- the loop

    def term(self):
        """The term at pos, which moves behind it."""
        while True:
            w_value = self.one()
            while w_value is not None:
                top = self.top
                if top is None:
                    return w_value
                top.parts_w.append(w_value)
                top.left -= 1
                if top.left > 0:
                    w_value = None
                else:
                    self.top = top.below
                    w_value = self.close(top)

    def one(self):
        """One term without parts, or None: a compound was opened instead."""
        tag = self.uint8()
        if tag == SMALL_INTEGER:
            return integer(self.uint8())
        if tag == INTEGER:
            return integer(signed32(self.uint32()))
        if tag == NIL_TAG:
            return NIL
        if is_atom_tag(tag):
            return self.atom(tag)
        if tag == SMALL_TUPLE:
            return self.open_tuple(self.uint8())
        if tag == LIST:
            n = self.uint32()
            if n == 0:
                return None         # what follows is the tail, so all of it
            return self.open(OPEN_LIST, n, n + 1)
        if tag == STRING:
            return self.string()
        if tag == BINARY:
            n = self.uint32()
            return bitstring(self.take(n), n << 3)
        if tag == MAP:
            return self.open_map(self.uint32())
        if tag == NEW_FLOAT:
            return self.new_float()
        return self.rare(tag)

    def rare(self, tag):
        if tag == SMALL_BIG:
            return self.big(self.uint8())
        if tag == LARGE_BIG:
            return self.big(self.uint32())
        if tag == LARGE_TUPLE:
            return self.open_tuple(self.uint32())
        if tag == BIT_BINARY:
            return self.bit_binary()
        if tag == FLOAT:
            return self.old_float()
        if tag == EXPORT:
            return self.export()
        if tag == NEW_FUN:
            return self.new_fun()
        if tag == PID or tag == NEW_PID:
            return self.pid(tag)
        if tag == PORT or tag == NEW_PORT or tag == V4_PORT:
            return self.port(tag)
        if tag == REFERENCE or tag == NEW_REFERENCE or tag == NEWER_REFERENCE:
            return self.reference(tag)
        raise BadEtf

    # ---- compounds

    def open(self, kind, least, parts):
        """Begin a compound that takes at least `least` more bytes; gives None."""
        self.need(least)
        self.top = Open(kind, parts, self.top)
        return None

    def open_tuple(self, n):
        if n == 0:
            return EMPTY_TUPLE
        return self.open(OPEN_TUPLE, n, n)

    def open_map(self, n):
        if n == 0:
            return maps.EMPTY_MAP
        return self.open(OPEN_MAP, 2 * n, 2 * n)

    def close(self, top):
        """The term of a compound whose parts are all there."""
        parts_w = top.parts_w
        if top.kind == OPEN_LIST:
            return lists.from_items(parts_w, parts_w.pop())
        if top.kind == OPEN_TUPLE:
            return tuples.from_items(parts_w)
        if top.kind == OPEN_MAP:
            return self.close_map(parts_w)
        fun = top.fun
        w_creator = parts_w[0]
        if not isinstance(w_creator, W_Pid):
            raise BadEtf
        return self.linker.make_fun(w_creator, fun.w_module, fun.arity, fun.index,
                                    fun.old_index, fun.old_uniq, fun.uniq, parts_w[1:])

    def close_map(self, parts_w):
        n = len(parts_w) >> 1
        keys_w = [parts_w[2 * i] for i in range(n)]
        values_w = [parts_w[2 * i + 1] for i in range(n)]
        w_map = maps.from_pairs(keys_w, values_w)
        if maps.size(w_map) != n:       # a key came twice
            raise BadEtf
        return w_map

    def new_fun(self):
        self.uint32()       # the size; releases before 23.0 could get it wrong
        fun = FunHeader()
        fun.arity = self.uint8()
        fun.uniq = self.take(16)
        fun.index = self.uint32()
        num_free = self.uint32()
        if num_free > MAX_FREE:
            raise BadEtf
        fun.w_module = self.node_atom()
        fun.old_index = self.small()
        fun.old_uniq = self.small()
        self.open(OPEN_FUN, num_free + 1, num_free + 1)
        self.top.fun = fun
        return None

    def export(self):
        w_module = self.node_atom()
        w_name = self.node_atom()
        arity = self.small()
        if arity < 0:
            raise BadEtf
        if self.safe and not self.linker.is_exported(w_module, w_name, arity):
            raise BadEtf
        return self.linker.make_export_fun(w_module, w_name, arity)

    def small(self):
        """A term that must be a small integer, as an int."""
        tag = self.uint8()
        if tag == SMALL_INTEGER:
            return self.uint8()
        if tag == INTEGER:
            return signed32(self.uint32())
        if tag == SMALL_BIG:
            w_value = self.big(self.uint8())
            if isinstance(w_value, W_Int):
                return w_value.value
        raise BadEtf

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
