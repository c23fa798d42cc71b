"""What ets:info/1,2 tell about a table."""
from __future__ import absolute_import

import math

from enigma.ets import words
from enigma.ets.hash_table import HashTable
from enigma.ets.options import KINDS, PROTECTIONS
from enigma.terms import atoms, lists, tuples
from enigma.terms.atoms import atom
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Float, integer
from enigma.terms.tuples import pair, triple

KIND_ATOMS = [atom(name) for name in KINDS]
PROTECTION_ATOMS = [atom(name) for name in PROTECTIONS]

# In the order of ets:info/1.
ITEMS = ['id', 'decentralized_counters', 'read_concurrency', 'write_concurrency',
         'compressed', 'memory', 'owner', 'heir', 'name', 'size', 'node',
         'named_table', 'type', 'keypos', 'protection']
ITEM_ATOMS = [atom(name) for name in ITEMS]

MICROSECOND = 1000
MEGA = 1000000


def all_info(table, w_node):
    """The list of ets:info/1."""
    pairs_w = [None] * len(ITEMS)
    for i in range(len(ITEMS)):
        pairs_w[i] = pair(ITEM_ATOMS[i], item(table, ITEMS[i], w_node))
    return lists.from_items(pairs_w)


def item(table, name, w_node):
    """One item of ets:info/2, or None when there is none of this name."""
    if name == 'size':
        return integer(table.count)
    if name == 'id':
        return table.w_id
    if name == 'owner':
        return table.w_owner
    if name == 'name':
        return table.w_name
    if name == 'named_table':
        return atoms.boolean(table.named)
    if name == 'type':
        return KIND_ATOMS[table.kind]
    if name == 'keypos':
        return integer(table.keypos + 1)
    if name == 'protection':
        return PROTECTION_ATOMS[table.protection]
    if name == 'heir':
        if table.w_heir is None:
            return atoms.NONE
        return table.w_heir
    if name == 'node':
        return w_node
    if name == 'memory':
        return integer(words.table_words(table))
    return _rare_item(table, name)


def _rare_item(table, name):
    options = table.options
    if name == 'compressed':
        return atoms.boolean(options.compressed)
    if name == 'read_concurrency':
        return atoms.boolean(options.read_concurrency)
    if name == 'write_concurrency':
        return options.w_write_concurrency
    if name == 'decentralized_counters':
        return atoms.boolean(options.decentralized_counters == 1)
    if name == 'fixed':
        return atoms.boolean(table.is_fixed())
    if name == 'safe_fixed':
        return _safe_fixed(table, _timestamp(table.fixed_at))
    if name == 'safe_fixed_monotonic_time':
        return _safe_fixed(table, integer(table.fixed_since))
    if name == 'stats':
        return _stats(table)
    if name == 'binary':
        binaries_w = []
        for entry in table.all_items():
            words.long_binaries(entry.w_object, binaries_w)
        return binary_info(binaries_w)
    return None


def _safe_fixed(table, w_time):
    if not table.is_fixed():
        return atoms.FALSE
    pairs_w = [pair(fixation.w_pid, integer(fixation.count))
               for fixation in table.fixations]
    return pair(w_time, lists.from_items(pairs_w))


def _timestamp(nanoseconds):
    """{MegaSecs, Secs, MicroSecs}"""
    micro = nanoseconds // MICROSECOND
    seconds = micro // MEGA
    return triple(integer(seconds // MEGA), integer(seconds % MEGA),
                  integer(micro % MEGA))


def binary_info(binaries_w):
    """[{Id, Size, References}] for binaries; nobody counts references here."""
    w_list = NIL
    for w_bits in binaries_w:
        w_list = lists.cons(triple(integer(len(w_bits.bytes)),
                                   integer(w_bits.byte_size()), integer(1)), w_list)
    return w_list


def _stats(table):
    """{Slots, AverageLength, Deviation, ExpectedDeviation, Least, Most, Kept, Locks}
    of the chains; false for an ordered_set."""
    if not isinstance(table, HashTable):
        return atoms.FALSE
    slots = table.slots
    total = squares = most = 0
    least = -1
    for entry in slots:
        length = 0
        while entry is not None:
            length += 1
            entry = entry.next
        total += length
        squares += length * length
        if length > most:
            most = length
        if least < 0 or length < least:
            least = length
    n = float(len(slots))
    average = total / n
    deviation = math.sqrt((squares - total * average) / n)
    expected = math.sqrt(average * (1.0 - 1.0 / n))
    return tuples.from_items([
        integer(len(slots)), W_Float(average), W_Float(deviation), W_Float(expected),
        integer(least), integer(most), integer(total - table.count), integer(1)])
