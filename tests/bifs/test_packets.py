"""erlang:decode_packet/3."""
from __future__ import absolute_import

import pytest

from enigma.bifs import packets
from enigma.bifs.erlang import packets as natives
from enigma.bifs.packets import Framing
from tests.bifs.stock import differences
from tests.terms.values import Atom, term, value


@pytest.mark.parametrize('shift', [False, True])
def test_as_stock(shift):
    assert '\n'.join(differences('packets', shift)) == ''


def test_lengths():
    assert Framing(packets.FOUR).length('\0\0\0\5abc') == 9
    assert Framing(packets.FOUR).length('\0\0\0') == packets.MORE
    assert Framing(packets.FOUR).length('\x80\0\0\0') == packets.INVALID
    assert Framing(packets.LINE).length('ab\ncd') == 3


def test_packets_share_bytes():
    w_bits = term('\2abcd')
    w_ok = natives.decode_packet(None, term(1), w_bits, term([]))
    assert value(w_ok) == (Atom('ok'), 'ab', 'cd')
    assert w_ok.w_1.bytes is w_bits.bytes
