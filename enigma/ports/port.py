"""OpenPort: an open port as Erlang sees it, whatever its driver.

    {Owner, {command, D}}  {Owner, close}  {Owner, {connect, P}}   to it
    {Port, {data, D}}  {Port, eof}  {Port, {exit_status, N}}       from it
    {Port, closed}  {Port, connected}
"""
from __future__ import absolute_import

from enigma.machine import exits, signals
from enigma.machine.port import Port
from enigma.ports import reports
from enigma.ports.poller import Deferred
from enigma.terms import atoms, bytelists, iodata, lists
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits, binary
from enigma.terms.identifiers import W_Pid
from enigma.terms.numbers import integer
from enigma.terms.tuples import W_Tuple, pair

_DATA = atom('data')
_EOF = atom('eof')
_EOL = atom('eol')
_NOEOL = atom('noeol')
_EXIT_STATUS = atom('exit_status')
_COMMAND = atom('command')
_CLOSE = atom('close')
_CLOSED = atom('closed')
_CONNECT = atom('connect')
_CONNECTED = atom('connected')
_BADSIG = atom('badsig')


def bytes_before(data, w_tail):
    """The list of the bytes of data, followed by w_tail."""
    return bytelists.from_str(data, w_tail)


class Failure(Deferred):
    """The end of a port because of an error in its driver."""

    def __init__(self, port, w_reason):
        self.port = port
        self.w_reason = w_reason

    def run(self):
        self.port.shut(self.w_reason)


class Waiting(object):
    """A port_command that waits until the port is not busy."""

    def __init__(self, w_pid, w_ref, data):
        self.w_pid = w_pid
        self.w_ref = w_ref
        self.data = data


