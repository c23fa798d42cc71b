"""The JIT driver: what is green, where loops start, how traces are named.

Greens: `code` and `pc` say where in which function; `spec` is the code of the
fun for which a higher-order function is specialised, NO_SPEC mostly.
"""
from __future__ import absolute_import

from rpython.jit.codewriter.policy import JitPolicy
from rpython.jit.metainterp.resoperation import rop
from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline
from rpython.rtyper.annlowlevel import cast_gcref_to_instance

from enigma.code.code import ENTRY, GATE, NO_SPEC, Code
from enigma.code.switches import SWITCHES
from enigma.machine.budget import (
    ADVANCE, BUDGET, OPERATION, UNLIMITED, spend, spend_in_vain)
from enigma.machine.traces import TRACES


class _Names(object):
    """Filled by dispatch.py: opcode -> name of the form."""

    def __init__(self):
        self.forms = []

NAMES = _Names()


def where(pc, code, spec):
    """"lists:map/2 +14 call_fun (lists.erl:1315)"; a specialised one ends in [fun].

    The line is there where the .beam file has one for this very instruction."""
    form = NAMES.forms[code.ops[pc]]
    text = '%s +%d %s' % (code.label(), pc, form)
    location = own_location(code, pc, form)
    if location != 0 and code.module is not None:
        text += ' (%s:%d)' % (code.module.files[location >> 24], location & 0xffffff)
    if spec is not NO_SPEC:
        text += ' [%s]' % spec.label()
    return text


def own_location(code, pc, form):
    """file << 24 | line of an instruction that may raise or calls, or 0.

    The first instruction has that of its function."""
    if form.endswith(' r'):             # a call: its return address comes next
        for ret in code.rets:
            if ret.pc > pc:
                return ret.location
    site = code.site(pc)
    if site is not None:
        return site.location
    return code.location if pc == ENTRY else 0


driver = jit.JitDriver(name='enigma', greens=['pc', 'code', 'spec'], reds=['vm'],
                       virtualizables=['vm'], get_printable_location=where)

# Times the period of the gate this is rpython's own threshold.
PARAMETERS = 'threshold=61,trace_eagerness=100,retrace_limit=5,max_unroll_loops=3'
EAGERNESS = 100
NO_BRIDGES = 1 << 30            # trace_eagerness while the budget is spent
PERIOD = 16
NEVER = 1 << 60
# To enter machine code and to leave it by a guard without a bridge takes as long as
# to interpret some 40 calls.  A stay of fewer calls does not pay.  But for so many calls
# after a trace was made, more are expected: guards have to fail before they get bridges,
# which takes a program's whole first second where machine code is seldom entered.
PAYS = 40
EXPECTS = 200000
# A function that was called so often as a fun, or by a name that came up at run time,
# while no loop around it became machine code, may be a recursion of such calls.
FUN_CALLS = 20000
# So many operations of one function in bridges, and its body is compiled again and again
# for each way that leads to it.  Then it gets traces of its own, to which all others jump.
COPIED = 2000
# A function with short stays is entered at one of so many headers at least, and, if it
# comes to that while nothing is compiled, at one of so many.
LONGEST = 63
RAREST = 1023


@always_inline
def is_counted(vm, code):
    """At a loop header of code: whether the JIT compiler is to know of it.

    Where it made no machine code it counts one of 17 headers (not 16: two headers may
    take turns).  Machine code is entered each time, if the stays there are long."""
    if vm.entered is not None:
        judge(vm)
    code.heat -= 1
    if code.heat >= 0:
        return False
    code.heat = code.period
    if code.compiled:
        vm.entered = code
        vm.entered_at = vm.fcalls
        return True
    return not BUDGET.is_spent()


@always_inline
def is_fun_counted(vm, code):
    """The same at a call of a fun, or of a name that came up at run time."""
    if code.until_looped != 0:
        code.until_looped -= 1
        return False
    return is_counted(vm, code)


@jit.elidable
def is_looped(code):
    """In a trace: whether loops may start at any call of code, and at any return to it.

    A trace keeps the answer of its time: it says what to compile, not what is right."""
    return code.until_looped == 0


def is_own(k):
    """In a trace: whether it has made frame k itself, and so goes on where it returns to
    that, without a header."""
    return jit.isvirtual(k) and _goes_on()


@jit.elidable
def _goes_on():
    return GATE.own


def judge(vm):
    """The process has left machine code: let the next entry come sooner or later."""
    code = vm.entered
    vm.entered = None
    stay = vm.entered_at - vm.fcalls
    BUDGET.earn(stay - GATE.costs)
    spent = BUDGET.is_spent()
    if stay >= GATE.pays or not spent and BUDGET.quiet < GATE.expects:
        code.period >>= 1
    else:
        longest = GATE.rarest if spent else GATE.longest
        if code.period < longest:
            code.period = min(2 * code.period + 1, longest)
        code.heat = code.period


class _Bridges(object):
    """Whether new bridges are made now."""

    def __init__(self):
        self.wanted = True

BRIDGES = _Bridges()


