"""Registered names: register/2 unregister/1 whereis/1 registered/0."""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, term
from enigma.code.natives import bif
from enigma.machine import signals
from enigma.machine.registry import name_of
from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid, W_Port

_NOTALIVE = atom('notalive')
_REGISTERED_NAME = atom('registered_name')


@bif("erlang", "register", term, term)
def register(proc, w_name, w_target):
    """true; badarg because of none (wrong types, name in use), notalive, or
    registered_name (it has one already)."""
    if not isinstance(w_name, W_Atom) or w_name is atoms.UNDEFINED:
        raise badarg(atoms.NONE)
    node = proc.node
    if isinstance(w_target, W_Pid) and signals.is_local(w_target):
        target = signals.process_of(node, w_target)
        if target is None:
            raise badarg(_NOTALIVE)
        _add(node, w_name, target)
    elif isinstance(w_target, W_Port) and w_target.w_node is atoms.NONODE:
        port = signals.port_of(node, w_target)
        if port is None:
            raise badarg(_NOTALIVE)
        _add(node, w_name, port)
    else:
        raise badarg(atoms.NONE)
    return atoms.TRUE


def _add(node, w_name, target):
    if not node.names.add(w_name, target):
        if name_of(target) is not None:
            raise badarg(_REGISTERED_NAME)
        raise badarg(atoms.NONE)


@bif("erlang", "unregister", atom_)
def unregister(proc, w_name):
    if not proc.node.names.remove(w_name):
        raise badarg()
    return atoms.TRUE


@bif("erlang", "whereis", atom_)
def whereis(proc, w_name):
    """The pid or port, or undefined."""
    w_found = proc.node.names.whereis(w_name)
    if w_found is None:
        return atoms.UNDEFINED
    return w_found


@bif("erlang", "registered")
def registered(proc):
    return lists.from_items([w_name for w_name in proc.node.names.names_w()])
