"""Exceptions: catch and try, and the instructions that raise.

       try y h          y(y) := handler of the frame so far; handler := h
       ... body ...
       try_end y        handler := y(y)
       jump ok
    h: try_case y       handler := y(y); class, reason, raw trace -> x0 x1 x2

At the handler x0 is no value, x1 the class, x2 the reason, x3 the raw trace.
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op


@op("d h")
def catch(saved, handler):
    saved = exceptions.install(vm.k, handler)


@op("s")
def try_end(saved):
    vm.k.handler = exceptions.restored(saved)


@op("s")
def try_case(saved):
    vm.k.handler = exceptions.restored(saved)
    x_put(vm, 0, x_get(vm, 1))
    x_put(vm, 1, x_get(vm, 2))
    x_put(vm, 2, x_get(vm, 3))


@op("s")
def catch_end(saved):
    vm.k.handler = exceptions.restored(saved)
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
