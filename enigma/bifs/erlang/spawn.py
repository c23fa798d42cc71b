"""Starting processes: spawn/3 spawn_link/3 spawn_opt/4 and spawn requests."""
from __future__ import absolute_import

from enigma.bifs.erlang import process_options
from enigma.bifs.erlang.monitors import BADOPT, monitor_options
from enigma.bifs.unwrap import atom_, proper_list, reference, term
from enigma.code.natives import bif
from enigma.machine import process, signals
from enigma.machine.spawn import LINKED, PLAIN, SpawnOptions, spawn
from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import ErlangError, badarg
from enigma.terms.identifiers import REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple, from_items, pair

LINK = atom('link')
MONITOR = atom('monitor')
_PRIORITY = atom('priority')
_MIN_HEAP = atom('min_heap_size')
_MIN_BIN_VHEAP = atom('min_bin_vheap_size')
_MAX_HEAP = atom('max_heap_size')
_FULLSWEEP = atom('fullsweep_after')
_QUEUE_DATA = atom('message_queue_data')
_SCHEDULER = atom('scheduler')
REPLY = atom('reply')
REPLY_TAG = atom('reply_tag')
_SPAWN_REPLY = atom('spawn_reply')
_YES = atom('yes')
_NO = atom('no')
_ERROR_ONLY = atom('error_only')
_SUCCESS_ONLY = atom('success_only')


@bif("erlang", "spawn", atom_, atom_, proper_list)
def spawn3(proc, w_module, w_name, args_w):
    """The pid; system_limit when there are too many processes."""
    return spawn(proc.node, proc, w_module, w_name, args_w, PLAIN).w_pid


@bif("erlang", "spawn_link", atom_, atom_, proper_list)
def spawn_link(proc, w_module, w_name, args_w):
    return spawn(proc.node, proc, w_module, w_name, args_w, LINKED).w_pid


@bif("erlang", "spawn_opt", atom_, atom_, proper_list, term)
def spawn_opt(proc, w_module, w_name, args_w, w_options):
    """The pid, or {Pid, Ref} with a monitor; badarg with cause badopt."""
    options = SpawnOptions()
    while isinstance(w_options, W_Cons):
        if not parse_option(proc.node, options, w_options.w_head):
            raise badarg(BADOPT)
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg(BADOPT)
    drop_lone_vheap(options)
    child = spawn(proc.node, proc, w_module, w_name, args_w, options)
    if options.monitor:
        return pair(child.w_pid, options.w_ref)
    return child.w_pid


def drop_lone_vheap(options):
    """As release 25: min_bin_vheap_size counts only together with another option
    about memory, the priority or the scheduler."""
    settings = options.settings
    if settings is not None and not options.tuned:
        settings.min_bin_vheap = process.DEFAULT_MIN_BIN_VHEAP


def parse_option(node, options, w_option):
    """Enter one option into a SpawnOptions; False if it is none."""
    if w_option is LINK:
        options.link = True
        return True
    if w_option is MONITOR:
        options.monitor = True
        options.w_tag = atoms.DOWN_TAG
        return True
    if not isinstance(w_option, W_Tuple) or w_option.size() != 2:
        return False
    try:
        return _parse_pair(node, options, w_option.item(0), w_option.item(1))
    except ErlangError:
        return False


def _parse_pair(node, options, w_key, w_value):
    if w_key is MONITOR:
        chosen = monitor_options(w_value)
        options.monitor = True
        options.alias = chosen.alias
        options.w_tag = chosen.w_tag
    elif w_key is _PRIORITY:
        options.priority = process_options.priority_of(w_value)
        options.tuned = True
        return options.priority >= 0
    elif w_key is _SCHEDULER:
        options.tuned = True
        return isinstance(w_value, W_Int) and w_value.value >= 0
    else:
        if w_key is not _MIN_BIN_VHEAP and w_key is not _QUEUE_DATA:
            options.tuned = True
        return _parse_setting(options.own_settings(node.adjustable.settings), w_key,
                              w_value)
    return True


