# coding: utf-8
from __future__ import absolute_import

from enigma.bifs import prim_file
from enigma.bifs.prim_file import FileNames
from tests.ports.support import Atom, BADARG, FakeProcess, call


def run(name, x, is_utf8=True, on_bad=0):
    proc = FakeProcess()
    proc.node.file_names = FileNames(is_utf8, on_bad)
    return call(proc, 'prim_file', name, x)


def test_name_to_native():
    # the answers of stock
    assert run('internal_name2native', 'abc') == 'abc\0'
    assert run('internal_name2native', [97, [98, []], 99]) == 'abc\0'
    assert run('internal_name2native', []) == '\0'
    assert run('internal_name2native', [228, 256]) == '\xc3\xa4\xc4\x80\0'
    assert run('internal_name2native', [228], is_utf8=False) == '\xe4\0'
    assert run('internal_name2native', '\xff') == '\xff\0'


def test_names_that_are_none():
    for x in [[97, 0], 'a\0', 'a\0b', '\0', Atom('abc'), [Atom('b')], 5, [-1],
              [0xd800], [0x110000], ['a'], [97, [0]]]:
        assert run('internal_name2native', x) == BADARG
    assert run('internal_name2native', [256], is_utf8=False) == BADARG


def test_native_to_name():
    assert run('internal_native2name', 'a\xc3\xa4') == [97, 228]
    assert run('internal_native2name', 'a\xc3\xa4', is_utf8=False) == [97, 195, 164]
    assert run('internal_native2name', 'a\0') == [97, 0]
    assert run('internal_native2name', '') == []
    for bad in ['\xff', '\xed\xa0\x80', '\xf4\x90\x80\x80', '\xc0\x80', '\xc3']:
        assert run('internal_native2name', bad) == ('error', 'warning')
    assert run('internal_native2name', '\xff', on_bad=1) == ('error', 'ignore')
    assert run('internal_native2name', [97]) == BADARG


def test_translatable():
    assert run('is_translatable', 'a\xc3\xa4') == 'true'
    assert run('is_translatable', '\xff') == 'false'
    assert run('is_translatable', '\xff', is_utf8=False) == 'true'
    assert run('is_translatable', [97]) == BADARG


def test_encoding():
    proc = FakeProcess()
    assert call(proc, 'file', 'native_name_encoding') == 'utf8'
    proc.node.file_names = FileNames(False)
    assert call(proc, 'file', 'native_name_encoding') == 'latin1'
