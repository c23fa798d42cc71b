"""erts_internal:port_info/1,2."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.ports.port_natives import lookup
from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.identifiers import W_Port
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair

_BADTYPE = atom('badtype')
_REGISTERED_NAME = atom('registered_name')
_NAME = atom('name')
_LINKS = atom('links')
_ID = atom('id')
_CONNECTED = atom('connected')
_INPUT = atom('input')
_OUTPUT = atom('output')
_OS_PID = atom('os_pid')
_MONITORS = atom('monitors')
_MONITORED_BY = atom('monitored_by')
_PARALLELISM = atom('parallelism')
_LOCKING = atom('locking')
_PORT_LEVEL = atom('port_level')
_QUEUE_SIZE = atom('queue_size')
_MEMORY = atom('memory')

_ALL = [_NAME, _LINKS, _ID, _CONNECTED, _INPUT, _OUTPUT, _OS_PID]

WORDS = 8         # the memory of a port without its queue, as stock counts it


def item(port, w_item):
    """The value of one item, or None when there is no such item."""
    if w_item is _NAME:
        return lists.from_items([integer(ord(c)) for c in port.name])
    if w_item is _LINKS:
        if port.links is None:
            return lists.NIL
        return lists.from_items(port.links.values())
    if w_item is _ID:
        return integer(port.w_port.number << 3)
    if w_item is _CONNECTED:
        return port.w_connected
    if w_item is _INPUT:
        return integer(port.bytes_in)
    if w_item is _OUTPUT:
        return integer(port.bytes_out)
    if w_item is _OS_PID:
        if port.driver.os_pid < 0:
            return atoms.UNDEFINED
        return integer(port.driver.os_pid)
    return _rare_item(port, w_item)


def _rare_item(port, w_item):
    if w_item is _MONITORS:
        return lists.NIL
    if w_item is _MONITORED_BY:
        if port.monitored_by is None:
            return lists.NIL
        return lists.from_items(
            [monitor.origin.w_pid for monitor in port.monitored_by.values()])
    if w_item is _PARALLELISM:
        return atoms.boolean(port.parallelism)
    if w_item is _LOCKING:
        return _PORT_LEVEL
    if w_item is _QUEUE_SIZE:
        return integer(port.driver.queued())
    if w_item is _MEMORY:
        return integer(WORDS * 8 + port.driver.queued())
    return None


@bif("erts_internal", "port_info", term)
def port_info_1(proc, w_port):
    if not isinstance(w_port, W_Port) and not isinstance(w_port, W_Atom):
        return atoms.BADARG
    port = lookup(proc.node, w_port)
    if port is None:
        return atoms.UNDEFINED
    pairs_w = []
    if port.w_name is not None:
        pairs_w.append(pair(_REGISTERED_NAME, port.w_name))
    for w_item in _ALL:
        pairs_w.append(pair(w_item, item(port, w_item)))
    return lists.from_items(pairs_w)


@bif("erts_internal", "port_info", term, term)
def port_info_2(proc, w_port, w_item):
    if not isinstance(w_port, W_Port) and not isinstance(w_port, W_Atom):
        return _BADTYPE
    port = lookup(proc.node, w_port)
    if port is None:
        return atoms.UNDEFINED
    if w_item is _REGISTERED_NAME:
        if port.w_name is None:
            return lists.NIL
        return pair(w_item, port.w_name)
    w_value = item(port, w_item)
    if w_value is None:
        return atoms.BADARG
    return pair(w_item, w_value)
