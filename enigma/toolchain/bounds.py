"""A correction of the JIT optimizer: an integer that can have one value only is that constant.

The bounds of a result may leave one value: what is between 0 and 7, divided by 100.  For
the state of a loop it was a constant then, and so no argument of its label; but its box
was still that of the operation in front of the loop, and in the loop a register that
nothing had set.  Here it is made a constant where its bounds are found.

An operation that may overflow is emitted later, with its guard, and what is constant is
not emitted at all.  So its result stays a box, and its bounds are forgotten.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.history import ConstInt
from rpython.jit.metainterp.optimizeopt.intbounds import OptIntBounds
from rpython.jit.metainterp.optimizeopt.intutils import IntBound

original = OptIntBounds.propagate_postprocess.im_func


def propagate_postprocess(self, op):
    """Learn from an operation that was emitted."""
    original(self, op)
    if op.type == 'i':
        box = self.get_box_replacement(op)
        bound = box.get_forwarded()
        if isinstance(bound, IntBound) and bound.is_constant():
            if op.is_ovf():
                box.set_forwarded(None)
            else:
                box.set_forwarded(ConstInt(bound.getint()))


def apply():
    OptIntBounds.propagate_postprocess = propagate_postprocess


def unapply():
    """Restore the fault, for the test."""
    OptIntBounds.propagate_postprocess = original
