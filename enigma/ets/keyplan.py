"""Which keys a match specification can match at all, so that a search may be short."""
from __future__ import absolute_import

from enigma.ets.pattern import is_hole
from enigma.ets.table import ORDERED_SET
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.map_root import W_Map
from enigma.terms.order import compare, identical
from enigma.terms.tuples import W_Tuple

ALL = 0          # any key
KEYS = 1         # those in keys_w
RANGE = 2        # ordered_set: those that start like w_prefix

# What compare_prefix gives when it meets a hole: everything fits from here on.
FITS = 2


class Plan(object):
    """How a table is searched for one match specification."""
    _attrs_ = ['kind', 'keys_w', 'w_prefix']

    def __init__(self, kind):
        self.kind = kind
        self.keys_w = []
        self.w_prefix = NIL

    def add_key(self, w_key):
        for w_known in self.keys_w:
            if identical(w_known, w_key):
                return
        self.keys_w.append(w_key)


def make_plan(w_spec, table):
    """The Plan for a valid specification and this table."""
    plan = Plan(KEYS)
    while isinstance(w_spec, W_Cons):
        w_clause = w_spec.w_head
        w_spec = w_spec.w_tail
        assert isinstance(w_clause, W_Tuple)
        w_head = w_clause.item(0)
        if not isinstance(w_head, W_Tuple):
            if is_hole(w_head):
                return Plan(ALL)
            continue                      # never matches an object
        if not table.is_object(w_head):
            continue
        w_key = w_head.item(table.keypos)
        if is_bound(w_key):
            plan.add_key(w_key)
        else:
            return _open_plan(plan, w_key, w_spec, table)
    if table.kind == ORDERED_SET and len(plan.keys_w) > 1:
        return Plan(ALL)                  # the results come in order of the keys
    return plan


def is_bound(w_key):
    """Whether there is no hole in w_key.

    A key that is or holds a map is looked up as it is then, though the map in the
    pattern would match others too: so does stock.
    """
    while isinstance(w_key, W_Cons):
        if not is_bound(w_key.w_head):
            return False
        w_key = w_key.w_tail
    if isinstance(w_key, W_Tuple):
        for i in range(w_key.size()):
            if not is_bound(w_key.item(i)):
                return False
        return True
    if isinstance(w_key, W_Map):
        for w_value in w_key.values():
            if not is_bound(w_value):
                return False
        return True
    return not is_hole(w_key)


def _open_plan(plan, w_key, w_rest, table):
    """The plan when a clause has a key with holes."""
    alone = w_rest is NIL and len(plan.keys_w) == 0
    if table.kind != ORDERED_SET or not alone or not _has_prefix(w_key):
        return Plan(ALL)
    plan = Plan(RANGE)
    plan.w_prefix = w_key
    return plan


def _has_prefix(w_key):
    """Whether the order says something about keys that match w_key."""
    return isinstance(w_key, W_Tuple) or isinstance(w_key, W_Cons)


def compare_prefix(w_pattern, w_x):
    """-1, 0 or 1 as for the order of terms, as far as there is no hole; else FITS.

    Where it gives FITS or 0, w_x may match; where it gives -1 (the pattern is
    smaller) or 1, neither w_x does nor any term behind it or before it.
    """
    while True:
        if is_hole(w_pattern) or isinstance(w_pattern, W_Map):
            return FITS
        if isinstance(w_pattern, W_Tuple) and isinstance(w_x, W_Tuple):
            return _compare_tuples(w_pattern, w_x)
        if not isinstance(w_pattern, W_Cons) or not isinstance(w_x, W_Cons):
            return compare(w_pattern, w_x)
        order = compare_prefix(w_pattern.w_head, w_x.w_head)
        if order != 0:
            return order
        w_pattern = w_pattern.w_tail
        w_x = w_x.w_tail


def _compare_tuples(w_pattern, w_x):
    n = w_pattern.size()
    if n != w_x.size():
        if n < w_x.size():
            return -1
        return 1
    for i in range(n):
        order = compare_prefix(w_pattern.item(i), w_x.item(i))
        if order != 0:
            return order
    return 0


def restricted(plan, table):
    """The Items that a search by keys has to look at."""
    items = []
    for w_key in plan.keys_w:
        items.extend(table.items_of(w_key))
    return items


