# coding: utf-8
"""Texts of terms: what erlang:display/1 of stock Erlang/OTP 25 printed."""
from __future__ import absolute_import

import pytest

from enigma.terms import show
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits
from enigma.terms.funs import FunInfo, W_Fun, W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, cons
from tests.terms.values import Atom, Bits, Cons, term

SAMPLES = [
    (1.5, '1.500000e+00'), (-0.0, '-0.000000e+00'), (1e100, '1.000000e+100'),
    (1.5e-7, '1.500000e-07'), (123456789.0, '1.234568e+08'), (4.9e-324, '4.940656e-324'),
    (-5, '-5'), (1 << 64, '18446744073709551616'), (-(1 << 65), '-36893488147419103232'),
    ('\1\2\3', '<<1,2,3>>'), (Bits('\x20', 3), '<<1:3>>'), ('hello', '<<"hello">>'),
    ('', '<<>>'), (Bits('\x00\x80', 9), '<<0,1:1>>'), ('a"b\\c', '<<"a\\"b\\c">>'),
    ('a\nb', '<<97,10,98>>'), ('\x7f', '<<127>>'), ('~', '<<"~">>'), (u'å'.encode('utf8'), '<<195,165>>'),
    ([97, 98, 99], '"abc"'), (Cons(1, 2), '[1|2]'), ([1, 2, 300], '[1,2,300]'),
    ([97, 34, 92], '"a\\"\\"'), ([97, 10], '"a\\n"'), ([9, 13, 32], '"\t\r "'), ([11], '[11]'),
    ([128], '[128]'), ([160], '"\xa0"'), ([0], '[0]'), (Cons(97, 98), '[97|98]'),
    ([97, Atom('b')], '[97,b]'), ([[65]], '["A"]'), ([[]], '[[]]'), (Cons([], Cons(1, 2)), '[[],1|2]'),
    ([97, 1.0], '[97,1.000000e+00]'), ([], '[]'), ((), '{}'), ({}, '#{}'), ((1, (2,)), '{1,{2}}'),
    (([], {}, [[]]), '{[],#{},[[]]}'), ({1: {2: 3}, 'k': []}, '#{1=>#{2=>3},<<"k">>=>[]}'),
]


@pytest.mark.parametrize('x, text', SAMPLES)
def test_samples(x, text):
    assert show.show(term(x)) == text


@pytest.mark.parametrize('name, text', [
    (u'a', u'a'), (u'', u"''"), (u'hello world', u"'hello world'"), (u'Ab', u"'Ab'"),
    (u'åäö', u'åäö'), (u'aåB_1', u'aåB_1'), (u'aЀ', u"'aЀ'"), (u'Ѐ', u"'Ѐ'"), (u'ÿ', u'ÿ'),
    (u'÷', u"'÷'"), (u'ß', u'ß'), (u'a×', u"'a×'"), (u'a@', u"'a@'"), (u'a\xa0', u"'a\xa0'"),
    (u'aª', u"'aª'"), (u'aÀ', u'aÀ'), (u'a€', u"'a€'"), (u'\x1b', u"'\\033'"), (u'\x7f', u"'\x7f'"),
    (u'\x80', u"'\\200'"), (u'\x9f', u"'\\237'"), (u"a\0\1'", u"'a\\000\\001\\''"),
    (u'"\\', u"'\"\\\\'"), (u'\U0001f600', u"'\U0001f600'"), (u'_a', u"'_a'"), (u'\n', u"'\\n'"),
    (u'if', u'if')])
def test_atoms(name, text):
    assert show.show(atom(name.encode('utf8'))) == text.encode('utf8')


def test_identifiers():
    w_node = atom('a@b')
    assert show.show(W_Pid(5, 3)) == '<0.5.3>'
    assert show.show(W_Pid(5, 3, w_node)) == '<%d.5.3>' % w_node.index
    assert show.show(W_Port(7)) == '#Port<0.7>'
    assert show.show(W_Ref(3, 2, 1)) == '#Ref<0.1.2.3>'


def test_funs():
    info = FunInfo(atom('some mod'), atom('f'), 1, 2, 0, 84463306, '')
    assert show.show(W_Fun(info, None, None)) == '#Fun<some mod.2.84463306>'
    w_fun = W_ExportFun(atom('A b'), atom('f'), 3, None)
    assert show.show(term([w_fun])) == "[fun 'A b':f/3]"


def test_window_of_bits():
    assert show.show(W_Bits('\x06\x16\x2f', 4, 16)) == '<<"ab">>'
    assert show.show(W_Bits('\x06\x16\x2f', 4, 20)) == '<<97,98,15:4>>'


def test_large_map_is_flat():
    text = show.show(term(dict((i, 0) for i in range(40))))
    assert text.startswith('#{') and text.endswith('}') and text.count('=>0') == 40


def test_depth_costs_no_stack():
    w_deep = NIL
    for _ in range(20000):
        w_deep = cons(w_deep, NIL)
    assert show.show(w_deep) == '[' * 20000 + '[]' + ']' * 20000
