"""Tables of kind set, bag and duplicate_bag: linear hashing with chains.

The number of slots grows and shrinks one by one, so no operation takes long.
While the table is fixed it keeps its slots, and removed entries stay in their
chains, marked, so that a walk by keys or slots sees each other entry once.

In a chain the entries of one key stand together, the newest first; a new key
goes to the end.
"""
from __future__ import absolute_import

from enigma.ets.table import Item, Table, DUPLICATE_BAG, SET
from enigma.terms import lists
from enigma.terms.atoms import FALSE, W_Atom
from enigma.terms.errors import badarg
from enigma.terms.hashing import int_hash, key_hash
from enigma.terms.numbers import W_Int
from enigma.terms.order import identical

FEWEST = 256            # slots


class Entry(Item):
    """`code` is the hash of the key, in an IntEntry its value: most searches end
    without a look at w_key, which may lie far away in memory.
    """
    _attrs_ = ['code', 'next', 'removed']
    _immutable_fields_ = ['code']

    def __init__(self, w_key, w_object, code, next):
        Item.__init__(self, w_key, w_object)
        self.code = code
        self.next = next
        self.removed = False


class IntEntry(Entry):
    """The key is a W_Int."""
    _attrs_ = []


def make_entry(w_key, w_object, hash, next):
    """A new Entry for a key of this hash."""
    if isinstance(w_key, W_Int):
        return IntEntry(w_key, w_object, w_key.value, next)
    return Entry(w_key, w_object, hash, next)


def hash_of(entry):
    """The hash of its key."""
    if isinstance(entry, IntEntry):
        return int_hash(entry.code)
    return entry.code


def same_key(entry, other):
    """Whether two entries have the same key."""
    if entry.code != other.code:
        return False
    if isinstance(entry, IntEntry):
        return isinstance(other, IntEntry)
    return identical(entry.w_key, other.w_key)


def find_int(entry, value):
    """The first entry in a chain whose key is the W_Int of this value, or None."""
    while entry is not None:
        if entry.code == value and isinstance(entry, IntEntry):
            return entry
        entry = entry.next
    return None


def find_atom(entry, w_key):
    """The first entry in a chain whose key is this atom, or None."""
    while entry is not None and entry.w_key is not w_key:
        entry = entry.next
    return entry


def find_term(entry, w_key, hash):
    """The first entry in a chain whose key is w_key, no W_Int, or None."""
    while entry is not None:
        if entry.code == hash and identical(entry.w_key, w_key):
            return entry
        entry = entry.next
    return None


