"""Correction of the JIT's unrolling: a retraced loop that jumps into an older one.

A value of the preamble that the loop turns out to need becomes one more argument of
the loop's label, even while its closing jump is made.  The builder that adds it was
told the label only if the jump went to that same label.  With retrace_limit above 0 it
may go to the label of an earlier version of the loop; then the builder had no lists to
add to, which crashed.  Here it knows them from the start.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.optimizeopt.shortpreamble import ExtendedShortPreambleBuilder
from rpython.jit.metainterp.optimizeopt.unroll import UnrollOptimizer

original = UnrollOptimizer.finalize_short_preamble.im_func


def finalize_short_preamble(self, label_op, virtual_state):
    """The target token of a new loop that begins with label_op."""
    target_token = original(self, label_op, virtual_state)
    short = target_token.short_preamble
    builder = self.short_preamble_producer
    assert isinstance(builder, ExtendedShortPreambleBuilder)
    builder.setup(short[-1].getarglist(), short, label_op.getarglist())
    return target_token


def apply():
    UnrollOptimizer.finalize_short_preamble = finalize_short_preamble


def unapply():
    """Restore the fault, for the test."""
    UnrollOptimizer.finalize_short_preamble = original
