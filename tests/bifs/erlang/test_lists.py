"""hd, tl, length, ++ and --."""
from __future__ import absolute_import

import random

import pytest

from enigma.bifs.erlang import lists                             # for registration
from tests.bifs.call import call, error, BADARG
from tests.terms.values import Atom, Cons

A, B, C, D, X = Atom('a'), Atom('b'), Atom('c'), Atom('d'), Atom('x')


def test_parts():
    assert call('erlang:hd', [A, B]) == A
    assert call('erlang:tl', [A, B]) == [B]
    assert call('erlang:tl', Cons(A, B)) == B
    assert call('erlang:length', [A, B]) == 2
    assert call('erlang:length', []) == 0
    for bad in ([], X):
        assert error('erlang:hd', bad) == BADARG
        assert error('erlang:tl', bad) == BADARG
    assert error('erlang:length', Cons(A, B)) == BADARG
    assert error('erlang:length', X) == BADARG


@pytest.mark.parametrize('name', ['erlang:++', 'erlang:append'])
def test_append(name):
    assert call(name, [A], [B]) == [A, B]
    assert call(name, [A], B) == Cons(A, B)
    assert call(name, [], X) == X
    assert error(name, X, []) == BADARG
    assert error(name, Cons(A, B), []) == BADARG


@pytest.mark.parametrize('name', ['erlang:--', 'erlang:subtract'])
def test_subtract(name):
    assert call(name, [A, B, A, C, A], [A, C, D, A]) == [B, A]
    assert call(name, [1, 1.0, 2], [1.0]) == [1, 2]
    assert call(name, [A], []) == [A]
    for left, right in [(Cons(A, B), [A]), ([A], Cons(A, B)), (X, []), ([], X),
                        (Cons(A, B), []), ([], Cons(A, B))]:
        assert error(name, left, right) == BADARG


def test_subtract_many_at_random():
    rnd = random.Random(5)
    for n in (5, 9, 40, 200):
        left = [rnd.choice([rnd.randrange(20), 'bin', (1, 2), A]) for _ in range(200)]
        right = [rnd.choice([rnd.randrange(20), 'bin', (1, 2), X]) for _ in range(n)]
        expected = list(left)
        for x in right:
            if x in expected:
                expected.remove(x)
        assert call('erlang:--', left, right) == expected
