"""Jumps: plain, by value and by the size of a tuple.

Operands behind the fixed ones: n pairs of (value, label).
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op


@op("f", jumps=True)
def jump(target):
    goto(target)


@op("f s u", jumps=True)
def select_val(fail, src, n):
    pc = select_literal(code, ops, src, REST, n, fail)
    NEXT


@op("f s u", jumps=True)
def select_atom(fail, src, n):
    pc = select_identical(code, ops, src, REST, n, fail)
    NEXT


@op("f s u", jumps=True)
def select_int(fail, src, n):
    pc = select_integer(ops, src, REST, n, fail)
    NEXT


# Of many cases: the pairs are in order of their values.

@op("f s u", jumps=True)
def select_many_ints(fail, src, n):
    pc = search_integer(ops, src, REST, n, fail)
    NEXT


@op("f s u", jumps=True)
def select_many_atoms(fail, src, n):
    pc = search_atom(ops, src, REST, n, fail)
    NEXT


@op("f s u", jumps=True)
def select_tuple_arity(fail, src, n):
    pc = select_size(ops, src, REST, n, fail)
    NEXT
