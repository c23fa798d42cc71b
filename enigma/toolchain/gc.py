"""Corrections of the garbage collector incminimark.

Copying.  `writebarrier_before_copy` decides whether an array may be copied as a
block.  While the collector marks, it only looks for young pointers: it forgets that
the destination may be marked already and the objects copied into it not.  When the
source then loses them, they are freed although the destination holds them.

The cure is to do what a store into the destination does: put it on the list of old
objects to look at again.  The next minor collection, which comes before any further
marking, marks what it refers to.

Nursery.  Its size is taken from the size of the processor's caches, which gives
136 MB on some machines.  Of 1 to 64 MB, 32 MB was measured to be best: lists of some
10,000 cells then mostly die young.
"""
from __future__ import absolute_import

from rpython.memory.gc import env
from rpython.memory.gc.incminimark import (
    GCFLAG_TRACK_YOUNG_PTRS, STATE_MARKING, IncrementalMiniMarkGC)

NURSERY_SIZE = 32 * 1024 * 1024

original = IncrementalMiniMarkGC.writebarrier_before_copy.im_func
original_nursery_size = env.estimate_best_nursery_size


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


def apply():
    IncrementalMiniMarkGC.writebarrier_before_copy = writebarrier_before_copy
    env.estimate_best_nursery_size = best_nursery_size
