"""Monitors and aliases: monitor/2,3 demonitor/1,2 alias/1 unalias/1."""
from __future__ import absolute_import

from enigma.bifs.unwrap import reference, term
from enigma.code.natives import bif
from enigma.machine import monitors, signals
from enigma.machine.monitors import Monitor, NOCONNECTION, NOPROC
from enigma.machine.port import Port
from enigma.machine.process import Process
from enigma.machine.spawn import NO_ALIAS
from enigma.terms import atoms
from enigma.terms.atoms import W_Atom, atom, boolean
from enigma.terms.errors import badarg
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref, REFS
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.tuples import W_Tuple, pair

BADOPT = atom('badopt')
_BADTYPE = atom('badtype')
_ALIAS = atom('alias')
_TAG = atom('tag')
_EXPLICIT_UNALIAS = atom('explicit_unalias')
_DEMONITOR = atom('demonitor')
_REPLY_DEMONITOR = atom('reply_demonitor')
_REPLY = atom('reply')
_FLUSH = atom('flush')
_INFO = atom('info')
_PROCESS = atom('process')
_PORT = atom('port')
_TIME_OFFSET = atom('time_offset')
_ERTS_INTERNAL = atom('erts_internal')
_FLUSH_MONITOR_MESSAGES = atom('flush_monitor_messages')


class MonitorOptions(object):
    """alias: a mode of machine/monitors.py or NO_ALIAS; w_tag instead of 'DOWN'."""

    def __init__(self):
        self.alias = NO_ALIAS
        self.w_tag = atoms.DOWN_TAG


def monitor_options(w_options):
    """The MonitorOptions of [{alias, A} | {tag, T}]; badarg with cause badopt."""
    options = MonitorOptions()
    while isinstance(w_options, W_Cons):
        w_option = w_options.w_head
        if not isinstance(w_option, W_Tuple) or w_option.size() != 2:
            raise badarg(BADOPT)
        w_value = w_option.item(1)
        if w_option.item(0) is _TAG:
            options.w_tag = w_value
        elif w_option.item(0) is _ALIAS:
            options.alias = _alias_mode(w_value)
        else:
            raise badarg(BADOPT)
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg(BADOPT)
    return options


def _alias_mode(w_value):
    if w_value is _EXPLICIT_UNALIAS:
        return monitors.EXPLICIT
    if w_value is _DEMONITOR:
        return monitors.DEMONITOR
    if w_value is _REPLY_DEMONITOR:
        return monitors.REPLY_DEMONITOR
    raise badarg(BADOPT)


PLAIN = MonitorOptions()


@bif("erlang", "monitor", term, term)
def monitor(proc, w_type, w_item):
    """The reference of a new monitor; see monitor_with_options."""
    return _monitor(proc, w_type, w_item, PLAIN)


@bif("erlang", "monitor", term, term, term)
def monitor_with_options(proc, w_type, w_item, w_options):
    """badarg because of badopt, badtype, or an item that cannot be monitored."""
    return _monitor(proc, w_type, w_item, monitor_options(w_options))


def _monitor(proc, w_type, w_item, options):
    if w_type is _PROCESS:
        return _monitor_process(proc, w_item, options)
    if w_type is _PORT:
        return _monitor_port(proc, w_item, options)
    if w_type is _TIME_OFFSET:
        if w_item is not monitors.CLOCK_SERVICE:
            raise badarg()
        new = _new(proc, monitors.TIME_OFFSET, w_item, options)
        monitors.add_elsewhere(new)
        return new.w_ref
    raise badarg(_BADTYPE)


def _new(proc, kind, w_item, options):
    """A Monitor with its alias, not yet entered anywhere."""
    w_ref = REFS.make()
    if options.alias != NO_ALIAS:
        monitors.add_alias(proc, w_ref, options.alias)
    return Monitor(w_ref, proc, kind, w_item, options.w_tag)


def _monitor_process(proc, w_item, options):
    node = proc.node
    if isinstance(w_item, W_Pid):
        if not signals.is_local(w_item):
            return _monitor_elsewhere(proc, w_item, w_item, w_item.w_node, options)
        target = signals.process_of(node, w_item)
        if target is proc:
            return REFS.make()
        return _enter(_new(proc, monitors.PROCESS, w_item, options), target)
    if isinstance(w_item, W_Atom):
        return _monitor_name(proc, w_item, monitors.PROCESS, options)
    w_name, w_node = _name_and_node(w_item)
    if w_node is node.w_name:
        return _monitor_name(proc, w_name, monitors.PROCESS, options)
    if not node.is_alive():
        raise badarg()
    return _monitor_elsewhere(proc, w_item, w_name, w_node, options)


