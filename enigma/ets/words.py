"""How many words of memory a term would need in a table of a BEAM, for info/1,2."""
from __future__ import absolute_import

from enigma.terms import maps
from enigma.terms.binaries import W_Bits
from enigma.terms.funs import W_ExportFun, W_Fun
from enigma.terms.hashmaps import W_HashMap
from enigma.terms.identifiers import W_Ref
from enigma.terms.lists import W_Cons
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_BigInt, W_Float, W_Int
from enigma.terms.tuples import W_Tuple

SMALL_LIMIT = 1 << 59        # integers from here on need two words
HEAP_BINARY = 64             # bytes; longer binaries stand outside


def term_words(w_x):
    """Words beside the one that refers to the term."""
    words = 0
    while isinstance(w_x, W_Cons):
        words += 2 + term_words(w_x.w_head)
        w_x = w_x.w_tail
    if isinstance(w_x, W_Tuple):
        n = w_x.size()
        if n == 0:
            return words
        words += 1
        for i in range(n):
            words += 1 + term_words(w_x.item(i))
        return words
    if isinstance(w_x, W_Map):
        return words + _map_words(w_x)
    return words + _leaf_words(w_x)


def _map_words(w_map):
    keys_w, values_w = maps.items(w_map)
    n = len(keys_w)
    words = 3 + 2 * n            # header, size, tuple of the keys
    if n > 0:
        words += 1
    if isinstance(w_map, W_HashMap):
        words = 2 + 3 * n + n // 3   # a leaf a pair, and the nodes above
    for i in range(n):
        words += term_words(keys_w[i]) + term_words(values_w[i])
    return words


def _leaf_words(w_x):
    if isinstance(w_x, W_Int):
        if -SMALL_LIMIT <= w_x.value < SMALL_LIMIT:
            return 0
        return 2
    if isinstance(w_x, W_BigInt):
        return 1 + (w_x.big.bit_length() + 63) // 64
    if isinstance(w_x, W_Float):
        return 2
    if isinstance(w_x, W_Ref):
        return 3
    if isinstance(w_x, W_Bits):
        return _bits_words(w_x)
    if isinstance(w_x, W_ExportFun):
        return 5
    if isinstance(w_x, W_Fun):
        words = 5
        for w_free in w_x.env():
            words += 1 + term_words(w_free)
        return words
    return 0


def _bits_words(w_bits):
    n = w_bits.byte_size()
    if n == 0:
        words = 2
    elif n <= HEAP_BINARY:
        words = 2 + (n + 7) // 8
    else:
        words = 6
    if not w_bits.is_binary():
        words += 5
    return words


def table_words(table):
    """Words of a table with all that is in it."""
    items = table.all_items()
    words = 0
    for item in items:
        words += 1 + term_words_of_object(item.w_object)
    return words + table.overhead(len(items))


def term_words_of_object(w_object):
    """Words of a tuple without its header."""
    words = 0
    for i in range(w_object.size()):
        words += 1 + term_words(w_object.item(i))
    return words


def long_binaries(w_x, found):
    """Append the binaries in w_x that stand outside to `found`, a list."""
    while isinstance(w_x, W_Cons):
        long_binaries(w_x.w_head, found)
        w_x = w_x.w_tail
    if isinstance(w_x, W_Bits):
        if w_x.byte_size() > HEAP_BINARY:
            found.append(w_x)
    elif isinstance(w_x, W_Tuple):
        for i in range(w_x.size()):
            long_binaries(w_x.item(i), found)
    elif isinstance(w_x, W_Map):
        keys_w, values_w = maps.items(w_x)
        for i in range(len(keys_w)):
            long_binaries(keys_w[i], found)
            long_binaries(values_w[i], found)
