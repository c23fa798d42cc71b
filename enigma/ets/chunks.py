"""Searches with a limit, and the continuations by which they go on.

An ordered_set goes on behind the last key, another table at the next slot; its
results of a slot beyond the limit wait in the continuation.

    {Table, Slot, Limit, Spec, Rest, LengthOfRest}               slot -1: no more
    {Table, LastKey, EndCondition, Limit, Spec, [], Reverse, 0}  ordered_set
"""
from __future__ import absolute_import

from enigma.ets import keyplan
from enigma.ets.hash_table import HashTable
from enigma.ets.matchspec import MatchSpec, Run
from enigma.ets.table import ORDERED_SET
from enigma.ets.tree_table import TreeTable
from enigma.terms import atoms, lists, tuples
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_MagicRef
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.numbers import W_Int, integer, ZERO, ONE
from enigma.terms.tuples import pair

END = atoms.atom('$end_of_table')
NO_MORE = -1


class Search(object):
    """One search under way: results so far are in `w_list`, the newest first."""

    def __init__(self, table, w_spec, limit, caller):
        spec = w_spec.magic
        assert isinstance(spec, MatchSpec)
        self.table = table
        self.w_spec = w_spec         # the reference of the specification
        self.spec = spec
        self.run = Run(spec, caller)
        self.limit = limit
        self.w_list = NIL
        self.got = 0
        self.looked = 0              # at how many objects

    def start(self, reverse):
        """The first part; the specification has a plan."""
        table = self.table
        plan = self.spec.plan
        if plan.kind == keyplan.KEYS:
            return self.by_keys()
        if not isinstance(table, TreeTable):
            return self.by_slots(0)
        if plan.kind == keyplan.RANGE:
            if reverse:
                item = table.last_fit(plan.w_prefix)
            else:
                item = table.first_fit(plan.w_prefix)
        elif reverse:
            item = table.last()
        else:
            item = table.first()
        return self.by_order(item, reverse)

    def resume(self, w_continuation):
        """The next part; badarg when the continuation is none for this table."""
        if w_continuation.size() == 8:
            w_key = w_continuation.item(1)
            w_reverse = w_continuation.item(6)
            if not isinstance(w_reverse, W_Int):
                raise badarg()
            if w_reverse.value:
                return self.by_order(self.table.before(w_key), True)
            return self.by_order(self.table.after(w_key), False)
        w_slot = w_continuation.item(1)
        w_rest = w_continuation.item(4)
        w_got = w_continuation.item(5)
        if not isinstance(w_slot, W_Int) or not isinstance(w_got, W_Int):
            raise badarg()
        if lists.length(w_rest) != w_got.value:
            raise badarg()
        self.w_list = w_rest
        self.got = w_got.value
        if w_slot.value < 0:
            return self.answer(NO_MORE)
        if self.table.kind == ORDERED_SET:
            raise badarg()
        return self.by_slots(w_slot.value)

    def look_at(self, item):
        self.looked += 1
        w_result = self.spec.run(item.w_object, self.run)
        if w_result is not None:
            self.w_list = lists.cons(w_result, self.w_list)
            self.got += 1

    # -- set, bag, duplicate_bag

    def by_slots(self, slot):
        """Go on at this slot until there are enough."""
        table = self.table
        assert isinstance(table, HashTable)
        slots = table.slots
        while slot >= 0 and self.got < self.limit:
            if slot >= len(slots):
                slot = NO_MORE
                break
            entry = slots[slot]
            while entry is not None:
                if not entry.removed:
                    self.look_at(entry)
                entry = entry.next
            slot += 1
        return self.answer(slot)

    def by_keys(self):
        """Look at all objects that can match at all."""
        for item in keyplan.restricted(self.spec.plan, self.table):
            self.look_at(item)
        return self.answer(NO_MORE)

    def answer(self, slot):
        """What select/1,3 give; the results beyond the limit are the newest ones."""
        rest_w = []
        w_list = self.w_list
        while self.got - len(rest_w) > self.limit:
            assert isinstance(w_list, W_Cons)
            rest_w.append(w_list.w_head)
            w_list = w_list.w_tail
        if slot == NO_MORE and len(rest_w) == 0:
            if w_list is NIL:
                return END
            return pair(w_list, END)
        w_continuation = tuples.from_items([
            self.table.w_handle(), integer(slot), integer(self.limit), self.w_spec,
            lists.from_items(rest_w), integer(len(rest_w))])
        return pair(w_list, w_continuation)

    # -- ordered_set

    def by_order(self, item, reverse):
        """Go on with this Item, towards the end or the beginning."""
        table = self.table
        assert isinstance(table, TreeTable)
        plan = self.spec.plan
        w_prefix = NIL
        ranged = plan is not None and plan.kind == keyplan.RANGE
        if ranged:
            w_prefix = plan.w_prefix
        outside = -1
        if reverse:
            outside = 1
        found_w = []
        while item is not None:
            w_key = item.w_key
            if ranged and keyplan.compare_prefix(w_prefix, w_key) == outside:
                break
            self.looked += 1
            w_result = self.spec.run(item.w_object, self.run)
            if w_result is not None:
                found_w.append(w_result)
                if len(found_w) == self.limit:
                    return self.more_behind(found_w, w_key, w_prefix, reverse)
            if reverse:
                item = table.before(w_key)
            else:
                item = table.after(w_key)
        if len(found_w) == 0:
            return END
        return pair(lists.from_items(found_w), END)

    def more_behind(self, found_w, w_key, w_prefix, reverse):
        w_reverse = ZERO
        if reverse:
            w_reverse = ONE
        return pair(lists.from_items(found_w), tuples.from_items([
            self.table.w_handle(), w_key, w_prefix, integer(self.limit), self.w_spec,
            NIL, w_reverse, ZERO]))


def continued(table, w_continuation, caller):
    """The Search that a tuple continues; badarg when it is none for this table."""
    n = w_continuation.size()
    if n == 8 and table.kind == ORDERED_SET:
        w_limit = w_continuation.item(3)
        w_spec = w_continuation.item(4)
    elif n == 6:
        w_limit = w_continuation.item(2)
        w_spec = w_continuation.item(3)
    else:
        raise badarg()
    return Search(table, _spec_of(w_spec), _limit_of(w_limit), caller)


def _limit_of(w_limit):
    if not isinstance(w_limit, W_Int) or w_limit.value <= 0:
        raise badarg()
    return w_limit.value


def _spec_of(w_spec):
    if not isinstance(w_spec, W_MagicRef) or not isinstance(w_spec.magic, MatchSpec):
        raise badarg()
    return w_spec
