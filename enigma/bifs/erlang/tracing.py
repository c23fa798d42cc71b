"""Tracing that is always off: dt_* tags, seq_trace, system_monitor and _profile.

The settings of system_monitor and system_profile are kept and given back; no
event that they ask for is ever reported.
"""
from __future__ import absolute_import

from enigma.bifs.erlang.process_flag import flag_value
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.terms import atoms, lists, numbers
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid, W_Port, REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple, pair, triple

_TRACE_DELIVERED = atom('trace_delivered')
_LARGE_HEAP = atom('large_heap')
_MONITOR_NUMBERS_W = [_LARGE_HEAP, atom('long_schedule'), atom('long_gc')]
_MONITOR_FLAGS_W = [atom('busy_dist_port'), atom('busy_port')]
_PROFILE_FLAGS_W = [atom('exclusive'), atom('scheduler'), atom('runnable_procs'),
                    atom('runnable_ports')]
_CLOCKS_W = [atom('timestamp'), atom('monotonic_timestamp'),
             atom('strict_monotonic_timestamp')]
_SEQ_FLAGS_W = [atom('send'), atom('receive'), atom('print'), atom('timestamp'),
                atom('monotonic_timestamp'), atom('strict_monotonic_timestamp')]
_LABEL = atom('label')
_SERIAL = atom('serial')
_ALL = atom('all')
_LEAST_LARGE_HEAP = 16384      # words


# DTrace tags: not built in, as in most builds of stock.

@bif("erlang", "dt_get_tag")
def dt_get_tag(proc):
    return atoms.UNDEFINED


@bif("erlang", "dt_get_tag_data")
def dt_get_tag_data(proc):
    return atoms.UNDEFINED


@bif("erlang", "dt_put_tag", term)
def dt_put_tag(proc, w_tag):
    return atoms.UNDEFINED


@bif("erlang", "dt_prepend_vm_tag_data", term)
@bif("erlang", "dt_append_vm_tag_data", term)
def dt_tag_data(proc, w_data):
    return w_data


@bif("erlang", "dt_spread_tag", term)
def dt_spread_tag(proc, w_flag):
    flag_value(w_flag)
    return atoms.TRUE


@bif("erlang", "dt_restore_tag", term)
def dt_restore_tag(proc, w_state):
    if w_state is not atoms.TRUE:
        raise badarg()
    return atoms.TRUE


# Sequential tracing

@bif("erlang", "seq_trace_info", term)
def seq_trace_info(proc, w_what):
    """{Flag, false}, or [] for a part of the token: none is ever set."""
    if w_what is _LABEL or w_what is _SERIAL:
        return NIL
    if _is_one_of(w_what, _SEQ_FLAGS_W):
        return pair(w_what, atoms.FALSE)
    raise badarg()


@bif("erlang", "seq_trace_print", term)
def seq_trace_print(proc, w_what):
    """false: there is no token, so nothing is printed."""
    return atoms.FALSE


@bif("erlang", "seq_trace_print", term, term)
def seq_trace_print_label(proc, w_label, w_what):
    return atoms.FALSE


def _is_one_of(w_x, all_w):
    for w_y in all_w:
        if w_x is w_y:
            return True
    return False


@bif("erlang", "trace_delivered", term)
def trace_delivered(proc, w_tracee):
    """A reference; {trace_delivered, Tracee, Ref} comes when all trace messages
    have come."""
    if isinstance(w_tracee, W_Pid):
        if not signals.is_local(w_tracee):
            raise badarg()
    elif w_tracee is not _ALL:
        raise badarg()
    w_ref = REFS.make()
    signals.deliver(proc, triple(_TRACE_DELIVERED, w_tracee, w_ref))
    return w_ref


# system_monitor and system_profile

@bif("erlang", "system_monitor")
def system_monitor(proc):
    return proc.node.w_system_monitor


@bif("erlang", "system_monitor", term)
def system_monitor_pair(proc, w_settings):
    """undefined or {Pid, Options} -> the settings before."""
    if w_settings is atoms.UNDEFINED:
        return _set_monitor(proc, atoms.UNDEFINED)
    if not isinstance(w_settings, W_Tuple) or w_settings.size() != 2:
        raise badarg()
    return _system_monitor(proc, w_settings.item(0), w_settings.item(1))


@bif("erlang", "system_monitor", term, term)
def system_monitor_options(proc, w_pid, w_options):
    return _system_monitor(proc, w_pid, w_options)


def _set_monitor(proc, w_new):
    w_old = proc.node.w_system_monitor
    proc.node.w_system_monitor = w_new
    return w_old


def _system_monitor(proc, w_pid, w_options):
    if w_pid is atoms.UNDEFINED:
        return _set_monitor(proc, atoms.UNDEFINED)
    if not isinstance(w_pid, W_Pid) or signals.process_of(proc.node, w_pid) is None:
        raise badarg()
    numbers_w = [None] * len(_MONITOR_NUMBERS_W)
    flags = [False] * len(_MONITOR_FLAGS_W)
    while isinstance(w_options, W_Cons):
        _monitor_option(w_options.w_head, numbers_w, flags)
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg()
    items_w = [_MONITOR_FLAGS_W[i] for i in range(len(flags)) if flags[i]]
    for i in range(len(numbers_w)):
        if numbers_w[i] is not None:
            items_w.append(pair(_MONITOR_NUMBERS_W[i], numbers_w[i]))
    if len(items_w) == 0:
        return _set_monitor(proc, atoms.UNDEFINED)
    return _set_monitor(proc, pair(w_pid, lists.from_items(items_w)))


def _monitor_option(w_option, numbers_w, flags):
    for i in range(len(_MONITOR_FLAGS_W)):
        if w_option is _MONITOR_FLAGS_W[i]:
            flags[i] = True
            return
    if isinstance(w_option, W_Tuple) and w_option.size() == 2:
        w_value = w_option.item(1)
        for i in range(len(_MONITOR_NUMBERS_W)):
            if w_option.item(0) is _MONITOR_NUMBERS_W[i]:
                if isinstance(w_value, W_Int) and w_value.value >= 0:
                    if i == 0 and w_value.value < _LEAST_LARGE_HEAP:
                        w_value = numbers.integer(_LEAST_LARGE_HEAP)
                    numbers_w[i] = w_value
                    return
    raise badarg()


@bif("erlang", "system_profile")
def system_profile(proc):
    return proc.node.w_system_profile


@bif("erlang", "system_profile", term, term)
def system_profile_options(proc, w_profiler, w_options):
    """undefined or {Profiler, Options}, as it was before."""
    node = proc.node
    w_old = node.w_system_profile
    if w_profiler is atoms.UNDEFINED or isinstance(w_profiler, W_Atom):
        node.w_system_profile = atoms.UNDEFINED
        return w_old
    if not isinstance(w_profiler, W_Pid) and not isinstance(w_profiler, W_Port):
        raise badarg()
    flags = [False] * len(_PROFILE_FLAGS_W)
    while isinstance(w_options, W_Cons):
        w_option = w_options.w_head
        known = _is_one_of(w_option, _CLOCKS_W)
        for i in range(len(flags)):
            if w_option is _PROFILE_FLAGS_W[i]:
                flags[i] = True
                known = True
        if not known:
            raise badarg()
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg()
    items_w = [_PROFILE_FLAGS_W[i] for i in range(len(flags)) if flags[i]]
    if len(items_w) == 0:
        node.w_system_profile = atoms.UNDEFINED
    else:
        node.w_system_profile = pair(w_profiler, lists.from_items(items_w))
    return w_old
