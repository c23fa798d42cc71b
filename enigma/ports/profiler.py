"""The profile of a run: which Erlang functions the time went to (--profile).

    SIGPROF -> native/profile.c notes a sample -> taken at the end of the time slice
      -> one line of folded stacks for each different one

docs/profiling.md tells what the lines mean and how true they are.
"""
from __future__ import absolute_import

from enigma.code.code import CODES
from enigma.code.natives import TABLE, identifier
from enigma.machine import dispatch
from enigma.machine.scheduler import Scheduler
from enigma.machine.traces import TRACES
from enigma.ports import sampler
from rpython.rlib.listsort import make_timsort_class

INTERVAL = 1000          # microseconds; Linux rounds up to its own tick

COMPILED = '_[j]'
INTERPRETED = '_[i]'
NATIVE = '_[n]'
VM = '_[k]'
COLLECTOR = '(garbage collector)' + VM
COMPILER = '(JIT compiler)' + VM
SWITCH = '(JIT enter and leave)' + VM

_COLLECTOR_NAMES = ['IncrementalMiniMarkGC', 'GCBase_', 'ArenaCollection_']
_COMPILER_NAMES = ['compile_and_run_once', 'trace_and_compile', '_compile_and_run_once']
_SWITCH_NAMES = ['handle_fail', 'resume_in_blackhole', 'blackhole_from_resumedata',
                 'execute_assembler', 'handle_jitexception', 'portal_runner',
                 'maybe_compile_and_run', 'bound_reached']
C_NAME = 48              # how long rpython lets the name of a C function be

StringSort = make_timsort_class()


class Profiled(Scheduler):
    """A scheduler that takes the samples of each slice at its end."""

    def __init__(self, node, profile):
        Scheduler.__init__(self, node)
        self.profile = profile

    def execute(self, proc, reductions):
        """See Scheduler."""
        sampler.enter_slice()
        how = dispatch.execute(proc, reductions)
        sampler.leave_slice()
        self.profile.take(proc)
        return how


class Profile(object):
    """Counts of folded stacks."""

    def __init__(self):
        self.counts = {}
        self.natives = _natives_by_symbol()
        self.loop = ''                  # the C function that the loop is

    def prepare(self, scheduler):
        """Calibrate: whether all that is needed was found."""
        if sampler.start() != 0:
            return False
        proc = sampler.probe(scheduler.node)
        if not sampler.describe(proc):
            return False
        scheduler.execute(proc, 100)
        in_loop = sampler.CALIBRATION.in_loop
        if in_loop == -1:
            return False
        self.loop = sampler.symbol(in_loop)
        return True

    def take(self, proc):
        """Count the samples of the slice of proc, and those before it."""
        while True:
            sample = sampler.next_sample()
            if sample is None:
                return
            if sample.active and proc is not None:
                self.add(root_name(proc), sample)
            else:
                self.count('(scheduler)' + VM)

    def add(self, root, sample):
        """Count one sample of a process."""
        names = []                      # of C, the newest first, up to the loop
        compiled = None
        for address in sample.addresses:
            name = sampler.symbol(address)
            if name == self.loop:
                break
            if name == '':
                compiled = TRACES.place_at(address)
            if compiled is not None:
                break
            names.append(name)
        else:
            compiled = place_among(sample.words)
        functions = sample.functions[:]
        functions.reverse()
        if compiled is not None:
            functions = joined(functions, compiled)
        parts = [root]
        if sample.cut:
            parts.append('...')
        for number in functions:
            parts.append(label(number))
        leaf = self.leaf(names)
        if leaf != '':
            parts.append(leaf)
        elif compiled is not None:
            parts[-1] += COMPILED
        else:
            parts[-1] += INTERPRETED
        self.count(';'.join(parts))

    def leaf(self, names):
        """What is called by an Erlang function, with its mark; '' for nothing."""
        for name in names:
            if mentions(name, _COLLECTOR_NAMES):
                return COLLECTOR
        for name in names:
            if mentions(name, _COMPILER_NAMES):
                return COMPILER
        i = len(names) - 1
        while i >= 0:                   # the oldest one was called
            native = self.natives.get(names[i], '')
            if native != '':
                return native + NATIVE
            i -= 1
        for name in names:
            if mentions(name, _SWITCH_NAMES):
                return SWITCH
        i = len(names) - 1
        while i >= 0:
            if names[i] != '':
                return names[i] + VM
            i -= 1
        return ''

    def count(self, stack):
        self.counts[stack] = self.counts.get(stack, 0) + 1

    def text(self):
        """The file: a line for each stack."""
        missed = sampler.missed()
        if missed > 0:
            self.counts['(not sampled)'] = missed
        lines = ['%s %d\n' % (stack, n) for stack, n in self.counts.items()]
        StringSort(lines).sort()
        return ''.join(lines)


