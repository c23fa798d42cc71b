"""Hashes of terms.

key_hash is the VM's own, for maps and tables: terms that are =:= have the same
one.  phash2 and phash, those that Erlang code sees, are here for all callers
and have files of their own.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.longlong2float import float2longlong
from rpython.rlib.objectmodel import always_inline, compute_hash
from rpython.rlib.rarithmetic import intmask

from enigma.terms import tuples
from enigma.terms.atoms import W_Atom
from enigma.terms.base import (
    K_INT, K_BIGINT, K_FLOAT, K_ATOM, K_REF, K_FUN, K_PORT, K_PID, K_TUPLE,
    K_MAP, K_NIL, K_CONS, K_BITS)
from enigma.terms.binaries import W_Bits
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.map_root import W_Map, SMALL_LIMIT
from enigma.terms.numbers import W_Int, W_BigInt, W_Float
from enigma.terms.phash import phash
from enigma.terms.portable_hash import phash2
from enigma.terms.tuples import W_Tuple

HASH_BITS = 60
HASH_MASK = (1 << HASH_BITS) - 1
GOLDEN = intmask(0x9E3779B97F4A7C15)     # odd, bits well mixed
LEVELS = 12              # of nesting that are hashed by recursion


@always_inline
def mix(h, value):
    """A new state from a state and the next value (both int)."""
    h = intmask((h ^ value) * GOLDEN)
    return h ^ (h >> 29)


@always_inline
def int_hash(value):
    """key_hash of the integer `value`.

    Numbers that follow each other have slots of a table near each other: a line of the
    processor's cache has several of them."""
    return (mix(0, value >> 6) ^ (value & 63)) & HASH_MASK


@always_inline
def key_hash(w_x):
    """0 .. 2**60 - 1."""
    if isinstance(w_x, W_Int):
        return int_hash(w_x.value)
    if isinstance(w_x, W_Atom):
        return int_hash(~w_x.index)
    return slow_key_hash(w_x)


@jit.elidable
def slow_key_hash(w_x):
    """key_hash as a call."""
    if w_x.kind <= K_ATOM or w_x.kind == K_BITS:
        h = leaf_hash(w_x, w_x.kind)
    else:
        h = _mix_term(0, w_x, LEVELS)
    return (h ^ (h >> 32)) & HASH_MASK


def _has_parts(kind):
    return K_TUPLE <= kind <= K_CONS or kind == K_FUN


def _mix_term(h, w_x, levels):
    """State h and a term; `levels` tells how deep recursion may go."""
    if isinstance(w_x, W_Int):
        return mix(h, w_x.value)
    if levels > 0:
        if isinstance(w_x, W_Cons):
            return _mix_list(h, w_x, levels - 1)
        if isinstance(w_x, W_Tuple):
            return _mix_tuple(h, w_x, levels - 1)
    kind = w_x.kind
    if _has_parts(kind):
        return KeyHasher(h).run(w_x)
    return mix(h, leaf_hash(w_x, kind))


def _mix_tuple(h, w_tuple, levels):
    n = w_tuple.size()
    h = mix(h, K_TUPLE + (n << 8))
    for i in range(n):
        w_x = tuples.get(w_tuple, i)
        if isinstance(w_x, W_Int):
            h = mix(h, w_x.value)
        elif isinstance(w_x, W_Atom):
            h = mix(h, ~w_x.index)
        else:
            h = _mix_term(h, w_x, levels)
    return h


def _mix_list(h, w_x, levels):
    h = mix(h, K_CONS)
    while isinstance(w_x, W_Cons):
        w_head = w_x.w_head
        w_x = w_x.w_tail
        if isinstance(w_head, W_Int):
            h = mix(h, w_head.value)
        else:
            h = _mix_term(h, w_head, levels)
            if isinstance(w_x, W_Cons) and _has_parts(w_head.kind):
                h = mix(h, K_CONS)       # as KeyHasher, which begins again here
    if w_x is NIL:
        return mix(h, K_NIL)
    return _mix_term(h, w_x, levels)


