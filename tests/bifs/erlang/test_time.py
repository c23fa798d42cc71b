"""Clocks, units of time and unique integers."""
from __future__ import absolute_import

import time as python_time

import pytest

from enigma.bifs.erlang import time
from enigma.machine import clock
from tests.bifs.erlterm import call, erl, same


class Proc(object):
    def __init__(self):
        self.node = self
        self.clock = clock.Clock()

PROC = Proc()


def number(module, name, *args):
    w_ok, w_value = call(PROC, module, name, [erl(text) for text in args]).items()
    assert w_ok.name == 'ok'
    return w_value.value


@pytest.mark.parametrize('unit,expected', [
    ('second', '-2'), ('seconds', '-2'), ('millisecond', '-1500'), ('milli_seconds', '-1500'),
    ('microsecond', '-1500000'), ('micro_seconds', '-1500000'), ('nanosecond', '-1499999999'),
    ('nano_seconds', '-1499999999'), ('native', '-1499999999'), ('perf_counter', '-1499999999'),
    ('1', '-2'), ('1000', '-1500'), ('7', '-11'),
    ('4611686018427387904', '-6917529023029395838'),
    ('1180591620717411303424', '-1770887429895525334419')])
def test_units(unit, expected):
    assert same(time.converted(-1499999999, erl(unit)), erl(expected))


@pytest.mark.parametrize('unit', ['0', '-1', 'a', '1.0', '[]', '-1180591620717411303424'])
@pytest.mark.parametrize('module,name', [
    ('erlang', 'monotonic_time'), ('erlang', 'system_time'), ('erlang', 'time_offset'),
    ('os', 'system_time')])
def test_bad_units(module, name, unit):
    assert same(call(PROC, module, name, [erl(unit)]), erl('{error,badarg}'))


def test_clocks_agree():
    now = python_time.time() * 1e9
    assert abs(number('erlang', 'system_time') - now) < 1e9
    assert abs(number('os', 'system_time') - now) < 1e9
    first = number('erlang', 'monotonic_time')
    assert number('erlang', 'monotonic_time') >= first
    assert abs(first + number('erlang', 'time_offset') - now) < 1e9
    assert number('erts_internal', 'time_unit') == 1000000000
    assert number('erts_internal', 'perf_counter_unit') == 1000000000
    assert number('os', 'perf_counter') > 0
    assert abs(number('os', 'system_time', 'second') - now / 1e9) <= 1


def triple(module, name):
    w_triple = call(PROC, module, name, []).item(1)
    mega, seconds, micro = [w_x.value for w_x in w_triple.items()]
    assert 0 <= seconds < 1000000 and 0 <= micro < 1000000
    return mega * 1000000 + seconds + micro / 1e6


def test_timestamps():
    now = python_time.time()
    for module, name in [('erlang', 'timestamp'), ('os', 'timestamp'), ('erlang', 'now')]:
        assert abs(triple(module, name) - now) < 1
    seen = [triple('erlang', 'now') for _ in range(50)]
    assert seen == sorted(set(seen))


def test_unique_integers():
    plain = [number('erlang', 'unique_integer') for _ in range(5)]
    plain += [number('erlang', 'unique_integer', '[]') for _ in range(5)]
    assert len(set(plain)) == 10
    positive = [number('erlang', 'unique_integer', '[positive]') for _ in range(5)]
    assert len(set(positive)) == 5 and min(positive) > 0
    ordered = [number('erlang', 'unique_integer', '[monotonic]') for _ in range(5)]
    assert ordered == sorted(set(ordered)) and ordered[0] < 0
    both = [number('erlang', 'unique_integer', '[positive,monotonic]') for _ in range(5)]
    assert both == sorted(set(both)) and both[0] > 0
    for bad in ['[foo]', 'foo', '[positive|x]']:
        assert same(call(PROC, 'erlang', 'unique_integer', [erl(bad)]), erl('{error,badarg}'))
