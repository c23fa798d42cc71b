"""process_flag/2."""
from __future__ import absolute_import

from enigma.bifs.erlang import process_options
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import node_monitors
from enigma.terms import atoms, maps, numbers
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL
from enigma.terms.maps import W_Map
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple

_BADOPT = atom('badopt')
_TRAP_EXIT = atom('trap_exit')
_PRIORITY = atom('priority')
_ERROR_HANDLER = atom('error_handler')
_MIN_HEAP = atom('min_heap_size')
_MIN_BIN_VHEAP = atom('min_bin_vheap_size')
_MAX_HEAP = atom('max_heap_size')
_FULLSWEEP = atom('fullsweep_after')
_QUEUE_DATA = atom('message_queue_data')
_SAVE_CALLS = atom('save_calls')
_SENSITIVE = atom('sensitive')
_SCHEDULER = atom('scheduler')
_MONITOR_NODES = atom('monitor_nodes')
_NODE_TYPE = atom('node_type')
_NODEDOWN_REASON = atom('nodedown_reason')
_CONNECTION_ID = atom('connection_id')
_VISIBLE = atom('visible')
_HIDDEN = atom('hidden')
_ALL = atom('all')
MAX_SAVED_CALLS = 10000


@bif("erlang", "process_flag", term, term)
def process_flag(proc, w_flag, w_value):
    """Set a flag of the caller -> its old value; badopt for an unknown flag."""
    if w_flag is _TRAP_EXIT:
        w_old = boolean(proc.trap_exit)
        proc.trap_exit = flag_value(w_value)
        return w_old
    if w_flag is _PRIORITY:
        return _priority(proc, w_value)
    if w_flag is _SENSITIVE:
        w_old = boolean(proc.get_settings().sensitive)
        proc.own_settings().sensitive = flag_value(w_value)
        return w_old
    if w_flag is _ERROR_HANDLER:
        w_old = proc.get_settings().w_error_handler
        if not isinstance(w_value, W_Atom):
            raise badarg()
        proc.own_settings().w_error_handler = w_value
        return w_old
    if w_flag is _SAVE_CALLS:
        return save_calls(proc, w_value)
    if w_flag is _SCHEDULER:
        if (not isinstance(w_value, W_Int) or w_value.value < 0 or
                w_value.value > proc.node.options.schedulers):
            raise badarg()
        old = proc.get_settings().scheduler
        proc.own_settings().scheduler = w_value.value
        return numbers.integer(old)
    if w_flag is _MONITOR_NODES:
        return _monitor_nodes(proc, w_flag, w_value)
    if (isinstance(w_flag, W_Tuple) and w_flag.size() == 2 and
            w_flag.item(0) is _MONITOR_NODES):
        return _monitor_nodes(proc, w_flag, w_value)
    return _memory_flag(proc, w_flag, w_value)


def _memory_flag(proc, w_flag, w_value):
    settings = proc.get_settings()
    if w_flag is _MIN_HEAP:
        w_old = numbers.integer(settings.min_heap)
        process_options.set_min_heap(proc.own_settings(), w_value, None)
    elif w_flag is _MIN_BIN_VHEAP:
        w_old = numbers.integer(settings.min_bin_vheap)
        process_options.set_min_bin_vheap(proc.own_settings(), w_value, None)
    elif w_flag is _MAX_HEAP:
        w_old = process_options.max_heap_term(settings)
        process_options.set_max_heap(proc.own_settings(), w_value, None)
    elif w_flag is _FULLSWEEP:
        w_old = numbers.integer(settings.fullsweep_after)
        process_options.set_fullsweep_after(proc.own_settings(), w_value, None)
    elif w_flag is _QUEUE_DATA:
        w_old = settings.w_message_queue_data
        process_options.set_message_queue_data(proc.own_settings(), w_value, None)
    else:
        raise badarg(_BADOPT)
    return w_old


def flag_value(w_value):
    """true or false as a bool; badarg."""
    if w_value is atoms.TRUE:
        return True
    if w_value is atoms.FALSE:
        return False
    raise badarg()


def _priority(proc, w_value):
    new = process_options.priority_of(w_value)
    if new < 0:
        raise badarg()
    w_old = process_options.priority_term(proc.priority)
    proc.priority = new
    return w_old


def save_calls(proc, w_value):
    """Set how many calls are remembered -> the old number."""
    if not isinstance(w_value, W_Int) or not 0 <= w_value.value <= MAX_SAVED_CALLS:
        raise badarg(atoms.NONE)
    old = proc.get_settings().save_calls
    proc.own_settings().save_calls = w_value.value
    return numbers.integer(old)


def _monitor_nodes(proc, w_flag, w_value):
    """Subscribe to nodeup and nodedown messages -> how often it was before."""
    on = flag_value(w_value)
    flags = node_monitors.VISIBLE
    if isinstance(w_flag, W_Tuple) and w_flag.item(1) is not NIL:
        flags = _node_flags(w_flag.item(1))
    if on:
        return numbers.integer(proc.node.node_monitors.subscribe(proc, flags))
    return numbers.integer(proc.node.node_monitors.unsubscribe(proc, flags))


def _node_flags(w_options):
    """The flags of a map of options; stock takes no list here either."""
    if not isinstance(w_options, W_Map):
        raise badarg()
    flags = node_monitors.MAP
    types = node_monitors.VISIBLE
    keys_w, values_w = maps.items(w_options)
    for i in range(len(keys_w)):
        w_key = keys_w[i]
        w_value = values_w[i]
        if w_key is _NODE_TYPE:
            types = _node_types(w_value)
        elif w_key is _NODEDOWN_REASON:
            if flag_value(w_value):
                flags |= node_monitors.REASON
        elif w_key is _CONNECTION_ID:
            if flag_value(w_value):
                flags |= node_monitors.CONNECTION_ID
        else:
            raise badarg()
    return flags | types


def _node_types(w_value):
    if w_value is _VISIBLE:
        return node_monitors.VISIBLE
    if w_value is _HIDDEN:
        return node_monitors.HIDDEN
    if w_value is _ALL:
        return node_monitors.VISIBLE | node_monitors.HIDDEN
    raise badarg()
