"""W_Map, the root of maps, below everything that must look into one.

Order and hashing need maps, and maps need order and hashing: these methods are
how order.py and hashing.py ask.  Everybody else goes through maps.py.
"""
from __future__ import absolute_import

from enigma.terms.base import W_Term, K_MAP


class W_Map(W_Term):
    """A map: W_SmallMap (maps.py) up to 32 keys, W_HashMap (hashmaps.py) above."""
    _attrs_ = []
    kind = K_MAP

    def size(self):
        """The number of keys."""
        raise NotImplementedError

    def lookup(self, w_key):
        """The value of w_key, or None."""
        raise NotImplementedError

    def keys(self):
        """The keys as a list that nobody may change.

        Sorted in key order when there are at most SMALL_LIMIT of them.
        """
        raise NotImplementedError

    def values(self):
        """The values in the order of keys(), not to be changed either."""
        raise NotImplementedError


SMALL_LIMIT = 32     # a map of more keys is a W_HashMap, of fewer never one
