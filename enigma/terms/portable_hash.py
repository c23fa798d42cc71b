"""phash2 and phash: hashes that are the same on every node and in every release.

Files and other nodes hold such values, so they are specified bit for bit by what
the stock runtime system answers; tests compare.  All sums are modulo 2**32.

phash2 feeds the term, depth first, into the mixing function of Bob Jenkins'
hash ("A Hash Function for Hash Table Lookup", Dr. Dobb's Journal, 1997), 96
bits at a time.  phash multiplies by a prime for each kind of term (phash.py).
"""
from __future__ import absolute_import

from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rbigint import SHIFT

from enigma.terms import tuples
from enigma.terms.atoms import W_Atom
from enigma.terms.base import (
    W_Term, K_INT, K_FLOAT, K_ATOM, K_REF, K_FUN, K_PORT, K_PID, K_TUPLE, K_MAP, K_NIL,
    K_CONS, K_BITS, K_INTERNAL)
from enigma.terms.binaries import W_Bits
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import W_Cons
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_Int, W_BigInt, W_Float
from enigma.terms.tuples import W_Tuple

MASK = 0xffffffff
GOLDEN = 0x9e3779b9
EMPTY_LIST = 3468870702      # the hash of [] that stands alone
NIL_NUMBER = 2               # what [] counts as inside another term


def salt(n):
    """The constant for the n-th kind of term: n times the golden ratio."""
    return (n * GOLDEN) & MASK


S_INT, S_NIL, S_ATOM, S_STRING = salt(1), salt(2), salt(3), salt(4)
S_PID, S_PORT, S_REF, S_TUPLE = salt(5), salt(6), salt(7), salt(9)
S_NEGATIVE, S_POSITIVE, S_FLOAT = salt(10), salt(11), salt(12)
S_BINARY, S_FUNCTION, S_BITS = salt(13), salt(14), salt(15)
S_MAP, S_PAIRS = salt(16), salt(19)


@always_inline
def mix3(a, b, c):
    """Jenkins' mix of three numbers of 32 bits."""
    a = ((a - b - c) & MASK) ^ (c >> 13)
    b = ((b - c - a) & MASK) ^ ((a << 8) & MASK)
    c = ((c - a - b) & MASK) ^ (b >> 13)
    a = ((a - b - c) & MASK) ^ (c >> 12)
    b = ((b - c - a) & MASK) ^ ((a << 16) & MASK)
    c = ((c - a - b) & MASK) ^ (b >> 5)
    a = ((a - b - c) & MASK) ^ (c >> 3)
    b = ((b - c - a) & MASK) ^ ((a << 10) & MASK)
    c = ((c - a - b) & MASK) ^ (b >> 15)
    return a, b, c


def mix_two(h, x, y, constant):
    """The hash h after two numbers of 32 bits."""
    a, b, c = mix3((constant + x) & MASK, (constant + y) & MASK, h)
    return c


def mix_one(h, x, constant):
    return mix_two(h, x, 0, constant)


def atom_hash(w_atom):
    """28 bits from the name; characters below 256 count as one byte each."""
    name = w_atom.name
    h = 0
    i = 0
    n = len(name)
    while i < n:
        byte = ord(name[i])
        i += 1
        if byte & 0xfe == 0xc2 and i < n:
            byte = ((byte << 6) | (ord(name[i]) & 0x3f)) & 0xff
            i += 1
        h = (h << 4) + byte
        top = h & 0xf0000000
        if top:
            h ^= (top >> 24) ^ top
    return h


def phash2(w_x):
    """erlang:phash2/1 before it is reduced to a range: 0 .. 2**32 - 1."""
    return Hasher().run(w_x)


class W_AfterPair(W_Term):
    """Waits in the stack for the end of a pair of a map."""
    _attrs_ = []


class W_AfterMap(W_Term):
    """Waits in the stack for the end of a map, with the state from before it."""
    _attrs_ = ['h', 'pairs']

    def __init__(self, h, pairs):
        self.h = h
        self.pairs = pairs


AFTER_PAIR = W_AfterPair()


def _has_parts(kind):
    return kind == K_CONS or kind == K_TUPLE or kind == K_MAP or kind == K_FUN