class HashTable(Table):
    """`mask` is 2**k - 1, where 2**k is the least power not below len(slots)."""

    def __init__(self, options, w_name, w_owner):
        Table.__init__(self, options, w_name, w_owner)
        self.slots = [None] * FEWEST
        self.mask = FEWEST - 1
        self.fixed = False
        self.removed_slots = []      # where marked entries stand, while fixed

    def slot_of(self, hash):
        """The slot of a key with this hash."""
        index = hash & self.mask
        if index >= len(self.slots):
            index &= self.mask >> 1
        assert index >= 0
        return index

    def chain_at(self, w_key, hash):
        """The first entry of this key in its chain, marked or not, or None."""
        entry = self.slots[self.slot_of(hash)]
        if isinstance(w_key, W_Int):
            return find_int(entry, w_key.value)
        if isinstance(w_key, W_Atom):
            return find_atom(entry, w_key)
        return find_term(entry, w_key, hash)

    def next_of_key(self, entry):
        """The entry of the same key that follows, marked or not, or None."""
        follower = entry.next
        if follower is not None and same_key(entry, follower):
            return follower
        return None

    def find(self, w_key):
        entry = self.chain_at(w_key, key_hash(w_key))
        while entry is not None and entry.removed:
            entry = self.next_of_key(entry)
        return entry

    def items_of(self, w_key):
        result = []
        entry = self.chain_at(w_key, key_hash(w_key))
        while entry is not None:
            if not entry.removed:
                result.append(entry)
            entry = self.next_of_key(entry)
        return result

    def lookup(self, w_key):
        w_list = lists.NIL
        entry = self.chain_at(w_key, key_hash(w_key))
        if self.kind == SET:
            if entry is None or entry.removed:
                return w_list
            return lists.cons(entry.w_object, w_list)
        while entry is not None:
            if not entry.removed:
                w_list = lists.cons(entry.w_object, w_list)
            entry = self.next_of_key(entry)
        return w_list

    # -- changes

    def insert(self, w_object):
        w_key = self.key_of(w_object)
        hash = key_hash(w_key)
        entry = self.chain_at(w_key, hash)
        if entry is None:
            self.append(make_entry(w_key, w_object, hash, None), hash)
        elif self.kind == SET:
            entry.w_object = w_object
            if entry.removed:
                entry.removed = False
                self.count += 1
        else:
            if self.kind != DUPLICATE_BAG and self.revive(entry, w_object):
                return
            # Behind the first one, then the objects change places: the link
            # to the first one is not known here.
            entry.next = make_entry(w_key, entry.w_object, hash, entry.next)
            entry.next.removed = entry.removed
            entry.w_object = w_object
            entry.removed = False
            self.added()

    def revive(self, first, w_object):
        """In a bag: whether w_object is there; if it was removed it comes back,
        as the newest one of its key."""
        entry = first
        while entry is not None:
            if self.same_but_key(entry.w_object, w_object):
                if entry.removed:
                    entry.removed = False
                    self.count += 1
                    self.move_to_front(first, entry)
                return True
            entry = self.next_of_key(entry)
        return False

    def same_but_key(self, w_object, w_other):
        """Whether two objects of one key are identical."""
        n = w_object.size()
        if n != w_other.size():
            return False
        for i in range(n):
            if (i != self.keypos
                    and not identical(w_object.item(i), w_other.item(i))):
                return False
        return True

    def move_to_front(self, first, last):
        """Shift the objects from `first` to `last`, whose object becomes the first."""
        w_object = last.w_object
        removed = last.removed
        entry = first
        while entry is not last:
            entry.w_object, w_object = w_object, entry.w_object
            entry.removed, removed = removed, entry.removed
            entry = entry.next
        last.w_object = w_object
        last.removed = removed

    def append(self, new, hash):
        """A new key, of this hash, at the end of its chain."""
        index = self.slot_of(hash)
        entry = self.slots[index]
        if entry is None:
            self.slots[index] = new
        else:
            while entry.next is not None:
                entry = entry.next
            entry.next = new
        self.added()

    def added(self):
        self.count += 1
        if self.count > len(self.slots) and not self.fixed:
            self.grow()

    def remove(self, item):
        assert isinstance(item, Entry)
        if item.removed:
            return
        self.count -= 1
        index = self.slot_of(hash_of(item))
        if self.fixed:
            item.removed = True
            self.removed_slots.append(index)
            return
        entry = self.slots[index]
        if entry is item:
            self.slots[index] = item.next
        else:
            while entry.next is not item:
                entry = entry.next
            entry.next = item.next
        if self.count < len(self.slots) >> 1 and len(self.slots) > FEWEST:
            self.shrink()

    def delete_key(self, w_key):
        if self.kind == SET:
            entry = self.chain_at(w_key, key_hash(w_key))
            if entry is not None:
                self.remove(entry)
            return
        for item in self.items_of(w_key):
            self.remove(item)

    def clear(self):
        if self.fixed:
            for item in self.all_items():
                self.remove(item)
            return
        self.slots = [None] * FEWEST
        self.mask = FEWEST - 1
        self.count = 0

    # -- the number of slots

    def grow(self):
        """One slot more: it takes its part of the chain of another one."""
        new = len(self.slots)
        if new > self.mask:
            self.mask = (self.mask << 1) | 1
        old = new & (self.mask >> 1)
        assert old >= 0
        entry = self.slots[old]
        self.slots[old] = None
        self.slots.append(None)
        self.deal_out(entry, old, new)

    def deal_out(self, entry, old, new):
        """Put a chain, in its order, into the slots `old` and `new`."""
        assert old >= 0 and new >= 0
        old_last = new_last = None
        while entry is not None:
            follower = entry.next
            entry.next = None
            if hash_of(entry) & self.mask == new:
                if new_last is None:
                    self.slots[new] = entry
                else:
                    new_last.next = entry
                new_last = entry
            else:
                if old_last is None:
                    self.slots[old] = entry
                else:
                    old_last.next = entry
                old_last = entry
            entry = follower

    def shrink(self):
        """One slot less: its chain goes to the one that it came from."""
        chain = self.slots.pop()
        index = len(self.slots)
        target = index & (self.mask >> 1)
        assert target >= 0
        if target == 0:
            self.mask >>= 1
        if chain is None:
            return
        last = chain
        while last.next is not None:
            last = last.next
        last.next = self.slots[target]
        self.slots[target] = chain

    def fixed_changed(self):
        self.fixed = self.is_fixed()
        if self.fixed:
            return
        for index in self.removed_slots:
            self.purge(index)
        self.removed_slots = []
        while self.count > len(self.slots):
            self.grow()

    def purge(self, index):
        """Take the marked entries out of the chain of this slot."""
        assert index >= 0
        previous = None
        entry = self.slots[index]
        while entry is not None:
            if not entry.removed:
                previous = entry
            elif previous is None:
                self.slots[index] = entry.next
            else:
                previous.next = entry.next
            entry = entry.next

    # -- walks

    def live_from(self, entry, index, raw):
        """`entry` if it is there, else the next one in the table that is, or None.

        `index` is the slot of entry; entry may be None: the end of its chain.
        With `raw` the removed ones count as well.
        """
        slots = self.slots
        while True:
            while entry is not None:
                if raw or not entry.removed:
                    return entry
                entry = entry.next
            index += 1
            if index >= len(slots):
                return None
            assert index >= 0
            entry = slots[index]

    def behind(self, w_key, raw):
        """The entry behind all those of w_key, which must be there; badarg."""
        hash = key_hash(w_key)
        entry = self.chain_at(w_key, hash)
        if entry is None:
            raise badarg()
        index = self.slot_of(hash)
        follower = self.next_of_key(entry)
        while follower is not None:
            entry = follower
            follower = self.next_of_key(entry)
        return self.live_from(entry.next, index, raw)

    def first(self):
        return self.live_from(None, -1, False)

    def last(self):
        return self.first()

    def after(self, w_key):
        return self.behind(w_key, False)

    def raw_first(self):
        return self.live_from(None, -1, True)

    def raw_after(self, w_key):
        return self.behind(w_key, True)

    def before(self, w_key):
        return self.after(w_key)

    def slot(self, index):
        if index == len(self.slots):
            return None
        if index < 0 or index > len(self.slots):
            raise badarg()
        w_list = lists.NIL
        entry = self.slots[index]
        while entry is not None:
            if not entry.removed:
                w_list = lists.cons(entry.w_object, w_list)
            entry = entry.next
        return w_list

    def all_items(self):
        items = []
        for entry in self.slots:
            while entry is not None:
                if not entry.removed:
                    items.append(entry)
                entry = entry.next
        return items

    def overhead(self, count):
        words = 305 + 4 * count
        if self.options.w_write_concurrency is not FALSE:
            words += 1056                # locks
        if self.options.read_concurrency:
            words += 32
        if self.options.decentralized_counters == 1:
            words += 34
        if len(self.slots) > FEWEST:
            words += len(self.slots) - FEWEST + 262
        return words