def _parse_setting(settings, w_key, w_value):
    if w_key is _MIN_HEAP:
        process_options.set_min_heap(settings, w_value, BADOPT)
    elif w_key is _MIN_BIN_VHEAP:
        process_options.set_min_bin_vheap(settings, w_value, BADOPT)
    elif w_key is _MAX_HEAP:
        process_options.set_max_heap(settings, w_value, BADOPT)
    elif w_key is _FULLSWEEP:
        process_options.set_fullsweep_after(settings, w_value, BADOPT)
    elif w_key is _QUEUE_DATA:
        process_options.set_message_queue_data(settings, w_value, BADOPT)
    else:
        return False
    return True


class Request(object):
    """A spawn request: how to answer it, and whether its options make sense."""

    def __init__(self):
        self.w_tag = _SPAWN_REPLY
        self.w_reply = _YES
        self.good = True

    def add(self, node, options, w_option):
        if isinstance(w_option, W_Tuple) and w_option.size() == 2:
            w_key = w_option.item(0)
            w_value = w_option.item(1)
            if w_key is REPLY_TAG or w_key is REPLY:
                self.add_reply(w_key, w_value)
                return
        if not parse_option(node, options, w_option):
            self.good = False

    def add_reply(self, w_key, w_value):
        """Enter {reply_tag, w_value} or {reply, w_value}."""
        if w_key is REPLY_TAG:
            self.w_tag = w_value
        elif (w_value is _YES or w_value is _NO or w_value is _ERROR_ONLY or
                w_value is _SUCCESS_ONLY):
            self.w_reply = w_value
        else:
            self.good = False

    def answer(self, proc, w_ref, w_result, w_value):
        """{Tag, Ref, ok | error, Value} to the caller, when it is wanted."""
        w_unwanted = _SUCCESS_ONLY
        if w_result is atoms.OK:
            w_unwanted = _ERROR_ONLY
        if self.w_reply is not _NO and self.w_reply is not w_unwanted:
            signals.deliver(proc, from_items([self.w_tag, w_ref, w_result, w_value]))


@bif("erts_internal", "spawn_request", term, term, term, term)
def spawn_request(proc, w_module, w_name, w_args, w_options):
    """The reference of the request, or badarg, or badopt; the rest by a message."""
    if (not isinstance(w_module, W_Atom) or not isinstance(w_name, W_Atom) or
            lists.length(w_args) < 0):
        return atoms.BADARG
    request = Request()
    options = SpawnOptions()
    while isinstance(w_options, W_Cons):
        request.add(proc.node, options, w_options.w_head)
        w_options = w_options.w_tail
    if w_options is not NIL:
        return BADOPT
    w_ref = REFS.make()
    options.w_ref = w_ref
    if not request.good:
        request.answer(proc, w_ref, atoms.ERROR, BADOPT)
        return w_ref
    drop_lone_vheap(options)
    try:
        child = spawn(proc.node, proc, w_module, w_name, lists.to_items(w_args), options)
    except ErlangError as error:
        request.answer(proc, w_ref, atoms.ERROR, error.w_reason)
        return w_ref
    request.answer(proc, w_ref, atoms.OK, child.w_pid)
    return w_ref


@bif("erlang", "spawn_request_abandon", reference)
def spawn_request_abandon(proc, w_ref):
    """false: a request on this node is served before it can be abandoned."""
    return atoms.FALSE


@bif("erts_internal", "spawn_system_process", atom_, atom_, proper_list)
def spawn_system_process(proc, w_module, w_name, args_w):
    """The pid of a process whose end is the end of the node."""
    options = SpawnOptions()
    options.own_settings().system = True
    return spawn(proc.node, proc, w_module, w_name, args_w, options).w_pid
