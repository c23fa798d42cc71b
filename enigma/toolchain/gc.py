"""Corrections of the garbage collector incminimark.

Copying.  `writebarrier_before_copy` decides whether an array may be copied as a
block.  While the collector marks, it only looks for young pointers: it forgets that
the destination may be marked already and the objects copied into it not.  When the
source then loses them, they are freed although the destination holds them.

The cure is to do what a store into the destination does: put it on the list of old
objects to look at again.  The next minor collection, which comes before any further
marking, marks what it refers to.

Nursery.  Its size is taken from the size of the processor's caches, which gives
136 MB on some machines.  A program whose objects die young is as fast with 8 MB as with
any other size; where much survives, as in lists of some 10,000 cells, 24 MB are nearly as
fast as 32 and take much less memory.  So the nursery starts small and grows once: when what
survived beyond a sixteenth of what was allocated adds up to more than booting OTP leaves.
The memory for it is reserved at the start and costs nothing until it is touched.

Large objects.  What does not fit into the nursery lies outside of it and dies with the next
minor collection, but it did not bring that any nearer: buffers of binaries were freed when
the heap had reached its limit.  Now a few MB of them make a minor collection.

Steps.  A major collection goes one step after each minor one.  To find the roots and to
end it are steps of their own, so that it lasts for six minor collections at least; all
that survives these comes on top of the heap.  Here a step that has hardly anything to do
is followed by the next at once, and three are enough.

Heap.  By default nothing is collected below eight nurseries.  Two are as fast, if that
is more than booting OTP leaves, half of it garbage: to find that costs a short program
some 10 ms.
"""
from __future__ import absolute_import

from rpython.memory.gc import env
from rpython.memory.gc.incminimark import (
    GCFLAG_TRACK_YOUNG_PTRS, STATE_FINALIZING, STATE_MARKING, STATE_SCANNING, STATE_SWEEPING,
    IncrementalMiniMarkGC)
from rpython.rlib.rarithmetic import intmask

MB = 1024 * 1024
NURSERY_SIZE = 11 * MB
LARGE_NURSERY = 24 * MB
MUCH_SURVIVED = 12 * MB
HEAP = 26.0 * MB                # where the first major collection is, with the small
LARGE_HEAP = 36.0 * MB          # nursery and with the large one
MUCH_OUTSIDE = 4 * MB           # young objects outside of the nursery

original = IncrementalMiniMarkGC.writebarrier_before_copy.im_func
original_minor_collection = IncrementalMiniMarkGC._minor_collection.im_func
original_progress = IncrementalMiniMarkGC.minor_collection_with_major_progress.im_func
original_nursery_size = env.estimate_best_nursery_size
original_memory_size = IncrementalMiniMarkGC._nursery_memory_size.im_func
original_external_malloc = IncrementalMiniMarkGC.external_malloc.im_func
original_allocate_nursery = IncrementalMiniMarkGC.allocate_nursery.im_func


def writebarrier_before_copy(self, source_addr, dest_addr, source_start, dest_start, length):
    """Prepare for copying items; tell whether they may be copied as a block."""
    if (self.gc_state == STATE_MARKING and
            self.header(dest_addr).tid & GCFLAG_TRACK_YOUNG_PTRS != 0):
        self.remember_young_pointer(dest_addr)
        return True
    return original(self, source_addr, dest_addr, source_start, dest_start, length)


def best_nursery_size():
    """Size in bytes, where the environment variable PYPY_GC_NURSERY sets none."""
    return NURSERY_SIZE


def allocate_nursery(self):
    """Reserve its memory.  A size that was asked for by the environment stays."""
    if self.nursery_size == NURSERY_SIZE and self.min_heap_size == NURSERY_SIZE * 8.0:
        self.min_heap_size = HEAP
        self.survived_beyond = 0
    original_allocate_nursery(self)


def _nursery_memory_size(self):
    size = original_memory_size(self)
    return size - NURSERY_SIZE + LARGE_NURSERY if self.nursery_size == NURSERY_SIZE else size


def _minor_collection(self):
    """As it was; before, the nursery grows if much survived the collections so far."""
    if self.survived_beyond >= 0:
        beyond = (self.survived_beyond + int(self.nursery_surviving_size)
                  - self.nursery_size // 16)
        self.survived_beyond = max(beyond, 0)
        if beyond > MUCH_SURVIVED:
            self.survived_beyond = -1
            self.nursery_size = LARGE_NURSERY
            self.min_heap_size = LARGE_HEAP
            if self.next_major_collection_threshold < LARGE_HEAP:
                self.next_major_collection_initial = LARGE_HEAP
                self.next_major_collection_threshold = LARGE_HEAP
    self.young_outside = 0
    original_minor_collection(self)


def external_malloc(self, typeid, length, alloc_young):
    """As it was; before, a minor collection if much that is young lies outside."""
    if self.young_outside > MUCH_OUTSIDE:
        self.minor_collection_with_major_progress()
    before = self.rawmalloced_total_size
    result = original_external_malloc(self, typeid, length, alloc_young)
    if alloc_young and self.rawmalloced_total_size > before:
        self.young_outside += intmask(self.rawmalloced_total_size - before)
    return result


def minor_collection_with_major_progress(self, extrasize=0):
    """As it was; then the next step where roots were found, marking or sweeping ended."""
    before = self.gc_state
    original_progress(self, extrasize)
    if before == STATE_SCANNING and self.gc_state == STATE_MARKING:
        self.major_collection_step(extrasize)
    elif before == STATE_MARKING and self.gc_state == STATE_SWEEPING:
        self.major_collection_step(extrasize)
    if self.gc_state == STATE_FINALIZING:
        self.major_collection_step(extrasize)


def apply():
    IncrementalMiniMarkGC.minor_collection_with_major_progress = (
        minor_collection_with_major_progress)
    IncrementalMiniMarkGC.writebarrier_before_copy = writebarrier_before_copy
    IncrementalMiniMarkGC.external_malloc = external_malloc
    IncrementalMiniMarkGC.allocate_nursery = allocate_nursery
    IncrementalMiniMarkGC._nursery_memory_size = _nursery_memory_size
    IncrementalMiniMarkGC._minor_collection = _minor_collection
    IncrementalMiniMarkGC.nursery_surviving_size = 0
    IncrementalMiniMarkGC.survived_beyond = -1      # bytes; negative: size is settled
    IncrementalMiniMarkGC.young_outside = 0         # bytes
    env.estimate_best_nursery_size = best_nursery_size
