"""Table: what all kinds of tables have in common, and what each must do.

An object is a tuple that is long enough to have a key.  The tables hold Items;
`w_object` of an Item may be replaced by another object of the same key.
"""
from __future__ import absolute_import

from enigma.terms import atoms
from enigma.terms.errors import badarg
from enigma.terms.identifiers import Magic
from enigma.terms.lists import NIL
from enigma.terms.order import identical

SET = 0
ORDERED_SET = 1
BAG = 2
DUPLICATE_BAG = 3

PUBLIC = 0
PROTECTED = 1
PRIVATE = 2

BADKEY = atoms.atom('badkey')


class Item(object):
    """An object in a table, and its key."""
    _attrs_ = ['w_key', 'w_object']

    def __init__(self, w_key, w_object):
        self.w_key = w_key
        self.w_object = w_object


class Options(object):
    """What ets:new/2 was asked for; `keypos` counts from 0."""

    def __init__(self):
        self.kind = SET
        self.keypos = 0
        self.protection = PROTECTED
        self.named = False
        self.w_heir = None           # a W_Pid, or None
        self.w_heir_data = NIL
        self.compressed = False
        self.read_concurrency = False
        self.w_write_concurrency = atoms.FALSE
        self.decentralized_counters = -1       # -1: not said


class Fixation(object):
    """How often one process has fixed the table."""

    def __init__(self, w_pid):
        self.w_pid = w_pid
        self.count = 1


class Table(Magic):
    """One table.  `w_id` is its reference, `w_owner` the pid object of the owner
    itself, `alive` False once it is deleted.  `count` is the number of objects.
    """
    _immutable_fields_ = ['kind', 'keypos']

    def __init__(self, options, w_name, w_owner):
        self.kind = options.kind
        self.keypos = options.keypos
        self.protection = options.protection
        self.named = options.named
        self.options = options
        self.w_name = w_name
        self.w_owner = w_owner
        self.w_heir = options.w_heir
        self.w_heir_data = options.w_heir_data
        self.w_id = None
        self.alive = True
        self.count = 0
        self.fixations = []
        self.fixed_since = 0         # monotonic time in nanoseconds
        self.fixed_at = 0            # system time in nanoseconds

    def w_handle(self):
        """How Erlang code calls the table: its name or its reference."""
        if self.named:
            return self.w_name
        return self.w_id

    def key_of(self, w_object):
        """The key of an object."""
        return w_object.item(self.keypos)

    def is_object(self, w_x):
        """Whether the tuple w_x is long enough."""
        return w_x.size() > self.keypos

    # -- what the kinds do

    def insert(self, w_object):
        """Add an object; in sets it replaces the one of the same key."""
        raise NotImplementedError

    def find(self, w_key):
        """The (newest) Item of this key, or None."""
        raise NotImplementedError

    def items_of(self, w_key):
        """All Items of this key in a list, the newest first."""
        raise NotImplementedError

    def lookup(self, w_key):
        """The objects of this key as an Erlang list, the oldest first."""
        raise NotImplementedError

    def delete_key(self, w_key):
        """Remove all objects of this key."""
        raise NotImplementedError

    def remove(self, item):
        """Remove this Item, which is in the table."""
        raise NotImplementedError

    def clear(self):
        """Remove everything."""
        raise NotImplementedError

    def first(self):
        """The first Item, or None."""
        raise NotImplementedError

    def last(self):
        raise NotImplementedError

    def after(self, w_key):
        """The Item behind this key, or None; badarg where the key must exist."""
        raise NotImplementedError

    def before(self, w_key):
        raise NotImplementedError

    def raw_first(self):
        """first(), not leaving out what is removed, but still kept."""
        return self.first()

    def raw_after(self, w_key):
        return self.after(w_key)

    def slot(self, index):
        """The objects in slot `index` as an Erlang list, None behind the last slot."""
        raise NotImplementedError

    def all_items(self):
        """All Items in a new list, in the order of a search."""
        raise NotImplementedError

    def fixed_changed(self):
        """The first fixation has come or the last one has gone."""

    def overhead(self, count):
        """Words that `count` objects need beside themselves (as info shows them)."""
        raise NotImplementedError

    # -- fixation (safe_fixtable/2)

    def is_fixed(self):
        return len(self.fixations) > 0

    def fix(self, w_pid, monotonic, system):
        """w_pid fixes the table at this time (nanoseconds); it may do so often."""
        for fixation in self.fixations:
            if fixation.w_pid is w_pid:
                fixation.count += 1
                return
        self.fixations.append(Fixation(w_pid))
        if len(self.fixations) == 1:
            self.fixed_since = monotonic
            self.fixed_at = system
            self.fixed_changed()

    def unfix(self, w_pid, entirely):
        """w_pid takes back one fixation, or all; nothing if it has none."""
        for i in range(len(self.fixations)):
            fixation = self.fixations[i]
            if fixation.w_pid is w_pid:
                fixation.count -= 1
                if entirely or fixation.count == 0:
                    del self.fixations[i]
                    if len(self.fixations) == 0:
                        self.fixed_changed()
                return

    # -- built on the above

    def delete_object(self, w_object):
        """Remove all that is identical (=:=) to w_object."""
        for item in self.items_of(self.key_of(w_object)):
            if identical(item.w_object, w_object):
                self.remove(item)

    def element(self, item, position):
        """Element `position` (from 0) of the object; badarg if it is too short."""
        w_object = item.w_object
        if position >= w_object.size():
            raise badarg()
        return w_object.item(position)

