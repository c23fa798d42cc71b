"""The order of terms of any depth, maps and funs among them.

Nesting costs no machine stack: what is still to be compared waits in a list.
order.py says what the order is, and calls this for what is more than a few
levels deep.
"""
from __future__ import absolute_import

from enigma.terms import tuples
from enigma.terms.base import K_FUN, K_TUPLE, K_MAP, K_CONS
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.leaf_order import (
    sign, compare_kinds, compare_leaves, compare_atoms)
from enigma.terms.lists import W_Cons
from enigma.terms.map_root import W_Map, SMALL_LIMIT
from enigma.terms.tuples import W_Tuple


def _composite(w_x):
    kind = w_x.kind
    return K_TUPLE <= kind <= K_CONS or kind == K_FUN


def in_key_order(w_a, w_b):
    """-1, 0 or 1 in the order of map keys."""
    return Comparison(True, False).run(w_a, w_b)


class Comparison(object):
    """One comparison under way.

    `pending_w` is a stack of pairs: the right term on top of the left one.  The
    pair (None, None) marks the end of map keys, where `exact` goes off again.
    With `eq_only` any number but 0 tells "different", whatever its sign.
    """
    _attrs_ = ['pending_w', 'exact', 'eq_only']

    def __init__(self, exact, eq_only):
        self.pending_w = []
        self.exact = exact
        self.eq_only = eq_only

    def run(self, w_a, w_b):
        """-1, 0 or 1."""
        while True:
            result = self.pair(w_a, w_b)
            if result != 0:
                return result
            while True:
                if len(self.pending_w) == 0:
                    return 0
                w_b = self.pending_w.pop()
                w_a = self.pending_w.pop()
                if w_a is not None:
                    break
                self.exact = False

    def push(self, w_a, w_b):
        self.pending_w.append(w_a)
        self.pending_w.append(w_b)

    def pair(self, w_a, w_b):
        """The result for a pair, or 0 with parts of it pushed."""
        if w_a is w_b:
            return 0
        kind = w_a.kind
        if kind != w_b.kind:
            return compare_kinds(w_a, w_b, self.exact)
        if kind == K_CONS:
            assert isinstance(w_a, W_Cons) and isinstance(w_b, W_Cons)
            return self.lists(w_a, w_b)
        if kind == K_TUPLE:
            assert isinstance(w_a, W_Tuple) and isinstance(w_b, W_Tuple)
            return self.tuples(w_a, w_b)
        if kind == K_MAP:
            assert isinstance(w_a, W_Map) and isinstance(w_b, W_Map)
            return self.maps(w_a, w_b)
        if kind == K_FUN:
            return self.funs(w_a, w_b)
        return compare_leaves(w_a, w_b, kind)

    def lists(self, w_a, w_b):
        while True:
            w_x = w_a.w_head
            w_y = w_b.w_head
            w_a_tail = w_a.w_tail
            w_b_tail = w_b.w_tail
            if w_x is not w_y:
                if _composite(w_x) and _composite(w_y):
                    self.push(w_a_tail, w_b_tail)
                    self.push(w_x, w_y)
                    return 0
                result = self.pair(w_x, w_y)
                if result != 0:
                    return result
            if w_a_tail is w_b_tail:
                return 0
            if not isinstance(w_a_tail, W_Cons) or not isinstance(w_b_tail, W_Cons):
                self.push(w_a_tail, w_b_tail)
                return 0
            w_a = w_a_tail
            w_b = w_b_tail

    def tuples(self, w_a, w_b):
        n = w_a.size()
        result = sign(n, w_b.size())
        if result != 0:
            return result
        for i in range(n):
            w_x = tuples.get(w_a, i)
            w_y = tuples.get(w_b, i)
            if w_x is w_y:
                continue
            if _composite(w_x) and _composite(w_y):
                j = n - 1
                while j >= i:
                    self.push(tuples.get(w_a, j), tuples.get(w_b, j))
                    j -= 1
                return 0
            result = self.pair(w_x, w_y)
            if result != 0:
                return result
        return 0

    def arrays(self, items_a_w, items_b_w):
        """Push the pairs of two arrays of one length, the first to come first."""
        i = len(items_a_w) - 1
        while i >= 0:
            w_x = items_a_w[i]
            w_y = items_b_w[i]
            if w_x is not w_y:
                self.push(w_x, w_y)
            i -= 1

    def maps(self, w_a, w_b):
        n = w_a.size()
        result = sign(n, w_b.size())
        if result != 0:
            return result
        if n > SMALL_LIMIT:
            return self.large_maps(w_a, w_b)
        self.arrays(w_a.values(), w_b.values())
        keys_a_w = w_a.keys()
        keys_b_w = w_b.keys()
        if keys_a_w is not keys_b_w:
            if not self.exact:
                self.push(None, None)
                self.exact = True
            self.arrays(keys_a_w, keys_b_w)
        return 0

    def large_maps(self, w_a, w_b):
        """The map that has the smallest of all keys not shared is the smaller one."""
        keys_w = w_a.keys()
        values_w = w_a.values()
        w_least = None               # among the keys of w_a alone
        at = []                      # where the values are not the same object
        others_w = []
        for i in range(len(keys_w)):
            w_other = w_b.lookup(keys_w[i])
            if w_other is None:
                if self.eq_only:
                    return 1
                w_least = _smaller_key(w_least, keys_w[i])
            elif w_other is not values_w[i]:
                at.append(i)
                others_w.append(w_other)
        if w_least is not None:
            return _side_of_least(w_least, w_a, w_b)
        if not self.eq_only:
            _sort_by_key(at, others_w, keys_w)
        i = len(at) - 1
        while i >= 0:
            self.push(values_w[at[i]], others_w[i])
            i -= 1
        return 0

    def funs(self, w_a, w_b):
        """Local funs come before external ones."""
        if isinstance(w_a, W_ExportFun):
            if isinstance(w_b, W_ExportFun):
                return _compare_export_funs(w_a, w_b)
            return 1
        if isinstance(w_b, W_ExportFun):
            return -1
        assert isinstance(w_a, W_Fun) and isinstance(w_b, W_Fun)
        result = _compare_fun_infos(w_a.info, w_b.info)
        if result != 0:
            return result
        i = w_a.size()
        result = sign(i, w_b.size())
        while result == 0 and i > 0:
            i -= 1
            self.push(w_a.free(i), w_b.free(i))
        return result


