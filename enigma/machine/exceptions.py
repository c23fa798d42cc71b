"""Raising, catching and stack traces.

    raise in a body or a native: ErlangError leaves the instruction
      -> unwind(): capture a RawTrace (a few pointers), walk `parent` to the
         first frame with a handler, put class, reason and trace into x1..x3
      -> the handler: catch_end, try_case
      -> build_stacktrace turns the RawTrace into a list only when asked for
"""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.code.code import FUNC_INFO, FRAMED, LEFT
from enigma.machine import frames
from enigma.machine.registers import read, x_put
from enigma.terms import atoms, lists, errors, maps
from enigma.terms.base import W_Term
from enigma.terms.errors import ErlangError
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import pair, from_items

MAX_DEPTH = 64
APPLY = atoms.atom('apply')


class Backtrace(object):
    """How many entries a stack trace has: system_flag(backtrace_depth, _).

    It is a constant of traces, so no part of the node."""
    _attrs_ = ['depth']
    _immutable_fields_ = ['depth?']

    def __init__(self):
        self.depth = 8

BACKTRACE = Backtrace()


class W_NoValue(W_Term):
    """What x0 holds at a handler."""
    _attrs_ = []

NO_VALUE = W_NoValue()


class W_RawTrace(W_Term):
    """What is known of the stack at a raise, not yet a term.

    w_top: an entry made already, or None; code and pc of the function that
    raised (code None: not shown); rets: return addresses, newest first;
    w_list: the whole trace when erlang:raise/3 brought one.
    """
    _attrs_ = ['w_class', 'w_top', 'code', 'location', 'rets', 'w_list']
    _immutable_fields_ = ['w_class', 'w_top', 'code', 'location', 'rets[*]', 'w_list']

    def __init__(self, w_class, w_top, code, location, rets, w_list):
        self.w_class = w_class
        self.w_top = w_top
        self.code = code
        self.location = location
        self.rets = rets
        self.w_list = w_list


class W_TopEntry(W_Term):
    """The entry of a failing native or function clause: arguments kept."""
    _attrs_ = _immutable_fields_ = ['w_module', 'w_name', 'args_w', 'location',
                                    'code', 'w_info', 'arity']

    def __init__(self, w_module, w_name, args_w, location, code, w_info):
        self.w_module = w_module
        self.w_name = w_name
        self.args_w = args_w
        self.location = location
        self.code = code
        self.w_info = w_info


class W_ClauseEntry(W_TopEntry):
    """That of a function no clause of which matched.

    The reason tells that the address is in the function; raised again under another
    name (raw_raise), its place is no longer known."""
    _attrs_ = []

    def nowhere(self):
        return W_TopEntry(self.w_module, self.w_name, self.args_w, 0, None, None)


def unwind(vm, code, pc, error):
    """Where execution goes on after `error` was raised at pc: a W_Handler, or
    None when nothing catches it and the process ends."""
    w_trace = error.w_trace
    if w_trace is None:
        w_trace = capture(vm, code, pc, error)
    handler = find_handler(vm)
    if handler is None:
        uncaught(vm, error, w_trace)
        return None
    x_put(vm, 0, NO_VALUE)
    x_put(vm, 1, error.w_class)
    x_put(vm, 2, error.w_reason)
    x_put(vm, 3, w_trace)
    return handler


@jit.unroll_safe
def find_handler(vm):
    """Go back to the first frame with a handler and return that, or None.

    The frames that a trace has made are part of it; the way through others, as
    long as it may be, is one call."""
    k = vm.k
    while jit.isvirtual(k):
        handler = frames.handler(k)
        if handler is not None:
            vm.k = k
            return handler
        k = k.parent
        if k is None:
            return None
    found = _find_far(k)
    if found is None:
        return None
    vm.k = found.k
    return found.handler


class _Found(object):
    _attrs_ = _immutable_fields_ = ['k', 'handler']

    def __init__(self, k, handler):
        self.k = k
        self.handler = handler


@jit.dont_look_inside
def _find_far(k):
    while k is not None:
        handler = frames.handler(k)
        if handler is not None:
            return _Found(k, handler)
        k = k.parent
    return None


@jit.unroll_safe
def capture(vm, code, pc, error):
    """The W_RawTrace of an error raised at pc of code."""
    site = code.site(pc)
    k = vm.k
    w_top = None
    shown = code
    location = 0
    if site is not None:
        location = site.location
        if error.entry == errors.NAMELESS and site.args is not None:
            pass
        elif site.frame == FRAMED:
            k = k.parent
        elif site.frame == LEFT:
            shown = None
        if error.w_entry is not None:
            w_top = error.w_entry
        elif error.w_args is not None or error.w_info is not None:
            if code.native is not None:      # error/2,3 as a fun: see its caller
                ret = k.ret
                code = ret.code
                location = ret.location
                k = skip_equal(k, ret)
            w_top = _entry_of_function(code, error, location)
            shown = None
        elif site.args is not None and error.entry == errors.NAMED:
            w_top = _entry_of_native(vm, code, site, error)
            if pc == FUNC_INFO:
                shown = None
    if code.native is not None and code.w_name is not APPLY:
        shown = None          # in OTP only apply/2,3 have code of their own
    return W_RawTrace(error.w_class, w_top, shown, location, return_addresses(k), None)


