"""Binaries, iolists and checksums of the module erlang."""
from __future__ import absolute_import

import hashlib

import pytest

from enigma.bifs.erlang import binaries, checksums, iolists
from enigma.terms.errors import ErlangError
from enigma.terms.lists import NIL, cons
from tests.bifs.stock import FakeProcess, differences
from tests.terms.values import term, value


@pytest.mark.parametrize('group', ['binaries', 'iolists', 'checksums'])
def test_as_stock(group):
    assert '\n'.join(differences(group)) == ''


def test_windows_that_begin_inside_a_byte():
    assert '\n'.join(differences('binaries', True)) == ''


def test_deep_iolists():
    w_list = NIL
    for i in range(10000):
        w_list = cons(w_list, NIL) if i % 2 else cons(term(7), w_list)
    assert value(iolists.iolist_size(None, w_list)) == 5000
    assert value(iolists.list_to_binary(None, w_list)) == '\x07' * 5000
    for i in range(10000):
        w_list = cons(w_list, term('x'))
    assert value(iolists.iolist_size(None, w_list)) == 15000


def test_md5_in_steps():
    w_context = checksums.md5_init(None)
    assert len(value(w_context)) == 88
    total = ''
    for n in [0, 1, 55, 63, 64, 65, 200]:
        w_context = checksums.md5_update(None, value(w_context), 'a' * n)
        total += 'a' * n
        assert (value(checksums.md5_final(None, value(w_context))) ==
                hashlib.md5(total).digest())


def test_parts_share_bytes():
    w_bits = term('0123456789')
    w_part = binaries.binary_part(FakeProcess(), w_bits, 2, 5)
    assert w_part.bytes is w_bits.bytes
    with pytest.raises(ErlangError):
        binaries.binary_part(FakeProcess(), w_bits, 2, 9)
