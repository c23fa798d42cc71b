"""Compact terms: the encoding of operands in the chunks Code and Line.

The low three bits of the first byte are a tag, the rest is (the beginning of) a
number.  Operands of one byte, most by far, are shared objects from a table.
"""
from __future__ import absolute_import

from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rbigint import rbigint

from enigma.terms.numbers import big_integer, W_Int

# Kinds of operands; up to LABEL they are the tags of the encoding.
UNSIGNED = 0
INTEGER = 1      # 64 bits, signed
ATOM = 2         # value: index into the atoms of the file, never 0
X = 3
Y = 4
LABEL = 5        # value 0: no label
NIL = 6
LIST = 7         # items
FLOAT = 8        # a float register
ALLOC = 9        # value: words asked for
LITERAL = 10     # value: index into the literals of the file
TOO_BIG = 11     # an unsigned number of more than 63 bits

KIND_NAMES = ['u', 'i', 'a', 'x', 'y', 'f', 'n', 'list', 'fr', 'alloc', 'q', 'o']

MAX_REGISTERS = 1024
_MAX_COUNT = 1 << 28
_WORDS = [1, 2, 4]      # heap words of an allocation: words, floats, funs


class BadBeam(Exception):
    """The file cannot be loaded; `message` says why (as the release would).

    `instruction` is the text of a refused instruction, or '', and `function` that
    of the function it stands in, or ''.
    """

    def __init__(self, message, instruction='', function=''):
        self.message = message
        self.instruction = instruction
        self.function = function

    def __str__(self):          # untranslated only
        return self.message


class Operand(object):
    """One operand; `items` is None for all kinds but LIST."""
    _attrs_ = ['kind', 'value', 'items']
    _immutable_fields_ = ['kind', 'value', 'items[*]']

    def __init__(self, kind, value, items=None):
        self.kind = kind
        self.value = value
        self.items = items

    def is_register(self):
        return self.kind == X or self.kind == Y

    def is_constant(self):
        kind = self.kind
        return (kind == LITERAL or kind == ATOM or kind == INTEGER or kind == NIL)


def _one_byte(byte):
    tag = byte & 7
    if byte & 8 or tag > LABEL:
        return None
    if tag == ATOM and byte >> 4 == 0:
        return Operand(NIL, 0)
    return Operand(tag, byte >> 4)


_SHORT = [_one_byte(_i) for _i in range(256)]
_REGISTERS = [[Operand(X, _i) for _i in range(256)],
              [Operand(Y, _i) for _i in range(256)]]


def register(kind, number):
    """The operand of an x or y register."""
    if number < 256:
        return _REGISTERS[kind - X][number]
    return Operand(kind, number)


