"""How many words BEAM needs for a term: only to report the numbers that it reports.

Shared parts count as often as they occur.  Maps of more than 32 keys are
estimated, since their tree is not BEAM's.
"""
from __future__ import absolute_import

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
_LARGEST_SMALL = (1 << 59) - 1


def flat_size(w_x):
    """The words of a term on a heap of its own, as erts_debug:flat_size/1."""
    words = 0
    stack_w = [w_x]
    while len(stack_w) > 0:
        w_x = stack_w.pop()
        while isinstance(w_x, W_Cons):
            words += 2
            stack_w.append(w_x.w_head)
            w_x = w_x.w_tail
        words += _own_words(w_x)
        _push_parts(stack_w, w_x)
    return words


def _own_words(w_x):
    """The words of one term without its parts."""
    if isinstance(w_x, W_Int):
        return 0 if -_LARGEST_SMALL <= w_x.value + 1 <= _LARGEST_SMALL + 1 else 2
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
        return 5 + len(w_x.env_w)
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
        for w_part in w_x.env_w:
            stack_w.append(w_part)
