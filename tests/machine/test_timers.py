"""The timer heap, with a clock that the test moves."""
from __future__ import absolute_import

import random

from enigma.machine import timers
from enigma.machine.timers import Timers, Timer

MS = 1000000


class FakeClock(object):
    now = 0

    def monotonic(self):
        return self.now


class Recorder(Timer):
    def __init__(self, log, name):
        Timer.__init__(self)
        self.log = log
        self.name = name

    def fire(self, node):
        self.log.append(self.name)


class FakeNode(object):
    def __init__(self):
        self.clock = FakeClock()
        self.timers = Timers(self.clock)
        self.run_queue = self
        self.woken = []

    def wake(self, proc):
        self.woken.append(proc)


class FakeProc(object):
    def __init__(self, node):
        self.node = node
        self.timer = None
        self.spare_timer = None
        self.timed_out = False


def test_fire_in_order():
    node, log = FakeNode(), []
    for name, when in [('c', 30), ('a', 10), ('b', 20), ('a2', 10)]:
        node.timers.start(Recorder(log, name), when)
    node.timers.expire(node)
    assert log == []
    node.clock.now = 20
    node.timers.expire(node)
    assert log == ['a', 'a2', 'b']
    assert node.timers.wait_ms() == 1
    node.clock.now = 30
    node.timers.expire(node)
    assert log == ['a', 'a2', 'b', 'c']
    assert node.timers.wait_ms() == -1


def test_many_random():
    node, log = FakeNode(), []
    rng = random.Random(5)
    all_timers = []
    for i in range(3000):
        timer = Recorder(log, rng.randrange(1000))
        node.timers.start(timer, timer.name)
        all_timers.append(timer)
    kept = []
    for timer in all_timers:
        if rng.random() < 0.9:
            node.timers.cancel(timer)
        else:
            kept.append(timer.name)
    assert len(node.timers.heap) < 700       # dead ones do not stay for ever
    node.clock.now = 1000
    node.timers.expire(node)
    assert log == sorted(kept)
    assert node.timers.dead == 0 and node.timers.heap == []


def test_receive_timer_moves_in_place():
    node = FakeNode()
    proc = FakeProc(node)
    for i in range(200):
        timers.start_receive_timeout(proc, 5000)
        assert proc.timer.active
        timers.cancel_receive_timeout(proc)
        node.clock.now += MS
    assert len(node.timers.heap) <= 1
    timers.start_receive_timeout(proc, 5000)
    start = node.clock.now
    node.clock.now = start + 4999 * MS
    node.timers.expire(node)
    assert not proc.timed_out and proc.timer is not None
    node.clock.now = start + 5000 * MS
    node.timers.expire(node)
    assert proc.timed_out and node.woken == [proc] and proc.timer is None
    timers.cancel_receive_timeout(proc)
    assert not proc.timed_out and node.timers.dead == 0


def test_shorter_receive_timer():
    node = FakeNode()
    proc = FakeProc(node)
    timers.start_receive_timeout(proc, 5000)
    timers.cancel_receive_timeout(proc)
    timers.start_receive_timeout(proc, 10)
    node.clock.now = 10 * MS
    node.timers.expire(node)
    assert proc.timed_out
    node.clock.now = 6000 * MS
    node.woken = []
    node.timers.expire(node)
    assert node.woken == [] and node.timers.dead == 0


def test_running_timer_is_not_restarted():
    node = FakeNode()
    proc = FakeProc(node)
    timers.start_receive_timeout(proc, 10)
    node.clock.now = 9 * MS
    timers.start_receive_timeout(proc, 10)
    node.clock.now = 10 * MS
    node.timers.expire(node)
    assert proc.timed_out
