"""enigma.code.lines: as the loader of stock, whose answers are those of stack traces."""
from __future__ import absolute_import

from enigma.code import lines, opcodes
from enigma.code.beamcode import Instruction
from enigma.code.compact import LABEL, UNSIGNED, X, Y, Operand

LINE = Instruction(opcodes.number("line"), [Operand(UNSIGNED, 1)])
CALL = Instruction(opcodes.number("call_last"),
                   [Operand(UNSIGNED, 3), Operand(LABEL, 4), Operand(UNSIGNED, 2)])


def move(source, destination):
    return Instruction(opcodes.number("move"), [Operand(*source), Operand(*destination)])


def forgotten(*moves):
    code = list(moves) + [LINE, CALL]
    return lines.is_forgotten(code, len(moves), None)


def test_a_move_to_x0_before_the_call():
    assert forgotten(move((Y, 1), (X, 0)))
    assert not forgotten(move((Y, 1), (X, 1)))
    assert not forgotten()
    assert not lines.is_forgotten([move((Y, 1), (X, 0)), LINE], 1, None)


def test_two_moves_that_stock_makes_one():
    assert not forgotten(move((Y, 0), (X, 1)), move((Y, 1), (X, 0)))
    assert not forgotten(move((Y, 1), (X, 1)), move((Y, 0), (X, 0)))
    assert forgotten(move((Y, 1), (X, 2)), move((Y, 0), (X, 0)))
    assert forgotten(move((X, 2), (X, 1)), move((X, 1), (X, 0)))


def test_pairs_are_made_from_the_first_on():
    assert forgotten(move((Y, 1), (X, 2)), move((Y, 0), (X, 1)), move((Y, 1), (X, 0)))
