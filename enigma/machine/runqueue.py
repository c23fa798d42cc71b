"""Who may run: one queue for each of max, high and normal; low shares the last.

As in stock: nothing of lower priority runs while a max or high process can, and
a low one runs at every eighth turn.  The queues are linked through the
processes, so that nothing is allocated.
"""
from __future__ import absolute_import

from enigma.machine.process import RUNNABLE, WAITING, SUSPENDED, LOW, NORMAL

LOW_TURNS = 8
QUEUES = 3


class RunQueue(object):
    """The runnable processes of a node.  `length` counts entries."""

    def __init__(self):
        self.first = [None] * QUEUES
        self.last = [None] * QUEUES
        self.length = 0

    def wake(self, proc):
        """Something has come for proc: if it waits, it shall run."""
        if proc.status == WAITING:
            proc.status = RUNNABLE
            self.enqueue(proc)
        elif proc.status == SUSPENDED:
            proc.resume_status = RUNNABLE

    def enqueue(self, proc):
        """Put a runnable process at the end of its queue, once."""
        if proc.queued:
            return
        proc.queued = True
        if proc.priority == LOW:
            proc.schedule_count = LOW_TURNS
        self._append(proc)

    def pick(self):
        """Take out who runs next, or None.  It may have ended in the meantime."""
        i = 0
        while i < QUEUES:
            while self.first[i] is not None:
                proc = self._take(i)
                if proc.priority == LOW and proc.status == RUNNABLE:
                    proc.schedule_count -= 1
                    if proc.schedule_count > 0:
                        self._append(proc)
                        continue
                proc.queued = False
                return proc
            i += 1
        return None

    def is_empty(self):
        return self.length == 0

    def _append(self, proc):
        i = min(proc.priority, NORMAL)
        assert i >= 0
        proc.queue_next = None
        last = self.last[i]
        if last is None:
            self.first[i] = proc
        else:
            last.queue_next = proc
        self.last[i] = proc
        self.length += 1

    def _take(self, i):
        assert i >= 0
        proc = self.first[i]
        self.first[i] = proc.queue_next
        if proc.queue_next is None:
            self.last[i] = None
        proc.queue_next = None
        self.length -= 1
        return proc
