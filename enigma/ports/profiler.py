"""The profile of a run: which Erlang functions the time went to (--profile).

    SIGPROF -> native/profile.c notes a sample -> taken at the end of the time slice
      -> one line of folded stacks for each different one

docs/profiling.md tells what the lines mean and how true they are.
"""
from __future__ import absolute_import

from enigma.code.code import CODES
from enigma.code.natives import TABLE
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
SCHEDULER = '(scheduler)' + VM
COLLECTOR = '(garbage collector)' + VM
COMPILER = '(JIT compiler)' + VM
SWITCH = '(JIT enter and leave)' + VM

_COLLECTOR_NAMES = ['IncrementalMiniMarkGC', 'GCBase_', 'ArenaCollection_']
_COMPILER_NAMES = ['compile_and_run_once', 'trace_and_compile', '_compile_and_run_once']
_SWITCH_NAMES = ['handle_fail', 'resume_in_blackhole', 'blackhole_from_resumedata',
                 'execute_assembler', 'handle_jitexception', 'portal_runner',
                 'maybe_compile_and_run', 'bound_reached']

_CALLERS = ['call_trapping', 'call_any']      # between the loop and a native
HOPS = 2                 # calls between a function and one that it calls in the end

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
        self.paths = Paths()
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
                self.count(SCHEDULER)

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
            functions = joined(functions, compiled, self.paths)
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
        oldest = len(names) - 1
        i = oldest
        while i >= 0:
            native = native_of(names[i])
            if native != '' and (i == oldest or names[i].startswith('bif_') or
                                 names[i + 1] in _CALLERS):
                return plain(native) + NATIVE
            i -= 1
        for name in names:
            if mentions(name, _SWITCH_NAMES):
                return SWITCH
        i = oldest
        while i >= 0:
            name = names[i]
            if name == 'execute':
                return SCHEDULER        # the beginning or end of the slice
            if name != '':
                return plain_symbol(name) + VM
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


def native_of(symbol):
    """module:name/arity of the native that a C function is, or ''."""
    native = TABLE.symbols.get(symbol, '')
    if native != '':
        return native
    return TABLE.symbols.get(without_number(symbol), '')


def without_number(symbol):
    """A name without the number by which rpython tells equal ones apart."""
    end = len(symbol) - 1
    while end > 0 and symbol[end].isdigit():
        end -= 1
    if 0 < end < len(symbol) - 1 and symbol[end] == '_':
        return symbol[:end]
    return symbol


def plain_symbol(symbol):
    """The name of a C function for people."""
    if symbol.startswith('ccall_'):
        symbol = symbol[6:]
    end = symbol.find('__', 1)          # of the arguments it was specialised for
    if end > 0:
        return symbol[:end]
    return without_number(symbol)


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


def joined(functions, place, paths):
    """The stack of an instant in compiled code, the oldest first.

    functions: the stack when it was entered, `place`: where in the trace it is.  What is
    sure is the trace, and below it a caller of the function in which it begins."""
    inner = []
    while place is not None:
        inner.append(place.number)
        place = place.parent
    inner.reverse()
    first = inner[0]
    i = len(functions) - 1
    while i >= 0:
        if functions[i] == first:       # it is there: go on from it
            return functions[:i] + inner
        i -= 1
    hops = 1
    while hops <= HOPS:
        i = len(functions) - 1
        while i >= 0:
            path = paths.find(functions[i], first, hops)
            if path is not None:
                return functions[:i + 1] + path + inner
            i -= 1
        hops += 1
    return functions + inner            # nobody names it: a fun, most probably


class Paths(object):
    """How one function may come to call another one, by the names in their code."""

    def __init__(self):
        self.known = {}

    def find(self, caller, callee, hops):
        """The functions between two of them, that many calls apart, or None."""
        key = '%d %d %d' % (caller, callee, hops)
        if key not in self.known:
            self.known[key] = self.search(caller, callee, hops)
        return self.known[key]

    def search(self, caller, callee, hops):
        code = CODES.by_number.get(caller, None)
        if code is None:
            return None
        called = [other.number for other in code.targets]
        for export in code.exports:
            other = export.code
            if other is not None:
                called.append(other.number)
        if hops == 1:
            if callee in called:
                return []
            return None
        for number in called:
            path = self.search(number, callee, hops - 1)
            if path is not None:
                return [number] + path
        return None


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
