from __future__ import absolute_import

import zlib

import pytest

from enigma.machine.node import Node
from enigma.ports import zlib_natives        # for registration
from tests.ports.support import BADARG, call

DEFAULT, DEFLATED, FINISH = -1, 8, 4
CUT, RESET = 2, 1
NOT_INITIALIZED = ('raised', 'error', 'not_initialized')
DATA_ERROR = ('raised', 'error', 'data_error')
NODE = Node()


@pytest.fixture
def proc():
    return NODE.processes.create()


def run(proc, name, *args):
    return call(proc, 'zlib', name + '_nif', *args)


def opened(proc, kind, *args):
    z = run(proc, 'open')
    assert run(proc, kind + 'Init', z, *args) == 'ok'
    return z


def all_of(proc, method, z, data, flush, limit=100, room=50):
    """What method gives for data, in small steps."""
    assert run(proc, 'enqueue', z, data) == 'ok'
    output = ''
    for i in range(1000):
        result = run(proc, method, z, limit, room, flush)
        if result[0] in ('raised', 'need_dictionary'):
            return result
        output += ''.join(result[1])
        if result[0] == 'finished':
            return output
    raise AssertionError('no end')


TEXT = ''.join(['line %d of some text\n' % i for i in range(25)])


def test_deflate(proc):
    z = opened(proc, 'deflate', DEFAULT, DEFLATED, 15, 8, 0)
    packed = all_of(proc, 'deflate', z, [TEXT[:300], '', TEXT[300:]], FINISH)
    assert zlib.decompress(packed) == TEXT
    assert run(proc, 'deflateEnd', z) == 'ok'
    assert run(proc, 'deflateEnd', z) == NOT_INITIALIZED
    assert run(proc, 'close', z) == 'ok'
    assert run(proc, 'close', z) == NOT_INITIALIZED


def test_inflate(proc):
    z = opened(proc, 'inflate', 15, CUT)
    assert all_of(proc, 'inflate', z, [zlib.compress(TEXT)], 0) == TEXT
    assert run(proc, 'inflateEnd', z) == 'ok'
    z = opened(proc, 'inflate', 15, CUT)
    packed = zlib.compress(TEXT)
    all_of(proc, 'inflate', z, [packed[:50]], 0)
    assert run(proc, 'inflateEnd', z) == DATA_ERROR
    z = opened(proc, 'inflate', 15, CUT)
    assert all_of(proc, 'inflate', z, ['no zlib at all'], 0) == DATA_ERROR


def test_two_streams_in_one(proc):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(TEXT) + packer.flush()
    z = opened(proc, 'inflate', 31, RESET)
    assert all_of(proc, 'inflate', z, [packed + packed], 0) == TEXT + TEXT
    z = opened(proc, 'inflate', 31, 0)
    assert all_of(proc, 'inflate', z, [packed + packed], 0) == DATA_ERROR
    z = opened(proc, 'inflate', 31, CUT)
    assert all_of(proc, 'inflate', z, [packed + packed], 0) == TEXT


def test_raw_streams_count_the_crc(proc):
    z = opened(proc, 'deflate', DEFAULT, DEFLATED, -15, 8, 0)
    packed = all_of(proc, 'deflate', z, [TEXT], FINISH)
    assert run(proc, 'crc32', z) == zlib.crc32(TEXT) & 0xffffffff
    z = opened(proc, 'inflate', -15, CUT)
    assert all_of(proc, 'inflate', z, [packed], 0) == TEXT
    assert run(proc, 'crc32', z) == zlib.crc32(TEXT) & 0xffffffff


def test_dictionary(proc):
    z = opened(proc, 'deflate', DEFAULT, DEFLATED, 15, 8, 0)
    words = '\xff' * 300
    # the numbers of stock
    assert run(proc, 'deflateSetDictionary', z, words) == -1190188316
    packed = all_of(proc, 'deflate', z, ['hello'], FINISH)
    z = opened(proc, 'inflate', 15, CUT)
    assert all_of(proc, 'inflate', z, [packed], 0) == (
        'need_dictionary', -1190188316, [])
    assert run(proc, 'inflateSetDictionary', z, 'x') == DATA_ERROR
    assert run(proc, 'inflateSetDictionary', z, [words]) == 'ok'
    assert all_of(proc, 'inflate', z, [], 0) == 'hello'
    assert run(proc, 'inflateGetDictionary', z) == words


def test_reset_and_params(proc):
    z = opened(proc, 'deflate', DEFAULT, DEFLATED, 15, 8, 0)
    all_of(proc, 'deflate', z, [TEXT], 0)
    assert run(proc, 'deflateReset', z) == 'ok'
    assert run(proc, 'deflateParams', z, 9, 0) == 'ok'
    assert zlib.decompress(all_of(proc, 'deflate', z, ['abc'], FINISH)) == 'abc'


def test_owner_and_stash(proc):
    z = run(proc, 'open')
    other = NODE.processes.create()
    assert run(other, 'getStash', z) == ('raised', 'error', 'not_on_controlling_process')
    assert run(proc, 'getStash', z) == 'empty'
    assert run(proc, 'setStash', z, (1, 2)) == 'ok'
    assert run(proc, 'setStash', z, 1) == ('raised', 'error', 'error')
    assert run(proc, 'getStash', z) == ('ok', (1, 2))
    assert run(proc, 'clearStash', z) == 'ok'
    assert run(proc, 'set_controller', z, other.w_pid) == 'ok'
    assert run(other, 'getStash', z) == 'empty'
    assert run(other, 'getBufSize', z) == 4000
    assert run(other, 'setBufSize', z, 17) == 'ok'
    assert run(other, 'getBufSize', z) == 17
    assert run(other, 'enqueue', z, ['a']) == NOT_INITIALIZED
    assert run(other, 'deflate', z, 1, 1, 0) == NOT_INITIALIZED
    assert run(other, 'crc32', 1) == BADARG
    assert run(other, 'inflateInit', z, 99, CUT) == ('raised', 'error', 'stream_error')
