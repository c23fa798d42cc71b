"""term_to_binary, binary_to_term and their kin."""
from __future__ import absolute_import

from enigma.bifs.erlang import etf
from tests.bifs.stock import FakeProcess, differences
from tests.terms.values import Atom, term, value


def test_as_stock():
    assert '\n'.join(differences('etf')) == ''


def test_windows_that_begin_inside_a_byte():
    assert '\n'.join(differences('etf', True, 'binary_to_term')) == ''


def test_round_trip():
    for x in [1, 'bytes', [1, Atom('a'), 2.5], {1: 2}, (), ((1,),)]:
        w_binary = etf.term_to_binary(FakeProcess(), term(x))
        assert value(etf.binary_to_term(FakeProcess(), w_binary)) == x
