"""Correction of the JIT's heap optimizer: raw loads from objects.

The optimizer holds back stores into fields and array items until something may read
them.  It does not know that `gc_load` and `gc_load_indexed` read at any offset of
any object, so that such a load gave the value before the store.  Here they first
emit all stores that are held back.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.heap import OptHeap
from rpython.jit.metainterp.optimizeopt.util import make_dispatcher_method

LOADS = ["GC_LOAD_I", "GC_LOAD_R", "GC_LOAD_F",
         "GC_LOAD_INDEXED_I", "GC_LOAD_INDEXED_R", "GC_LOAD_INDEXED_F"]

original = OptHeap.propagate_forward.im_func


def optimize_load(self, op):
    self.force_all_lazy_sets()
    return self.emit(op)


def apply():
    for load in LOADS:
        setattr(OptHeap, "optimize_" + load, optimize_load)
    # The dispatcher is made from the methods that the class has at that time.
    OptHeap.propagate_forward = make_dispatcher_method(
        OptHeap, "optimize_", default=OptHeap.emit.im_func)


def unapply():
    """Restore the fault, for the test."""
    for load in LOADS:
        delattr(OptHeap, "optimize_" + load)
    OptHeap.propagate_forward = original
