"""The JIT driver: what is green, where loops start, how traces are named.

Greens: `code` and `pc` say where in which function; `spec` is the code of the
fun for which a higher-order function is specialised, NO_SPEC mostly.
"""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.code.code import NO_SPEC

class _Names(object):
    """Filled by dispatch.py: opcode -> name of the form."""

    def __init__(self):
        self.forms = []

NAMES = _Names()


def where(pc, code, spec):
    """"lists:map/2 +14 call_fun"; a specialised one ends in [fun]."""
    text = '%s +%d %s' % (code.label(), pc, NAMES.forms[code.ops[pc]])
    if spec is not NO_SPEC:
        text += ' [%s]' % spec.label()
    return text


driver = jit.JitDriver(name='enigma', greens=['pc', 'code', 'spec'], reds=['vm'],
                       virtualizables=['vm'], get_printable_location=where)

PARAMETERS = 'trace_eagerness=50,retrace_limit=5,max_unroll_loops=3'
