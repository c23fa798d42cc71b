"""BIFs of module erlang on lists: hd, tl, length, ++ and --."""
from __future__ import absolute_import

from enigma.bifs.unwrap import proper_list, term
from enigma.code.natives import bif
from enigma.terms import lists, order
from enigma.terms.errors import badarg
from enigma.terms.hashing import key_hash
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import integer

FEW = 8      # up to so many terms on the right side, -- searches one by one


def whole_list(w_x):
    """A proper list, as a term."""
    if lists.length(w_x) < 0:
        raise badarg()
    return w_x


@bif("erlang", "hd", term, guard=True)
def hd(proc, w_list):
    if not isinstance(w_list, W_Cons):
        raise badarg()
    return w_list.w_head


@bif("erlang", "tl", term, guard=True)
def tl(proc, w_list):
    if not isinstance(w_list, W_Cons):
        raise badarg()
    return w_list.w_tail


@bif("erlang", "length", term, guard=True)
def length(proc, w_list):
    n = lists.length(w_list)
    if n < 0:
        raise badarg()
    return integer(n)


@bif("erlang", "++", term, term)
@bif("erlang", "append", term, term)
def append(proc, w_list, w_tail):
    """The right side may be any term."""
    builder = lists.Builder()
    while isinstance(w_list, W_Cons):
        builder.add(w_list.w_head)
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise badarg()
    return builder.finish(w_tail)


@bif("erlang", "--", whole_list, proper_list)
@bif("erlang", "subtract", whole_list, proper_list)
def subtract(proc, w_list, away_w):
    """The left list without the first occurrence of each term of the right one."""
    if len(away_w) <= FEW:
        return _without_few(w_list, away_w)
    return _without_many(w_list, away_w)


def _without_few(w_list, away_w):
    """away_w is changed."""
    builder = lists.Builder()
    left = len(away_w)          # away_w[:left] are still to be taken away
    while left > 0 and isinstance(w_list, W_Cons):
        w_x = w_list.w_head
        at = _find(away_w, left, w_x)
        if at < 0:
            builder.add(w_x)
        else:
            left -= 1
            away_w[at] = away_w[left]
        w_list = w_list.w_tail
    return builder.finish(w_list)


def _find(items_w, count, w_x):
    """The place of w_x among the first `count` items, or -1."""
    for i in range(count):
        if order.identical(items_w[i], w_x):
            return i
    return -1


class Pending(object):
    """A term and how often it is still to be taken away."""
    _attrs_ = ['w_term', 'count', 'next']

    def __init__(self, w_term, next):
        self.w_term = w_term
        self.count = 0
        self.next = next


def _entry(first, w_x):
    """The entry of w_x in a chain, or None."""
    while first is not None:
        if order.identical(first.w_term, w_x):
            return first
        first = first.next
    return None


def _without_many(w_list, away_w):
    by_hash = {}
    for i in range(len(away_w)):
        h = key_hash(away_w[i])
        first = by_hash.get(h, None)
        entry = _entry(first, away_w[i])
        if entry is None:
            entry = Pending(away_w[i], first)
            by_hash[h] = entry
        entry.count += 1
    builder = lists.Builder()
    while isinstance(w_list, W_Cons):
        w_x = w_list.w_head
        entry = _entry(by_hash.get(key_hash(w_x), None), w_x)
        if entry is not None and entry.count > 0:
            entry.count -= 1
        else:
            builder.add(w_x)
        w_list = w_list.w_tail
    return builder.finish(w_list)
