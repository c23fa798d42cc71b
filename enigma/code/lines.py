"""Which line instructions stock forgets.

What fails without a line of its own, such as case_end, is shown with the last one in
front of it.  The loader of stock drops the line of a tail call whose first argument is
moved to x0 just before, unless it moves that one together with another.
"""
from __future__ import absolute_import

from enigma.code import opcodes
from enigma.code.compact import X, Y

_MOVE = opcodes.number('move')
_LOCAL = [opcodes.number(_name) for _name in ['call_only', 'call_last']]
_EXTERNAL = [opcodes.number(_name) for _name in ['call_ext_only', 'call_ext_last']]


def is_forgotten(instructions, i, unit):
    """Whether the line instruction at i of a function counts for nothing.

    unit: gives imported(), the Export of a place in the module's imports."""
    if i == 0 or i + 1 >= len(instructions):
        return False
    move = instructions[i - 1]
    if move.op != _MOVE or move.args[1].kind != X or move.args[1].value != 0:
        return False
    call = instructions[i + 1]
    if call.op in _EXTERNAL:
        if unit.imported(call.args[1].value).native is not None:
            return False
    elif call.op not in _LOCAL:
        return False
    return not _is_second(instructions, i - 1)


def _is_second(instructions, i):
    """Whether stock makes one instruction of the moves at i - 1 and i."""
    at = i
    while at > 0 and instructions[at - 1].op == _MOVE:
        at -= 1
    while at < i:
        if _are_one(instructions[at], instructions[at + 1]):
            if at + 1 == i:
                return True
            at += 1
        at += 1
    return False


def _are_one(first, second):
    """Moves from two neighbouring registers to two others."""
    source, destination = first.args[0], first.args[1]
    passed_on = (destination.kind == second.args[0].kind and
                 destination.value == second.args[0].value)
    return (not passed_on and _are_neighbours(source, second.args[0]) and
            _are_neighbours(destination, second.args[1]))


def _are_neighbours(a, b):
    return (a.kind == b.kind and (a.kind == X or a.kind == Y) and
            (a.value - b.value == 1 or b.value - a.value == 1))
