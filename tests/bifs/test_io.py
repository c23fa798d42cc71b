from __future__ import absolute_import

from enigma.bifs import io
from enigma.machine.node import Node
from tests.ports.support import FakeProcess, call


def test_printable_range():
    proc = FakeProcess(Node())
    assert call(proc, 'io', 'printable_range') == 'latin1'
    proc.node.unicode_printable = True
    assert call(proc, 'io', 'printable_range') == 'unicode'
