"""Native functions of module lists."""
from __future__ import absolute_import

import pytest

from enigma.bifs import lists                                    # for registration
from tests.bifs.call import call, error, BADARG
from tests.terms.values import Atom, Cons

A, B, C, X = Atom('a'), Atom('b'), Atom('c'), Atom('x')
TRUE, FALSE = Atom('true'), Atom('false')


def test_member():
    assert call('lists:member', B, [A, B]) == TRUE
    assert call('lists:member', 1, [1.0]) == FALSE
    assert call('lists:member', A, Cons(A, B)) == TRUE
    assert error('lists:member', C, Cons(A, B)) == BADARG
    assert error('lists:member', A, X) == BADARG


def test_reverse():
    assert call('lists:reverse', [A, B], C) == Cons(B, Cons(A, C))
    assert call('lists:reverse', [], X) == X
    assert call('lists:reverse', range(5000), []) == range(4999, -1, -1)
    assert error('lists:reverse', X, []) == BADARG
    assert error('lists:reverse', Cons(A, B), []) == BADARG


def test_search_for_a_key():
    table = [(A,), X, (B, 1), tuple(range(12))]
    assert call('lists:keyfind', 1, 2, table) == (B, 1)
    assert call('lists:keyfind', 11, 12, table) == tuple(range(12))
    assert call('lists:keyfind', 1, 1, [(1.0,)]) == (1.0,)
    assert call('lists:keyfind', A, 1, Cons((A,), X)) == (A,)
    assert call('lists:keymember', 1, 2, table) == TRUE
    assert call('lists:keymember', 7, 2, table) == FALSE
    assert call('lists:keysearch', 1, 2, table) == (Atom('value'), (B, 1))
    assert call('lists:keysearch', 1, 2, []) == FALSE


@pytest.mark.parametrize('place', range(1, 12))
def test_each_kind_of_key_in_each_place(place):
    keys = [1, A, 1.5, 'text', (A, 1), 1 << 70]
    table = [X, (), tuple(range(20, 19 + place))]
    for key in keys:
        table.append(tuple([B] * (place - 1) + [key, C]))
    for n, key in enumerate(keys):
        assert call('lists:keyfind', key, place, table) == table[3 + n]
        assert call('lists:keyfind', key, place, Cons(table[3 + n], X)) == table[3 + n]
    floats = [tuple([B] * (place - 1) + [2.0])]
    assert call('lists:keyfind', 2, place, floats) == floats[0]
    for key in [3, X, 2.5]:
        assert call('lists:keyfind', key, place, table) == FALSE
        assert error('lists:keyfind', key, place, Cons((A,), X)) == BADARG


def test_small_integer_keys_against_floats_as_stock_does():
    assert call('lists:keyfind', (1 << 58) + 1, 1, [(float(1 << 58),)]) == (float(1 << 58),)
    assert call('lists:keyfind', (1 << 60) + 1, 1, [(float(1 << 60),)]) == FALSE


def test_key_position_is_held_in_a_word():
    for name in ['lists:keyfind', 'lists:keymember', 'lists:keysearch']:
        assert call(name, 1, (1 << 59) - 1, [(1,)]) == FALSE
        assert error(name, 1, 1 << 59, [(1,)]) == BADARG


@pytest.mark.parametrize('name', ['lists:keyfind', 'lists:keymember', 'lists:keysearch'])
def test_search_errors(name):
    for place, table in [(0, []), (X, []), (1, X), (1 << 70, []), (1, Cons((A,), X))]:
        assert error(name, B, place, table) == BADARG
