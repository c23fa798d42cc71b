"""Code: one loaded function, as the loop in machine/ runs it."""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.terms.atoms import EMPTY
from enigma.terms.base import W_Term
from enigma.terms.funs import FunCode

FUNC_INFO = 0        # pc of the instruction that raises function_clause
ENTRY = 1            # pc where every function starts
UNLOADED = -1000     # instead of the number of free variables: a purged body

UNFRAMED, FRAMED, LEFT = range(3)        # Site.frame


class Site(object):
    """A place in a function that may raise.

    `location` is file << 24 | line (0: unknown); `frame` whether the function
    owns the top frame there, or is LEFT by a tail call and no longer shown.  For a
    native, `w_module`, `w_name` and the packed operands `args` give its entry in the
    stack trace; else `args` is None.
    """
    _attrs_ = ['pc', 'location', 'frame', 'w_module', 'w_name', 'args']
    _immutable_fields_ = ['pc', 'location', 'frame', 'w_module', 'w_name', 'args[*]']

    def __init__(self, pc, location, frame, w_module, w_name, args):
        self.pc = pc
        self.location = location
        self.frame = frame
        self.w_module = w_module
        self.w_name = w_name
        self.args = args


class Gate(object):
    """How many loop headers new code passes for each that the JIT compiler counts.

    Its counters are in a hash table, which costs more than the call of a function;
    see is_counted() in machine/jit.py."""

    def __init__(self):
        self.period = 0
        self.longest = 0        # what a period may grow to
        self.rarest = 0         # the same while nothing is compiled
        self.pays = 0           # calls in machine code at once that are worth it
        self.costs = 0          # calls that to enter it and to leave it cost
        self.expects = 0        # calls after a trace was made in which any stay pays
        self.until_looped = 2   # Code.until_looped at first
        self.copied = 0         # Code.copied from which on a function is looped
        self.own = True         # traces go on where they return to frames that they made

GATE = Gate()


class Codes(object):
    """All functions by their numbers, while `kept`: a profile names them in the end."""

    def __init__(self):
        self.kept = False
        self.by_number = {}

    def add(self, code):
        self.by_number[code.number] = code

CODES = Codes()


# The fewer objects there are that stay for ever, the sooner the collector is done with
# marking them: all that is empty in a Code is shared.
_NO_TERMS = []
_NO_CODES = []
_NO_EXPORTS = []
_NO_NATIVES = []
_NO_RETS = []
_NO_HANDLERS = []
_NO_LAMBDAS = []


class Body(FunCode):
    """The part of a Code that the loop reads at each call, side by side in memory."""
    _attrs_ = ['ops', 'literals_w', 'targets', 'exports', 'natives', 'rets', 'heat',
               'until_looped']
    _immutable_fields_ = ['ops[*]', 'literals_w[*]', 'targets[*]', 'exports[*]',
                          'natives[*]', 'rets[*]']


class Code(Body):
    """An immutable function: instructions and everything that they name.

    ops        instruction numbers and operands, see machine/ops
    literals   terms; targets: functions of the module; exports, natives,
    rets       return addresses, handlers: where catch and try lead
    hof        index of the argument register whose fun this self-recursive
               function passes on unchanged, or -1
    heat       loop headers yet to be passed until the JIT compiler hears of one;
               then it starts from `period` again; compiled: there is machine code
    until_looped  0: loops may start at all calls of it and returns to it, not only inside
               components; above: calls as a fun, or of a name that came up at run time,
               until that is so; below: it never will be
    copied     operations of it in bridges
    few_returns  whether it mostly returns to one of a few places, known when it is loaded
    w_shown    its entry in the last stack trace of an error that it raised itself,
               at the place shown_at
    """
    _attrs_ = ['w_module', 'w_name', 'arity', 'module', 'fun_info', 'num_free',
               'handlers', 'lambdas', 'sites', 'hof', 'native', 'location', 'number',
               'period', 'compiled', 'copied', 'few_returns', 'shown_at', 'w_shown']
    _immutable_fields_ = [
        'w_module', 'w_name', 'arity', 'module', 'fun_info', 'num_free?', 'handlers[*]',
        'lambdas[*]', 'sites[*]', 'hof', 'native', 'location', 'number', 'few_returns']

    def __init__(self, w_module, w_name, arity, number):
        self.w_module = w_module
        self.w_name = w_name
        self.arity = arity          # registers taken, free variables included
        self.module = None
        self.fun_info = None
        self.num_free = 0
        self.hof = -1
        self.native = None
        self.location = 0
        self.number = number        # of no other function; 0 for those of the VM
        self.heat = self.period = GATE.period
        self.until_looped = GATE.until_looped
        self.copied = 0
        self.few_returns = False
        self.compiled = GATE.period == 1        # False, but the annotator must not know
        self.shown_at = 0
        self.w_shown = None
        self.ops = []
        self.literals_w = _NO_TERMS
        self.targets = _NO_CODES
        self.exports = _NO_EXPORTS
        self.natives = _NO_NATIVES
        self.rets = _NO_RETS
        self.handlers = _NO_HANDLERS
        self.lambdas = _NO_LAMBDAS
        self.sites = []
        if CODES.kept:
            CODES.add(self)

    @jit.elidable
    def site(self, pc):
        """The Site of the instruction at pc, or None."""
        low = 0
        high = len(self.sites)
        while low < high:
            middle = (low + high) >> 1
            site = self.sites[middle]
            if site.pc == pc:
                return site
            if site.pc < pc:
                low = middle + 1
            else:
                high = middle
        return None

    def unload(self):
        """The module was purged: no fun of this body fits any call from now on."""
        self.num_free = UNLOADED

    def label(self):
        """module:name/arity for people."""
        return '%s:%s/%d' % (self.w_module.name, self.w_name.name, self.arity)


# No specialisation of a higher-order function.  None is no constant that a green
# of the JIT may have.
NO_SPEC = Code(EMPTY, EMPTY, 0, 0)


NEVER, RARELY, ALWAYS = range(3)        # RetAddr.header


class RetAddr(object):
    """Where a call returns to.  `header`: whether a loop of machine code may start there;
    RARELY: when the code has become looped.

    w_shown: its entry in stack traces, once it was in one, else None."""
    _attrs_ = ['code', 'pc', 'header', 'location', 'h0', 'h1', 'w_shown']
    _immutable_fields_ = ['code', 'pc', 'header', 'location', 'h0', 'h1']

    def __init__(self, code, pc, header, location, number):
        self.code = code
        self.pc = pc
        self.header = header
        self.location = location
        self.h0 = number & 7        # two steps of promotion, see ops/calls.py
        self.h1 = (number >> 3) & 7
        self.w_shown = None


class W_Handler(W_Term):
    """Where an exception continues: what `catch` and `try` put into a frame."""
    _attrs_ = _immutable_fields_ = ['code', 'pc']

    def __init__(self, code, pc):
        self.code = code
        self.pc = pc


class Lambda(object):
    """What make_fun needs: the body, which funs it makes, how many free variables."""
    _attrs_ = _immutable_fields_ = ['info', 'code', 'w_constant']

    def __init__(self, info, code, w_constant):
        self.info = info
        self.code = code
        self.w_constant = w_constant    # the fun itself when nothing is free
