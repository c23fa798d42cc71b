"""The opcode table agrees with itself and with the compiler of the OTP at hand."""
from __future__ import absolute_import

import subprocess

import pytest

from enigma.code import opcodes

LETTERS = 'sdvwzylafjotubnhkrei?' + 'SYPGUJBC'


def test_numbers_are_places():
    assert [op.number for op in opcodes.TABLE] == range(1, len(opcodes.TABLE) + 1)
    assert opcodes.OPS[64].name == 'move'
    assert opcodes.number('return') == 19


def test_letters_are_known():
    for op in opcodes.TABLE:
        assert op.arity == len(op.operands)
        assert [c for c in op.operands if c not in LETTERS] == [], op.name


def test_retired_ones_have_no_meaning():
    assert not opcodes.BY_NAME['m_plus'].known
    assert opcodes.BY_NAME['bs_put_integer'].known
    assert opcodes.BY_NAME['bs_put_integer'].retired == 29


def test_names_and_arities_are_those_of_the_compiler():
    code = ('[io:format("~p ~p ~p~n", [N, Name, A]) || N <- lists:seq(1, 180),'
            ' {Name, A} <- [beam_opcodes:opname(N)]], halt().')
    try:
        out = subprocess.check_output(['erl', '-noshell', '-eval', code])
    except OSError:
        pytest.skip('no erl on the path')
    rows = [line.split() for line in out.splitlines()]
    assert len(rows) == 180
    for number, name, arity in rows:
        op = opcodes.OPS[int(number)]
        assert (op.name, op.arity) == (name.strip("'"), int(arity))