class Hasher(object):
    """`h`: the hash so far; `pairs`: the hashes of the pairs of a map, xor-ed."""
    _attrs_ = ['h', 'pairs', 'pending_w']

    def __init__(self):
        self.h = 0
        self.pairs = 0
        self.pending_w = []

    def run(self, w_x):
        while True:
            w_next = self.one(w_x)
            while w_next is None:
                if len(self.pending_w) == 0:
                    return self.h
                w_next = self.pending_w.pop()
                if w_next.kind == K_INTERNAL:
                    self.marker(w_next)
                    w_next = None
            w_x = w_next

    def marker(self, w_marker):
        if isinstance(w_marker, W_AfterMap):
            self.h = mix_one(w_marker.h, self.pairs, S_PAIRS)
            self.pairs = w_marker.pairs
        else:
            self.pairs ^= self.h
            self.h = 0

    def one(self, w_x):
        """Take in one term; the next one if that is known, or None."""
        kind = w_x.kind
        if kind == K_CONS:
            assert isinstance(w_x, W_Cons)
            return self.list_(w_x)
        if kind == K_TUPLE:
            assert isinstance(w_x, W_Tuple)
            return self.tuple_(w_x)
        if kind == K_MAP:
            assert isinstance(w_x, W_Map)
            self.map_(w_x)
        elif kind == K_FUN:
            self.fun(w_x)
        else:
            self.h = hash_leaf(self.h, w_x, kind)
        return None

    def list_(self, w_list):
        """Runs of bytes go in four at a time."""
        h = self.h
        word = 0
        count = 0
        w_x = w_list
        while isinstance(w_x, W_Cons):
            w_head = w_x.w_head
            if isinstance(w_head, W_Int) and 0 <= w_head.value <= 255:
                word = (word << 8) | w_head.value
                count += 1
                if count == 4:
                    h = mix_one(h, word, S_STRING)
                    word = 0
                    count = 0
            else:
                if count > 0:
                    h = mix_one(h, word, S_STRING)
                    word = 0
                    count = 0
                kind = w_head.kind
                if _has_parts(kind):
                    self.h = h
                    self.pending_w.append(w_x.w_tail)
                    return w_head
                h = hash_leaf(h, w_head, kind)
            w_x = w_x.w_tail
        if count > 0:
            h = mix_one(h, word, S_STRING)
        self.h = h
        return w_x

    def tuple_(self, w_tuple):
        n = w_tuple.size()
        h = mix_one(self.h, n, S_TUPLE)
        for i in range(n):
            w_x = tuples.get(w_tuple, i)
            kind = w_x.kind
            if _has_parts(kind):
                self.h = h
                while n > i + 1:
                    n -= 1
                    self.pending_w.append(tuples.get(w_tuple, n))
                return w_x
            h = hash_leaf(h, w_x, kind)
        self.h = h
        return None

    def map_(self, w_map):
        """Each pair by itself, so that the order of keys makes no difference."""
        n = w_map.size()
        self.h = mix_one(self.h, n & MASK, S_MAP)
        if n == 0:
            return
        self.pending_w.append(W_AfterMap(self.h, self.pairs))
        self.h = 0
        self.pairs = 0
        keys_w = w_map.keys()
        values_w = w_map.values()
        for i in range(n):
            self.pending_w.append(AFTER_PAIR)
            self.pending_w.append(values_w[i])
            self.pending_w.append(keys_w[i])

    def fun(self, w_fun):
        if isinstance(w_fun, W_ExportFun):
            h = mix_two(self.h, w_fun.fun_arity, atom_hash(w_fun.w_module), S_INT)
            self.h = mix_one(h, atom_hash(w_fun.w_name), S_FUNCTION)
            return
        assert isinstance(w_fun, W_Fun)
        info = w_fun.info
        n = w_fun.size()
        h = mix_two(self.h, n, atom_hash(info.w_module), S_INT)
        self.h = mix_two(h, info.index, info.old_uniq & MASK, S_INT)
        while n > 0:
            n -= 1
            self.pending_w.append(w_fun.free(n))