@jit.unroll_safe
def return_addresses(k):
    """The return addresses from frame k on, as many as a stack trace has."""
    depth = BACKTRACE.depth
    rets = [None] * depth
    i = 0
    while i < depth and jit.isvirtual(k):       # frames of the same trace
        rets[i] = k.ret
        k = caller(k)
        i += 1
    if i < depth and k is not None:
        _more_addresses(rets, i, k)
    return rets


@jit.dont_look_inside
def _more_addresses(rets, i, k):
    while i < len(rets) and k is not None:
        rets[i] = k.ret
        k = caller(k)
        i += 1


def caller(k):
    """The next frame that a stack trace shows behind k, or None."""
    ret = k.ret
    k = k.parent
    if k is not None and k.ret is ret:
        return skip_equal(k, ret)
    return k


@jit.dont_look_inside
def skip_equal(k, ret):
    """The first frame from k on that returns elsewhere: a recursion is shown once."""
    while k is not None and k.ret is ret:
        k = k.parent
    return k


@jit.unroll_safe
def _entry_of_native(vm, code, site, error):
    n = len(site.args)
    args_w = [None] * n
    i = 0
    while i < n:
        args_w[i] = read(vm, code, site.args[i])
        i += 1
    if code.w_module is site.w_module and site.pc == FUNC_INFO and code.native is None:
        return W_ClauseEntry(site.w_module, site.w_name, args_w, site.location, code, None)
    w_info = error_info(site.w_module, error)
    return W_TopEntry(site.w_module, site.w_name, args_w, 0, None, w_info)


@jit.dont_look_inside
def _entry_of_function(code, error, location):
    """error/2,3: the arguments given stand for those of the function."""
    if code.module is None:
        return None
    args_w = None
    if error.w_args is not None:
        try:
            args_w = lists.to_items(error.w_args)
        except lists.ImproperList:
            w_where = explained(location_term(code, location), error.w_info)
            return from_items([code.w_module, code.w_name, error.w_args, w_where])
    return W_TopEntry(code.w_module, code.w_name, args_w, location, code, error.w_info)


_CAUSE = atoms.atom('cause')
_MODULE = atoms.atom('module')
ERROR_INFO = atoms.atom('error_info')
_ERTS_ERRORS = atoms.atom('erl_erts_errors')
_STDLIB_ERRORS = atoms.atom('erl_stdlib_errors')
_KERNEL_ERRORS = atoms.atom('erl_kernel_errors')


class _Explainers(object):
    """Which module explains the errors of the natives of a module: error_info maps."""

    def __init__(self):
        self.by_module = {}
        self._add(_ERTS_ERRORS, ['erlang', 'atomics', 'counters', 'erts_internal',
                                 'persistent_term', 'erl_ddll'])
        self._add(_STDLIB_ERRORS, ['binary', 'ets', 'io', 'lists', 'maps', 'math', 're',
                                   'unicode'])
        self._add(_KERNEL_ERRORS, ['os'])

    def _add(self, w_explainer, names):
        w_map = maps.put(maps.EMPTY_MAP, _MODULE, w_explainer)
        for name in names:
            self.by_module[atoms.atom(name)] = w_map

EXPLAINERS = _Explainers()


def error_info(w_module, error):
    """The error_info map of a failing native, or None when it has none."""
    if error.w_class is not atoms.ERROR:
        return None
    w_map = _plain_info(w_module)
    if w_map is not None and error.w_cause is not None:
        w_map = maps.put(w_map, _CAUSE, error.w_cause)
    return w_map


@jit.elidable
def _plain_info(w_module):
    return EXPLAINERS.by_module.get(w_module, None)


def caught(w_class, w_reason, w_trace):
    """The value of `catch` for an exception."""
    if w_class is atoms.THROW:
        return w_reason
    if w_class is atoms.ERROR:
        w_reason = pair(w_reason, stacktrace(w_trace))
    return pair(atoms.EXIT_TAG, w_reason)


def reraised(w_trace, w_reason):
    """The ErlangError of the instruction `raise`."""
    w_class = atoms.ERROR
    if isinstance(w_trace, W_RawTrace):
        w_class = w_trace.w_class
    return ErlangError(w_class, w_reason, w_trace)


def raw_raise(w_class, w_reason, w_stack):
    """raw_raise: raises, or returns when w_class is no class."""
    if (w_class is atoms.ERROR or w_class is atoms.EXIT or
            w_class is atoms.THROW):
        if isinstance(w_stack, W_RawTrace):
            w_stack = _raised_as(w_stack, w_class)
        raise with_stack(w_class, w_reason, w_stack)


