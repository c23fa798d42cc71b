"""Processes: processes/0 self/0 is_process_alive/1 hibernate/3 and what stops one."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, pid, proper_list, term
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.terms import atoms, lists
from enigma.terms.atoms import boolean
from enigma.terms.errors import badarg
from enigma.terms.identifiers import REFS
from enigma.terms.numbers import W_Int

_SLICE = 4000        # reductions; giving up so many ends any slice


@bif("erlang", "self", guard=True)
def self_(proc):
    return proc.w_pid


@bif("erlang", "make_ref")
def make_ref(proc):
    return REFS.make()


@bif("erlang", "processes")
def processes(proc):
    """The pids of all living processes, the oldest first."""
    return lists.from_items([other.w_pid for other in proc.node.processes.all()])


@bif("erlang", "is_process_alive", pid)
def is_process_alive(proc, w_pid):
    """badarg for a pid of another node."""
    if not signals.is_local(w_pid):
        raise badarg()
    return boolean(signals.process_of(proc.node, w_pid) is not None)


@bif("erlang", "group_leader")
def group_leader(proc):
    return proc.w_group_leader


@bif("erlang", "hibernate", atom_, atom_, proper_list, trap=True)
def hibernate(proc, w_module, w_name, args_w):
    """Forget the stack; the next message starts w_module:w_name(args_w...)."""
    proc.hibernating = True
    proc.call_next(w_module, w_name, args_w)
    return None


@bif("erlang", "yield", trap=True)
def yield_(proc):
    proc.bump += _SLICE
    return atoms.TRUE


@bif("erlang", "bump_reductions", term, trap=True)
def bump_reductions(proc, w_count):
    if not isinstance(w_count, W_Int) or w_count.value < 0:
        raise badarg()
    proc.bump += min(w_count.value, _SLICE)
    return atoms.TRUE


@bif("erlang", "resume_process", pid)
def resume_process(proc, w_pid):
    """Take back one suspend_process; badarg when there is none."""
    if proc.suspending is not None:
        for i in range(len(proc.suspending)):
            suspension = proc.suspending[i]
            suspendee = suspension.suspendee
            if suspendee.is_alive() and signals.same_pid(suspendee.w_pid, w_pid):
                suspendee.resume(1)
                suspension.count -= 1
                if suspension.count == 0:
                    del proc.suspending[i]
                return atoms.TRUE
    raise badarg()
