"""Heap sizes that BEAM would use: only to report the numbers that it reports.

A heap size set by a program is rounded up to the next one of this sequence.
"""
from __future__ import absolute_import

from enigma.terms import lists, numbers
from enigma.terms.atoms import atom
from enigma.terms.tuples import pair

_HIBERNATING = 6      # words


def _sequence():
    sizes = [12, 38]
    while len(sizes) < 23:
        sizes.append(sizes[-1] + sizes[-2] + 1)
    while sizes[-1] < 1 << 58:
        sizes.append(sizes[-1] + sizes[-1] // 5)
    return sizes

SIZES = _sequence()


def rounded(words):
    """The smallest heap size that has room for so many words."""
    for size in SIZES:
        if size >= words:
            return size
    return SIZES[-1]


def heap_words(proc):
    """The size of the heap of a process, in words."""
    if proc.hibernating:
        return _HIBERNATING
    return proc.get_settings().min_heap


def stack_words(proc):
    """The size of the stack of a process, in words."""
    return 1 + proc.node.inspector.frame_words(proc)


def named(names, values):
    """[{Name, Value}] of names and ints."""
    items_w = []
    for i in range(len(names)):
        items_w.append(pair(atom(names[i]), numbers.integer(values[i])))
    return items_w


def gc_info(proc):
    """The list of sizes that process_info(_, garbage_collection_info) gives."""
    heap = heap_words(proc)
    vheap = proc.get_settings().min_bin_vheap
    return lists.from_items(named(
        ['old_heap_block_size', 'heap_block_size', 'mbuf_size', 'recent_size',
         'stack_size', 'old_heap_size', 'heap_size', 'bin_vheap_size',
         'bin_vheap_block_size', 'bin_old_vheap_size', 'bin_old_vheap_block_size'],
        [0, heap, 0, 0, stack_words(proc), 0, heap, 0, vheap, 0, vheap]))
