"""Making funs."""
from __future__ import absolute_import

from enigma.machine.ops.table import op


@op("l d u")
def make_fun(body, dst, n):
    dst = build_fun(vm, code, ops, body, REST, n)
