"""How many words BEAM needs for a term: only to report the numbers that it reports.

Maps of more than 32 keys are estimated, since their tree is not BEAM's.
"""
from __future__ import absolute_import

import sys

from enigma.terms import maps
from enigma.terms.binaries import W_Bits
from enigma.terms.funs import W_ExportFun, W_Fun
from enigma.terms.identifiers import W_Ref
from enigma.terms.lists import W_Cons
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_BigInt, W_Float, W_Int
from enigma.terms.tuples import W_Tuple

WORD = 8                     # bytes
HEAP_BINARY = 64             # larger binaries lie outside of the heap
SMALL_MAP = 32
MOST_SMALL = (1 << 59) - 1      # integers that BEAM holds in a word
LEAST_SMALL = -(1 << 59)


def flat_size(w_x):
    """The words of a term on a heap of its own, as erts_debug:flat_size/1."""
    counter = Counter(sys.maxint, False)
    counter.add(w_x)
    return counter.words


class Counter(object):
    """Adds up the words of terms until there are more than `limit`.

    `shared`: what is met again, in the same term or in one added before, does not
    count again.
    """

    def __init__(self, limit, shared):
        self.words = 0
        self.limit = limit
        self.shared = shared
        self.seen = {}

    def add(self, w_x):
        """Add the words of one term."""
        stack_w = [w_x]
        while len(stack_w) > 0 and self.words <= self.limit:
            w_x = stack_w.pop()
            while isinstance(w_x, W_Cons) and self.words <= self.limit:
                if self._met(w_x):
                    break
                self.words += 2
                if _own_words(w_x.w_head) > 0 or isinstance(w_x.w_head, W_Cons):
                    stack_w.append(w_x.w_head)
                w_x = w_x.w_tail
            words = _own_words(w_x)
            if words > 0 and not self._met(w_x):
                self.words += words
                _push_parts(stack_w, w_x)

    def _met(self, w_x):
        if not self.shared:
            return False
        if w_x in self.seen:
            return True
        self.seen[w_x] = None
        return False


def _own_words(w_x):
    """The words of one term without its parts."""
    if isinstance(w_x, W_Int):
        return 0 if LEAST_SMALL <= w_x.value <= MOST_SMALL else 2
    if isinstance(w_x, W_BigInt):
        return 1 + (w_x.big.bit_length() + 63) // 64
    if isinstance(w_x, W_Float):
        return 2
    if isinstance(w_x, W_Tuple):
        n = w_x.size()
        return n + 1 if n > 0 else 0
    if isinstance(w_x, W_Bits):
        return _binary_words(w_x)
    if isinstance(w_x, W_Map):
        return _map_words(w_x.size())
    if isinstance(w_x, W_Fun):
        return 5 + w_x.size()
    if isinstance(w_x, W_ExportFun):
        return 5
    if isinstance(w_x, W_Ref):
        return 3
    return 0


def _binary_words(w_bits):
    size = w_bits.byte_size()
    words = 6
    if size <= HEAP_BINARY:
        words = 2 + (size + 7) // 8
    if not w_bits.is_binary():
        words += 5
    return words


def _map_words(n):
    if n == 0:
        return 3
    if n <= SMALL_MAP:
        return 3 + n + 1 + n
    return 2 * n + 17 * n // 10


def _push_parts(stack_w, w_x):
    if isinstance(w_x, W_Tuple):
        for i in range(w_x.size()):
            stack_w.append(w_x.item(i))
    elif isinstance(w_x, W_Map):
        keys_w, values_w = maps.items(w_x)
        for w_part in keys_w:
            stack_w.append(w_part)
        for w_part in values_w:
            stack_w.append(w_part)
    elif isinstance(w_x, W_Fun):
        for w_part in w_x.env():
            stack_w.append(w_part)
