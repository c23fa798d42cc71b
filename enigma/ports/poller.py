"""EpollPoller: waits for descriptors, signals of the operating system, and time."""
from __future__ import absolute_import

from enigma.machine.poller import Poller
from enigma.ports import descriptors
from enigma.ports.descriptors import READ, WRITE
from enigma.ports.shim import longs

BATCH = 64


class Handler(object):
    """Who is told about a descriptor."""

    def ready(self, fd, readable, writable):
        """fd can be read or written, or has failed; called by wait()."""
        raise NotImplementedError


class Deferred(object):
    """Something to be done at the next wait(), when no native is running."""

    def run(self):
        raise NotImplementedError


class Interest(object):
    """What is wanted of one descriptor.  `always`: the system cannot wait for it
    (a regular file), so that it counts as ready.
    """

    def __init__(self, fd, handler):
        self.fd = fd
        self.handler = handler
        self.events = 0
        self.entered = False
        self.always = False


class EpollPoller(Poller):
    """The poller of a node."""

    def __init__(self):
        Poller.__init__(self)
        self.epfd = descriptors.epoll_create()
        assert self.epfd >= 0
        self.interests = {}
        self.always_ready = 0
        self.deferred = []
        self.fds = longs(BATCH)
        self.events = longs(BATCH)

    def set_interest(self, fd, handler, read, write):
        """From now on tell `handler` when fd is ready for what is wanted."""
        events = 0
        if read:
            events |= READ
        if write:
            events |= WRITE
        interest = self.interests.get(fd, None)
        if interest is None:
            if events == 0:
                return
            interest = Interest(fd, handler)
            self.interests[fd] = interest
        interest.handler = handler
        if events == interest.events:
            return
        interest.events = events
        if events == 0:
            del self.interests[fd]
            if interest.always:
                self.always_ready -= 1
            elif interest.entered:
                descriptors.epoll_set(self.epfd, fd, 1, 0)
        elif not interest.always:
            self._enter(interest)

    def _enter(self, interest):
        had = 0
        if interest.entered:
            had = 1
        if descriptors.epoll_set(self.epfd, interest.fd, had, interest.events) == 0:
            interest.entered = True
        else:
            interest.always = True
            self.always_ready += 1

    def forget(self, fd):
        """Nothing is wanted of fd any more; to be called before it is closed."""
        interest = self.interests.get(fd, None)
        if interest is not None:
            self.set_interest(fd, interest.handler, False, False)

    def defer(self, action):
        """Let action.run() happen at the next wait()."""
        self.deferred.append(action)

    def wait(self, ms):
        """See machine/poller.py."""
        if len(self.deferred) > 0:
            self._run_deferred()
            ms = 0
        if self.always_ready > 0:
            ms = 0
        n = descriptors.epoll_wait(self.epfd, self.fds, self.events, BATCH, ms)
        # Copied first: a handler may wait for the output of its descriptor.
        found = []
        self.found = n > 0 or self.always_ready > 0
        for i in range(max(n, 0)):
            found.append((self.fds[i], self.events[i]))
        for fd, events in found:
            self._tell(fd, events)
        if self.always_ready > 0:
            self._tell_always()
        if len(self.deferred) > 0:
            self._run_deferred()

    def _tell(self, fd, events):
        interest = self.interests.get(fd, None)
        if interest is not None:
            events &= interest.events
            if events != 0:
                interest.handler.ready(fd, events & READ != 0, events & WRITE != 0)

    def _tell_always(self):
        fds = []
        for fd, interest in self.interests.items():
            if interest.always:
                fds.append(fd)
        for fd in fds:
            self._tell(fd, READ | WRITE)

    def _run_deferred(self):
        actions = self.deferred
        self.deferred = []
        for action in actions:
            action.run()
