"""The node, the scheduler and all natives of processes are RPython."""
from __future__ import absolute_import

from enigma.bifs import erts_internal_processes
from enigma.bifs.erlang import (
    dictionary, display, exceptions, halt, links, monitors, nodes, process_flag,
    process_info, processes, registry, send, spawn, statistics, system_flag,
    system_info, timers, tracing)
from enigma.bifs.ets_node import NodeTables
from enigma.code.link import StubMaker
from enigma.code.modules import ExportTable, ModuleTable
from enigma.code.natives import TABLE
from enigma.machine import dispatch, exits
from enigma.machine.node import Node
from enigma.machine.scheduler import Scheduler
from enigma.machine.spawn import LINKED
from enigma.machine.spawn import spawn as start
from enigma.terms import atoms
from tests.ports.translation import any_term, translate


class OtherScheduler(Scheduler):
    def execute(self, proc):
        proc.w_exit_class = atoms.ERROR
        proc.w_exit_reason = any_term(proc.pc)
        return proc.pc


def rest(node, proc, n):
    """What the machine, not Erlang, calls."""
    node.exports = ExportTable(TABLE, StubMaker(dispatch.ISET))
    node.modules = ModuleTable()
    node.ets = NodeTables(node)
    other = start(node, proc, atoms.OK, atoms.OK, [any_term(n)], LINKED)
    other.mailbox.bind(proc.mailbox.mark(), other.w_pid)
    other.mailbox.use(other.w_pid)
    other.mailbox.unbind(proc.w_pid)
    other.mailbox.advance()
    other.mailbox.remove()
    other.mailbox.reset()
    OtherScheduler(node).run()
    exits.finished(node, other)


def test_natives_translate():
    translate(Node, ['erlang', 'erts_internal'], rest)
