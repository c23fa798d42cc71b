"""process_info/1,2: one item per branch, in the formats of the manual.

Sizes of heaps are what BEAM reports for a process of that min_heap_size; there
is one heap for all, so nobody can measure the part of one process.
"""
from __future__ import absolute_import

from enigma.bifs.erlang import dictionary, process_options
from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import heap_sizes, signals
from enigma.machine.link_order import in_order_of_exit
from enigma.terms import atoms, lists, numbers
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.binaries import binary
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.tuples import W_Tuple, from_items, pair, triple

_WORD = 8
_PROCESS_BYTES = 900      # measured with 100,000 idle ones, with their share of garbage
_MESSAGE_BYTES = 24

_REGISTERED_NAME = atom('registered_name')
_DEFAULT_W = [atom(name) for name in [
    'registered_name', 'current_function', 'initial_call', 'status',
    'message_queue_len', 'links', 'dictionary', 'trap_exit', 'error_handler',
    'priority', 'group_leader', 'total_heap_size', 'heap_size', 'stack_size',
    'reductions', 'garbage_collection', 'suspending']]
_STATUS_W = [atom('runnable'), atom('running'), atom('waiting'), atom('suspended'),
             atom('exiting'), atom('exiting')]
_HIBERNATE_W = triple(atoms.ERLANG, atom('hibernate'), numbers.integer(3))


@bif("erlang", "process_info", term, trap=True, stack=True)
def process_info(proc, w_pid):
    """A list of items, undefined when it is dead; badarg for other nodes."""
    target = _target(proc, w_pid)
    if target is None:
        return atoms.UNDEFINED
    items_w = []
    for w_key in _DEFAULT_W:
        if w_key is not _REGISTERED_NAME or target.w_name is not None:
            items_w.append(pair(w_key, item(target, w_key)))
    return lists.from_items(items_w)


@bif("erlang", "process_info", term, term, trap=True, stack=True)
def process_info_item(proc, w_pid, w_what):
    """{Item, Value}, a list of them for a list, or undefined."""
    if isinstance(w_what, W_Cons) or w_what is NIL:
        return _list_of_items(proc, w_pid, w_what)
    target = _target(proc, w_pid)
    if target is None:
        item(proc, w_what)       # what is no item is badarg all the same
        return atoms.UNDEFINED
    w_value = item(target, w_what)
    if w_what is _REGISTERED_NAME and target.w_name is None:
        return NIL
    return pair(w_what, w_value)


def _list_of_items(proc, w_pid, w_keys):
    try:
        keys_w = lists.to_items(w_keys)
    except lists.ImproperList:
        raise badarg()
    target = _target(proc, w_pid)
    if target is None:
        for w_key in keys_w:
            item(proc, w_key)
        return atoms.UNDEFINED
    return lists.from_items([pair(w_key, item(target, w_key)) for w_key in keys_w])


def _target(proc, w_pid):
    """The Process; None when it is dead."""
    if not isinstance(w_pid, W_Pid) or not signals.is_local(w_pid):
        raise badarg()
    return signals.process_of(proc.node, w_pid)


def item(target, w_key):
    """The value of one item; badarg for what is none."""
    if not isinstance(w_key, W_Atom):
        raise badarg()
    key = w_key.name
    w_value = _signal_item(target, key)
    if w_value is None:
        w_value = _code_item(target, key)
    if w_value is None:
        w_value = _memory_item(target, key)
    if w_value is None:
        w_value = _flag_item(target, key)
    if w_value is None:
        raise badarg()
    return w_value


def _signal_item(target, key):
    if key == 'registered_name':
        return NIL if target.w_name is None else target.w_name
    if key == 'links':
        return links(target)
    if key == 'monitors':
        return monitors(target)
    if key == 'monitored_by':
        return monitored_by(target)
    if key == 'message_queue_len':
        return numbers.integer(target.mailbox.count)
    if key == 'messages':
        if target.get_settings().sensitive:
            return NIL
        return lists.from_items(target.mailbox.items())
    if key == 'dictionary':
        if target.get_settings().sensitive:
            return NIL
        return dictionary.pairs(target)
    if key == 'group_leader':
        return target.w_group_leader
    if key == 'parent':
        return atoms.UNDEFINED if target.w_parent is None else target.w_parent
    if key == 'suspending':
        return suspending(target)
    return None


def links(target):
    """Pids and ports that it is linked to."""
    items_w = []
    if target.links is not None:
        for w_pid in in_order_of_exit(target.links.values()):
            items_w.append(w_pid)
        items_w.reverse()
    if target.remote_links_w is not None:
        items_w = items_w + target.remote_links_w
    if target.port_links is not None:
        for w_port in target.port_links.values():
            items_w.append(w_port)
    return lists.from_items(items_w)