def _natives_by_symbol():
    """Name in C -> module:name/arity of all natives."""
    found = {}
    for native in TABLE.by_name.values():
        module = native.w_module.name
        name = 'bif_%s_%s_%d' % (module, identifier(native.w_name.name), native.arity)
        if len(name) > C_NAME:
            name = name[:C_NAME]
        found[name] = '%s:%s/%d' % (module, native.w_name.name, native.arity)
    return found


def mentions(name, parts):
    """Whether one of the parts is in a name."""
    for part in parts:
        if name.find(part) >= 0:
            return True
    return False


def place_among(words):
    """The first of the words that lies in compiled code: a return address."""
    for word in words:
        place = TRACES.place_at(word)
        if place is not None:
            return place
    return None


def joined(functions, place):
    """The stack of an instant in compiled code, the oldest first.

    functions: the stack when it was entered, `place`: where in the trace it is.  The
    part that is sure of it is up to the function in which the trace begins, or a
    function that may call that."""
    inner = []
    while place is not None:
        inner.append(place.number)
        place = place.parent
    inner.reverse()
    first = inner[0]
    i = len(functions)
    while i > 0 and functions[i - 1] != first:
        i -= 1
    if i > 0:
        i -= 1                          # it is there: go on from it
    else:
        i = len(functions)
        while i > 0 and not may_call(functions[i - 1], first):
            i -= 1
        if i == 0:
            i = len(functions)          # nobody names it: a fun, most probably
    assert i >= 0
    return functions[:i] + inner


def may_call(caller, callee):
    """Whether a function names another one; both are numbers."""
    code = CODES.by_number.get(caller, None)
    other = CODES.by_number.get(callee, None)
    if code is None or other is None:
        return False
    for target in code.targets:
        if target is other:
            return True
    for export in code.exports:
        if export.code is other:
            return True
    return False


def label(number):
    """module:name/arity of a function, fit for a line of folded stacks."""
    code = CODES.by_number.get(number, None)
    if code is None:
        return '(unknown)'
    return plain(code.label())


def plain(text):
    """A text without what separates parts of a line."""
    return ''.join(['_' if c == ';' or c <= ' ' else c for c in text])


def root_name(proc):
    """What processes are told apart by: registered name or first function."""
    if proc.w_name is not None:
        return plain(proc.w_name.name)
    if proc.w_initial_module is None:
        return '(process)'
    return plain('%s:%s/%d' % (proc.w_initial_module.name, proc.w_initial_name.name,
                               proc.initial_arity))


def keep(text, number):
    """Remember functions and traces from now on: before anything is loaded.

    What the hooks call must have been called by the program, with any values."""
    CODES.kept = True
    TRACES.kept = True
    TRACES.begin(TRACES.place_at(number))
    TRACES.instruction(number, text)
    TRACES.lies_at(number)
    TRACES.enter_new(number, number, number)
    TRACES.forget()


def run(node):
    """As scheduler.run -> the Profile; None when the executable cannot be profiled."""
    profile = Profile()
    scheduler = Profiled(node, profile)
    if not profile.prepare(scheduler):
        return None
    sampler.ticks(INTERVAL)
    scheduler.run()
    sampler.ticks(0)
    profile.take(None)
    return profile