def settle(vm, left, calls):
    """A time slice of so many calls has ended: what may be compiled from now on.

    left: reductions; vm.fcalls would tell too, but to read a virtualizable field of a
    machine that compiled code has left takes as long as a message."""
    BUDGET.quiet += calls
    if not BUDGET.limited:
        return
    if vm.entered is not None:
        BUDGET.earn(vm.entered_at - left - GATE.costs)
    BUDGET.earn_share(calls)
    if BRIDGES.wanted == BUDGET.is_spent():
        BRIDGES.wanted = not BRIDGES.wanted
        jit.set_param(None, 'trace_eagerness', EAGERNESS if BRIDGES.wanted else NO_BRIDGES)


class Given(object):
    """What --jit says that is not for rpython: numbers by their names."""

    def __init__(self, parameters):
        self.numbers = {
            'advance': ADVANCE // OPERATION, 'pays': PAYS, 'costs': PAYS, 'expects': EXPECTS,
            'copied': COPIED, 'rarest': RAREST, 'own': 1,
            'period': -1, 'fun_calls': -1}      # -1: what suits the rest
        words = []
        for word in parameters.split(','):
            if not self._take(word):
                words.append(word)
        self.rest = ','.join(words)

    def _take(self, word):
        if SWITCHES.take(word):
            return True
        place = word.find('=')
        if place < 0:
            return False
        assert place >= 0
        name = word[:place]
        if name in self.numbers:
            self.numbers[name] = int(word[place + 1:])          # ValueError
            return True
        if name == 'trace_eagerness' or name == 'threshold':
            self.numbers['advance'] = UNLIMITED
        return False


def set_gate(parameters):
    """Choose periods and advance that suit the parameters of --jit, and set the switches
    of the loader -> those that are rpython's.  For code loaded later."""
    SWITCHES.reset()
    given = Given(parameters)
    numbers = given.numbers
    GATE.longest = LONGEST
    GATE.rarest = numbers['rarest']
    GATE.pays = numbers['pays']
    GATE.costs = numbers['costs']
    GATE.expects = numbers['expects']
    GATE.until_looped = FUN_CALLS
    GATE.copied = numbers['copied']
    GATE.own = numbers['own'] != 0
    if given.rest == 'off':
        GATE.period = NEVER
        numbers['advance'] = UNLIMITED
    elif given.rest.find('threshold') >= 0:
        GATE.period = 0             # the counts are those that were asked for
        GATE.longest = GATE.rarest = 0
        GATE.until_looped = 2       # both kinds of code in one run
    else:
        GATE.period = PERIOD
    period = numbers['period']
    if period >= 0:
        GATE.period = period
        GATE.longest = max(period, LONGEST)
        GATE.rarest = max(period, GATE.rarest)
    if numbers['fun_calls'] >= 0:
        GATE.until_looped = numbers['fun_calls']
    BUDGET.set_advance(numbers['advance'])
    return given.rest


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
        """A loop has machine code now."""
        code = cast_gcref_to_instance(Code, debug_info.greenkey[1].getref_base())
        code.heat = code.period = 0
        code.compiled = True
        spend(BUDGET, len(debug_info.operations))
        if TRACES.kept:
            TRACES.begin(None)
            note_trace(debug_info)

    def before_compile_bridge(self, debug_info):
        """The guard that the bridge begins at still knows where it is."""
        if TRACES.kept:
            TRACES.begin(TRACES.place_at(debug_info.fail_descr.adr_jump_offset))

    def after_compile_bridge(self, debug_info):
        """A bridge has machine code now."""
        spend(BUDGET, len(debug_info.operations))
        note_copies(debug_info)
        if TRACES.kept:
            note_trace(debug_info)

    def on_abort(self, reason, jitdriver, greenkey, greenkey_repr, logops, operations):
        """A trace was given up."""
        spend_in_vain(BUDGET)


def note_copies(debug_info):
    """Count the operations of a bridge for the functions that they belong to."""
    code = None
    for op in debug_info.operations:
        if op.getopnum() == rop.DEBUG_MERGE_POINT:
            code = cast_gcref_to_instance(Code, op.getarg(4).getref_base())
        elif code is not None:
            code.copied += 1
            if code.copied > GATE.copied and code.until_looped > 0:
                code.until_looped = 0


def note_trace(debug_info):
    """Enter where the code of each instruction of a loop or bridge lies.

    This is annotated when all else is: it may not even make a list of numbers."""
    info = debug_info.asminfo
    if info is None:
        return
    offsets = info.ops_offset
    new = False
    for op in debug_info.operations:
        if op.getopnum() == rop.DEBUG_MERGE_POINT:
            pc = op.getarg(3).getint()
            code = cast_gcref_to_instance(Code, op.getarg(4).getref_base())
            TRACES.instruction(code.number, NAMES.forms[code.ops[pc]])
            new = True
        elif new:
            offset = offsets.get(op.get_box_replacement(), -1)
            if offset >= 0:
                TRACES.lies_at(offset)
                new = False
    TRACES.enter_new(info.asmaddr, info.asmlen, offsets[None])
