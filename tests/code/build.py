"""Makes .beam files and their parts for tests, from plain Python values.

An operand is written (letter, value) with the letters of compact.KIND_NAMES:
('x', 0), ('i', -1), ('a', 3), ('list', [operands]), ('alloc', [(kind, n)]).
"""
from __future__ import absolute_import

import struct
import zlib

from enigma.code import compact, opcodes

TAGS = {'u': 0, 'i': 1, 'a': 2, 'n': 2, 'x': 3, 'y': 4, 'f': 5}


def tagged(tag, value):
    """The bytes of one number under a tag 0..7."""
    if 0 <= value < 16:
        return chr(value << 4 | tag)
    if 0 <= value < 2048:
        return chr((value >> 3) & 0xe0 | 8 | tag) + chr(value & 0xff)
    digits = ''
    rest = value
    while True:
        digits = chr(rest & 0xff) + digits
        rest >>= 8
        negative = ord(digits[0]) >= 0x80
        if rest == 0 and not (negative and tag == 1) or rest == -1 and negative:
            break
    if len(digits) == 1:
        digits = ('\xff' if value < 0 else '\0') + digits
    n = len(digits)
    if n <= 8:
        return chr((n - 2) << 5 | 0x18 | tag) + digits
    return chr(0xf8 | tag) + tagged(0, n - 9) + digits


def operand(letter, value=0):
    """The bytes of one operand."""
    if letter == 'list':
        return chr(0x17) + tagged(0, len(value)) + ''.join([operand(*x) for x in value])
    if letter == 'fr':
        return chr(0x27) + tagged(0, value)
    if letter == 'alloc':
        return chr(0x37) + tagged(0, len(value)) + ''.join(
            [tagged(0, kind) + tagged(0, n) for kind, n in value])
    if letter == 'q':
        return chr(0x47) + tagged(0, value)
    if letter == 'typed':
        return chr(0x57) + operand(*value) + tagged(0, 1)
    return tagged(TAGS[letter], value)


def instruction(name, *operands):
    """The bytes of one instruction."""
    op = opcodes.BY_NAME[name]
    assert len(operands) == op.arity, name
    return chr(op.number) + ''.join([operand(*x) for x in operands])


def reader(data, literals_w=None, n_atoms=4):
    return compact.CompactReader(data, 0, len(data), literals_w or [], n_atoms)


def int32(*numbers):
    return ''.join([struct.pack('>i', n) for n in numbers])


def chunk(name, data):
    return name + int32(len(data)) + data + '\0' * (-len(data) & 3)


def iff(pairs):
    """A file of the chunks [(name, bytes)]."""
    body = 'BEAM' + ''.join([chunk(name, data) for name, data in pairs])
    return 'FOR1' + int32(len(body)) + body


def literal_chunk(table, compressed):
    """The chunk LitT of its uncompressed contents."""
    if compressed:
        return int32(len(table)) + zlib.compress(table)
    return int32(0) + table


class Source(object):
    """A module to be: fields are filled by the test, chunks() makes the rest."""

    def __init__(self, module='m'):
        self.atoms = [module]
        self.imports = []        # (module, name, arity)
        self.exports = []        # (name, arity, label)
        self.lambdas = []        # (name, arity, label, index, num_free, old_uniq)
        self.literals = []       # external terms with their version byte
        self.compressed = False  # whether the literals are (slow when not translated)
        self.strings = ''
        self.code = []           # bytes of instructions
        self.labels = 1
        self.functions = 0
        self.max_opcode = 180
        self.lines = None        # bytes of the chunk

    def atom(self, name):
        """The number of an atom."""
        if name not in self.atoms:
            self.atoms.append(name)
        return self.atoms.index(name) + 1

    def function(self, name, arity, *body):
        """Add a function: bytes of instructions.  Its entry label is returned."""
        label = self.labels
        self.labels += 2
        self.functions += 1
        self.code += [instruction('label', ('u', label)),
                      instruction('func_info', ('a', 1), ('a', self.atom(name)), ('u', arity)),
                      instruction('label', ('u', label + 1))]
        self.code += body
        return label + 1

    def chunks(self):
        """[(name, bytes)] of the file."""
        imports = [(self.atom(m), self.atom(f), a) for m, f, a in self.imports]
        exports = [(self.atom(f), a, label) for f, a, label in self.exports]
        lambdas = [(self.atom(x[0]),) + x[1:] for x in self.lambdas]
        code = ''.join(self.code) + instruction('int_code_end')
        head = int32(16, 0, self.max_opcode, self.labels, self.functions)
        names = ''.join([chr(len(name)) + name for name in self.atoms])
        result = [('AtU8', int32(len(self.atoms)) + names),
                  ('Code', head + code), ('StrT', self.strings),
                  ('ImpT', _table(imports)), ('ExpT', _table(exports))]
        if lambdas:
            result.append(('FunT', _table(lambdas)))
        if self.literals:
            table = int32(len(self.literals)) + ''.join(
                [int32(len(x)) + x for x in self.literals])
            result.append(('LitT', literal_chunk(table, self.compressed)))
        if self.lines is not None:
            result.append(('Line', self.lines))
        return result

    def file(self):
        return iff(self.chunks())


def _table(rows):
    return int32(len(rows)) + ''.join([int32(*row) for row in rows])