def _compare_fun_infos(a, b):
    """-1, 0 or 1: module, index, uniq of two entries of fun tables."""
    if a is b:
        return 0
    result = compare_atoms(a.w_module, b.w_module)
    if result != 0:
        return result
    result = sign(a.index, b.index)
    if result != 0:
        return result
    return sign(a.old_uniq, b.old_uniq)


def _compare_export_funs(w_a, w_b):
    result = compare_atoms(w_a.w_module, w_b.w_module)
    if result != 0:
        return result
    result = compare_atoms(w_a.w_name, w_b.w_name)
    if result != 0:
        return result
    return sign(w_a.fun_arity, w_b.fun_arity)


def _smaller_key(w_least, w_key):
    if w_least is None or in_key_order(w_key, w_least) < 0:
        return w_key
    return w_least


def _side_of_least(w_least, w_a, w_b):
    """-1 when w_least (a key of w_a alone) is below all keys of w_b alone."""
    keys_w = w_b.keys()
    for i in range(len(keys_w)):
        w_key = keys_w[i]
        if w_a.lookup(w_key) is None and in_key_order(w_key, w_least) < 0:
            return 1
    return -1


def _sort_by_key(at, others_w, keys_w):
    """Sort indexes into keys_w by key, and others_w along with them."""
    n = len(at)
    gap = n >> 1
    while gap > 0:           # Shell's: in place, no key objects
        for i in range(gap, n):
            here = at[i]
            w_other = others_w[i]
            j = i
            while j >= gap and in_key_order(keys_w[here], keys_w[at[j - gap]]) < 0:
                at[j] = at[j - gap]
                others_w[j] = others_w[j - gap]
                j -= gap
            at[j] = here
            others_w[j] = w_other
        gap >>= 1
