"""Poller: how a node waits for the world outside.  ports/ has the real one."""
from __future__ import absolute_import

import time

FOREVER = -1
_NAP = 0.05       # seconds; what nobody can interrupt is slept in small pieces


class Poller(object):
    """Waits for nothing but time.  found: whether the last wait() found an event."""

    def __init__(self):
        self.found = False

    def wait(self, ms):
        """Let events in for at most ms milliseconds; they act on the node at once.

        0 looks and returns, FOREVER has no limit.  It may return earlier, also
        for no reason: the caller looks at its run queue again.
        """
        if ms == 0:
            return
        if ms == FOREVER or ms > 50:
            time.sleep(_NAP)
        else:
            time.sleep(float(ms) * 0.001)
