"""Links and exit signals: link/1 unlink/1 exit/2 exit_signal/2."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import links, signals
from enigma.machine.monitors import NOCONNECTION, NOPROC
from enigma.terms import atoms, errors
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid, W_Port


@bif("erlang", "link", term, trap=True)
def link(proc, w_to):
    """true; a missing process is an error:noproc, or a message when trapping exits."""
    node = proc.node
    if isinstance(w_to, W_Pid):
        if not signals.is_local(w_to):
            return _link_remote(proc, w_to)
        other = signals.process_of(node, w_to)
        if other is None:
            return _link_missing(proc, w_to)
        links.link_processes(proc, other)
    elif isinstance(w_to, W_Port):
        port = signals.port_of(node, w_to)
        if port is None:
            return _link_missing(proc, w_to)
        links.link_port(proc, port)
    else:
        raise badarg()
    return atoms.TRUE


def _link_missing(proc, w_to):
    if not proc.trap_exit:
        raise errors.error(NOPROC)
    signals.deliver(proc, signals.exit_message(w_to, NOPROC))
    return atoms.TRUE


def _link_remote(proc, w_to):
    if links.add_remote(proc, w_to):
        if not proc.node.distribution.link(proc.w_pid, w_to):
            links.remove_remote(proc, w_to)
            signals.exit_link(w_to, proc, NOCONNECTION)
    return atoms.TRUE


@bif("erlang", "unlink", term)
def unlink(proc, w_from):
    """true, whether there was a link or not."""
    node = proc.node
    if isinstance(w_from, W_Pid):
        if not signals.is_local(w_from):
            if links.remove_remote(proc, w_from):
                node.distribution.unlink(proc.w_pid, w_from)
        else:
            other = signals.process_of(node, w_from)
            if other is not None:
                links.unlink_processes(proc, other)
    elif isinstance(w_from, W_Port):
        port = signals.port_of(node, w_from)
        if port is not None:
            links.unlink_port(proc, port)
    else:
        raise badarg()
    return atoms.TRUE


@bif("erlang", "exit", term, term, trap=True)
def exit_process(proc, w_to, w_reason):
    """true.  exit(self(), normal) ends the caller unless it traps exits."""
    if isinstance(w_to, W_Pid) and w_reason is atoms.NORMAL and not proc.trap_exit:
        if signals.process_of(proc.node, w_to) is proc:
            signals.terminate(proc, w_reason)
            return atoms.TRUE
    return _exit_signal(proc, w_to, w_reason)


@bif("erlang", "exit_signal", term, term, trap=True)
def exit_signal(proc, w_to, w_reason):
    """As exit/2, but normal never ends anybody."""
    return _exit_signal(proc, w_to, w_reason)


def _exit_signal(proc, w_to, w_reason):
    node = proc.node
    if isinstance(w_to, W_Pid):
        if not signals.is_local(w_to):
            node.distribution.exit(proc.w_pid, w_to, w_reason, False)
        else:
            other = signals.process_of(node, w_to)
            if other is not None:
                signals.exit_process(proc.w_pid, other, w_reason)
    elif isinstance(w_to, W_Port):
        port = signals.port_of(node, w_to)
        if port is not None:
            port.on_exit(proc.w_pid, w_reason)
    else:
        raise badarg()
    return atoms.TRUE
