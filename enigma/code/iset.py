"""The instruction set of the loop, as the loader sees it.

machine/ fills it: for every instruction its operands, and a trie of the forms.
A path in the trie is, per part of a form, the number of the instruction and then
the kind of each source and destination; the loader takes the longest one.
"""
from __future__ import absolute_import

# Kinds of operands that a form can ask for; GENERIC fits all.
KIND_X, KIND_Y0, KIND_Y1, KIND_Y2, KIND_Y3, KIND_LITERAL, GENERIC = range(1, 8)
KIND_NUMBERS = {'x': KIND_X, 'y0': KIND_Y0, 'y1': KIND_Y1, 'y2': KIND_Y2,
                'y3': KIND_Y3, 'q': KIND_LITERAL, 'g': GENERIC}
_FIRST_INSTRUCTION = 16


class Node(object):
    """A node of the trie; `opcode` is -1 inside a form."""
    _attrs_ = ['children', 'opcode', 'kinds']

    def __init__(self):
        self.children = {}
        self.opcode = -1
        self.kinds = []          # of the whole path, sources and destinations


class Instruction(object):
    """One instruction of the loop: name, letters of its operands, what it may do."""
    _attrs_ = _immutable_fields_ = ['name', 'number', 'letters', 'raises',
                                    'jumps', 'open_end', 'operand_count']

    def __init__(self, name, number, letters, raises, jumps, open_end):
        self.name = name
        self.number = number
        self.letters = letters
        self.raises = raises
        self.jumps = jumps
        self.open_end = open_end
        self.operand_count = len(letters)


class InstructionSet(object):
    """name -> Instruction, and the forms."""

    def __init__(self):
        self.by_name = {}
        self.root = Node()
        self.form_count = 0

    def add_instruction(self, name, letters, raises, jumps, open_end):
        """Called while modules are imported, in the order of the numbers."""
        self.by_name[name] = Instruction(name, len(self.by_name), letters, raises,
                                         jumps, open_end)

    def add_form(self, opcode, parts):
        """parts: [(name, kinds)], kinds with a letter for other operands."""
        node = self.root
        all_kinds = []
        for name, kinds in parts:
            instruction = self.by_name[name]
            node = _child(node, _FIRST_INSTRUCTION + instruction.number)
            for letter, kind in zip(instruction.letters, kinds):
                if letter in 'sd':
                    node = _child(node, KIND_NUMBERS[kind])
                    all_kinds.append(KIND_NUMBERS[kind])
        node.opcode = opcode
        node.kinds = all_kinds
        self.form_count += 1

    def find(self, name):
        """The Instruction of this name."""
        return self.by_name[name]


def _child(node, key):
    if key not in node.children:
        node.children[key] = Node()
    return node.children[key]


def step(node, instruction):
    """The node behind an instruction, or None."""
    return node.children.get(_FIRST_INSTRUCTION + instruction.number, None)
