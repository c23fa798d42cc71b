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

3. Guards of a loop's short preamble.  A bridge that jumps into a loop repeats them.  Where
such a guard fails, a bridge from it would repeat it in vain, so it goes to the start of the
loop.  But a guard for a class replaced one for null that the bridge had before, and failed
in its place; a bridge from there repeated the same guard at its end, and so on without end:
thousands of bridges, one after the other.  Here it replaces none.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.info import NonNullPtrInfo
from rpython.jit.metainterp.optimizeopt.optimizer import Optimizer
from rpython.jit.metainterp.optimizeopt.shortpreamble import ExtendedShortPreambleBuilder
from rpython.jit.metainterp.optimizeopt.unroll import UnrollableOptimizer, UnrollOptimizer

original = UnrollOptimizer.finalize_short_preamble.im_func
original_peeled = UnrollOptimizer.optimize_peeled_loop.im_func
original_inline = UnrollOptimizer.inline_short_preamble.im_func


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


def inline_short_preamble(self, jump_args, args_no_virtuals, short, patchguardop,
                          target_token, label_op):
    """Repeat what a loop needs before its label -> the boxes that it needs besides."""
    self.optimizer.repeats_guards = True
    try:
        return original_inline(self, jump_args, args_no_virtuals, short, patchguardop,
                               target_token, label_op)
    finally:
        self.optimizer.repeats_guards = False


def send_extra_operation(self, op, opt=None):
    """Optimize one operation."""
    if (self.repeats_guards and op.is_guard() and op.numargs() > 0 and
            op.getarg(0).type == 'r'):
        known = self.getptrinfo(op.getarg(0))
        if isinstance(known, NonNullPtrInfo):
            known.reset_last_guard_pos()
    Optimizer.send_extra_operation(self, op, opt)


def apply():
    UnrollOptimizer.inline_short_preamble = inline_short_preamble
    UnrollableOptimizer.repeats_guards = False
    UnrollableOptimizer.send_extra_operation = send_extra_operation
    UnrollOptimizer.finalize_short_preamble = finalize_short_preamble
    UnrollOptimizer.optimize_peeled_loop = optimize_peeled_loop


def unapply():
    """Restore the faults, for the tests."""
    UnrollOptimizer.inline_short_preamble = original_inline
    UnrollOptimizer.finalize_short_preamble = original
    UnrollOptimizer.optimize_peeled_loop = original_peeled
