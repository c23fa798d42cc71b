"""The scheduler: an ordinary loop around dispatch.execute().

    pick a process -> one slice -> put it back, let it wait, or end it
    now and then, and whenever nothing can run: timers and the world outside
"""
from __future__ import absolute_import

from enigma.machine import dispatch, exits, heap_limit
from enigma.machine.poller import FOREVER
from enigma.machine.process import (
    RUNNABLE, RUNNING, WAITING, SUSPENDED, EXITING, SLICE)
from enigma.terms import atoms

LOOK_AFTER = 8000     # reductions until timers and the poller are asked again
LOOK_AGAIN = 800      # as many after an event: the end of input follows its last part
SLICE_COST = 20       # reductions that a slice counts for at least


class Scheduler(object):
    """Runs the processes of a node.  Tests replace execute()."""

    def __init__(self, node):
        self.node = node
        self.until_look = LOOK_AFTER

    def execute(self, proc, reductions):
        """One slice of proc -> YIELD, WAIT, EXITED or HIBERNATE."""
        return dispatch.execute(proc, reductions)

    def run(self):
        """Until node.halted."""
        node = self.node
        while not node.halted:
            proc = node.run_queue.pick()
            if proc is None:
                self.idle()
            elif proc.status == RUNNABLE:
                self.slice(proc)
                if self.until_look <= 0:
                    self.look(0)

    def slice(self, proc):
        """Run a runnable process once."""
        node = self.node
        proc.status = RUNNING
        proc.hibernating = False
        node.current = proc
        given = heap_limit.slice_of(proc)
        proc.left = given
        proc.reductions -= SLICE - given        # those count as used in advance
        how = self.execute(proc, given)
        node.current = None
        proc.reductions += SLICE - proc.left
        used = given - proc.left
        node.reductions += used
        node.context_switches += 1
        self.until_look -= used + SLICE_COST
        if how == dispatch.EXITED or proc.status == EXITING:
            exits.finished(node, proc)
        elif given != SLICE and heap_limit.is_fatal(
                node, proc, how != dispatch.YIELD):
            node.reaper.end(proc, atoms.KILLED)
        elif how == dispatch.YIELD:
            put_back(proc, RUNNABLE)
        elif how == dispatch.WAIT:
            put_back(proc, WAITING)
        else:
            assert how == dispatch.HIBERNATE
            sleep_deeply(proc)

    def look(self, ms):
        """Timers and events; sleeps for at most ms milliseconds."""
        node = self.node
        node.timers.expire(node)
        node.poller.wait(ms)
        self.until_look = LOOK_AGAIN if node.poller.found else LOOK_AFTER

    def idle(self):
        """Nothing can run: wait for a timer or an event."""
        node = self.node
        node.timers.expire(node)
        if not node.run_queue.is_empty():
            return
        ms = node.timers.wait_ms()
        start = node.clock.monotonic()
        if ms < 0:
            node.poller.wait(FOREVER)
        else:
            node.poller.wait(ms)
        node.idle_time += node.clock.monotonic() - start
        node.timers.expire(node)
        self.until_look = LOOK_AGAIN if node.poller.found else LOOK_AFTER


def put_back(proc, status):
    """After a slice: proc can run on, or waits."""
    if proc.suspend_count > 0:
        proc.resume_status = status
        proc.status = SUSPENDED
        return
    proc.status = status
    if status == RUNNABLE:
        proc.node.run_queue.enqueue(proc)


def sleep_deeply(proc):
    """hibernate/3: its stack is gone, the next message starts the call.

    `hibernating` stays true until then, for process_info."""
    proc.k = None
    proc.code = None
    proc.mailbox.reset()
    if proc.mailbox.count > 0:
        put_back(proc, RUNNABLE)
    else:
        put_back(proc, WAITING)


def run(node):
    """Run everything that `node` has to run, until it is halted."""
    Scheduler(node).run()
