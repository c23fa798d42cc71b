"""Correction of the JIT's optimizer: where a branch goes on when its guard fails.

A guard that follows another one without a side effect between them shares its resume
data: the interpreter goes on at the first of them, and so the bridge that is made of
the failing guard does again what lies between the two.  That is short for a guard that
never fails; but a guard that stands for a branch of the program fails all the time, and
its bridge repeated loads, type checks and arithmetic.  Here guards of conditions and of
promoted values keep resume data of their own.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.resoperation import rop

original = Optimizer.emit_guard_operation.im_func


def emit_guard_operation(self, op, pendingfields):
    """The guard, with resume data."""
    opnum = op.getopnum()
    if opnum == rop.GUARD_VALUE or opnum == rop.GUARD_TRUE or opnum == rop.GUARD_FALSE:
        self._last_guard_op = None
    return original(self, op, pendingfields)


def apply():
    Optimizer.emit_guard_operation = emit_guard_operation


def unapply():
    """Restore the fault, for the test."""
    Optimizer.emit_guard_operation = original
