"""The timer heap, with a clock that the test moves."""
from __future__ import absolute_import

import random

from enigma.machine import message_timers, timers
from enigma.machine.message_timers import MessageTimer
from enigma.machine.timers import Timers, Timer
from enigma.terms.identifiers import W_Ref

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
        self.message_timers = {}
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
        self.message_timer = None


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


def message_timer_list(proc):
    found, timer, before = [], proc.message_timer, None
    while timer is not None:
        assert timer.receiver is proc and timer.before is before
        found.append(timer.key)
        before, timer = timer, timer.behind
    return found


def test_timers_end_with_their_receiver():
    rnd = random.Random(3)
    node = FakeNode()
    receivers = [FakeProc(node), FakeProc(node), None]
    alive = []
    for n in range(1, 200):
        timer = MessageTimer(W_Ref(n, 0, 0), None, None, rnd.choice(receivers))
        message_timers.start(node, timer, rnd.randrange(1, 100) * MS)
        alive.append(timer)
        if rnd.randrange(3) == 0:
            gone = alive.pop(rnd.randrange(len(alive)))
            message_timers.cancel(node, gone)
    node.clock.now = 30 * MS
    node.timers.expire(node)
    alive = [timer for timer in alive if timer.active]
    for proc in receivers[:2]:
        assert sorted(message_timer_list(proc)) == sorted(
            [timer.key for timer in alive if timer.receiver is proc])
    assert sorted(node.message_timers) == sorted([timer.key for timer in alive])
    message_timers.cancel_all(node, receivers[0])
    assert receivers[0].message_timer is None
    assert sorted(node.message_timers) == sorted(
        [timer.key for timer in alive if timer.active])
    message_timers.cancel_all(node, receivers[1])
    assert all(timer.receiver is None for timer in node.message_timers.values())
