"""Ends of processes, without any code that runs."""
from __future__ import absolute_import

import sys

from enigma.machine import exits, links, monitors, process, signals
from enigma.machine.hooks import DeathHook, add_hook
from enigma.machine.monitors import Monitor
from enigma.machine.node import Node
from enigma.terms import atoms
from enigma.terms.atoms import atom
from enigma.terms.identifiers import REFS
from enigma.terms.show import show

BOOM = atom('boom')


def waiting(node):
    proc = node.processes.create()
    proc.status = process.WAITING
    return proc


def messages(proc):
    return [show(w) for w in proc.mailbox.items()]


def test_link_takes_the_other_along():
    node = Node()
    a, b = waiting(node), waiting(node)
    links.link_processes(a, b)
    signals.exit_process(a.w_pid, a, BOOM)
    assert a.status == b.status == process.DEAD
    assert b.w_exit_reason is BOOM
    assert node.processes.count() == 0


def test_trapped():
    node = Node()
    a, b = waiting(node), waiting(node)
    b.trap_exit = True
    links.link_processes(a, b)
    signals.exit_process(b.w_pid, a, atoms.KILL)
    assert messages(b) == ["{'EXIT',<0.0.0>,killed}"]
    assert b.status == process.RUNNABLE and not b.links


def test_normal_is_ignored():
    node = Node()
    a, b = waiting(node), waiting(node)
    links.link_processes(a, b)
    signals.exit_process(a.w_pid, a, atoms.NORMAL)
    assert a.status == process.WAITING
    node.reaper.end(a, atoms.NORMAL)
    assert b.status == process.WAITING and not b.links


def test_long_chain_of_links():
    node = Node()
    chain = [waiting(node) for i in range(5 * sys.getrecursionlimit())]
    for i in range(len(chain) - 1):
        links.link_processes(chain[i], chain[i + 1])
    signals.exit_process(chain[0].w_pid, chain[0], BOOM)
    assert node.processes.count() == 0
    assert chain[-1].w_exit_reason is BOOM


def test_running_one_ends_later():
    node = Node()
    a, b = waiting(node), waiting(node)
    a.status = process.RUNNING
    node.current = a
    links.link_processes(a, b)
    signals.exit_process(a.w_pid, b, BOOM)
    assert b.status == process.DEAD
    assert a.status == process.EXITING
    node.current = None
    exits.finished(node, a)
    assert a.status == process.DEAD and a.w_exit_reason is BOOM


def test_monitor_and_name():
    node = Node()
    a, b = waiting(node), waiting(node)
    assert node.names.add(atom('name'), b)
    w_ref = REFS.make()
    monitors.add(Monitor(w_ref, a, monitors.PROCESS, b.w_pid, atoms.DOWN_TAG), b)
    monitors.add_alias(a, w_ref, monitors.DEMONITOR)
    node.reaper.end(b, BOOM)
    assert node.names.lookup(atom('name')) is None
    assert messages(a) == ["{'DOWN',%s,process,<0.1.0>,boom}" % show(w_ref)]
    assert not a.monitors and not a.aliases and not node.aliases


def test_end_of_the_monitoring_one():
    node = Node()
    a, b = waiting(node), waiting(node)
    monitors.add(Monitor(REFS.make(), a, monitors.PROCESS, b.w_pid, atoms.DOWN_TAG), b)
    node.reaper.end(a, BOOM)
    assert not b.monitored_by


def test_error_report():
    node = Node()
    logger, a = waiting(node), waiting(node)
    node.names.add(atom('logger'), logger)
    a.w_exit_class = atoms.THROW
    a.w_exit_reason = BOOM
    exits.finished(node, a)
    assert show(a.w_exit_reason) == '{{nocatch,boom},[]}'
    text, = messages(logger)
    assert text.startswith('{log,error,"Error in process ~p with exit value:~n~p~n",'
                           '[<0.1.0>,{{nocatch,boom},[]}],#{')


def test_hooks_run():
    class Hook(DeathHook):
        def owner_died(self, proc, w_reason):
            self.seen = (proc, w_reason)

    node = Node()
    a = waiting(node)
    hook = Hook()
    add_hook(a, hook)
    node.reaper.end(a, BOOM)
    assert hook.seen == (a, BOOM)


def test_suspended_run_again():
    node = Node()
    a, b = waiting(node), waiting(node)
    a.suspending = [process.Suspension(b)]
    a.suspending[0].count = 2
    b.suspend()
    b.suspend()
    node.reaper.end(a, BOOM)
    assert b.status == process.WAITING


def test_pids_are_not_used_again_soon():
    node = Node()
    node.processes.next_key = (1 << 15) - 1
    a, b = waiting(node), waiting(node)
    assert (a.w_pid.number, a.w_pid.serial) == (32767, 0)
    assert (b.w_pid.number, b.w_pid.serial) == (0, 1)
    assert node.processes.find(0, 1) is b