class CompactReader(object):
    """Reads compact terms from data[pos:end]; BadBeam if they are damaged.

    literals_w is the list of literals of the file, to which big integers are
    added; n_literals how many of them operands may name; n_atoms how many atoms.
    """

    def __init__(self, data, pos, end, literals_w, n_atoms):
        self.data = data
        self.pos = pos
        self.end = end
        self.literals_w = literals_w
        self.n_literals = len(literals_w)
        self.n_atoms = n_atoms
        self.n_types = 0        # how many types operands may name; 0: any
        self.tag = 0            # of the last number read
        self.value = 0
        self.w_big = None       # set instead of value when it needs more bits

    def byte(self):
        """The next byte as int."""
        pos = self.pos
        assert pos >= 0
        if pos >= self.end:
            raise BadBeam("invalid opcode")
        self.pos = pos + 1
        return ord(self.data[pos])

    def number(self):
        """Read a tag and its number into tag, value and w_big."""
        code = self.byte()
        self.tag = code & 7
        self.w_big = None
        if code & 8 == 0:
            self.value = code >> 4
        elif code & 16 == 0:
            self.value = (code >> 5) << 8 | self.byte()
        else:
            self._long_number(code >> 5)

    def _long_number(self, count):
        tag = self.tag
        if count < 7:
            count += 2
        else:
            count = self._length() + 9
        start = self.pos
        stop = start + count
        if stop > self.end:
            raise BadBeam("invalid opcode")
        assert 0 <= start <= stop
        self.pos = stop
        if count > 8:
            self.w_big = _big(self.data[start:stop], tag == INTEGER)
            return
        value = 0
        for i in range(start, stop):
            value = intmask((value << 8) | ord(self.data[i]))
        if tag == INTEGER:
            shift = 64 - 8 * count
            value = intmask(value << shift) >> shift
        elif value < 0:
            self.w_big = _big(self.data[start:stop], False)
        self.value = value

    def _length(self):
        # the length of a number of more than eight bytes; no deeper nesting here,
        # or a damaged file could exhaust the C stack
        code = self.byte()
        if code & 7 != UNSIGNED:
            raise BadBeam("invalid opcode")
        if code & 8 == 0:
            return code >> 4
        if code & 16 == 0:
            return (code >> 5) << 8 | self.byte()
        length = 0
        for i in range((code >> 5) + 2):
            length = (length << 8) | self.byte()
            if length > self.end:
                raise BadBeam("invalid opcode")
        return length

    def unsigned(self):
        """The next number, which must be unsigned and below 2^28."""
        self.number()
        if self.tag != UNSIGNED or self.w_big is not None or self.value >= _MAX_COUNT:
            raise BadBeam("invalid opcode")
        return self.value

    def operand(self):
        """The next Operand."""
        pos = self.pos
        assert pos >= 0
        if pos >= self.end:
            raise BadBeam("invalid opcode")
        short = _SHORT[ord(self.data[pos])]
        if short is not None:
            self.pos = pos + 1
            if short.kind == ATOM and short.value >= self.n_atoms:
                raise BadBeam("invalid opcode")
            return short
        return self._longer_operand()

    def _longer_operand(self):
        self.number()
        tag = self.tag
        value = self.value
        if tag == 7:
            if self.w_big is not None:
                raise BadBeam("invalid opcode")
            return self._extended(value)
        if tag == 6:
            raise BadBeam("invalid opcode")
        if self.w_big is not None:
            return self._big_operand()
        if tag == X or tag == Y:
            if value >= MAX_REGISTERS:
                raise BadBeam("invalid opcode")
            return register(tag, value)
        if tag == ATOM:
            if value >= self.n_atoms:
                raise BadBeam("invalid opcode")
            if value == 0:
                return _SHORT[ATOM]
        return Operand(tag, value)

    def _big_operand(self):
        w_big = self.w_big
        if self.tag == UNSIGNED:
            return Operand(TOO_BIG, 0)
        if self.tag != INTEGER:
            raise BadBeam("invalid opcode")
        if isinstance(w_big, W_Int):
            return Operand(INTEGER, w_big.value)
        self.literals_w.append(w_big)
        return Operand(LITERAL, len(self.literals_w) - 1)

    def _extended(self, which):
        if which == 1:
            return self._list()
        if which == 2:
            value = self.unsigned()
            if value >= MAX_REGISTERS:
                raise BadBeam("invalid opcode")
            return Operand(FLOAT, value)
        if which == 3:
            return self._allocation()
        if which == 4:
            value = self.unsigned()
            if value >= self.n_literals:
                raise BadBeam("invalid opcode")
            return Operand(LITERAL, value)
        if which == 5:
            self.number()
            tag = self.tag
            value = self.value
            if ((tag != X and tag != Y) or self.w_big is not None or
                    value >= MAX_REGISTERS):
                raise BadBeam("invalid opcode")
            hint = self.unsigned()
            if self.n_types > 0 and hint >= self.n_types:
                raise BadBeam("invalid opcode")
            return register(tag, value)
        raise BadBeam("invalid opcode")

    def _list(self):
        count = self.unsigned()
        if count > self.end - self.pos:
            raise BadBeam("invalid opcode")
        items = [None] * count
        for i in range(count):
            item = self.operand()
            if item.kind == LIST:
                raise BadBeam("invalid opcode")
            items[i] = item
        return Operand(LIST, count, items)

    def _allocation(self):
        count = self.unsigned()
        if count > 3:
            raise BadBeam("invalid opcode")
        words = 0
        for i in range(count):
            kind = self.unsigned()
            n = self.unsigned()
            if kind >= len(_WORDS):
                raise BadBeam("invalid opcode")
            words += n * _WORDS[kind]
        return Operand(ALLOC, words)


def _big(digits, signed):
    return big_integer(rbigint.frombytes(digits, 'big', signed))
