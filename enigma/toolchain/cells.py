"""A choice for the JIT optimizer: a new list cell is made before a jump to a loop.

rpython leaves an object that a trace hands to a loop unmade, as part of the loop's state,
as long as the loop is traced.  That suits frames and tuples, which the next iteration
takes apart.  A cell in front of a list is mostly kept: made one iteration later it costs
the same, while loops of several lists had to be traced for each combination of cells made
and unmade, and other traces did not fit the loops that there were.
"""
from __future__ import absolute_import

from rpython.jit.backend.llgraph import runner
from rpython.jit.backend.llsupport import descr, gc
from rpython.jit.metainterp.history import AbstractDescr
from rpython.jit.metainterp.optimizeopt.info import AbstractStructPtrInfo

CELL = 'enigma.terms.lists.W_Cons'

original = AbstractStructPtrInfo._force_at_the_end_of_preamble.im_func
original_init = gc.GcLLDescr_framework.init_size_descr.im_func


def is_cell(self):
    """Of the descr of a class: whether its objects are cells."""
    return self.of_cells


def init_size_descr(self, S, size_descr):
    original_init(self, S, size_descr)
    size_descr.of_cells = S._name == CELL


def force_at_the_end_of_preamble(self, op, optforce, rec):
    """Make the cells in a virtual `op`, or itself if it is one -> its box."""
    if self.descr.is_cell():
        return self.force_box(optforce.get_box_replacement(op), optforce)
    return original(self, op, optforce, rec)


def apply():
    AbstractDescr.is_cell = lambda self: False
    descr.SizeDescr.of_cells = False
    descr.SizeDescr.is_cell = is_cell
    gc.GcLLDescr_framework.init_size_descr = init_size_descr
    runner.SizeDescr.is_cell = lambda self: self.S._name == CELL
    AbstractStructPtrInfo._force_at_the_end_of_preamble = force_at_the_end_of_preamble
