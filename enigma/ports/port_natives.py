"""The natives of ports: erts_internal:open_port/2, port_command/3 and the like.

erlang.erl calls them, waits when they give a reference, and makes errors of
the atoms that they give.
"""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import links, signals
from enigma.ports.drivers import CannotOpen, open_port
from enigma.ports.port import OpenPort, Waiting
from enigma.ports.port_options import BadOption, PortOptions
from enigma.terms import atoms, iodata, lists
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import NOTSUP, badarg
from enigma.terms.identifiers import REFS, W_Pid, W_Port
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int

_BADOPT = atom('badopt')
_FORCE = atom('force')
_NOSUSPEND = atom('nosuspend')

MAX_OPERATION = 0xffffffff


def lookup(node, w_port):
    """The OpenPort of an identifier or registered name, or None."""
    target = None
    if isinstance(w_port, W_Port):
        target = signals.port_of(node, w_port)
    elif isinstance(w_port, W_Atom):
        target = node.names.lookup(w_port)
    if isinstance(target, OpenPort):
        return target
    return None


@bif("erts_internal", "open_port", term, term)
def erts_internal_open_port(proc, w_name, w_options):
    node = proc.node
    options = PortOptions(node.file_names)
    try:
        options.parse(w_options)
    except BadOption:
        return _BADOPT
    try:
        port = open_port(node, proc.w_pid, w_name, options)
    except CannotOpen as e:
        return e.w_reason
    links.link_port(proc, port)
    return port.w_port


@bif("erts_internal", "port_close", term)
def port_close(proc, w_port):
    port = lookup(proc.node, w_port)
    if port is None:
        return atoms.BADARG
    port.shut(atoms.NORMAL)
    return atoms.TRUE


@bif("erts_internal", "port_command", term, term, term)
def port_command(proc, w_port, w_data, w_flags):
    """true, false (busy and nosuspend), an atom for the error, or a reference
    whose message comes when a busy port has taken the data.
    """
    force = False
    nosuspend = False
    while isinstance(w_flags, W_Cons):
        if w_flags.w_head is _FORCE:
            force = True
        elif w_flags.w_head is _NOSUSPEND:
            nosuspend = True
        else:
            return _BADOPT
        w_flags = w_flags.w_tail
    if w_flags is not NIL:
        return _BADOPT
    port = lookup(proc.node, w_port)
    if port is None:
        return atoms.BADARG
    if force and not port.driver.soft_busy:
        return NOTSUP
    try:
        data = iodata.to_str(w_data)
    except iodata.BadIodata:
        port.report_bad_data(proc.w_pid, w_data)
        return atoms.BADARG
    if not force and port.driver.is_busy():
        if nosuspend:
            return atoms.FALSE
        w_ref = REFS.make()
        port.waiting.append(Waiting(proc.w_pid, w_ref, data))
        return w_ref
    port.command(data)
    return atoms.TRUE


def _operation(w_operation):
    """The number of a control or call, -1 if it is none."""
    if isinstance(w_operation, W_Int):
        number = w_operation.value
        if 0 <= number <= MAX_OPERATION:
            return number
    return -1


@bif("erts_internal", "port_control", term, term, term)
def port_control(proc, w_port, w_operation, w_data):
    port = lookup(proc.node, w_port)
    operation = _operation(w_operation)
    if port is None or operation < 0:
        return atoms.BADARG
    try:
        data = iodata.to_str(w_data)
    except iodata.BadIodata:
        return atoms.BADARG
    w_result = port.driver.control(operation, data)
    if w_result is None:
        return atoms.BADARG
    return w_result


@bif("erts_internal", "port_call", term, term, term)
def port_call(proc, w_port, w_operation, w_data):
    port = lookup(proc.node, w_port)
    operation = _operation(w_operation)
    if port is None or operation < 0:
        return atoms.BADARG
    w_result = port.driver.call(operation, w_data)
    if w_result is None:
        return atoms.BADARG
    return w_result


@bif("erts_internal", "port_connect", term, term)
def port_connect(proc, w_port, w_pid):
    node = proc.node
    port = lookup(node, w_port)
    if port is None or not isinstance(w_pid, W_Pid):
        return atoms.BADARG
    new_owner = signals.process_of(node, w_pid)
    if new_owner is None:
        return atoms.BADARG
    links.link_port(new_owner, port)
    port.connect(w_pid)
    return atoms.TRUE


@bif("erlang", "port_set_data", term, term)
def port_set_data(proc, w_port, w_data):
    port = lookup(proc.node, w_port)
    if port is None:
        raise badarg()
    port.w_data = w_data
    return atoms.TRUE


@bif("erlang", "port_get_data", term)
def port_get_data(proc, w_port):
    port = lookup(proc.node, w_port)
    if port is None:
        raise badarg()
    return port.w_data


@bif("erlang", "ports")
def ports(proc):
    found_w = []
    for port in proc.node.ports.values():
        found_w.append(port.w_port)
    return lists.from_items(found_w)
