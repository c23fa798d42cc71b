from __future__ import absolute_import

import pytest

from enigma.machine.node import Node
from enigma.machine.process import WAITING
from enigma.ports import erl_tracer
from enigma.terms import maps
from enigma.terms.atoms import atom
from enigma.terms.identifiers import W_Pid
from tests.ports.support import Atom, call, term, value

NODE = Node()
CALL, STATUS, SEQ_TRACE = Atom('call'), Atom('trace_status'), Atom('seq_trace')
DEAD = W_Pid(77, 7)


@pytest.fixture
def proc():
    proc = NODE.processes.create()
    proc.status = WAITING
    return proc


def enabled(proc, *args):
    return call(proc, 'erl_tracer', 'enabled', *args)


def traced(proc, tag, tracee, **options):
    """The event that arrives, or None."""
    names = sorted(options)
    w_options = maps.from_pairs([atom(name) for name in names],
                                [term(options[name]) for name in names])
    assert call(proc, 'erl_tracer', 'trace', tag, proc.w_pid, tracee, 7, w_options) == 'ok'
    items = proc.mailbox.items()
    proc.mailbox.clear()
    if not items:
        return None
    return value(items[0])


def test_enabled(proc):
    other = NODE.processes.create().w_pid
    assert enabled(proc, STATUS, proc.w_pid, other) == 'trace'
    assert enabled(proc, CALL, proc.w_pid, proc.w_pid) == 'discard'
    assert enabled(proc, CALL, DEAD, other) == 'discard'
    assert enabled(proc, STATUS, DEAD, other) == 'remove'
    assert enabled(proc, CALL, Atom('foo'), other) == 'discard'


def test_events(proc):
    # the shapes of stock
    assert traced(proc, CALL, 1) == ('trace', 1, 'call', 7)
    assert traced(proc, CALL, 1, extra=2) == ('trace', 1, 'call', 7, 2)
    assert traced(proc, CALL, 1, extra=2, match_spec_result=3, scheduler_id=4) == (
        'trace', 1, 'call', 7, 2, 3, 4)
    assert traced(proc, SEQ_TRACE, 1) == ('seq_trace', 1, 7)
    event = traced(proc, SEQ_TRACE, 1, extra=2, timestamp=Atom('monotonic'))
    assert event[:5] == ('trace_ts', 1, 'seq_trace', 7, 2)
    assert traced(proc, CALL, 1, timestamp=Atom('foo')) is None


def test_timestamps(proc):
    before = NODE.clock.monotonic()
    at, number = traced(proc, CALL, 1, timestamp=Atom('strict_monotonic'))[-1]
    assert before <= at <= NODE.clock.monotonic()
    assert traced(proc, CALL, 1, timestamp=Atom('strict_monotonic'))[-1][1] > number
    assert len(traced(proc, CALL, 1, timestamp=Atom('timestamp'))[-1]) == 3
    assert traced(proc, CALL, 1, timestamp=Atom('cpu_timestamp'))[-1][0] == 0
