from __future__ import absolute_import

import pytest

from enigma.bifs.prim_file import FileNames
from enigma.machine.node import Node
from enigma.machine.process import WAITING
from enigma.ports import port_natives
from enigma.ports.outside import connect
from tests.ports.support import Atom, call, value


def int32(n):
    return ''.join([chr((n >> shift) & 0xff) for shift in [24, 16, 8, 0]])


class RamFile(object):
    def __init__(self, proc):
        self.proc = proc
        self.port = call(proc, 'erts_internal', 'open_port',
                         (Atom('spawn'), 'ram_file_drv'), [])

    def do(self, code, *args):
        """The reply: 'ok', an error name, a number or a str."""
        data = chr(code) + ''.join([int32(x) if isinstance(x, int) else x for x in args])
        assert call(self.proc, 'erts_internal', 'port_command', self.port, data, []) == 'true'
        [w_message] = self.proc.mailbox.items()
        self.proc.mailbox.clear()
        reply = ''.join([chr(c) for c in value(w_message)[1][1]])
        if reply[0] == '\0':
            return 'ok'
        if reply[0] == '\2':
            assert reply[1:5] == int32(len(reply) - 5)
            return reply[5:]
        if reply[0] == '\3':
            return int(reply[1:].encode('hex'), 16)
        return Atom(reply[1:])


@pytest.fixture
def ram():
    node = Node()
    node.file_names = FileNames()
    connect(node)
    proc = node.processes.create()
    proc.status = WAITING
    return RamFile(proc)


OPEN, READ, SEEK, WRITE, SYNC, TRUNCATE, PREAD, PWRITE, GET, SIZE = \
    1, 2, 3, 4, 9, 14, 17, 18, 30, 37


def test_read_and_write(ram):
    assert ram.do(OPEN, 3, 'hello') == 0
    assert ram.do(READ, 2) == 'he'
    assert ram.do(WRITE, 'XYZ!') == 4
    assert ram.do(GET) == 'heXYZ!'
    assert ram.do(READ, 9) == ''
    assert ram.do(SEEK, 1, 0) == 1
    assert ram.do(SEEK, 1, 1) == 2
    assert ram.do(SEEK, -1, 2) == 5
    assert ram.do(SEEK, -1, 0) == 'einval'
    assert ram.do(PREAD, 1, 2) == 'eX'
    assert ram.do(PREAD, -1, 2) == 'einval'
    assert ram.do(PWRITE, 8, 'end') == 3
    assert ram.do(SIZE) == 11
    assert ram.do(GET) == 'heXYZ!\0\0end'
    assert ram.do(TRUNCATE) == 'ok'
    assert ram.do(GET) == 'heXYZ'
    assert ram.do(SYNC) == 'ok'


def test_modes(ram):
    assert ram.do(SYNC) == 'ebadf'
    assert ram.do(OPEN, 1, 'abc') == 0
    assert ram.do(WRITE, 'x') == 'ebadf'
    assert ram.do(TRUNCATE) == 'eacces'
    assert ram.do(OPEN, 2, 'abc') == 0
    assert ram.do(READ, 1) == 'ebadf'
    assert ram.do(GET) == 'abc'
