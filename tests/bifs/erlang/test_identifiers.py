"""Pids, ports and references as text against stock's values."""
from __future__ import absolute_import

from enigma.bifs.erlang import identifiers
from enigma.machine.node import Node
from tests.bifs.erlterm import call, erl, wrong_values


def test_as_stock():
    assert identifiers.pid_to_list is not None
    proc = Node().processes.create()
    wrong, count = wrong_values('identifiers.txt', proc)
    assert wrong == []
    assert count > 50


def test_living_process_is_found():
    proc = Node().processes.create()
    w_text = call(proc, 'erlang', 'pid_to_list', [proc.w_pid]).item(1)
    w_pid = call(proc, 'erlang', 'list_to_pid', [w_text]).item(1)
    assert w_pid.target is proc
    assert call(proc, 'erlang', 'list_to_pid', [erl('[60,48,46,57,46,57,62]')]).item(1).target is None
