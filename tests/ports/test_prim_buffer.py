from __future__ import absolute_import

import pytest

from enigma.ports import prim_buffer        # for registration
from tests.ports.support import BADARG, FakeProcess, call

PROC = FakeProcess()


def run(name, *args):
    return call(PROC, 'prim_buffer', name, *args)


@pytest.fixture
def buf():
    return run('new')


def test_bytes_come_out_in_order(buf):
    assert run('write', buf, ['abc', 'de']) == 'ok'
    assert run('write', buf, ['x' * 3000]) == 'ok'
    assert run('write', buf, ['end']) == 'ok'
    assert run('size', buf) == 3008
    assert run('copying_read', buf, 4) == 'abcd'
    assert run('peek_head', buf) == 'e'
    assert run('copying_read', buf, 2) == 'ex'
    assert run('skip', buf, 2998) == 'ok'
    assert run('copying_read', buf, 4) == 'xend'
    assert run('size', buf) == 0
    assert run('peek_head', buf) == BADARG
    assert run('copying_read', buf, 0) == ''
    assert run('copying_read', buf, 1) == BADARG
    assert run('skip', buf, 1) == BADARG


def test_many_parts(buf):
    for i in range(100):
        run('write', buf, [chr(i) * 2000])
    for i in range(100):
        assert run('copying_read', buf, 2000) == chr(i) * 2000
    assert run('size', buf) == 0


def test_find(buf):
    run('write', buf, ['a' * 2000])
    run('write', buf, ['b\n'])
    assert run('find_byte_index', buf, 10) == ('ok', 2001)
    run('skip', buf, 1999)
    assert run('find_byte_index', buf, 10) == ('ok', 2)
    assert run('find_byte_index', buf, 0) == 'not_found'
    assert run('find_byte_index', buf, 256) == BADARG


def test_lock(buf):
    assert run('try_lock', buf) == 'acquired'
    assert run('try_lock', buf) == 'busy'
    assert run('unlock', buf) == 'ok'
    assert run('unlock', buf) == ('raised', 'error', 'lock_order_violation')


def test_wrong_arguments(buf):
    assert run('size', 1) == BADARG
    assert run('write', buf, 'abc') == BADARG
    assert run('write', buf, [1]) == BADARG
