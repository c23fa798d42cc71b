"""Terms that any process reads without copying (module persistent_term)."""
from __future__ import absolute_import

from rpython.rlib.objectmodel import r_dict

from enigma.terms import hashing, order
from enigma.terms.flat_size import WORD, flat_size

TABLE_WORDS = 256            # what stock's empty table takes


def _same(w_a, w_b):
    return w_a is w_b or order.identical(w_a, w_b)


def _hash(w_key):
    return hashing.key_hash(w_key)


class PersistentTerms(object):
    """The table of one node: keys are found by =:=."""

    def __init__(self):
        self.by_key = r_dict(_same, _hash)

    def get(self, w_key):
        """The value of w_key, or None."""
        return self.by_key.get(w_key, None)

    def put(self, w_key, w_value):
        """Set the value of w_key."""
        self.by_key[w_key] = w_value

    def erase(self, w_key):
        """Remove w_key; False if it is not there."""
        if w_key not in self.by_key:
            return False
        del self.by_key[w_key]
        return True

    def clear(self):
        """Remove everything."""
        self.by_key.clear()

    def count(self):
        return len(self.by_key)

    def keys(self):
        """All keys, the oldest first."""
        return self.by_key.keys()

    def memory(self):
        """Bytes that stock would need for the table and its terms."""
        words = TABLE_WORDS
        for w_key in self.by_key.keys():
            words += 3 + flat_size(w_key) + flat_size(self.by_key[w_key])
        return words * WORD
