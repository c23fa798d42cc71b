"""Corrections of the JIT's unrolling: values that a loop turns out to need late.

1. A retraced loop that jumps into an older one.  A value of the preamble that the loop
turns out to need becomes one more argument of the loop's label, even while its closing
jump is made.  The builder that adds it was told the label only if the jump went to that
same label.  With retrace_limit above 0 it may go to the label of an earlier version of
the loop; then the builder had no lists to add to, which crashed.  Here it knows them
from the start.

2. A value that has two names.  In front of the label the second name is defined by a
same_as operation.  The list of these operations was copied before the closing jump
was made, so that those which the jump added were lost, and the label had an argument
that nothing defined.  Here the list is read when it is complete.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.shortpreamble import ExtendedShortPreambleBuilder
from rpython.jit.metainterp.optimizeopt.unroll import UnrollOptimizer

original = UnrollOptimizer.finalize_short_preamble.im_func
original_peeled = UnrollOptimizer.optimize_peeled_loop.im_func


def finalize_short_preamble(self, label_op, virtual_state):
    """The target token of a new loop that begins with label_op."""
    target_token = original(self, label_op, virtual_state)
    short = target_token.short_preamble
    builder = self.short_preamble_producer
    assert isinstance(builder, ExtendedShortPreambleBuilder)
    builder.setup(short[-1].getarglist(), short, label_op.getarglist())
    return target_token


def optimize_peeled_loop(self, trace, celltoken, state, call_pure_results,
                         inline_short_preamble=True):
    """(what was made of the loop, its operations)"""
    info, operations = original_peeled(self, trace, celltoken, state, call_pure_results,
                                       inline_short_preamble)
    info.extra_same_as = self.short_preamble_producer.extra_same_as
    return info, operations


def apply():
    UnrollOptimizer.finalize_short_preamble = finalize_short_preamble
    UnrollOptimizer.optimize_peeled_loop = optimize_peeled_loop


def unapply():
    """Restore the fault, for the test."""
    UnrollOptimizer.finalize_short_preamble = original
    UnrollOptimizer.optimize_peeled_loop = original_peeled
