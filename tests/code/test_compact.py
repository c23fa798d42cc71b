"""Operands: every form of number, register, list, and every kind of damage."""
from __future__ import absolute_import

import pytest

from enigma.code import compact
from enigma.terms.numbers import to_rbigint
from tests.code.build import operand, reader, tagged

NUMBERS = [0, 1, 15, 16, 17, 255, 256, 2047, 2048, 32767, 32768, 65535, 1 << 24,
           (1 << 31) - 1, 1 << 31, (1 << 62) + 5, (1 << 63) - 1]


@pytest.mark.parametrize('value', NUMBERS)
def test_unsigned_and_signed(value):
    for tag, kind in [(0, compact.UNSIGNED), (1, compact.INTEGER), (5, compact.LABEL)]:
        x = reader(tagged(tag, value)).operand()
        assert (x.kind, x.value) == (kind, value)


@pytest.mark.parametrize('value', [-n for n in NUMBERS if n] + [-(1 << 63)])
def test_negative(value):
    x = reader(operand('i', value)).operand()
    assert (x.kind, x.value) == (compact.INTEGER, value)


@pytest.mark.parametrize('value', [1 << 63, -(1 << 63) - 1, 1 << 64, 3 ** 100,
                                   -(3 ** 100), -(1 << 127), 7 ** 900])
def test_big_integers_become_literals(value):
    literals_w = [None]
    r = reader(operand('i', value), literals_w)
    x = r.operand()
    assert (x.kind, x.value, len(literals_w)) == (compact.LITERAL, 1, 2)
    assert to_rbigint(literals_w[1]).tolong() == value
    assert r.pos == r.end


def test_a_big_unsigned_is_only_known_to_be_big():
    assert reader(tagged(0, 1 << 63)).operand().kind == compact.TOO_BIG
    assert reader(tagged(0, 1 << 80)).operand().kind == compact.TOO_BIG


def test_registers_and_atoms():
    for n in [0, 7, 15, 16, 300, 1023]:
        for letter, kind in [('x', compact.X), ('y', compact.Y), ('fr', compact.FLOAT)]:
            x = reader(operand(letter, n)).operand()
            assert (x.kind, x.value) == (kind, n)
    assert reader(operand('a', 3)).operand().kind == compact.ATOM
    assert reader(operand('n')).operand().kind == compact.NIL
    typed = reader(operand('typed', ('y', 2)))
    x = typed.operand()
    assert (x.kind, x.value, typed.pos) == (compact.Y, 2, typed.end)


def test_lists_allocations_and_literals():
    x = reader(operand('list', [('x', 1), ('f', 20), ('i', -5)])).operand()
    assert x.kind == compact.LIST
    assert [(i.kind, i.value) for i in x.items] == [(3, 1), (5, 20), (1, -5)]
    x = reader(operand('alloc', [(0, 5), (1, 2), (2, 1)])).operand()
    assert (x.kind, x.value) == (compact.ALLOC, 5 + 2 * 2 + 4)
    x = reader(operand('q', 1), [None, None]).operand()
    assert (x.kind, x.value) == (compact.LITERAL, 1)


@pytest.mark.parametrize('data', [
    '', '\x0e', '\x06', '\x09', '\x18', '\x19\x01', operand('a', 4), operand('x', 1024),
    operand('fr', 1024), operand('q', 0), operand('list', [('list', [])]),
    '\x17\x10', '\x17' + tagged(0, 1 << 60), '\x17' + tagged(0, 1 << 70), '\x07',
    '\x67\x00', '\x57' * 100, '\xf9' * 100, '\xf8' * 100, '\x57' + operand('i', 1) + '\x10',
    operand('alloc', [(3, 1)]), operand('alloc', [(0, 1)] * 4), tagged(5, 1 << 64),
    '\x37' + tagged(0, 1 << 27)])
def test_damage(data):
    with pytest.raises(compact.BadBeam):
        reader(data).operand()
