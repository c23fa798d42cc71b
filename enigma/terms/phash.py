"""phash: the older portable hash of erlang:phash/2.

The hash so far is multiplied by a prime that depends on the kind of term, and
the term added, byte by byte where it has several.  Lists and tuples are closed
by one more step behind their parts.  All modulo 2**32.
"""
from __future__ import absolute_import

from enigma.terms import tuples
from enigma.terms.atoms import W_Atom
from enigma.terms.base import (
    W_Term, K_INT, K_FLOAT, K_ATOM, K_REF, K_FUN, K_PORT, K_PID, K_TUPLE,
    K_MAP, K_NIL, K_CONS, K_BITS, K_INTERNAL)
from enigma.terms.binaries import W_Bits
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import W_Cons
from enigma.terms.numbers import W_Int, W_BigInt, W_Float
from enigma.terms.portable_hash import Words, MASK, atom_hash, float_bits, phash2
from enigma.terms.tuples import W_Tuple

# Primes just above 2**28.
P_BYTE, P_NUMBER, P_POSITIVE, P_NEGATIVE = 268440163, 268439161, 268435459, 268436141
P_PID, P_FLOAT, P_LIST, P_REF, P_CLOSE = 268438633, 268437017, 268437511, 268439627, 268440479
P_EXPORT, P_BITS, P_MAP, MAP_START = 268440577, 268440581, 268440593, 268440611


def phash(w_x):
    """erlang:phash/2 before it is reduced to a range: 0 .. 2**32 - 1."""
    return Hasher().run(w_x)


class W_Close(W_Term):
    """Waits in the stack for the end of a term; then h * factor + number."""
    _attrs_ = _immutable_fields_ = ['factor', 'number']

    def __init__(self, factor, number):
        self.factor = factor
        self.number = number


class W_Tail(W_Term):
    """Waits in the stack for the end of an element; then comes the tail."""
    _attrs_ = _immutable_fields_ = ['w_tail']

    def __init__(self, w_tail):
        self.w_tail = w_tail


CLOSE_LIST = W_Close(P_LIST, 0)


class Hasher(object):
    """`h` is the hash so far, pending_w a stack of terms, W_Close and W_Tail."""
    _attrs_ = ['h', 'pending_w']

    def __init__(self):
        self.h = 0
        self.pending_w = []

    def add(self, factor, number):
        self.h = (self.h * factor + number) & MASK

    def run(self, w_x):
        while True:
            kind = w_x.kind
            if kind == K_INTERNAL:
                self.marker(w_x)
            elif kind == K_CONS:
                self.list_(w_x)
            elif kind == K_TUPLE:
                assert isinstance(w_x, W_Tuple)
                self.tuple_(w_x)
            elif kind == K_MAP:
                self.add(P_MAP, MAP_START + phash2(w_x))
            elif kind == K_FUN:
                self.fun(w_x)
            else:
                self.leaf(w_x, kind)
            if len(self.pending_w) == 0:
                return self.h
            w_x = self.pending_w.pop()

    def marker(self, w_marker):
        if isinstance(w_marker, W_Close):
            self.add(w_marker.factor, w_marker.number)
            return
        assert isinstance(w_marker, W_Tail)
        w_tail = w_marker.w_tail
        if isinstance(w_tail, W_Cons):
            self.list_(w_tail)
        else:
            self.pending_w.append(CLOSE_LIST)
            self.pending_w.append(w_tail)

    def list_(self, w_x):
        """Bytes are added in one step each; the close comes once, behind the tail."""
        while isinstance(w_x, W_Cons):
            w_head = w_x.w_head
            if not isinstance(w_head, W_Int) or not 0 <= w_head.value <= 255:
                self.pending_w.append(W_Tail(w_x.w_tail))
                self.pending_w.append(w_head)
                return
            self.add(P_NUMBER, w_head.value)
            w_x = w_x.w_tail
        self.pending_w.append(CLOSE_LIST)
        self.pending_w.append(w_x)

    def tuple_(self, w_tuple):
        n = w_tuple.size()
        self.pending_w.append(W_Close(P_REF, n))
        while n > 0:
            n -= 1
            self.pending_w.append(tuples.get(w_tuple, n))

    def fun(self, w_fun):
        if isinstance(w_fun, W_ExportFun):
            self.add(P_EXPORT, w_fun.fun_arity)
            self.add(P_BYTE, atom_hash(w_fun.w_module))
            self.add(P_BYTE, atom_hash(w_fun.w_name))
            return
        assert isinstance(w_fun, W_Fun)
        info = w_fun.info
        n = w_fun.size()
        self.add(P_CLOSE, n)
        self.add(P_BYTE, atom_hash(info.w_module))
        self.add(P_NUMBER, info.index)
        self.add(P_NUMBER, info.old_uniq & MASK)
        while n > 0:
            n -= 1
            self.pending_w.append(w_fun.free(n))

    def leaf(self, w_x, kind):
        if kind == K_INT:
            assert isinstance(w_x, W_Int)
            self.int_(w_x.value)
        elif kind == K_ATOM:
            assert isinstance(w_x, W_Atom)
            self.add(P_BYTE, atom_hash(w_x))
        elif kind == K_NIL:
            self.add(P_POSITIVE, 1)
        elif kind == K_BITS:
            assert isinstance(w_x, W_Bits)
            self.bits(w_x)
        elif kind == K_FLOAT:
            assert isinstance(w_x, W_Float)
            bits = float_bits(w_x)
            self.add(P_FLOAT, (bits & MASK) ^ ((bits >> 32) & MASK))
        elif kind == K_PID:
            assert isinstance(w_x, W_Pid)
            self.word(w_x.number, P_PID)
            self.add(P_FLOAT, 0)
        elif kind == K_PORT:
            assert isinstance(w_x, W_Port)
            high = (w_x.number >> 32) & MASK
            if high:
                self.word(high, P_EXPORT)
            self.word(w_x.number & MASK, P_REF)
            self.add(P_CLOSE, 0)
        elif kind == K_REF:
            assert isinstance(w_x, W_Ref)
            self.word(w_x.n0, P_REF)
            self.add(P_CLOSE, 0)
        else:
            assert isinstance(w_x, W_BigInt)
            self.big(w_x.big)

    def word(self, word, factor):
        """The four bytes of a word, lowest first."""
        for shift in range(0, 32, 8):
            self.add(factor, (word >> shift) & 0xff)

    def int_(self, value):
        """The size of the integer in words, lowest first, then its sign."""
        low = value & MASK
        high = (value >> 32) & MASK
        factor = P_POSITIVE
        if value < 0:
            factor = P_NEGATIVE
            low = (-low) & MASK
            high = (~high + int(low == 0)) & MASK
        self.word(low, P_NUMBER)
        if high:
            self.word(high, P_NUMBER)
        self.add(factor, 0)

    def big(self, big):
        """As small integers; the bytes of the highest 64 bits in full or in half."""
        words = Words(big)
        while not words.at_end():
            self.word(words.next(), P_NUMBER)
        if big.sign < 0:
            self.add(P_NEGATIVE, 0)
        else:
            self.add(P_POSITIVE, 0)

    def bits(self, w_bits):
        n = w_bits.bitlen >> 3
        rest = w_bits.bitlen & 7
        s = w_bits.as_str()
        for i in range(n):
            self.add(P_BYTE, ord(s[i]))
        if rest:
            self.add(P_BYTE, ord(s[n]) >> (8 - rest))
            self.add(P_BITS, rest)
        self.add(P_NEGATIVE, n)
