"""Timers of one node: a heap ordered by (time, order of starting).

A cancelled timer stays in the heap until it comes up or until half of the heap
is dead.  A process has one ReceiveTimer and starts it again and again: when the
new end lies behind the place of the old one in the heap, only `deadline` moves,
and the timer goes back into the heap when its place comes up.
"""
from __future__ import absolute_import

from enigma.machine import clock

MIN_DEAD = 64      # fewer dead timers than this are not worth cleaning


class Timer(object):
    """`deadline`: when it fires, in Erlang monotonic nanoseconds.

    `place` (and `order`) is where it stands in the heap while in_heap.
    """

    def __init__(self):
        self.deadline = 0
        self.place = 0
        self.order = 0
        self.active = False
        self.in_heap = False

    def fire(self, node):
        """What happens at the deadline."""
        raise NotImplementedError


class ReceiveTimer(Timer):
    """`receive ... after` of one process."""

    def __init__(self, proc):
        Timer.__init__(self)
        self.proc = proc

    def fire(self, node):
        self.proc.timer = None
        self.proc.timed_out = True
        node.run_queue.wake(self.proc)


class Timers(object):
    """All timers of a node."""

    def __init__(self, node_clock):
        self.clock = node_clock
        self.heap = []
        self.dead = 0
        self.started = 0

    def start(self, timer, deadline):
        """Let `timer`, which is not active, fire at `deadline`."""
        assert not timer.active
        timer.active = True
        timer.deadline = deadline
        self._push(timer)

    def restart(self, timer, deadline):
        """As start, of a timer that may still be in the heap.

        False: it stands too late there, take another object.
        """
        if timer.in_heap:
            if deadline < timer.place:
                return False
            self.dead -= 1
            timer.active = True
            timer.deadline = deadline
            return True
        self.start(timer, deadline)
        return True

    def cancel(self, timer):
        """It shall not fire; nothing happens when it has, or was cancelled."""
        if timer.active:
            timer.active = False
            self.dead += 1
            if self.dead > MIN_DEAD and self.dead * 2 > len(self.heap):
                self._clean()

    def expire(self, node):
        """Fire what is due now."""
        if len(self.heap) == 0:
            return
        now = self.clock.monotonic()
        while len(self.heap) > 0 and self.heap[0].place <= now:
            timer = self._pop()
            if not timer.active:
                self.dead -= 1
            elif timer.deadline > now:
                self._push(timer)
            else:
                timer.active = False
                timer.fire(node)

    def wait_ms(self):
        """Milliseconds until the first one is due, rounded up; -1 for none."""
        while len(self.heap) > 0 and not self.heap[0].active:
            self._pop()
            self.dead -= 1
        if len(self.heap) == 0:
            return -1
        left = self.heap[0].place - self.clock.monotonic()
        if left <= 0:
            return 0
        ms = (left + clock.MILLISECOND - 1) // clock.MILLISECOND
        if ms > 1000000:        # wake up now and then, it costs nothing
            return 1000000
        return ms

    def _push(self, timer):
        timer.place = timer.deadline
        self.started += 1
        timer.order = self.started
        timer.in_heap = True
        heap = self.heap
        heap.append(timer)
        _sift_up(heap, len(heap) - 1)

    def _pop(self):
        heap = self.heap
        first = heap[0]
        last = heap.pop()
        if len(heap) > 0:
            heap[0] = last
            _sift_down(heap, 0)
        first.in_heap = False
        return first

    def _clean(self):
        kept = []
        for timer in self.heap:
            if timer.active:
                kept.append(timer)
            else:
                timer.in_heap = False
        self.heap = kept
        self.dead = 0
        i = len(kept) // 2 - 1
        while i >= 0:
            _sift_down(kept, i)
            i -= 1


def _before(a, b):
    if a.place != b.place:
        return a.place < b.place
    return a.order < b.order


def _sift_up(heap, i):
    timer = heap[i]
    while i > 0:
        up = (i - 1) >> 1
        assert up >= 0
        if not _before(timer, heap[up]):
            break
        heap[i] = heap[up]
        i = up
    heap[i] = timer


def _sift_down(heap, i):
    n = len(heap)
    timer = heap[i]
    while True:
        child = 2 * i + 1
        if child >= n:
            break
        if child + 1 < n and _before(heap[child + 1], heap[child]):
            child += 1
        if not _before(heap[child], timer):
            break
        heap[i] = heap[child]
        i = child
    heap[i] = timer


def start_receive_timeout(proc, ms):
    """wait_timeout: in ms milliseconds proc.timed_out becomes true and it runs.

    While it runs already (the process came back after a message that did not
    match) it goes on.
    """
    if proc.timer is not None:
        return
    proc.timed_out = False
    timers = proc.node.timers
    deadline = timers.clock.monotonic() + ms * clock.MILLISECOND
    timer = proc.spare_timer
    if timer is None or not timers.restart(timer, deadline):
        timer = ReceiveTimer(proc)
        proc.spare_timer = timer
        timers.start(timer, deadline)
    proc.timer = timer


def cancel_receive_timeout(proc):
    """remove_message and timeout: the receive is over."""
    proc.timed_out = False
    timer = proc.timer
    if timer is not None:
        proc.timer = None
        proc.node.timers.cancel(timer)
