"""Corrections of the JIT compiler: some guards count all other values as one.

A guard of a promoted value that fails counts for each value by itself, so that a bridge is
made for those that come again.  A guard for the null pointer (a register that was empty
when a loop was traced) fails with a fresh object each time: none came often enough, no
bridge was ever made, and the loop was left for good.

The same goes for guards that the optimizer adds at the end of a trace, to jump into a loop
that was compiled for one certain value: whatever the value is, their bridge is a jump to
the start of that loop, which takes any.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.compile import AbstractResumeGuardDescr, ResumeAtPositionDescr
from rpython.jit.metainterp.history import ConstPtr

original = AbstractResumeGuardDescr.make_a_counter_per_value.im_func


def make_a_counter_per_value(self, guard_value_op, index):
    """Let the guard, whose value is at `index` of what it saves, count by values."""
    constant = guard_value_op.getarg(1)         # no Const if the collector may move it
    if isinstance(self, ResumeAtPositionDescr) or (
            isinstance(constant, ConstPtr) and not constant.value):
        return                                  # the counter of any other guard stays
    original(self, guard_value_op, index)


def apply():
    AbstractResumeGuardDescr.make_a_counter_per_value = make_a_counter_per_value


def unapply():
    """Restore the fault, for the test."""
    AbstractResumeGuardDescr.make_a_counter_per_value = original
