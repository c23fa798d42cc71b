"""ram_file_drv: files in memory.  Commands and replies are those of ram_file.erl.

    command  code, then numbers of 32 bits and data
    reply    0 | 1, name of an error | 2, length:32, data | 3, number:32
"""
from __future__ import absolute_import

from rpython.rlib.rarithmetic import intmask

from enigma.ports import posix
from enigma.ports.driver import Driver
from enigma.ports.drivers import Factory

_OPEN = 1
_READ = 2
_SEEK = 3
_WRITE = 4
_SYNC = 9
_TRUNCATE = 14
_PREAD = 17
_PWRITE = 18
_DATASYNC = 19
_GET = 30
_SIZE = 37
_ADVISE = 38
_ALLOCATE = 39

MODE_READ = 1
MODE_WRITE = 2

_CURRENT = -1          # instead of an offset


def number_at(data, pos):
    """The signed number of 32 bits at data[pos]; bytes that are missing are 0."""
    value = 0
    for i in range(pos, pos + 4):
        value <<= 8
        if i < len(data):
            value |= ord(data[i])
    if value >= 0x80000000:
        value -= 0x100000000
    return intmask(value)


def four_bytes(value):
    """A number as 32 bits."""
    return ''.join([chr((value >> shift) & 0xff) for shift in [24, 16, 8, 0]])


class RamFileDriver(Driver):
    """One file.  `content` is a list of characters."""
    name = 'ram_file_drv'

    def __init__(self):
        Driver.__init__(self)
        self.mode = 0
        self.content = []
        self.position = 0

    def output(self, data):
        """One command."""
        if len(data) == 0:
            return
        code = ord(data[0])
        if code == _OPEN:
            self.mode = number_at(data, 1)
            self.content = [data[i] for i in range(5, len(data))]
            self.position = 0
            self._number(0)
        elif code == _WRITE:
            self._write(data, 1, _CURRENT)
        elif code == _READ:
            self._read(number_at(data, 1), _CURRENT)
        elif code == _PWRITE or code == _PREAD:
            offset = number_at(data, 1)
            if offset < 0:
                self._error(posix.EINVAL)
            elif code == _PWRITE:
                self._write(data, 5, offset)
            else:
                self._read(number_at(data, 5), offset)
        elif code == _SEEK:
            self._seek(number_at(data, 1), number_at(data, 5))
        elif code == _TRUNCATE:
            self._truncate()
        elif code == _GET:
            self._data(''.join(self.content))
        elif code == _SIZE:
            self._number(len(self.content))
        elif code in (_SYNC, _DATASYNC, _ADVISE, _ALLOCATE):
            if self.mode == 0:
                self._error(posix.EBADF)
            else:
                self.port.received_reply('\x00', None)

    def _error(self, number):
        self.port.received_reply('\x01' + posix.error_atom(number).name, None)

    def _number(self, value):
        self.port.received_reply('\x03' + four_bytes(value), None)

    def _data(self, data):
        self.port.received_reply('\x02' + four_bytes(len(data)), data)

    def _write(self, data, start, offset):
        if not self.mode & MODE_WRITE:
            self._error(posix.EBADF)
            return
        at = offset
        if offset == _CURRENT:
            at = self.position
        n = len(data) - start
        missing = at + n - len(self.content)
        if missing > 0:
            self.content += ['\x00'] * missing
        for i in range(n):
            self.content[at + i] = data[start + i]
        if offset == _CURRENT:
            self.position = at + n
        self._number(n)

    def _read(self, n, offset):
        if not self.mode & MODE_READ:
            self._error(posix.EBADF)
            return
        if n < 0:
            self._error(posix.EINVAL)
            return
        at = offset
        if offset == _CURRENT:
            at = self.position
        stop = min(at + n, len(self.content))
        part = ''
        if at < stop:
            assert at >= 0 and stop >= 0
            part = ''.join(self.content[at:stop])
        if offset == _CURRENT:
            self.position = at + len(part)
        self._data(part)

    def _seek(self, offset, origin):
        if self.mode == 0:
            self._error(posix.EBADF)
            return
        position = -1
        if origin == 0:
            position = offset
        elif origin == 1:
            position = self.position + offset
        elif origin == 2:
            position = len(self.content) + offset
        if position < 0:
            self._error(posix.EINVAL)
            return
        self.position = position
        self._number(position)

    def _truncate(self):
        if not self.mode & MODE_WRITE:
            self._error(posix.EACCES)
            return
        size = self.position
        assert size >= 0
        if size < len(self.content):
            del self.content[size:]
        else:
            self.content += ['\x00'] * (size - len(self.content))
        self.port.received_reply('\x00', None)


class RamFileFactory(Factory):
    """Opens files in memory."""

    def open(self, outside, w_owner, command, options):
        port = outside.new_port(w_owner, command, RamFileDriver())
        port.binary = options.binary
        port.soft_eof = options.eof
        return port
