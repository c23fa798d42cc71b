"""@op and the table of instructions that it fills."""
from __future__ import absolute_import

import inspect
import re
import textwrap

SOURCE, DEST, LABEL = 's', 'd', 'f'
INDEXES = 'uqcenrhlk'
GENERIC = 'g'                              # the kind that fits every operand
SOURCE_KINDS = ['x', 'y0', 'y1', 'y2', 'y3', 'q', GENERIC]
DEST_KINDS = ['x', 'y0', 'y1', 'y2', 'y3', GENERIC]


class Instruction(object):
    """One generic instruction.

    operands: [(letter, name)]; lines: the body; raises: may raise ErlangError,
    so it needs a Site; jumps: never falls through; open_end: has further
    operands behind the fixed ones.
    """

    def __init__(self, name, operands, lines, raises, jumps):
        self.name = name
        self.number = len(INSTRUCTIONS)
        self.operands = operands
        self.lines = lines
        self.raises = raises
        self.jumps = jumps
        text = '\n'.join(lines)
        self.open_end = 'REST' in text

    def letters(self):
        return [letter for letter, name in self.operands]


INSTRUCTIONS = []
BY_NAME = {}


def declare(name, letters, parameters, lines, raises=False, jumps=False):
    """Enter an instruction by the text of its body."""
    letters = letters.split()
    assert len(letters) == len(parameters), name
    for letter in letters:
        assert letter in (SOURCE, DEST, LABEL) or letter in INDEXES, (name, letter)
    assert name not in BY_NAME, name
    instruction = Instruction(name, zip(letters, parameters), lines, raises, jumps)
    INSTRUCTIONS.append(instruction)
    BY_NAME[name] = instruction
    return instruction


def op(letters='', raises=False, jumps=False):
    """Declare the decorated function as an instruction, see the package."""
    def enter(function):
        lines = _body(function)
        parameters = inspect.getargspec(function).args
        name = function.func_name.rstrip('_')
        declare(name, letters, parameters, lines, raises, jumps)
        return function
    return enter


def _body(function):
    source = textwrap.dedent(inspect.getsource(function))
    lines = source.split('\n')
    start = [i for i, line in enumerate(lines) if line.startswith('def ')][0]
    while not lines[start].rstrip().endswith(':'):
        start += 1
    text = textwrap.dedent('\n'.join(lines[start + 1:])).strip('\n')
    text = re.sub(r'^""".*?"""\n?', '', text, flags=re.S)
    return [line for line in text.split('\n') if line.strip()]
