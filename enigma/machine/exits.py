"""The end of a process, and everybody who is told of it.

    EXITED from the loop -> finished(): reason, report to the logger -> end()
    an exit signal       -> signals.terminate()                     -> end()
    end(): timers, hooks, tables, name, then links and monitors

A process may take linked ones with it.  They are put into a queue, never ended
by recursion: a chain of links may be very long.
"""
from __future__ import absolute_import

from enigma.machine import (
    hooks, links, logger, message_timers, monitors, signals, timers)
from enigma.machine.link_order import in_order_of_exit
from enigma.machine.process import Process, EXITING, DEAD
from enigma.machine.signals import pid_key
from enigma.terms import atoms
from enigma.terms.atoms import atom
from enigma.terms.lists import NIL
from enigma.terms.show import show
from enigma.terms.tuples import pair

_NOCATCH = atom('nocatch')


class Reaper(object):
    """Ends processes, one after the other, in the order in which it learns of them."""

    def __init__(self, node):
        self.node = node
        self.ending = []
        self.next = 0
        self.busy = False

    def end(self, proc, w_reason):
        """proc ends with w_reason, as links and monitors are to see it."""
        proc.status = EXITING
        proc.w_exit_reason = w_reason
        self.ending.append(proc)
        if self.busy:
            return
        self.busy = True
        while self.next < len(self.ending):
            dying = self.ending[self.next]
            self.ending[self.next] = None
            self.next += 1
            self._bury(dying, dying.w_exit_reason)
        self.ending = []
        self.next = 0
        self.busy = False

    def _bury(self, proc, w_reason):
        node = self.node
        timers.cancel_receive_timeout(proc)
        message_timers.cancel_all(node, proc)
        hooks.run_hooks(proc, w_reason)
        node.tables_of_dead(proc)
        if proc.w_name is not None:
            node.names.remove(proc.w_name)
        node.processes.remove(proc)
        node.node_monitors.forget(proc)
        proc.status = DEAD
        proc.w_pid.target = None
        _drop_aliases(proc)
        _tell_links(proc, w_reason)
        _tell_monitors(proc, w_reason)
        _release_suspended(proc)
        _forget(proc)
        if proc.get_settings().system:
            node.crash('System process %s terminated: %s\n' % (
                show(proc.w_pid), show(w_reason)))


def finished(node, proc):
    """The loop returned EXITED: end proc as its exit class and reason ask."""
    w_reason = proc.w_exit_reason
    if proc.w_exit_class is not atoms.EXIT:
        w_trace = proc.w_exit_trace
        if w_trace is None:
            w_trace = NIL
        if proc.w_exit_class is atoms.THROW:
            w_reason = pair(_NOCATCH, w_reason)
        w_reason = pair(w_reason, w_trace)
        logger.uncaught_error(node, proc, w_reason)
    node.reaper.end(proc, w_reason)


def _drop_aliases(proc):
    if proc.aliases is not None:
        for key in proc.aliases:
            del proc.node.aliases[key]
        proc.aliases = None


def _tell_links(proc, w_reason):
    node = proc.node
    table = proc.links
    if table is not None:
        proc.links = None
        key = pid_key(proc.w_pid)
        for w_other in in_order_of_exit(table.values()):
            other = w_other.target
            if isinstance(other, Process) and other.is_alive():
                links.broke(other, proc.w_pid, key, w_reason)
    ports = proc.port_links
    if ports is not None:
        proc.port_links = None
        for w_port in ports.values():
            port = signals.port_of(node, w_port)
            if port is not None:
                if port.links is not None:
                    links.remove_key(port.links, pid_key(proc.w_pid))
                port.on_exit(proc.w_pid, w_reason)
    remote_w = proc.remote_links_w
    if remote_w is not None:
        proc.remote_links_w = None
        for w_other in remote_w:
            node.distribution.exit(proc.w_pid, w_other, w_reason, True)


def _tell_monitors(proc, w_reason):
    table = proc.monitors
    if table is not None:
        proc.monitors = None
        for monitor in table.values():
            monitors.detach(monitor)
    table = proc.monitored_by
    if table is not None:
        proc.monitored_by = None
        for monitor in table.values():
            monitors.fire(monitor, w_reason)
    remote = proc.remote_monitored_by
    if remote is not None:
        proc.remote_monitored_by = None
        for watcher in remote:
            proc.node.distribution.down(watcher, w_reason)


def _release_suspended(proc):
    """What it had suspended runs again."""
    if proc.suspending is not None:
        suspending = proc.suspending
        proc.suspending = None
        for suspended in suspending:
            suspended.suspendee.resume(suspended.count)


def _forget(proc):
    """Leave nothing on a dead process that would keep other things alive."""
    proc.mailbox.clear()
    proc.k = None
    proc.code = None
    proc.args_w = None
    proc.next_args_w = None
    proc.next_fun = None
    proc.dictionary = None
    proc.spare_timer = None
    proc.w_exit_trace = None


def close_port(port, w_reason):
    """A port has closed: its name, links and monitors end as those of a process."""
    node = port.node
    port.closed = True
    if port.w_name is not None:
        node.names.remove(port.w_name)
    number = port.w_port.number
    if number in node.ports:
        del node.ports[number]
    port.w_port.target = None
    table = port.links
    if table is not None:
        port.links = None
        for w_pid in in_order_of_exit(table.values()):
            proc = signals.process_of(node, w_pid)
            if proc is not None:
                links.port_broke(proc, port, w_reason)
    watchers = port.monitored_by
    if watchers is not None:
        port.monitored_by = None
        for monitor in watchers.values():
            monitors.fire(monitor, w_reason)
