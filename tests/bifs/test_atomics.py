"""atomics and counters; the results are those of stock."""
from __future__ import absolute_import

import pytest

from enigma.bifs import atomics
from enigma.terms import maps
from tests.bifs.erlterm import call, erl, same

MAX = 2 ** 63 - 1
MIN = -2 ** 63
UMAX = 2 ** 64 - 1


def new(signed, size=2):
    return call(None, 'erts_internal', 'atomics_new', [erl(str(size)), erl('1' if signed else '0')]).item(1)


def check(name, w_array, arguments, expected, module='atomics'):
    w_got = call(None, module, name, [w_array] + [erl(str(x)) for x in arguments])
    w_expected = erl('{error,badarg}' if expected == 'badarg' else '{ok,%s}' % expected)
    assert same(w_got, w_expected), (name, arguments, w_got.items())


@pytest.mark.parametrize('signed,good,bad', [
    (True, [0, 5, -1, MAX, MIN], ['a', '1.0', MAX + 1, UMAX, UMAX + 1, MIN - 1]),
    (False, [0, 5, MAX, MAX + 1, UMAX], ['a', '1.0', -1, MIN, UMAX + 1, MIN - 1])])
def test_put_get_exchange(signed, good, bad):
    w_array = new(signed)
    check('get', w_array, [2], 0)
    old = 0
    for value in good:
        check('exchange', w_array, [1, value], old)
        check('get', w_array, [1], value)
        check('put', w_array, [2, value], 'ok')
        check('get', w_array, [2], value)
        old = value
    for value in bad:
        check('put', w_array, [1, value], 'badarg')
        check('exchange', w_array, [1, value], 'badarg')
        check('compare_exchange', w_array, [1, value, 1], 'badarg')
        check('compare_exchange', w_array, [1, 1, value], 'badarg')
    for index in ['0', '3', '-1', 'a', '1180591620717411303424']:
        check('get', w_array, [index], 'badarg')
        check('put', w_array, [index, 1], 'badarg')
        check('add', w_array, [index, 1], 'badarg')


def test_add_wraps():
    for signed in [True, False]:
        w_array = new(signed)
        value = 10
        check('put', w_array, [1, value], 'ok')
        for increment in [1, -1, -20, MAX, MAX + 1, UMAX, MIN]:
            value = (value + increment) % 2 ** 64
            shown = value - 2 ** 64 if signed and value > MAX else value
            check('add_get', w_array, [1, increment], shown)
            check('add', w_array, [2, increment], 'ok')
        for increment in [UMAX + 1, MIN - 1, 'a', '1.0']:
            check('add', w_array, [1, increment], 'badarg')


def test_compare_exchange():
    for signed in [True, False]:
        w_array = new(signed)
        check('compare_exchange', w_array, [1, 0, 11], 'ok')
        check('compare_exchange', w_array, [1, 0, 12], 11)
        check('compare_exchange', w_array, [1, 11, MAX], 'ok')
        check('get', w_array, [1], MAX)


def test_new_and_info():
    for size, reason in [('0', 'badarg'), ('-1', 'badarg'), ('a', 'badarg'),
                         ('4611686018427387904', 'system_limit'),
                         ('1180591620717411303424', 'system_limit')]:
        for name, more in [('atomics_new', [erl('0')]), ('counters_new', [])]:
            assert same(call(None, 'erts_internal', name, [erl(size)] + more), erl('{error,%s}' % reason))
    w_info = call(None, 'atomics', 'info', [new(True)]).item(1)
    assert same(w_info, erl('#{size=>2,memory=>56,max=>%d,min=>%d}' % (MAX, MIN)))
    w_info = call(None, 'atomics', 'info', [new(False)]).item(1)
    assert same(maps.get(w_info, erl('max')), erl(str(UMAX)))
    assert same(maps.get(w_info, erl('min')), erl('0'))


def test_counters():
    w_counters = call(None, 'erts_internal', 'counters_new', [erl('2')]).item(1)
    check('counters_add', w_counters, [1, 5], 'ok', 'erts_internal')
    check('counters_add', w_counters, [1, -7], 'ok', 'erts_internal')
    check('counters_get', w_counters, [1], -2, 'erts_internal')
    check('counters_put', w_counters, [2, MIN], 'ok', 'erts_internal')
    check('counters_get', w_counters, [2], MIN, 'erts_internal')
    for name, arguments in [('counters_get', [0]), ('counters_get', [3]), ('counters_add', [1, 'a']),
                            ('counters_put', [1, MAX + 1]), ('counters_put', [3, 1])]:
        check(name, w_counters, arguments, 'badarg', 'erts_internal')
    w_info = call(None, 'erts_internal', 'counters_info', [w_counters]).item(1)
    assert same(maps.get(w_info, erl('size')), erl('2'))


def test_other_references():
    w_atomics = new(True)
    w_counters = call(None, 'erts_internal', 'counters_new', [erl('2')]).item(1)
    for w_bad in [w_counters, erl('a'), erl('#Ref<0.1.2.3>')]:
        check('get', w_bad, [1], 'badarg')
    for w_bad in [w_atomics, erl('a'), erl('#Ref<0.1.2.3>')]:
        check('counters_get', w_bad, [1], 'badarg', 'erts_internal')
    assert isinstance(w_atomics.magic, atomics.Words)
