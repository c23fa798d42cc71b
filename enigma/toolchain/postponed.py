"""A correction of the JIT optimizer: a comparison that came after its use.

The heap optimizer holds back a comparison until the next operation, so that it stands
before its guard.  An object that exists only in the optimizer is made where a pure call
or a store that was held back needs it, past the heap optimizer.  With the result of the
comparison in one of its fields, the store into that field came before the comparison: the
backend did not find the value (KeyError).  Here the comparison is emitted first.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.resoperation import rop

original = Optimizer.force_box.im_func


def force_box(self, op, optforce=None):
    """The box, of an object that is there."""
    if optforce is None and self.optheap is not None:
        postponed = self.optheap.postponed_op
        if (postponed is not None and rop.is_comparison(postponed.opnum) and
                self.is_virtual(op)):
            self.optheap.emit_postponed_op()
    return original(self, op, optforce)


def apply():
    Optimizer.force_box = force_box


def unapply():
    """Restore the fault, for the test."""
    Optimizer.force_box = original
