"""BIFs of module erlang on lists: hd, tl, length, ++ and --."""
from __future__ import absolute_import

from enigma.bifs.unwrap import proper_list, term
from enigma.code.natives import bif
from enigma.terms import lists, order
from enigma.terms.errors import badarg
from enigma.terms.hashing import key_hash
from enigma.terms.lists import W_Cons
from enigma.terms.numbers import integer

FEW = 8      # up to so many terms on the right side, -- searches one by one


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


@bif("erlang", "++", proper_list, term)
@bif("erlang", "append", proper_list, term)
def append(proc, items_w, w_tail):
    """The right side may be any term."""
    return lists.from_items(items_w, w_tail)


@bif("erlang", "--", proper_list, proper_list)
@bif("erlang", "subtract", proper_list, proper_list)
def subtract(proc, items_w, away_w):
    """The left list without the first occurrence of each term of the right one."""
    if len(away_w) == 0:
        return lists.from_items(items_w)
    if len(away_w) <= FEW:
        return lists.from_items(_without_few(items_w, away_w))
    return lists.from_items(_without_many(items_w, away_w))


def _without_few(items_w, away_w):
    """away_w is used up."""
    kept_w = []
    for i in range(len(items_w)):
        w_x = items_w[i]
        at = _find(away_w, w_x)
        if at < 0:
            kept_w.append(w_x)
        else:
            away_w[at] = away_w[len(away_w) - 1]
            away_w.pop()
    return kept_w


def _find(items_w, w_x):
    for i in range(len(items_w)):
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


def _without_many(items_w, away_w):
    by_hash = {}
    for i in range(len(away_w)):
        h = key_hash(away_w[i])
        first = by_hash.get(h, None)
        entry = _entry(first, away_w[i])
        if entry is None:
            entry = Pending(away_w[i], first)
            by_hash[h] = entry
        entry.count += 1
    kept_w = []
    for i in range(len(items_w)):
        w_x = items_w[i]
        entry = _entry(by_hash.get(key_hash(w_x), None), w_x)
        if entry is not None and entry.count > 0:
            entry.count -= 1
        else:
            kept_w.append(w_x)
    return kept_w
