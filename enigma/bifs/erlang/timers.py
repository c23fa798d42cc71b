"""Timers: send_after/3,4 start_timer/3,4 cancel_timer/1,2 read_timer/1,2."""
from __future__ import absolute_import

from enigma.bifs.unwrap import reference, term
from enigma.code.natives import bif
from enigma.machine import clock, message_timers, signals
from enigma.machine.message_timers import MessageTimer
from enigma.terms import atoms, numbers
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid, REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple, triple

_TIMEOUT = atom('timeout')
_TIME = atom('time')
_BADOPT = atom('badopt')
_ABS = atom('abs')
_ASYNC = atom('async')
_INFO = atom('info')
_CANCEL_TIMER = atom('cancel_timer')
_READ_TIMER = atom('read_timer')
_START_MS = clock.START // clock.MILLISECOND
_END_MS = clock.END // clock.MILLISECOND


@bif("erlang", "send_after", term, term, term)
def send_after(proc, w_time, w_to, w_msg):
    """The reference of a timer that sends w_msg."""
    return _start(proc, w_time, w_to, w_msg, False, False)


@bif("erlang", "send_after", term, term, term, term)
def send_after_with_options(proc, w_time, w_to, w_msg, w_options):
    return _start(proc, w_time, w_to, w_msg, False, _is_absolute(w_options))


@bif("erlang", "start_timer", term, term, term)
def start_timer(proc, w_time, w_to, w_msg):
    """The reference of a timer that sends {timeout, Ref, w_msg}."""
    return _start(proc, w_time, w_to, w_msg, True, False)


@bif("erlang", "start_timer", term, term, term, term)
def start_timer_with_options(proc, w_time, w_to, w_msg, w_options):
    return _start(proc, w_time, w_to, w_msg, True, _is_absolute(w_options))


def _is_absolute(w_options):
    absolute = False
    while isinstance(w_options, W_Cons):
        w_key, value = _flag(w_options.w_head)
        if w_key is not _ABS:
            raise badarg(_BADOPT)
        absolute = value
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg(_BADOPT)
    return absolute


def _flag(w_option):
    """{Key, Bool} -> key and bool; (None, False) for anything else."""
    if isinstance(w_option, W_Tuple) and w_option.size() == 2:
        w_value = w_option.item(1)
        if w_value is atoms.TRUE:
            return w_option.item(0), True
        if w_value is atoms.FALSE:
            return w_option.item(0), False
    return None, False


def _start(proc, w_time, w_to, w_msg, wrap, absolute):
    node = proc.node
    deadline = _deadline(node, w_time, absolute)
    receiver = None
    if isinstance(w_to, W_Pid) and signals.is_local(w_to):
        receiver = signals.process_of(node, w_to)
    elif not isinstance(w_to, W_Atom):
        raise badarg()
    w_ref = REFS.make()
    if receiver is not None or isinstance(w_to, W_Atom):
        if wrap:
            w_msg = triple(_TIMEOUT, w_ref, w_msg)
        message_timers.start(node, MessageTimer(w_ref, w_to, w_msg, receiver), deadline)
    return w_ref


def _deadline(node, w_time, absolute):
    """In Erlang monotonic nanoseconds; badarg because of time."""
    if not isinstance(w_time, W_Int):
        raise badarg(_TIME)
    ms = w_time.value
    if absolute:
        if not _START_MS <= ms <= _END_MS:
            raise badarg(_TIME)
        return ms * clock.MILLISECOND
    now = node.clock.monotonic()
    if ms < 0 or ms > (clock.END - now) // clock.MILLISECOND:
        raise badarg(_TIME)
    return (now // clock.MILLISECOND + 1 + ms) * clock.MILLISECOND


def _left_or_false(proc, w_ref, cancel):
    """Milliseconds until it fires, or false when there is no such timer."""
    timer = message_timers.find(proc.node, w_ref)
    if timer is None:
        return atoms.FALSE
    w_left = numbers.integer(timer.milliseconds_left(proc.node))
    if cancel:
        message_timers.cancel(proc.node, timer)
    return w_left


@bif("erlang", "cancel_timer", reference)
def cancel_timer(proc, w_ref):
    return _left_or_false(proc, w_ref, True)


@bif("erlang", "read_timer", reference)
def read_timer(proc, w_ref):
    return _left_or_false(proc, w_ref, False)


@bif("erlang", "cancel_timer", reference, term)
def cancel_timer_with_options(proc, w_ref, w_options):
    """ok with {async, true} or {info, false}; then {cancel_timer, Ref, Result}
    as a message, unless {info, false}."""
    asynchronous = False
    info = True
    while isinstance(w_options, W_Cons):
        w_key, value = _flag(w_options.w_head)
        if w_key is _ASYNC:
            asynchronous = value
        elif w_key is _INFO:
            info = value
        else:
            raise badarg()
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg()
    w_left = _left_or_false(proc, w_ref, True)
    if not info:
        return atoms.OK
    if asynchronous:
        signals.deliver(proc, triple(_CANCEL_TIMER, w_ref, w_left))
        return atoms.OK
    return w_left


@bif("erlang", "read_timer", reference, term)
def read_timer_with_options(proc, w_ref, w_options):
    """As read_timer/1; {async, true}: ok, and {read_timer, Ref, Result} as a message."""
    asynchronous = False
    while isinstance(w_options, W_Cons):
        w_key, value = _flag(w_options.w_head)
        if w_key is not _ASYNC:
            raise badarg()
        asynchronous = value
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg()
    w_left = _left_or_false(proc, w_ref, False)
    if asynchronous:
        signals.deliver(proc, triple(_READ_TIMER, w_ref, w_left))
        return atoms.OK
    return w_left