class KeyHasher(object):
    """The hash of a term that holds terms; those still to come are in pending_w."""
    _attrs_ = ['pending_w', 'h']

    def __init__(self, h):
        self.pending_w = []
        self.h = h

    def run(self, w_x):
        """An int of 64 bits."""
        while True:
            self.one(w_x)
            if len(self.pending_w) == 0:
                return self.h
            w_x = self.pending_w.pop()

    def one(self, w_x):
        kind = w_x.kind
        if kind == K_CONS:
            self.list_(w_x)
        elif kind == K_TUPLE:
            assert isinstance(w_x, W_Tuple)
            self.tuple_(w_x)
        elif kind == K_MAP:
            assert isinstance(w_x, W_Map)
            self.map_(w_x)
        elif kind == K_FUN:
            self.fun(w_x)
        else:
            self.h = mix(self.h, leaf_hash(w_x, kind))

    def list_(self, w_x):
        h = mix(self.h, K_CONS)
        while isinstance(w_x, W_Cons):
            w_head = w_x.w_head
            w_x = w_x.w_tail
            kind = w_head.kind
            if _has_parts(kind):
                self.h = h
                self.pending_w.append(w_x)
                self.pending_w.append(w_head)
                return
            h = mix(h, leaf_hash(w_head, kind))
        self.h = h
        self.pending_w.append(w_x)

    def tuple_(self, w_tuple):
        n = w_tuple.size()
        self.h = mix(self.h, K_TUPLE + (n << 8))
        while n > 0:
            n -= 1
            self.pending_w.append(tuples.get(w_tuple, n))

    def map_(self, w_map):
        """Independent of the order of a large map, as it may differ (collisions)."""
        n = w_map.size()
        keys_w = w_map.keys()
        values_w = w_map.values()
        h = mix(self.h, K_MAP + (n << 8))
        if n <= SMALL_LIMIT:
            for i in range(n):
                self.pending_w.append(keys_w[i])
                self.pending_w.append(values_w[i])
        else:
            total = 0
            for i in range(n):
                total = intmask(total + mix(key_hash(keys_w[i]), key_hash(values_w[i])))
            h = mix(h, total)
        self.h = h

    def fun(self, w_fun):
        if isinstance(w_fun, W_ExportFun):
            h = mix(self.h, w_fun.w_module.index)
            self.h = mix(h, (w_fun.w_name.index << 8) + w_fun.fun_arity)
            return
        assert isinstance(w_fun, W_Fun)
        info = w_fun.info
        h = mix(self.h, info.w_module.index)
        self.h = mix(h, (info.index << 32) ^ info.old_uniq)
        for i in range(w_fun.size()):
            self.pending_w.append(w_fun.free(i))


def leaf_hash(w_x, kind):
    """An int for a term that holds no terms."""
    if kind == K_INT:
        assert isinstance(w_x, W_Int)
        return w_x.value
    if kind == K_ATOM:
        assert isinstance(w_x, W_Atom)
        return ~w_x.index
    if kind == K_BITS:
        assert isinstance(w_x, W_Bits)
        return mix(compute_hash(w_x.as_str()), w_x.bitlen)
    if kind == K_FLOAT:
        assert isinstance(w_x, W_Float)
        if w_x.value == 0.0:             # 0.0 =:= -0.0
            return mix(K_FLOAT, 0)
        return mix(K_FLOAT, float2longlong(w_x.value))
    if kind == K_BIGINT:
        assert isinstance(w_x, W_BigInt)
        return mix(K_BIGINT, w_x.big.hash())
    if kind == K_PID:
        assert isinstance(w_x, W_Pid)
        h = mix(K_PID, w_x.number ^ (w_x.serial << 32))
        return mix(h, w_x.w_node.index ^ (w_x.creation << 32))
    if kind == K_PORT:
        assert isinstance(w_x, W_Port)
        h = mix(K_PORT, w_x.number)
        return mix(h, w_x.w_node.index ^ (w_x.creation << 32))
    if kind == K_REF:
        assert isinstance(w_x, W_Ref)
        h = mix(K_REF, w_x.n0 ^ (w_x.n1 << 20))
        h = mix(h, w_x.n2)
        return mix(h, w_x.w_node.index ^ (w_x.creation << 32))
    return kind                          # []
