"""Exceptions: catch and try, and the instructions that raise.

       try y h          y(y) := h, which is the handler now
       ... body ...
       try_end y        y(y) := []
       jump ok
    h: try_case y       y(y) := []; class, reason, raw trace -> x0 x1 x2

At the handler x0 is no value, x1 the class, x2 the reason, x3 the raw trace.
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op


@op("d h")
def catch(kept, handler):
    kept = handler


@op("d")
def try_end(kept):
    kept = NIL


@op("d")
def try_case(kept):
    kept = NIL
    x_put(vm, 0, x_get(vm, 1))
    x_put(vm, 1, x_get(vm, 2))
    x_put(vm, 2, x_get(vm, 3))


@op("d")
def catch_end(kept):
    kept = NIL
    if x_get(vm, 0) is NO_VALUE:
        x_put(vm, 0, exceptions.caught(x_get(vm, 1), x_get(vm, 2), x_get(vm, 3)))


@op("s", raises=True, jumps=True)
def try_case_end(value):
    raise errors.error(tuples.pair(TRY_CLAUSE, value))


@op("s", raises=True, jumps=True)
def badmatch(value):
    raise errors.error(tuples.pair(BADMATCH, value))


@op("s", raises=True, jumps=True)
def case_end(value):
    raise errors.error(tuples.pair(CASE_CLAUSE, value))


@op("s", raises=True, jumps=True)
def badrecord(value):
    raise errors.error(tuples.pair(BADRECORD, value))


@op(raises=True, jumps=True)
def if_end():
    raise errors.error(IF_CLAUSE)


@op("s s", raises=True, jumps=True)
def raise_(trace, value):
    raise exceptions.reraised(trace, value)


@op(raises=True)
def raw_raise():
    exceptions.raw_raise(x_get(vm, 0), x_get(vm, 1), x_get(vm, 2))
    x_put(vm, 0, BADARG)


@op()
def build_stacktrace():
    x_put(vm, 0, exceptions.stacktrace(x_get(vm, 0)))
