"""erts_internal: what erlang.erl and erts_internal.erl ask about processes."""
from __future__ import absolute_import

from enigma.bifs.erlang import process_flag as flags
from enigma.bifs.erlang import process_options
from enigma.bifs.erlang.monitors import BADOPT
from enigma.bifs.unwrap import atom_, pid, reference, term
from enigma.code.natives import bif
from enigma.machine import logger, signals
from enigma.machine.process import Suspension
from enigma.terms import atoms, numbers
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import NOTSUP, ErlangError, badarg, error
from enigma.terms.identifiers import W_Pid, REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.tuples import W_Tuple, pair, triple

_BADTYPE = atom('badtype')
_UNLESS_SUSPENDING = atom('unless_suspending')
_ASYNCHRONOUS = atom('asynchronous')
_SUSPENDED = atom('suspended')
_GARBAGE_COLLECT = atom('garbage_collect')
_CHECK_PROCESS_CODE = atom('check_process_code')
_MAJOR = atom('major')
_MINOR = atom('minor')
_INHERIT = atom('inherit')
_SAVE_CALLS = atom('save_calls')
_BACKTRACE = atom('backtrace')
_SCHEDULERS = atom('schedulers')


def local_process(proc, w_pid):
    """The living Process of a local pid, None when dead; badarg otherwise."""
    if not isinstance(w_pid, W_Pid) or not signals.is_local(w_pid):
        raise badarg()
    return signals.process_of(proc.node, w_pid)


@bif("erts_internal", "is_system_process", term)
def is_system_process(proc, w_pid):
    target = local_process(proc, w_pid)
    return boolean(target is not None and target.get_settings().system)


@bif("erts_internal", "is_process_alive", pid, reference)
def is_process_alive(proc, w_pid, w_ref):
    """ok; the answer is the message {Ref, Bool}."""
    if not signals.is_local(w_pid):
        raise badarg()
    alive = signals.process_of(proc.node, w_pid) is not None
    signals.deliver(proc, pair(w_ref, boolean(alive)))
    return atoms.OK


# Group leaders

@bif("erts_internal", "group_leader", term, term)
def group_leader(proc, w_leader, w_pid):
    """true or badarg."""
    return _set_group_leader(proc, w_leader, w_pid)


@bif("erts_internal", "group_leader", pid, pid, reference)
def group_leader_later(proc, w_leader, w_pid, w_ref):
    """ok; the answer is the message {Ref, true | badarg}."""
    signals.deliver(proc, pair(w_ref, _set_group_leader(proc, w_leader, w_pid)))
    return atoms.OK


def _set_group_leader(proc, w_leader, w_pid):
    if not isinstance(w_leader, W_Pid) or not isinstance(w_pid, W_Pid):
        return atoms.BADARG
    if not signals.is_local(w_pid):
        proc.node.distribution.group_leader(w_leader, w_pid)
        return atoms.TRUE
    target = signals.process_of(proc.node, w_pid)
    if target is None:
        return atoms.BADARG
    target.w_group_leader = w_leader
    return atoms.TRUE


# Suspending

@bif("erts_internal", "suspend_process", term, term)
def suspend_process(proc, w_pid, w_options):
    """true, false (unless_suspending), badarg or badopt."""
    unless = False
    asynchronous = False
    w_tag = None
    while isinstance(w_options, W_Cons):
        w_option = w_options.w_head
        if w_option is _UNLESS_SUSPENDING:
            unless = True
        elif w_option is _ASYNCHRONOUS:
            asynchronous = True
        elif (isinstance(w_option, W_Tuple) and w_option.size() == 2 and
              w_option.item(0) is _ASYNCHRONOUS):
            asynchronous = True
            w_tag = w_option.item(1)
        else:
            return BADOPT
        w_options = w_options.w_tail
    if w_options is not NIL:
        return BADOPT
    if not isinstance(w_pid, W_Pid) or not signals.is_local(w_pid):
        return atoms.BADARG
    target = signals.process_of(proc.node, w_pid)
    if target is proc:
        return atoms.BADARG
    if target is None:
        return _suspend_dead(proc, asynchronous, w_tag)
    done = _suspend(proc, target, unless)
    if w_tag is not None:
        signals.deliver(proc, pair(w_tag, _SUSPENDED))
    return boolean(done)


def _suspend_dead(proc, asynchronous, w_tag):
    if not asynchronous:
        return atoms.BADARG
    if w_tag is not None:
        signals.deliver(proc, pair(w_tag, atoms.BADARG))
    return atoms.TRUE


def _suspend(proc, target, unless):
    if proc.suspending is None:
        proc.suspending = []
    found = None
    for suspension in proc.suspending:
        if suspension.suspendee is target:
            found = suspension
    if found is None:
        found = Suspension(target)
        proc.suspending.append(found)
    elif unless:
        return False
    found.count += 1
    target.suspend()
    return True