class OpenPort(Port):
    """A port.  `line` is the longest line to send, 0 when not by lines."""

    def __init__(self, node, w_port, w_connected, name, driver):
        Port.__init__(self, node, w_port, w_connected)
        self.name = name
        self.driver = driver
        driver.port = self
        self.binary = False
        self.soft_eof = False
        self.line = 0
        self.line_parts = ''
        self.bytes_in = 0
        self.bytes_out = 0
        self.parallelism = False
        self.w_data = atoms.UNDEFINED
        self.waiting = []

    # From the driver

    def send_owner(self, w_what):
        """{Port, What} to the owner."""
        signals.send_message(self.node, self.w_connected, pair(self.w_port, w_what))

    def received(self, data):
        """Bytes came in from the outside."""
        self.bytes_in += len(data)
        self.node.bytes_in += len(data)
        if self.line > 0:
            self._received_lines(data)
        else:
            self.send_owner(pair(_DATA, self._data(data)))

    def received_reply(self, head, data):
        """Bytes from the driver itself: those of `head` always come as a list, in
        front of data (a str, or None when there is none).
        """
        self.bytes_in += len(head)
        w_data = lists.NIL
        if data is not None:
            self.bytes_in += len(data)
            w_data = self._data(data)
        self.send_owner(pair(_DATA, bytes_before(head, w_data)))

    def _data(self, data):
        if self.binary:
            return binary(data)
        return bytes_before(data, lists.NIL)

    def _received_lines(self, data):
        data = self.line_parts + data
        start = 0
        size = len(data)
        limit = self.line
        while True:
            stop = min(size, start + limit + 1)
            assert start >= 0 and stop >= 0
            at = data.find('\n', start, stop)
            if at >= 0:
                stop = at
                if stop > start and data[stop - 1] == '\r':
                    stop -= 1
                self._send_line(_EOL, data, start, stop)
                start = at + 1
            elif size - start > limit:
                self._send_line(_NOEOL, data, start, start + limit)
                start += limit
            else:
                break
        assert start >= 0
        self.line_parts = data[start:]

    def _send_line(self, w_tag, data, start, stop):
        assert 0 <= start <= stop
        self.send_owner(pair(_DATA, pair(w_tag, self._data(data[start:stop]))))

    def _flush_line(self):
        rest = self.line_parts
        if len(rest) > 0:
            self.line_parts = ''
            self._send_line(_NOEOL, rest, 0, len(rest))

    def report_exit(self, status):
        """The program behind the port has ended."""
        self.send_owner(pair(_EXIT_STATUS, integer(status)))

    def at_eof(self):
        """Nothing will come in any more."""
        if self.closed:
            return
        self._flush_line()
        if self.soft_eof:
            self.send_owner(_EOF)
        else:
            self.shut(atoms.NORMAL)

    def fail(self, w_reason):
        """The driver cannot go on; nobody learns of it before the native returns."""
        self.node.poller.defer(Failure(self, w_reason))

    def not_busy(self):
        """The driver has room again: do what waits."""
        while len(self.waiting) > 0 and not self.closed and not self.driver.is_busy():
            waiting = self.waiting.pop(0)
            self.command(waiting.data)
            self._answer(waiting, atoms.TRUE)

    def _answer(self, waiting, w_result):
        signals.send_message(self.node, waiting.w_pid, pair(waiting.w_ref, w_result))

    # From Erlang

    def command(self, data):
        """Output of these bytes."""
        self.bytes_out += len(data)
        self.node.bytes_out += len(data)
        self.driver.output(data)

    def shut(self, w_reason):
        """Close; links and monitors see w_reason."""
        if self.closed:
            return
        self._flush_line()
        exits.close_port(self, w_reason)
        self.driver.close()
        waiting = self.waiting
        self.waiting = []
        for one in waiting:
            self._answer(one, atoms.BADARG)

    def connect(self, w_pid):
        """w_pid (a local pid) is the owner from now on."""
        self.w_connected = w_pid

    def on_exit(self, w_sender, w_reason):
        """See machine/port.py.  A normal end of others than the owner is no matter."""
        if w_reason is atoms.NORMAL and signals.process_of(self.node, w_sender) is None \
                and not signals.same_pid(w_sender, self.w_connected):
            return
        if w_reason is atoms.KILL:
            w_reason = atoms.KILLED
        self.shut(w_reason)

    def on_message(self, w_sender, w_msg):
        """See machine/port.py.  What is wrong is told to the owner."""
        if isinstance(w_msg, W_Tuple) and w_msg.size() == 2:
            w_from = w_msg.item(0)
            if isinstance(w_from, W_Pid) and signals.same_pid(w_from, self.w_connected):
                if self._obey(w_sender, w_msg.item(1)):
                    return
        self._bad_signal()

    def _obey(self, w_sender, w_order):
        if w_order is _CLOSE:
            w_owner = self.w_connected
            self.shut(atoms.NORMAL)
            signals.send_message(self.node, w_owner, pair(self.w_port, _CLOSED))
            return True
        if not isinstance(w_order, W_Tuple) or w_order.size() != 2:
            return False
        w_what = w_order.item(0)
        if w_what is _COMMAND:
            return self._obey_command(w_sender, w_order.item(1))
        if w_what is _CONNECT:
            w_new = w_order.item(1)
            if not isinstance(w_new, W_Pid) or not signals.is_local(w_new):
                return False
            w_old = self.w_connected
            self.connect(w_new)
            signals.send_message(self.node, w_old, pair(self.w_port, _CONNECTED))
            return True
        return False

    def _obey_command(self, w_sender, w_data):
        try:
            data = iodata.to_str(w_data)
        except iodata.BadIodata:
            self._bad_signal()
            if w_sender is None:
                w_sender = self.w_connected
            self.report_bad_data(w_sender, w_data)
            return True
        self.command(data)
        return True

    def report_bad_data(self, w_sender, w_data):
        """Log that w_sender wanted to write what is no iodata."""
        if not isinstance(w_data, W_Bits):
            reports.report(self.node, w_sender,
                           "Bad value on output port '%s'\n" % self.name)

    def _bad_signal(self):
        owner = signals.process_of(self.node, self.w_connected)
        if owner is not None:
            signals.exit_process(self.w_port, owner, _BADSIG)