def _monitor_port(proc, w_item, options):
    node = proc.node
    if isinstance(w_item, W_Port):
        if w_item.w_node is not atoms.NONODE:
            raise badarg()
        return _enter(_new(proc, monitors.PORT, w_item, options),
                      signals.port_of(node, w_item))
    if isinstance(w_item, W_Atom):
        return _monitor_name(proc, w_item, monitors.PORT, options)
    w_name, w_node = _name_and_node(w_item)
    if w_node is not node.w_name:
        raise badarg()
    return _monitor_name(proc, w_name, monitors.PORT, options)


def _name_and_node(w_item):
    if isinstance(w_item, W_Tuple) and w_item.size() == 2:
        w_name = w_item.item(0)
        w_node = w_item.item(1)
        if isinstance(w_name, W_Atom) and isinstance(w_node, W_Atom):
            return w_name, w_node
    raise badarg()


def _monitor_name(proc, w_name, kind, options):
    node = proc.node
    target = node.names.lookup(w_name)
    if target is proc:
        return REFS.make()
    if isinstance(target, Port):
        if kind == monitors.PROCESS:
            target = None
    elif isinstance(target, Process):
        if kind == monitors.PORT:
            target = None
    new = _new(proc, kind, pair(w_name, node.w_name), options)
    new.w_name = w_name
    return _enter(new, target)


def _enter(new, target):
    """The reference; a target that is gone is reported at once."""
    if target is None:
        monitors.drop_monitor_alias(new.origin, new.key)
        monitors.send_down(new, NOPROC)
    else:
        monitors.add(new, target)
    return new.w_ref


def _monitor_elsewhere(proc, w_item, w_to, w_node, options):
    new = _new(proc, monitors.PROCESS, w_item, options)
    monitors.add_elsewhere(new)
    if not proc.node.distribution.monitor(new, w_to, w_node):
        monitors.fire(new, NOCONNECTION)
    return new.w_ref


@bif("erlang", "demonitor", term)
def demonitor(proc, w_ref):
    """true, also when there is no such monitor."""
    _demonitor(proc, w_ref)
    return atoms.TRUE


def _demonitor(proc, w_ref):
    if not isinstance(w_ref, W_Ref) or w_ref.w_node is not atoms.NONODE:
        raise badarg()
    return monitors.demonitor(proc, w_ref)


@bif("erlang", "demonitor", term, term, trap=True)
def demonitor_with_options(proc, w_ref, w_options):
    """[flush]: take a DOWN out of the mailbox; [info]: whether it was removed."""
    flush = False
    info = False
    while isinstance(w_options, W_Cons):
        if w_options.w_head is _FLUSH:
            flush = True
        elif w_options.w_head is _INFO:
            info = True
        else:
            raise badarg()
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg()
    removed = _demonitor(proc, w_ref)
    w_result = boolean(removed or not info)
    if flush and not removed:
        proc.call_next(_ERTS_INTERNAL, _FLUSH_MONITOR_MESSAGES,
                       [w_ref, atoms.FALSE, w_result])
        return None
    return w_result


@bif("erlang", "alias", term)
def alias(proc, w_options):
    """A new alias of the caller; [explicit_unalias | reply]."""
    mode = monitors.EXPLICIT
    while isinstance(w_options, W_Cons):
        if w_options.w_head is _REPLY:
            mode = monitors.REPLY
        elif w_options.w_head is _EXPLICIT_UNALIAS:
            mode = monitors.EXPLICIT
        else:
            raise badarg()
        w_options = w_options.w_tail
    if w_options is not NIL:
        raise badarg()
    w_ref = REFS.make()
    monitors.add_alias(proc, w_ref, mode)
    return w_ref


@bif("erlang", "unalias", reference)
def unalias(proc, w_ref):
    """Whether it was an active alias of the caller."""
    if w_ref.w_node is not atoms.NONODE:
        return atoms.FALSE
    return boolean(monitors.remove_alias(proc, w_ref))