# System tasks

@bif("erts_internal", "request_system_task", term, term, term)
def request_system_task(proc, w_pid, w_priority, w_request):
    """ok; the answer is the message {Type, RequestId, Bool}."""
    return _system_task(proc, proc.w_pid, w_pid, w_priority, w_request)


@bif("erts_internal", "request_system_task", term, term, term, term)
def request_system_task_for(proc, w_requester, w_pid, w_priority, w_request):
    """As request_system_task/3, the answer goes to w_requester."""
    return _system_task(proc, w_requester, w_pid, w_priority, w_request)


def _system_task(proc, w_requester, w_pid, w_priority, w_request):
    target = local_process(proc, w_pid)
    if w_priority is not _INHERIT and process_options.priority_of(w_priority) < 0:
        raise badarg()
    if not isinstance(w_request, W_Tuple) or w_request.size() != 3:
        raise badarg()
    w_type = w_request.item(0)
    w_what = w_request.item(2)
    if w_type is _GARBAGE_COLLECT:
        if w_what is not _MAJOR and w_what is not _MINOR:
            raise badarg()
        result = target is not None
    elif w_type is _CHECK_PROCESS_CODE:
        if not isinstance(w_what, W_Atom):
            raise badarg()
        result = (target is not None and
                  proc.node.inspector.uses_old_code(target, w_what))
    else:
        raise badarg()
    if isinstance(w_requester, W_Pid):
        signals.send_message(proc.node, w_requester,
                             triple(w_type, w_request.item(1), boolean(result)))
    return atoms.OK


@bif("erts_internal", "check_process_code", atom_, trap=True, stack=True)
def check_process_code(proc, w_module):
    """Whether the caller itself uses old code of the module."""
    return boolean(proc.node.inspector.uses_old_code(proc, w_module))


@bif("erts_internal", "garbage_collect", term)
def garbage_collect(proc, w_type):
    """true.  Nothing has to be done: memory is collected for all processes."""
    if w_type is not _MAJOR and w_type is not _MINOR:
        raise badarg()
    return atoms.TRUE


# Dirty schedulers: there are none.

@bif("erts_internal", "dirty_process_handle_signals", term)
def dirty_process_handle_signals(proc, w_pid):
    raise error(NOTSUP)


@bif("erts_internal", "is_process_executing_dirty", term)
def is_process_executing_dirty(proc, w_pid):
    local_process(proc, w_pid)
    return atoms.FALSE


@bif("erts_internal", "check_dirty_process_code", term, atom_)
def check_dirty_process_code(proc, w_pid, w_module):
    raise error(NOTSUP)


# The rest

@bif("erts_internal", "process_flag", term, term, term)
def process_flag(proc, w_pid, w_flag, w_value):
    """Set save_calls of another process -> the old value, badarg or badtype."""
    if not isinstance(w_pid, W_Pid) or not signals.is_local(w_pid):
        return _BADTYPE
    target = signals.process_of(proc.node, w_pid)
    if target is None:
        return _BADTYPE
    if w_flag is not _SAVE_CALLS:
        return atoms.BADARG
    try:
        return flags.save_calls(target, w_value)
    except ErlangError:
        return atoms.BADARG


@bif("erts_internal", "process_display", term, term, trap=True, stack=True)
def process_display(proc, w_pid, w_type):
    """true, having written what the process does to stderr; badarg or badopt."""
    if w_type is not _BACKTRACE:
        return BADOPT
    if not isinstance(w_pid, W_Pid) or not signals.is_local(w_pid):
        return atoms.BADARG
    target = signals.process_of(proc.node, w_pid)
    if target is None:
        return atoms.BADARG
    logger.write_stderr(proc.node.inspector.backtrace(target))
    return atoms.TRUE


@bif("erts_internal", "system_check", term)
def system_check(proc, w_type):
    """ok when all schedulers still answer; the one there is does so here."""
    if w_type is not _SCHEDULERS:
        raise badarg()
    return atoms.OK


@bif("erts_internal", "no_aux_work_threads")
def no_aux_work_threads(proc):
    """The threads that answer a request for memory data, and one more."""
    return numbers.integer(2)


@bif("erts_internal", "scheduler_wall_time", term, trap=True)
def scheduler_wall_time(proc, w_enable):
    """Whether the time of schedulers was measured before, by erts_internal.erl."""
    node = proc.node
    old = node.measures_wall_time
    node.measures_wall_time = flags.flag_value(w_enable)
    if node.measures_wall_time and not old:
        node.wall_time_start = node.clock.monotonic()
        node.idle_before = node.idle_time
    w_ref = REFS.make()
    for i in range(node.options.schedulers):       # one answer of each is awaited
        signals.deliver(proc, w_ref)
    proc.call_next(atom('erts_internal'), atom('await_sched_wall_time_modifications'),
                   [w_ref, boolean(old)])
    return None
