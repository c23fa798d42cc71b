"""erts_internal:cmp_term/2 and term_type/1, erts_debug; the results are those of stock."""
from __future__ import absolute_import

import pytest

from enigma.bifs import erts_debug, erts_internal_terms
from enigma.terms import atoms, lists, tuples
from enigma.terms.binaries import binary, sub_binary
from enigma.terms.errors import ErlangError
from enigma.terms.numbers import W_Int
from tests.bifs.call import call
from tests.bifs.erlterm import erl, same
from tests.terms.values import Atom

A, B = Atom('a'), Atom('b')


class Proc(object):
    def __init__(self):
        self.node = self
        self.modules = self
        self.w_name = atoms.NONODE
        self.entries = []


class Entry(object):
    old = None

    def __init__(self, literals_w):
        self.current = self
        self.literals_w = literals_w


def test_cmp_term():
    for a, b, expected in [(1, 1.0, -1), (2, 1.0, -1), (A, B, -1), ({1: A}, {1.0: A}, -1),
                           (B, A, 1), ([1, 2, 3], [1, 2], 1), ((1, 2, 3), (A,), 1), (A, A, 0)]:
        assert call('erts_internal:cmp_term', a, b) == expected


@pytest.mark.parametrize('text,expected', [
    ('a', 'atom'), ('1', 'fixnum'), ('576460752303423487', 'fixnum'), ('576460752303423488', 'bignum'),
    ('18446744073709551616', 'bignum'), ('1.5', 'hfloat'), ('[]', 'nil'), ('[1]', 'list'), ('{}', 'tuple'),
    ('#{}', 'flatmap'), ('<<1>>', 'heap_binary'), ('<<1:3>>', 'sub_binary'), ('<0.1.2>', 'pid'),
    ('#Port<0.1>', 'port'), ('#Ref<0.1.2.3>', 'reference')])
def test_term_type(text, expected):
    assert erts_internal_terms.term_type(Proc(), erl(text)).name == expected


def test_type_of_large_binaries():
    w_large = binary('x' * 100)
    for w_bits, expected in [(w_large, 'refc_binary'), (sub_binary(w_large, 1, 70), 'sub_binary'),
                             (sub_binary(w_large, 1, 20), 'heap_binary')]:
        assert erts_internal_terms.term_type(Proc(), w_bits).name == expected


def test_same():
    w_list = lists.from_items([W_Int(1)])
    for left, right, expected in [('1', '1', True), ('1', '2', False), ('576460752303423488', '576460752303423488', False),
                                  ('a', 'a', True), ('{}', '{}', True), ('{1}', '{1}', False), ('1', 'a', False),
                                  ('1.0', '1.0', False), ('<0.1.2>', '<0.1.2>', True), ('<0.1.2>', '<0.1.3>', False),
                                  ('#Port<0.1>', '#Port<0.1>', True), ('[1]', '[1]', False)]:
        assert (erts_debug.same(None, erl(left), erl(right)) is atoms.TRUE) == expected, (left, right)
    assert erts_debug.same(None, w_list, w_list) is atoms.TRUE


def test_size_shared():
    proc = Proc()
    w_part = lists.from_items([W_Int(1), W_Int(2)])
    w_term = tuples.from_items([w_part, w_part])
    assert same(erts_debug.size_shared(proc, w_term), erl('7'))
    assert same(erts_debug.flat_size_(proc, w_term), erl('11'))
    proc.entries = [Entry([w_part])]
    assert same(erts_debug.size_shared(proc, w_term), erl('3'))
    assert same(erts_debug.size_shared(proc, w_part), erl('0'))


def test_copy_shared():
    w_term = erl('{a,[1]}')
    assert same(erts_debug.copy_shared(None, w_term, atoms.TRUE), w_term)
    with pytest.raises(ErlangError):
        erts_debug.copy_shared(None, w_term, w_term)
