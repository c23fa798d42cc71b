"""Comparison operators as functions, phash and phash2."""
from __future__ import absolute_import

from enigma.bifs.erlang import hash, logic                              # for registration
from tests.bifs.call import call, error, BADARG
from tests.terms.values import Atom

A, B, X = Atom('a'), Atom('b'), Atom('x')


def truth(name, *args):
    return {Atom('true'): True, Atom('false'): False}[call('erlang:' + name, *args)]


def test_operators():
    for a, b in [(1, 1.0), (1, 1), (1, 2), (2, 1.5), (A, B), ([1], (1,)), ('a', [2]), ({1: 2}, {1: 2.0})]:
        assert truth('==', a, b) == (a == b)
        assert truth('/=', a, b) == (a != b)
        assert truth('=:=', a, b) == (repr(a) == repr(b))
        assert truth('=/=', a, b) == (repr(a) != repr(b))
        assert truth('<', a, b) == truth('>', b, a) != truth('>=', a, b)
        assert truth('=<', a, b) == truth('>=', b, a) != truth('>', a, b)
    assert truth('<', A, B) and truth('<', (5,), [1]) and truth('>', 2, 1.5)


def test_ranges():
    assert call('erlang:phash2', []) == 113427502
    assert call('erlang:phash2', Atom('hello'), 1000) == 927
    assert call('erlang:phash2', A, 1 << 32) == 97
    assert call('erlang:phash2', A, 1) == 0
    assert call('erlang:phash', A, 1 << 32) == 98
    assert call('erlang:phash', A, 1) == 1
    assert call('erlang:phash', (A, B), 1000) == 770
    for bad in (0, -1, X, (1 << 32) + 1, 1.0, 1 << 70):
        assert error('erlang:phash2', A, bad) == BADARG
        assert error('erlang:phash', A, bad) == BADARG
