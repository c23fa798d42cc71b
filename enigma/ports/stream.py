"""StreamDriver: a port on two descriptors, of a program or given by number."""
from __future__ import absolute_import

from enigma.ports import descriptors, posix
from enigma.ports.driver import Driver
from enigma.ports.framing import Unframer, header
from enigma.ports.byte_queue import ByteQueue

NONE = -1
HIGH = 8192           # queued bytes from which on senders have to wait
LOW = 4096            # and below which they go on


class StreamDriver(Driver):
    """Reads in_fd, writes out_fd; either may be NONE.

    own: the descriptors belong to the port alone.  They are in non-blocking mode
    then, and closed with it.  Others may be shared with a terminal or a parent,
    which must not find them changed.
    """

    def __init__(self, outside, name, in_fd, out_fd, own, packet):
        Driver.__init__(self)
        self.outside = outside
        self.name = name
        self.in_fd = in_fd
        self.out_fd = out_fd
        self.own = own
        self.packet = packet
        self.unframer = None
        if packet > 0:
            self.unframer = Unframer(packet)
        self.queue = ByteQueue()
        self.busy = False
        self.high = HIGH
        self.low = LOW
        self.wants_status = False     # exit_status is to be reported
        self.status = NONE            # of the ended program
        self.no_more_input = False
        self.at_end = False           # end as soon as the queue is written
        self.closed = False

    def start(self):
        """Begin to read; `port` is set."""
        if self.own:
            if self.in_fd != NONE:
                descriptors.set_nonblocking(self.in_fd, 1)
            if self.out_fd != NONE:
                descriptors.set_nonblocking(self.out_fd, 1)
        self._watch()

    def _watch(self):
        poller = self.outside.poller
        reads = self.in_fd != NONE and not self.no_more_input
        writes = self.out_fd != NONE and self.queue.size > 0
        if self.in_fd != NONE and self.in_fd == self.out_fd:
            poller.set_interest(self.in_fd, self, reads, writes)
            return
        if self.in_fd != NONE:
            poller.set_interest(self.in_fd, self, reads, False)
        if self.out_fd != NONE:
            poller.set_interest(self.out_fd, self, False, writes)

    def ready(self, fd, readable, writable):
        """See poller.py."""
        if writable:
            self._write()
        if readable and not self.no_more_input and not self.closed:
            self._read()

    # Input

    def _read(self):
        n = self.outside.buffer.read(self.in_fd)
        if n > 0:
            self._received(self.outside.buffer.text(n))
        elif n == 0:
            self._input_ended()
        elif n != -posix.EAGAIN and n != -posix.EINTR:
            self.no_more_input = True
            self._watch()
            self.port.fail(posix.error_atom(-n))

    def _received(self, data):
        if self.unframer is None:
            self.port.received(data)
            return
        for message in self.unframer.feed(data):
            if not self.closed:
                self.port.received(message)

    def _input_ended(self):
        self.no_more_input = True
        self._watch()
        if not self.own and self.queue.size > 0:
            self.at_end = True
        elif not self.wants_status or self.status != NONE:
            self._report_end()

    def _report_end(self):
        if self.wants_status:
            self.port.report_exit(self.status)
        if not self.closed:
            self.port.at_eof()

    def exited(self, status):
        """See driver.py.  The end of input is waited for before it is told."""
        self.status = status
        if self.wants_status and self.no_more_input and not self.closed:
            self._report_end()

    # Output

    def output(self, data):
        """See driver.py."""
        if self.out_fd == NONE:
            self.port.fail(posix.error_atom(posix.EBADF))
            return
        if self.packet > 0:
            head = header(len(data), self.packet)
            if head is None:
                self.port.fail(posix.error_atom(posix.EINVAL))
                return
            data = head + data
        waited = self.queue.size > 0
        self.queue.append(data)
        if not waited:
            self._write()

    def _write(self):
        while self.queue.size > 0:
            data = self.queue.first()
            skip = self.queue.skip
            if self.own:
                n = descriptors.write_some(self.out_fd, data, skip)
            else:
                n = descriptors.write_ready(self.out_fd, data, skip)
            if n == -posix.EAGAIN or n == -posix.EINTR or n == 0:
                break
            if n < 0:
                self._write_failed(-n)
                return
            self.queue.taken(n)
        self._written()

    def _written(self):
        size = self.queue.size
        self._watch()
        if size >= self.high:
            self.busy = True
        elif self.busy and size < self.low:
            self.busy = False
            if not self.closed:
                self.port.not_busy()
        if size == 0 and self.closed:
            self._release()
        elif size == 0 and self.at_end:
            self.at_end = False
            self._report_end()

    def _write_failed(self, error):
        self.queue.clear()
        self._watch()
        if self.closed:
            self._release()
        else:
            self.port.fail(posix.error_atom(error))

    def queued(self):
        return self.queue.size

    def is_busy(self):
        return self.busy

    # The end

    def close(self):
        """See driver.py."""
        if self.closed:
            return
        self.closed = True
        self.no_more_input = True
        self._watch()
        if self.queue.size > 0:
            self.outside.add_flushing(self)
        else:
            self._release()

    def _release(self):
        """Let go of the descriptors."""
        self.outside.remove_flushing(self)
        poller = self.outside.poller
        in_fd = self.in_fd
        out_fd = self.out_fd
        self.in_fd = self.out_fd = NONE
        if in_fd != NONE:
            poller.forget(in_fd)
        if out_fd != NONE:
            poller.forget(out_fd)
        if self.own:
            if in_fd != NONE:
                posix.close(in_fd)
            if out_fd != NONE and out_fd != in_fd:
                posix.close(out_fd)

    def drain(self):
        """See driver.py."""
        while self.queue.size > 0 and self.out_fd != NONE:
            descriptors.wait_writable(self.out_fd, descriptors.FOREVER)
            self._write()
