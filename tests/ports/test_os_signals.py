from __future__ import absolute_import

import os
import signal

import pytest

from enigma.machine.node import Node
from enigma.machine.process import WAITING
from enigma.ports import os_signals
from enigma.ports.outside import connect
from enigma.terms.atoms import atom
from tests.ports.support import Atom, BADARG, call, value


@pytest.fixture
def proc():
    node = Node()
    connect(node)
    proc = node.processes.create()
    proc.status = WAITING
    node.names.add(atom('erl_signal_server'), proc)
    return proc


def set_signal(proc, name, action):
    return call(proc, 'os', 'set_signal', Atom(name), Atom(action))


def signalled(proc, number):
    """What erl_signal_server gets after the signal."""
    os.kill(os.getpid(), number)
    for i in range(20):
        proc.node.poller.wait(5)
    found = [value(w_message) for w_message in proc.mailbox.items()]
    proc.mailbox.clear()
    return found


def test_signals_become_messages(proc):
    assert signalled(proc, signal.SIGTERM) == [('notify', 'sigterm')]
    assert signalled(proc, signal.SIGUSR1) == [('notify', 'sigusr1')]
    assert set_signal(proc, 'sighup', 'handle') == 'ok'
    assert signalled(proc, signal.SIGHUP) == [('notify', 'sighup')]
    assert set_signal(proc, 'sighup', 'ignore') == 'ok'
    assert signalled(proc, signal.SIGHUP) == []
    assert set_signal(proc, 'sighup', 'default') == 'ok'


def test_ended_programs_only_on_demand(proc):
    assert signalled(proc, signal.SIGCHLD) == []
    assert set_signal(proc, 'sigchld', 'handle') == 'ok'
    assert signalled(proc, signal.SIGCHLD) == [('notify', 'sigchld')]
    assert set_signal(proc, 'sigchld', 'default') == 'ok'
    assert signalled(proc, signal.SIGCHLD) == []


def test_closed_pipes_are_errors_not_signals(proc):
    assert signalled(proc, signal.SIGPIPE) == []


def test_wrong_arguments(proc):
    assert set_signal(proc, 'sigint', 'handle') == BADARG
    assert set_signal(proc, 'sighup', 'what') == BADARG
