"""System calls on descriptors that may have nothing to give or to take now."""
from __future__ import absolute_import

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import lltype, rffi

from enigma.ports.shim import untranslated_text, LONG, LONGS, STR, external
from enigma.terms.cbytes import Given

epoll_create = external('en_epoll_create', [])
epoll_set = external('en_epoll_set', [LONG, LONG, LONG, LONG])
epoll_wait = external('en_epoll_wait', [LONG, LONGS, LONGS, LONG, LONG], blocks=True)
_poll_one = external('en_poll_one', [LONG, LONG, LONG], blocks=True)
_read_some = external('en_read_some', [LONG, STR, LONG], blocks=True)
_write_some = external('en_write_some', [LONG, STR, LONG, LONG])
_write_ready = external('en_write_ready', [LONG, STR, LONG, LONG])
set_nonblocking = external('en_nonblocking', [LONG, LONG])
codeset_is_utf8 = external('en_codeset_is_utf8', [])
signal_pipe = external('en_signal_pipe', [])
signal_set = external('en_signal_set', [LONG, LONG])

READ = 1
WRITE = 2
DEFAULT_ACTION = 0
IGNORED = 1
CAUGHT = 2
FOREVER = -1


class ReadBuffer(object):
    """Bytes outside of the heap to read into; lives as long as the VM."""

    def __init__(self, size):
        self.size = size
        self.raw = lltype.malloc(rffi.CCHARP.TO, size, flavor='raw', track_allocation=False)

    def read(self, fd):
        """read(2) once: the number of bytes, 0 at the end, or -errno."""
        return _read_some(fd, self.raw, self.size)

    def text(self, n):
        """The first n bytes as a str."""
        if not we_are_translated():
            return untranslated_text(self.raw, n)
        return rffi.charpsize2str(self.raw, n)

    def byte(self, i):
        """Byte i as an int."""
        return ord(self.raw[i])


def write_some(fd, data, skip):
    """write(2) once of data from `skip` on: the number of bytes, or -errno."""
    with Given(data) as raw:
        return _write_some(fd, raw, skip, len(data) - skip)


def write_ready(fd, data, skip):
    """Write what a descriptor in blocking mode takes at once, see poll.c."""
    with Given(data) as raw:
        return _write_ready(fd, raw, skip, len(data) - skip)


def wait_writable(fd, ms):
    """Wait until fd can be written to or has failed, at most ms."""
    return _poll_one(fd, WRITE, ms) != 0
