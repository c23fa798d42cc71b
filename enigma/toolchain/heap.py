"""Corrections of the JIT's heap optimizer: reads that came before their store.

The optimizer holds back stores into fields and array items until something may read
them.

1. It does not know that `gc_load` and `gc_load_indexed` read at any offset of any
   object, so that such a load gave the value before the store.  Here they first emit
   all stores that are held back.
2. Of a call that stores into a field it is not known whether it also reads that
   field, so the store that is held back is emitted before the call; but not if the
   field is immutable.  A call that reads the field of one object and makes another
   one of the same class then read null.  Here it is emitted for every field.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.heap import OptHeap
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method

LOADS = ["GC_LOAD_I", "GC_LOAD_R", "GC_LOAD_F",
         "GC_LOAD_INDEXED_I", "GC_LOAD_INDEXED_R", "GC_LOAD_INDEXED_F"]

original = OptHeap.propagate_forward.im_func
original_force = OptHeap.force_from_effectinfo.im_func


def optimize_load(self, op):
    self.force_all_lazy_sets()
    return self.emit(op)


def force_from_effectinfo(self, effectinfo):
    """Emit the stores into fields that a call may read, and forget what it may change."""
    for descr, cached in self.cached_fields.items():
        if descr.is_always_pure() and effectinfo.check_write_descr_field(descr):
            cached.force_lazy_set(self, descr)
    original_force(self, effectinfo)


def apply():
    for load in LOADS:
        setattr(OptHeap, "optimize_" + load, optimize_load)
    # The dispatcher is made from the methods that the class has at that time.
    OptHeap.propagate_forward = make_dispatcher_method(
        OptHeap, "optimize_", default=OptHeap.emit.im_func)
    OptHeap.force_from_effectinfo = force_from_effectinfo


def unapply():
    """Restore the faults, for the tests."""
    for load in LOADS:
        delattr(OptHeap, "optimize_" + load)
    OptHeap.propagate_forward = original
    OptHeap.force_from_effectinfo = original_force
