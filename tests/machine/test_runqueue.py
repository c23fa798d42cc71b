"""Who runs next."""
from __future__ import absolute_import

from enigma.machine import process
from enigma.machine.node import Node


def add(node, priority):
    proc = node.processes.create()
    proc.priority = priority
    node.run_queue.enqueue(proc)
    return proc


def test_higher_priorities_first():
    node = Node()
    low, normal, high, most = [add(node, priority) for priority in (
        process.LOW, process.NORMAL, process.HIGH, process.MAX)]
    assert node.run_queue.pick() is most
    assert node.run_queue.pick() is high
    assert node.run_queue.pick() is normal
    assert node.run_queue.pick() is low
    assert node.run_queue.pick() is None and node.run_queue.is_empty()


def test_low_runs_at_every_eighth_turn():
    node = Node()
    low = add(node, process.LOW)
    normal = add(node, process.NORMAL)
    order = []
    for i in range(90):
        proc = node.run_queue.pick()
        order.append(proc)
        node.run_queue.enqueue(proc)
    assert 9 <= order.count(low) <= 12
    assert order.count(normal) == 90 - order.count(low)


def test_enqueued_once():
    node = Node()
    proc = add(node, process.NORMAL)
    node.run_queue.enqueue(proc)
    assert node.run_queue.length == 1


def test_wake_only_who_waits():
    node = Node()
    proc = node.processes.create()
    proc.status = process.RUNNING
    node.run_queue.wake(proc)
    assert node.run_queue.is_empty()
    proc.status = process.WAITING
    node.run_queue.wake(proc)
    assert proc.status == process.RUNNABLE and node.run_queue.pick() is proc


def test_suspended_runs_after_all_resumed():
    node = Node()
    proc = node.processes.create()
    proc.status = process.WAITING
    proc.suspend()
    proc.suspend()
    node.run_queue.wake(proc)
    assert proc.status == process.SUSPENDED
    proc.resume(1)
    assert node.run_queue.is_empty()
    proc.resume(1)
    assert proc.status == process.RUNNABLE and node.run_queue.pick() is proc
