"""Driver: what stands behind a port."""
from __future__ import absolute_import

from enigma.ports.poller import Handler


class Driver(Handler):
    """Serves one port.  `port` is set before any other method is called."""

    name = ''
    soft_busy = False       # whether port_command may be forced on a busy port

    def __init__(self):
        self.port = None
        self.os_pid = -1

    def output(self, data):
        """A command: bytes for the outside."""
        raise NotImplementedError

    def control(self, operation, data):
        """port_control: a term for the caller, or None (badarg)."""
        return None

    def call(self, operation, w_data):
        """port_call: a term for the caller, or None (badarg)."""
        return None

    def queued(self):
        """How many bytes wait to be written."""
        return 0

    def is_busy(self):
        """Whether senders should wait."""
        return False

    def close(self):
        """The port has closed; what is queued is still to be written."""

    def drain(self):
        """At halt: write what is queued, waiting as long as it takes."""

    def exited(self, status):
        """The OS process behind it has ended with this exit status."""

    def ready(self, fd, readable, writable):
        pass


class Forker(Driver):
    """Port 0 of every node.  Programs are started without its help."""
    name = 'forker'

    def output(self, data):
        pass