def _raised_as(w_raw, w_class):
    """The W_RawTrace of an exception that is raised again as one of w_class."""
    w_top = w_raw.w_top
    if isinstance(w_top, W_ClauseEntry):
        w_top = w_top.nowhere()
    elif w_raw.w_class is w_class:
        return w_raw
    return W_RawTrace(w_class, w_top, w_raw.code, w_raw.location, w_raw.rets, w_raw.w_list)


def with_stack(w_class, w_reason, w_stack):
    """An ErlangError with a stack trace that is a term already."""
    if not isinstance(w_stack, W_RawTrace):
        w_stack = W_RawTrace(w_class, None, None, 0, [None], w_stack)
    return ErlangError(w_class, w_reason, w_stack)


# ---- from the raw trace to a list

_FILE = atoms.atom('file')
_LINE = atoms.atom('line')


@jit.dont_look_inside
def stacktrace(w_raw):
    """The list of {M, F, ArityOrArgs, Info} of a raw trace."""
    if not isinstance(w_raw, W_RawTrace):
        return w_raw
    if w_raw.w_list is not None:
        return w_raw.w_list
    entries_w = []
    w_top = w_raw.w_top
    if isinstance(w_top, W_TopEntry):
        entries_w.append(_top_entry(w_top))
    elif w_top is not None:
        entries_w.append(w_top)
    depth = len(w_raw.rets)
    code = w_raw.code
    if code is not None and len(entries_w) < depth and (
            code.module is not None or code.native is not None):
        entries_w.append(_own_entry(code, w_raw.location))
    for ret in w_raw.rets:
        if ret is None or ret.code.module is None or len(entries_w) >= depth:
            continue
        entries_w.append(caller_entry(ret))
    return lists.from_items(entries_w)


def _own_entry(code, location):
    """entry(), kept: errors often come from the same place again."""
    w_entry = code.w_shown
    if w_entry is None or code.shown_at != location:
        w_entry = entry(code, location)
        code.w_shown = w_entry
        code.shown_at = location
    return w_entry


def caller_entry(ret):
    """The entry of a function that has called another."""
    w_entry = ret.w_shown
    if w_entry is None:
        w_entry = entry(ret.code, ret.location)
        ret.w_shown = w_entry
    return w_entry


def _top_entry(w_top):
    if w_top.args_w is None:
        w_args = W_Int(w_top.code.arity)
    else:
        w_args = lists.from_items(w_top.args_w)
    w_where = NIL
    if w_top.code is not None:
        w_where = location_term(w_top.code, w_top.location)
    w_where = explained(w_where, w_top.w_info)
    return from_items([w_top.w_module, w_top.w_name, w_args, w_where])


def explained(w_where, w_info):
    """A location with {error_info, w_info} behind, unless that is None."""
    if w_info is None:
        return w_where
    w_info = pair(ERROR_INFO, w_info)
    if w_where is NIL:
        return W_Cons(w_info, NIL)
    items_w = lists.to_items(w_where)
    items_w.append(w_info)
    return lists.from_items(items_w)


def entry(code, location):
    """{M, F, Arity, [{file, F}, {line, L}]}."""
    return from_items([code.w_module, code.w_name, W_Int(code.arity),
                       location_term(code, location)])


def location_term(code, location):
    """[{file, F}, {line, L}], or [] when the place is not known."""
    if location == 0 or code.module is None:
        return NIL
    places_w = code.module.places_w
    w_place = places_w.get(location, None)
    if w_place is None:
        name = code.module.files[location >> 24]
        chars_w = [W_Int(c) for c in code_points(name)]
        w_line = pair(_LINE, W_Int(location & 0xffffff))
        w_place = lists.from_items([pair(_FILE, lists.from_items(chars_w)), w_line])
        places_w[location] = w_place
    return w_place


def code_points(name):
    """The characters of UTF-8 bytes as ints; what is no UTF-8 byte by byte."""
    result = []
    i = 0
    n = len(name)
    while i < n:
        c = ord(name[i])
        more = 0
        if c >= 0xf0:
            more, value = 3, c & 7
        elif c >= 0xe0:
            more, value = 2, c & 15
        elif c >= 0xc0:
            more, value = 1, c & 31
        else:
            value = c
        if i + more >= n:
            more, value = 0, c
        j = 0
        while j < more:
            j += 1
            value = (value << 6) | (ord(name[i + j]) & 63)
        result.append(value)
        i += more + 1
    return result


@jit.dont_look_inside
def uncaught(vm, error, w_trace):
    """Nothing catches `error`: tell the process how it ends."""
    proc = vm.proc
    proc.w_exit_class = error.w_class
    proc.w_exit_reason = error.w_reason
    proc.w_exit_trace = stacktrace(w_trace)
