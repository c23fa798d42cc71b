"""EpollPoller: what wait() tells of descriptors."""
from __future__ import absolute_import

import os

from enigma.ports.poller import EpollPoller, Handler


class Noted(Handler):
    def __init__(self):
        self.calls = []

    def ready(self, fd, readable, writable):
        self.calls.append((fd, readable, writable))


def test_a_pipe_is_found_when_it_can_be_read():
    poller, noted = EpollPoller(), Noted()
    read_fd, write_fd = os.pipe()
    poller.set_interest(read_fd, noted, True, False)
    poller.wait(0)
    assert (poller.found, noted.calls) == (False, [])
    os.write(write_fd, 'x')
    poller.wait(0)
    assert (poller.found, noted.calls) == (True, [(read_fd, True, False)])
    poller.forget(read_fd)
    poller.wait(0)
    assert (poller.found, len(noted.calls)) == (False, 1)


def test_the_end_of_a_pipe_is_found():
    poller, noted = EpollPoller(), Noted()
    read_fd, write_fd = os.pipe()
    poller.set_interest(read_fd, noted, True, False)
    os.close(write_fd)
    poller.wait(0)
    assert poller.found and noted.calls[0][:2] == (read_fd, True)


def test_a_file_is_always_found(tmpdir):
    poller, noted = EpollPoller(), Noted()
    fd = os.open(str(tmpdir.join('f')), os.O_RDWR | os.O_CREAT)
    poller.set_interest(fd, noted, True, False)
    for i in range(2):
        poller.wait(0)
        assert poller.found and noted.calls[i][:2] == (fd, True)
    poller.forget(fd)
    poller.wait(0)
    assert not poller.found
