"""Native functions of module maps, and those of erlang and erts_internal on maps."""
from __future__ import absolute_import

import pytest

from enigma.bifs import erts_internal_maps, maps                 # for registration
from enigma.bifs.erlang import maps as erlang_maps               # for registration
from tests.bifs.call import call, error, raw, BADARG
from tests.terms.values import Atom, Cons, term, value

A, B, X = Atom('a'), Atom('b'), Atom('x')
LARGE = dict((i, i * i) for i in range(50))


def test_results():
    assert call('maps:find', A, {A: 1}) == (Atom('ok'), 1)
    assert call('maps:find', 1, {1.0: 1}) == Atom('error')
    assert call('maps:get', 7, LARGE) == 49
    assert call('maps:is_key', 7, LARGE) == Atom('true')
    assert call('maps:is_key', A, {}) == Atom('false')
    assert call('maps:keys', {B: 1, A: 2, 3: 4}) == [3, A, B]
    assert call('maps:values', {B: 1, A: 2, 3: 4}) == [4, 2, 1]
    assert sorted(call('maps:keys', LARGE)) == sorted(LARGE)
    assert call('maps:put', A, 2, {A: 1}) == {A: 2}
    assert call('maps:update', A, 2, {A: 1}) == {A: 2}
    assert call('maps:remove', A, {A: 1, B: 2}) == {B: 2}
    assert call('maps:take', A, {A: 1}) == (1, {})
    assert call('maps:take', B, {A: 1}) == Atom('error')
    assert call('maps:merge', {A: 1, B: 2}, {B: 3}) == {A: 1, B: 3}
    assert call('maps:from_list', [(A, 1), (B, 2), (A, 3)]) == {A: 3, B: 2}
    assert call('maps:from_list', [(i % 40, i) for i in range(99)])[39] == 79
    assert call('maps:from_keys', [A, B, A], 1) == {A: 1, B: 1}
    assert call('erlang:map_get', A, {A: 1}) == 1
    assert call('erlang:map_size', LARGE) == 50
    assert call('erlang:is_map_key', A, {A: 1}) == Atom('true')


@pytest.mark.parametrize('name', ['maps:find', 'maps:get', 'maps:is_key', 'maps:remove',
                                  'maps:take', 'erlang:map_get', 'erlang:is_map_key'])
def test_no_map(name):
    assert error(name, A, X) == (Atom('badmap'), X)


def test_other_errors():
    assert error('maps:keys', X) == (Atom('badmap'), X)
    assert error('maps:values', X) == (Atom('badmap'), X)
    assert error('maps:put', A, B, X) == (Atom('badmap'), X)
    assert error('maps:update', A, B, X) == (Atom('badmap'), X)
    assert error('maps:update', A, B, {}) == (Atom('badkey'), A)
    assert error('maps:update', A, B, LARGE) == (Atom('badkey'), A)
    assert error('maps:get', A, {}) == (Atom('badkey'), A)
    assert error('maps:merge', X, B) == (Atom('badmap'), X)
    assert error('maps:merge', {}, X) == (Atom('badmap'), X)
    assert error('erlang:map_size', X) == (Atom('badmap'), X)
    assert error('erlang:map_get', A, {}) == (Atom('badkey'), A)
    for bad in (X, [A], Cons((A, B), A), [(A, B, A)], [tuple(range(9))]):
        assert error('maps:from_list', bad) == BADARG
    assert error('maps:from_keys', Cons(A, B), 1) == BADARG


class TestMapNext(object):
    def test_small(self):
        assert call('erts_internal:map_next', 0, {A: 1, B: 2}, Atom('iterator')) == \
            (A, 1, (B, 2, Atom('none')))
        assert call('erts_internal:map_next', 0, {A: 1, B: 2}, [X]) == [(A, 1), (B, 2), X]
        assert call('erts_internal:map_next', 2, {A: 1, B: 2}, []) == [(A, 1), (B, 2)]
        assert call('erts_internal:map_next', 0, {}, Atom('iterator')) == Atom('none')
        assert call('erts_internal:map_next', 0, {}, []) == []

    def test_large(self):
        big = dict((i, -i) for i in range(1000))
        w_map = term(big)
        pairs = call('erts_internal:map_next', 0, w_map, [])
        assert dict(pairs) == big
        met = []
        path = 0
        while True:
            chain = call('erts_internal:map_next', path, w_map, Atom('iterator'))
            while isinstance(chain, tuple) and not isinstance(chain, Cons):
                met.append(chain[:2])
                chain = chain[2]
            if chain == Atom('none'):
                break
            path = chain[0]
            assert path > 0 and chain[1] == big
            rest = call('erts_internal:map_next', path, w_map, [])
            assert met + rest == pairs
        assert met == pairs

    def test_errors(self):
        name = 'erts_internal:map_next'
        for path, m, kind in [(3, {A: 1}, []), (-1, {A: 1}, []), (0, {}, X), (0, X, []),
                              (X, {}, []), (-1, LARGE, []), (X, LARGE, []),
                              (1 << 62, LARGE, []), (1 << 70, LARGE, Atom('iterator'))]:
            assert error(name, path, m, kind) == BADARG


def test_insides():
    assert call('erts_internal:map_to_tuple_keys', {A: 1, B: 2}) == (A, B)
    assert error('erts_internal:map_to_tuple_keys', X) == (Atom('badmap'), X)
    assert error('erts_internal:map_to_tuple_keys', LARGE) == BADARG
    assert error('erts_internal:map_hashmap_children', {}) == BADARG
    assert error('erts_internal:map_hashmap_children', X) == (Atom('badmap'), X)
    assert len(call('erts_internal:map_hashmap_children', LARGE)) == 50


def test_arguments_are_left_alone():
    w_map = term(LARGE)
    raw('maps:put', 1, X, w_map)
    raw('maps:remove', 1, w_map)
    assert value(w_map) == LARGE
