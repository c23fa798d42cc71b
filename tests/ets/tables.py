"""Tables without a node, as the tests of enigma/ets need them."""
from __future__ import absolute_import

from enigma.ets.hash_table import HashTable
from enigma.ets.table import ORDERED_SET, Options
from enigma.ets.tree_table import TreeTable
from enigma.terms.atoms import atom
from enigma.terms.identifiers import W_Pid
from tests.terms.values import term, value

OWNER = W_Pid(1, 0)


def table_of(kind, keypos=0):
    """An empty table of a kind (enigma/ets/table.py)."""
    options = Options()
    options.kind = kind
    options.keypos = keypos
    cls = TreeTable if kind == ORDERED_SET else HashTable
    return cls(options, atom('t'), OWNER)


def objects(table):
    """The objects in the order of the table, as Python values."""
    return [value(item.w_object) for item in table.all_items()]


def keys_by_walk(table):
    """All keys as first/next give them."""
    keys = []
    item = table.first()
    while item is not None:
        keys.append(value(item.w_key))
        item = table.after(item.w_key)
    return keys


def keys_back(table):
    """All keys as last/prev give them."""
    keys = []
    item = table.last()
    while item is not None:
        keys.append(value(item.w_key))
        item = table.before(item.w_key)
    return keys


def insert(table, *elements):
    table.insert(term(elements))
