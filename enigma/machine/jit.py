"""The JIT driver: what is green, where loops start, how traces are named.

Greens: `code` and `pc` say where in which function; `spec` is the code of the
fun for which a higher-order function is specialised, NO_SPEC mostly.
"""
from __future__ import absolute_import

from rpython.jit.codewriter.policy import JitPolicy
from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline
from rpython.rtyper.annlowlevel import cast_gcref_to_instance

from enigma.code.code import GATE, NO_SPEC, Code

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

# Times the period of the gate this is rpython's own threshold.
PARAMETERS = 'threshold=61,trace_eagerness=50,retrace_limit=5,max_unroll_loops=3'
PERIOD = 16
NEVER = 1 << 60


@always_inline
def is_counted(code):
    """At a loop header of code: whether the JIT compiler is to know of it.

    It is asked at each header where it made machine code, else at one of 17 (not 16:
    two headers may take turns)."""
    code.heat -= 1
    if code.heat >= 0:
        return False
    code.heat = code.period
    return True


def set_gate(parameters):
    """Choose the period that suits the parameters of --jit.  For code loaded later."""
    if parameters == 'off':
        GATE.period = NEVER
    elif parameters.find('threshold') >= 0:
        GATE.period = 0             # the counts are those that were asked for
    else:
        GATE.period = PERIOD


# Packages whose functions are calls in a trace, never part of it: walks through
# trees and tables take another way each time.
CLOSED = ['enigma.ets.', 'enigma.ports.', 'enigma.boot.']


class Policy(JitPolicy):
    """Which functions the JIT compiler may look into."""

    def look_inside_function(self, func):
        module = func.__module__ or ''
        for package in CLOSED:
            if module.startswith(package):
                return False
        return JitPolicy.look_inside_function(self, func)


class Hooks(jit.JitHookInterface):
    """What the JIT compiler tells us."""

    def after_compile(self, debug_info):
        """A loop has machine code now: enter it each time."""
        code = cast_gcref_to_instance(Code, debug_info.greenkey[1].getref_base())
        code.heat = code.period = 0
