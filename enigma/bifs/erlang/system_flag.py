"""system_flag/2."""
from __future__ import absolute_import

from enigma.bifs.erlang import process_options
from enigma.bifs.erlang.process_flag import flag_value
from enigma.bifs.erlang.system_info import cpu_topology
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.machine.exceptions import BACKTRACE, MAX_DEPTH
from enigma.terms import atoms, numbers
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid
from enigma.terms.numbers import W_Int, integer

_ERTS_INTERNAL = atom('erts_internal')
_SCHEDULER_WALL_TIME = atom('system_flag_scheduler_wall_time')
_LOGGER = atom('logger')
_UNBOUND = atom('unbound')
_BADOPT = atom('badopt')
_ENABLED = atom('enabled')
_RESET = atom('reset')
_MOST_REQUESTS = 134217727
_BIND_TYPES = ['unbound', 'no_spread', 'thread_spread', 'processor_spread', 'spread',
               'default_bind', 'no_node_thread_spread', 'no_node_processor_spread',
               'thread_no_node_processor_spread']


@bif("erlang", "system_flag", term, term, trap=True)
def system_flag(proc, w_flag, w_value):
    """Set a flag of the node -> its old value; badarg."""
    if not isinstance(w_flag, W_Atom):
        raise badarg(_BADOPT)
    key = w_flag.name
    if key == 'scheduler_wall_time':
        flag_value(w_value)
        proc.call_next(_ERTS_INTERNAL, _SCHEDULER_WALL_TIME, [w_value])
        return None
    w_old = _heap_flag(proc.node, key, w_value)
    if w_old is None:
        w_old = _number_flag(proc.node, key, w_value)
    if w_old is None:
        w_old = _scheduler_flag(proc.node, key, w_value)
    if w_old is None:
        w_old = _trace_flag(proc.node, key, w_value)
    if w_old is None:
        raise badarg(_BADOPT)
    return w_old


def _heap_flag(node, key, w_value):
    """Defaults for processes that are not started yet."""
    settings = node.adjustable.settings.copy()
    settings.shared = True
    if key == 'min_heap_size':
        w_old = integer(settings.min_heap)
        process_options.set_min_heap(settings, w_value, None)
    elif key == 'min_bin_vheap_size':
        w_old = integer(settings.min_bin_vheap)
        process_options.set_min_bin_vheap(settings, w_value, None)
    elif key == 'fullsweep_after':
        w_old = integer(settings.fullsweep_after)
        process_options.set_fullsweep_after(settings, w_value, None)
    elif key == 'max_heap_size':
        w_old = process_options.max_heap_term(settings)
        process_options.set_max_heap(settings, w_value, None)
    else:
        return None
    node.adjustable.settings = settings
    return w_old


def _number(w_value, least, most):
    if not isinstance(w_value, W_Int) or not least <= w_value.value <= most:
        raise badarg()
    return w_value.value


def _number_flag(node, key, w_value):
    adjustable = node.adjustable
    if key == 'backtrace_depth':
        old = adjustable.backtrace_depth
        adjustable.backtrace_depth = min(_number(w_value, 0, numbers.MAXINT), MAX_DEPTH)
        BACKTRACE.depth = max(adjustable.backtrace_depth, 1)
    elif key == 'outstanding_system_requests_limit':
        old = adjustable.outstanding_requests
        adjustable.outstanding_requests = _number(w_value, 1, _MOST_REQUESTS)
    elif key == 'trace_control_word':
        old = adjustable.trace_control_word
        adjustable.trace_control_word = _number(w_value, 0, 0xffffffff)
    elif key == 'schedulers_online':
        old = node.options.schedulers_online
        node.options.schedulers_online = _number(w_value, 1, node.options.schedulers)
    elif key == 'dirty_cpu_schedulers_online':
        old = node.options.dirty_cpu_schedulers_online
        node.options.dirty_cpu_schedulers_online = _number(
            w_value, 1, node.options.dirty_cpu_schedulers)
    else:
        return None
    return integer(old)


def _scheduler_flag(node, key, w_value):
    if key == 'multi_scheduling':
        if isinstance(w_value, W_Atom):
            name = w_value.name
            if (name == 'block' or name == 'unblock' or name == 'block_normal' or
                    name == 'unblock_normal'):
                return _ENABLED     # one scheduler: there is nothing to block
        raise badarg()
    if key == 'scheduler_bind_type':
        if isinstance(w_value, W_Atom) and w_value.name in _BIND_TYPES:
            return _UNBOUND
        raise badarg()
    if key == 'cpu_topology':
        if w_value is not atoms.UNDEFINED:
            raise badarg()
        return cpu_topology()
    if key == 'microstate_accounting':
        old = node.adjustable.microstate_accounting
        if w_value is not _RESET:
            node.adjustable.microstate_accounting = flag_value(w_value)
        return boolean(old)
    return None


def _trace_flag(node, key, w_value):
    if key == 'system_logger':
        w_old = node.w_system_logger
        if isinstance(w_value, W_Pid):
            if signals.process_of(node, w_value) is None:
                raise badarg()
        elif w_value is not atoms.UNDEFINED and w_value is not _LOGGER:
            raise badarg()
        node.w_system_logger = w_value
        return w_old
    if key == 'reset_seq_trace':
        flag_value(w_value)
        return atoms.TRUE
    if key == 'sequential_tracer' and w_value is atoms.FALSE:
        return atoms.FALSE
    return None
