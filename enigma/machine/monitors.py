"""Monitors and aliases: who wants to know of whose end, and where replies go.

One Monitor object stands in two tables: in `monitors` of its origin and in
`monitored_by` of its target, both by the key of its reference.
"""
from __future__ import absolute_import

from enigma.machine.port import Port
from enigma.machine.process import Process
from enigma.machine import signals
from enigma.terms import atoms, tuples
from enigma.terms.atoms import atom

PROCESS = 0
PORT = 1
TIME_OFFSET = 2

# How an alias ends.
EXPLICIT = 0             # by unalias/1 only
REPLY = 1                # or by the first message sent to it
DEMONITOR = 2            # or together with its monitor
REPLY_DEMONITOR = 3      # by the first message, which removes the monitor too

NOPROC = atom('noproc')
NOCONNECTION = atom('noconnection')
_KINDS_W = [atom('process'), atom('port'), atom('time_offset')]
CLOCK_SERVICE = atom('clock_service')


def ref_key(w_ref):
    """An int that no other reference made in this node has."""
    return w_ref.n0 | w_ref.n1 << 18 | w_ref.n2 << 50


class Monitor(object):
    """`origin` monitors `target` (a Process or Port here, None elsewhere).

    w_item is what DOWN tells: the identifier, or {Name, Node} when it was
    monitored by name.  w_tag replaces 'DOWN'.
    """
    _attrs_ = ['w_ref', 'key', 'origin', 'kind', 'target', 'w_item', 'w_name', 'w_tag']

    def __init__(self, w_ref, origin, kind, w_item, w_tag):
        self.w_ref = w_ref
        self.key = ref_key(w_ref)
        self.origin = origin
        self.kind = kind
        self.target = None
        self.w_item = w_item
        self.w_name = None
        self.w_tag = w_tag

    def w_kind(self):
        return _KINDS_W[self.kind]


class Alias(object):
    """A reference that stands for `proc`; `mode` says what ends it."""
    _attrs_ = ['proc', 'mode', 'key']

    def __init__(self, proc, mode, key):
        self.proc = proc
        self.mode = mode
        self.key = key


def add(monitor, target):
    """Enter a monitor on a living Process or Port of this node."""
    monitor.target = target
    _table_of(monitor.origin)[monitor.key] = monitor
    if isinstance(target, Process):
        if target.monitored_by is None:
            target.monitored_by = {}
        target.monitored_by[monitor.key] = monitor
    elif isinstance(target, Port):
        if target.monitored_by is None:
            target.monitored_by = {}
        target.monitored_by[monitor.key] = monitor


def add_elsewhere(monitor):
    """Enter a monitor on another node, or on the time offset."""
    _table_of(monitor.origin)[monitor.key] = monitor


def _table_of(proc):
    if proc.monitors is None:
        proc.monitors = {}
    return proc.monitors


def fire(monitor, w_reason):
    """The target is gone: tell the origin, and forget the monitor."""
    origin = monitor.origin
    if origin.monitors is not None and monitor.key in origin.monitors:
        del origin.monitors[monitor.key]
    drop_monitor_alias(origin, monitor.key)
    send_down(monitor, w_reason)


def send_down(monitor, w_reason):
    """{Tag, Ref, Kind, Item, Reason} to the origin."""
    signals.deliver(monitor.origin, tuples.from_items([
        monitor.w_tag, monitor.w_ref, monitor.w_kind(), monitor.w_item, w_reason]))


def demonitor(proc, w_ref):
    """Remove the monitor of w_ref that proc made; False if there is none."""
    key = ref_key(w_ref)
    drop_monitor_alias(proc, key)
    if proc.monitors is None:
        return False
    monitor = proc.monitors.get(key, None)
    if monitor is None:
        return False
    del proc.monitors[key]
    detach(monitor)
    return True


def detach(monitor):
    """Take it off its target; the origin forgets it by itself."""
    target = monitor.target
    if isinstance(target, Process):
        if target.monitored_by is not None and monitor.key in target.monitored_by:
            del target.monitored_by[monitor.key]
    elif isinstance(target, Port):
        if target.monitored_by is not None and monitor.key in target.monitored_by:
            del target.monitored_by[monitor.key]
    elif monitor.kind != TIME_OFFSET:
        monitor.origin.node.distribution.demonitor(monitor)


# Aliases

def add_alias(proc, w_ref, mode):
    """From now on messages to w_ref reach proc."""
    key = ref_key(w_ref)
    alias = Alias(proc, mode, key)
    if proc.aliases is None:
        proc.aliases = {}
    proc.aliases[key] = alias
    proc.node.aliases[key] = alias


def remove_alias(proc, w_ref):
    """unalias/1: False if w_ref is no active alias of proc."""
    return _drop_alias(proc, ref_key(w_ref))


def _drop_alias(proc, key):
    if proc.aliases is None or key not in proc.aliases:
        return False
    del proc.aliases[key]
    del proc.node.aliases[key]
    return True


def drop_monitor_alias(proc, key):
    """The monitor of this key ends, and with it an alias that hangs on it."""
    if proc.aliases is None:
        return
    alias = proc.aliases.get(key, None)
    if alias is not None and alias.mode >= DEMONITOR:
        _drop_alias(proc, key)


def send_to_alias(node, w_ref, w_msg):
    """A message to a reference: only an active alias leads anywhere."""
    if w_ref.w_node is not atoms.NONODE:
        return
    alias = node.aliases.get(ref_key(w_ref), None)
    if alias is None:
        return
    proc = alias.proc
    if alias.mode == REPLY:
        _drop_alias(proc, alias.key)
    elif alias.mode == REPLY_DEMONITOR:
        demonitor(proc, w_ref)
    signals.deliver(proc, w_msg)