def monitors(target):
    """[{process | port | time_offset, Item}]."""
    items_w = []
    if target.monitors is not None:
        for monitor in target.monitors.values():
            items_w.append(pair(monitor.w_kind(), monitor.w_item))
    return lists.from_items(items_w)


def monitored_by(target):
    """The pids of those who monitor it."""
    items_w = []
    if target.monitored_by is not None:
        for monitor in target.monitored_by.values():
            items_w.append(monitor.origin.w_pid)
    return lists.from_items(items_w)


def suspending(target):
    """[{Pid, Count, 0}]."""
    items_w = []
    if target.suspending is not None:
        for suspension in target.suspending:
            if suspension.suspendee.is_alive():
                items_w.append(triple(suspension.suspendee.w_pid,
                                      numbers.integer(suspension.count),
                                      numbers.ZERO))
    return lists.from_items(items_w)


def _code_item(target, key):
    if key == 'current_function':
        return _current_function(target)
    if key == 'current_location':
        return _current_location(target)
    if key == 'current_stacktrace':
        return _stacktrace(target, target.node.adjustable.backtrace_depth)
    if key == 'initial_call':
        return triple(target.w_initial_module, target.w_initial_name,
                      numbers.integer(target.initial_arity))
    if key == 'status':
        return _STATUS_W[target.status]
    if key == 'reductions':
        return numbers.integer(target.used_reductions())
    if key == 'backtrace':
        return binary(target.node.inspector.backtrace(target))
    if key == 'catchlevel':
        return numbers.integer(target.node.inspector.catch_level(target))
    if key == 'last_calls':
        return atoms.FALSE
    if key == 'trace':
        return numbers.ZERO
    if key == 'sequential_trace_token':
        return NIL if target.w_seq_token is None else target.w_seq_token
    return None


def _stacktrace(target, depth):
    if target.hibernating or target.get_settings().sensitive:
        return NIL
    return target.node.inspector.stacktrace(target, depth)


def _current_location(target):
    """{M, F, A, Location}, or undefined when it is not known."""
    if target.hibernating:
        return from_items([_HIBERNATE_W.item(0), _HIBERNATE_W.item(1),
                           _HIBERNATE_W.item(2), NIL])
    w_stack = _stacktrace(target, 1)
    if isinstance(w_stack, W_Cons):
        return w_stack.w_head
    return atoms.UNDEFINED


def _current_function(target):
    w_entry = _current_location(target)
    if isinstance(w_entry, W_Tuple) and w_entry.size() == 4:
        return triple(w_entry.item(0), w_entry.item(1), w_entry.item(2))
    return atoms.UNDEFINED


def _memory_item(target, key):
    if key == 'heap_size' or key == 'total_heap_size':
        return numbers.integer(heap_sizes.heap_words(target))
    if key == 'stack_size':
        return numbers.integer(heap_sizes.stack_words(target))
    if key == 'memory':
        return numbers.integer(memory(target))
    if key == 'garbage_collection':
        return _garbage_collection(target)
    if key == 'garbage_collection_info':
        return heap_sizes.gc_info(target)
    if key == 'binary' or key == 'magic_ref':
        return NIL
    return None


def memory(target):
    """Bytes, about: the process, its stack and its queue.  What they refer to belongs
    to the one heap."""
    return (_PROCESS_BYTES + heap_sizes.stack_words(target) * _WORD +
            target.mailbox.count * _MESSAGE_BYTES)


def _garbage_collection(target):
    settings = target.get_settings()
    items_w = [pair(atom('max_heap_size'), process_options.max_heap_term(settings))]
    items_w += heap_sizes.named(['min_bin_vheap_size', 'min_heap_size', 'fullsweep_after',
                       'minor_gcs'],
                      [settings.min_bin_vheap, settings.min_heap,
                       settings.fullsweep_after, 0])
    return lists.from_items(items_w)


def _flag_item(target, key):
    settings = target.get_settings()
    if key == 'trap_exit':
        return boolean(target.trap_exit)
    if key == 'error_handler':
        return settings.w_error_handler
    if key == 'priority':
        return process_options.priority_term(target.priority)
    if key == 'fullsweep_after':
        return numbers.integer(settings.fullsweep_after)
    if key == 'min_heap_size':
        return numbers.integer(settings.min_heap)
    if key == 'min_bin_vheap_size':
        return numbers.integer(settings.min_bin_vheap)
    if key == 'max_heap_size':
        return process_options.max_heap_term(settings)
    if key == 'message_queue_data':
        return settings.w_message_queue_data
    return None