def hash_leaf(h, w_x, kind):
    """The hash h after a term that holds no terms."""
    if kind == K_INT:
        assert isinstance(w_x, W_Int)
        return hash_int(h, w_x.value)
    if kind == K_ATOM:
        assert isinstance(w_x, W_Atom)
        if h == 0:
            return atom_hash(w_x)
        return mix_one(h, atom_hash(w_x), S_ATOM)
    if kind == K_NIL:
        if h == 0:
            return EMPTY_LIST
        return mix_one(h, NIL_NUMBER, S_NIL)
    if kind == K_BITS:
        assert isinstance(w_x, W_Bits)
        return hash_bits(h, w_x)
    if kind == K_FLOAT:
        assert isinstance(w_x, W_Float)
        bits = float_bits(w_x)
        return mix_two(h, (bits >> 32) & MASK, bits & MASK, S_FLOAT)
    if kind == K_PID:
        assert isinstance(w_x, W_Pid)
        return mix_one(h, w_x.number, S_PID)
    if kind == K_PORT:
        assert isinstance(w_x, W_Port)
        return mix_two(h, w_x.number & MASK, (w_x.number >> 32) & MASK, S_PORT)
    if kind == K_REF:
        assert isinstance(w_x, W_Ref)
        return mix_one(h, w_x.n0, S_REF)
    assert isinstance(w_x, W_BigInt)
    return hash_big(h, w_x.big)


def float_bits(w_float):
    """The bits of a float as an int; both zeros count as 0.0."""
    if w_float.value == 0.0:
        return 0
    return intmask(float2longlong(w_float.value))


def hash_int(h, value):
    """Numbers of 28 bits in one step, a negative one in two; larger ones in halves."""
    if -(1 << 27) <= value < 1 << 27:
        if value < 0:
            h = mix_one(h, -value, S_INT)
        return mix_one(h, value & MASK, S_INT)
    if value < 0:
        size = intmask(-value)           # of the least integer: itself, its bits are right
        return mix_two(h, size & MASK, (size >> 32) & MASK, S_NEGATIVE)
    return mix_two(h, value & MASK, value >> 32, S_POSITIVE)


def hash_big(h, big):
    constant = S_POSITIVE
    if big.sign < 0:
        constant = S_NEGATIVE
    words = Words(big)
    while not words.at_end():
        low = words.next()
        h = mix_two(h, low, words.next(), constant)
    return h


class Words(object):
    """The absolute value of an rbigint as words of 32 bits, lowest first.

    Words behind the highest one are 0.
    """
    _attrs_ = ['big', 'digit', 'bits', 'left']

    def __init__(self, big):
        self.big = big
        self.digit = 0       # the next digit of 63 bits
        self.bits = 0        # bits taken already from that digit
        self.left = (big.bit_length() + 31) >> 5

    def at_end(self):
        return self.left <= 0

    def next(self):
        self.left -= 1
        word = 0
        got = 0
        while got < 32 and self.digit < self.big.numdigits():
            word |= (self.big.digit(self.digit) >> self.bits << got) & MASK
            taken = min(32 - got, SHIFT - self.bits)
            got += taken
            self.bits += taken
            if self.bits == SHIFT:
                self.bits = 0
                self.digit += 1
        return word


def hash_bits(h, w_bits):
    """Bytes, then what is left of bits, together with their number."""
    n = w_bits.bitlen >> 3
    rest = w_bits.bitlen & 7
    h = (S_BINARY + h) & MASK
    if w_bits.bitlen == 0:
        return h
    s = w_bits.as_str()
    h = hash_bytes(h, s, n)
    if rest:
        h = mix_two(h, rest, ord(s[n]) >> (8 - rest), S_BITS)
    return h


def _word_at(s, i):
    return (ord(s[i]) | ord(s[i + 1]) << 8 | ord(s[i + 2]) << 16 | ord(s[i + 3]) << 24)


def _word_up_to(s, i, n, shift):
    """At most four bytes of s from i on, before n; the first is shifted by `shift`."""
    word = 0
    while i < n and shift < 32:
        word |= ord(s[i]) << shift
        i += 1
        shift += 8
    return word


def hash_bytes(h, s, n):
    """The hash h after the first n bytes of s, twelve at a time."""
    a = b = GOLDEN
    c = h
    i = 0
    while i + 12 <= n:
        a, b, c = mix3((a + _word_at(s, i)) & MASK, (b + _word_at(s, i + 4)) & MASK,
                       (c + _word_at(s, i + 8)) & MASK)
        i += 12
    a = (a + _word_up_to(s, i, n, 0)) & MASK
    b = (b + _word_up_to(s, i + 4, n, 0)) & MASK
    c = (c + n + _word_up_to(s, i + 8, n, 8)) & MASK    # its first byte is the length's
    a, b, c = mix3(a, b, c)
    return c
