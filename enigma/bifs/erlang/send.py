"""Sending: '!'/2 and send/2,3.

A destination is a pid, a registered name, {Name, Node}, a port or an alias.
"""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import monitors, signals
from enigma.machine.port import Port
from enigma.machine.process import Process
from enigma.terms import atoms
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.tuples import W_Tuple

_BADOPT = atom('badopt')
_NOSUSPEND = atom('nosuspend')
_NOCONNECT = atom('noconnect')


@bif("erlang", "!", term, term, trap=True)
@bif("erlang", "send", term, term, trap=True)
def send(proc, w_to, w_msg):
    """The message; badarg for what is no destination or a name nobody has."""
    deliver(proc, w_to, w_msg)
    return w_msg


@bif("erlang", "send", term, term, term, trap=True)
def send_with_options(proc, w_to, w_msg, w_options):
    """ok; noconnect when asked not to connect to a node that is not connected."""
    noconnect = False
    while isinstance(w_options, W_Cons):
        if w_options.w_head is _NOCONNECT:
            noconnect = True
        elif w_options.w_head is not _NOSUSPEND:
            raise badarg(_BADOPT)
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg(_BADOPT)
    if not deliver(proc, w_to, w_msg) and noconnect:
        return _NOCONNECT
    return atoms.OK


def deliver(proc, w_to, w_msg):
    """Send; False when the node of w_to is not connected."""
    if isinstance(w_to, W_Pid):
        target = w_to.target
        if isinstance(target, Process):
            signals.deliver(target, w_msg)
            return True
        return _deliver_slow(proc, w_to, w_msg)
    if isinstance(w_to, W_Atom):
        return _deliver_to_name(proc, w_to, w_msg)
    return _deliver_rarely(proc, w_to, w_msg)


def _deliver_slow(proc, w_pid, w_msg):
    if signals.is_local(w_pid):
        signals.send_message(proc.node, w_pid, w_msg)
        return True
    return proc.node.distribution.send(proc.w_pid, w_pid, w_msg)


def _deliver_to_name(proc, w_name, w_msg):
    target = proc.node.names.lookup(w_name)
    if isinstance(target, Process):
        signals.deliver(target, w_msg)
    elif isinstance(target, Port):
        target.on_message(proc.w_pid, w_msg)
    else:
        raise badarg()
    return True


def _deliver_rarely(proc, w_to, w_msg):
    node = proc.node
    if isinstance(w_to, W_Port):
        port = signals.port_of(node, w_to)
        if port is not None:
            port.on_message(proc.w_pid, w_msg)
        return True
    if isinstance(w_to, W_Ref):
        if w_to.w_node is atoms.NONODE:
            monitors.send_to_alias(node, w_to, w_msg)
            return True
        return node.distribution.send(proc.w_pid, w_to, w_msg)
    if isinstance(w_to, W_Tuple) and w_to.size() == 2:
        w_name = w_to.item(0)
        w_node = w_to.item(1)
        if isinstance(w_name, W_Atom) and isinstance(w_node, W_Atom):
            return _deliver_to_name_at(proc, w_name, w_node, w_msg)
    raise badarg()


def _deliver_to_name_at(proc, w_name, w_node, w_msg):
    node = proc.node
    if w_node is not node.w_name:
        return node.distribution.send_name(proc.w_pid, w_name, w_node, w_msg)
    target = node.names.lookup(w_name)
    if isinstance(target, Process):
        signals.deliver(target, w_msg)
    elif isinstance(target, Port):
        target.on_message(proc.w_pid, w_msg)
    return True
