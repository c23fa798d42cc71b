"""The environment as os:getenv and friends see it."""
from __future__ import absolute_import

import os as python_os

import pytest

from enigma.bifs import os, system
from enigma.bifs.prim_file import FileNames
from tests.bifs.erlterm import call, erl, same


class Proc(object):
    def __init__(self, is_utf8=True):
        self.node = self
        self.file_names = FileNames(is_utf8)


def check(name, args, expected, proc=Proc()):
    w_got = call(proc, 'os', name, [erl(text) for text in args])
    assert same(w_got, erl(expected)), w_got


def chars(text):
    return '[%s]' % ','.join([str(ord(c)) for c in text])


def test_put_get_unset():
    name = chars('ENIGMA_TEST_1')
    check('getenv', [name], '{ok,false}')
    check('putenv', [name, chars('v=1')], '{ok,true}')
    check('getenv', [name], '{ok,%s}' % chars('v=1'))
    check('getenv', ['[%s,%s]' % (chars('ENIGMA_TEST'), chars('_1'))], '{ok,%s}' % chars('v=1'))
    check('putenv', [name, '[]'], '{ok,true}')
    check('getenv', [name], '{ok,[]}')
    check('unsetenv', [name], '{ok,true}')
    check('unsetenv', [name], '{ok,true}')
    check('getenv', [name], '{ok,false}')


@pytest.mark.parametrize('bad', ['<<65>>', 'a', '1', '[a]', chars('A=B'), chars('=A'), '[65,0]',
                                 '[1114112]', '[65|66]'])
def test_bad_names(bad):
    check('getenv', [bad], '{error,badarg}')
    check('unsetenv', [bad], '{error,badarg}')
    check('putenv', [bad, '[]'], '{error,badarg}')


def test_bad_values():
    for bad in ['<<65>>', 'a', '1', '[a]', '[65,0]', '[65,0,66]', '[1114112]']:
        check('putenv', [chars('ENIGMA_TEST_2'), bad], '{error,badarg}')
    check('getenv', [chars('ENIGMA_TEST_2')], '{ok,false}')
    check('putenv', ['[]', '[]'], '{ok,true}')
    check('getenv', ['[]'], '{ok,false}')


def test_encodings():
    name = chars('ENIGMA_TEST_3')
    check('putenv', [name, '[1024,233]'], '{ok,true}')
    assert system.getenv('ENIGMA_TEST_3') == u'\u0400\xe9'.encode('utf-8')
    check('getenv', [name], '{ok,[1024,233]}')
    check('getenv', [name], '{ok,[208,128,195,169]}', Proc(False))
    check('putenv', [name, '[1024]'], '{error,badarg}', Proc(False))
    system.setenv('ENIGMA_TEST_3', '\xc3\xa9\xffb')
    check('getenv', [name], '{ok,[195,169,255,98]}')
    system.unsetenv('ENIGMA_TEST_3')


def test_env_and_getpid():
    system.setenv('ENIGMA_TEST_4', 'x=y')
    w_pairs = call(Proc(), 'os', 'env', []).item(1)
    assert len(system.environment()) > 3
    found = False
    w_expected = erl('{%s,%s}' % (chars('ENIGMA_TEST_4'), chars('x=y')))
    while w_pairs is not erl('[]'):
        found = found or same(w_pairs.w_head, w_expected)
        w_pairs = w_pairs.w_tail
    system.unsetenv('ENIGMA_TEST_4')
    assert found
    check('getpid', [], '{ok,%s}' % chars(str(python_os.getpid())))
