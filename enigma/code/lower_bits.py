"""Lowering of the bit syntax.

Building: bs_create_bin stays one instruction.  The older way, bs_init2 or
bs_append followed by bs_put_*, is gathered into one, which stands where the
last of them stood.
"""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.builder import label, raw
from enigma.code.lower import lower, to_fail, is_small
from enigma.terms import binaries, lists
from enigma.terms.atoms import W_Atom, atom

_NATIVE = 16
_LITTLE = 2
_SIGNED = 4
_TYPES = ['append', 'private_append', 'binary', 'float', 'integer', 'string',
          'utf8', 'utf16', 'utf32']
_MAX_FIXED = 1 << 32         # bits; larger sizes are computed at run time
_MOST_BITS = 1 << 40         # no bitstring has as many


class _TypeNumbers(object):
    """atom -> number of a segment type, as the machine knows them."""

    def __init__(self):
        self.by_atom = {}
        for i in range(len(_TYPES)):
            self.by_atom[atom(_TYPES[i])] = i

TYPES = _TypeNumbers()


class Pending(object):
    """A binary of the older kind while its bs_put_* are read."""

    def __init__(self, fail, dst):
        self.fail = fail
        self.dst = dst
        self.rest = []


_PUTS = [opcodes.number('bs_put_' + _name)
         for _name in ('integer', 'binary', 'float', 'string', 'utf8', 'utf16', 'utf32')]


def is_put(op):
    """Whether the opcode adds to a pending binary."""
    return op in _PUTS


def flush(b):
    """The pending binary is complete: make its instruction."""
    pending = b.pending
    b.pending = None
    _create(b, pending.fail, pending.dst, pending.rest)


def _create(b, fail, dst, rest):
    operands = [b.source(dst), raw(len(rest))]
    if fail.value != 0:
        b.add('guard_bs_create_bin', [to_fail(b, fail)] + operands, rest)
    else:
        b.add('bs_create_bin', operands, rest)


def _segment(b, rest, kind, number, unit, flags, value, size):
    rest.append(raw(kind))
    rest.append(raw(number))
    rest.append(raw(unit))
    rest.append(raw(flags))
    rest.append(value)
    rest.append(size)


def _flags(flags):
    """Flags of matching as numbers of the instruction: native is little here."""
    if flags & _NATIVE:
        flags |= _LITTLE
    return flags & (_LITTLE | _SIGNED)


def _flag_list(b, operand):
    """Flags of bs_create_bin: a list of atoms."""
    result = 0
    if operand.kind == compact.LITERAL or operand.kind == compact.NIL:
        w_list = b.constant(operand)
        while isinstance(w_list, lists.W_Cons):
            w_flag = w_list.w_head
            if isinstance(w_flag, W_Atom) and w_flag.name in ('little', 'native'):
                result = _LITTLE
            w_list = w_list.w_tail
    return result


def _string(b, offset, length):
    """The bytes of a piece of StrT as an operand."""
    strings = b.unit.beam.strings
    stop = offset + length
    if offset < 0 or length < 0 or stop > len(strings):
        raise compact.BadBeam("invalid opcode")
    assert stop >= 0
    return b.term(binaries.binary(strings[offset:stop]))


@lower('bs_create_bin')
def _bs_create_bin(b, args):
    items = args[5].items
    rest = []
    for i in range(0, len(items) - 5, 6):
        w_type = b.constant(items[i])
        assert isinstance(w_type, W_Atom)
        kind = TYPES.by_atom.get(w_type, -1)
        if kind < 0:
            raise compact.BadBeam("invalid opcode")
        if w_type.name == 'string':
            value = _string(b, items[i + 4].value, items[i + 5].value)
            size = value
        else:
            value = b.source(items[i + 4])
            size = b.source(items[i + 5])
        _segment(b, rest, kind, items[i + 1].value, items[i + 2].value,
                 _flag_list(b, items[i + 3]), value, size)
    _create(b, args[0], args[4], rest)


# ---- the older building

@lower('bs_init2', 'bs_init_bits')
def _bs_init2(b, args):
    b.pending = Pending(args[0], args[5])


@lower('bs_append')
def _bs_append(b, args):
    b.pending = Pending(args[0], args[7])
    value = b.source(args[5])
    _segment(b, b.pending.rest, 0, 0, args[4].value, 0, value, value)


@lower('bs_private_append')
def _bs_private_append(b, args):
    b.pending = Pending(args[0], args[5])
    value = b.source(args[3])
    _segment(b, b.pending.rest, 1, 0, args[2].value, 0, value, value)


@lower('bs_init_writable')
def _bs_init_writable(b, args):
    b.add('move', [b.term(binaries.EMPTY_BINARY), b.x(0)])


def _put(b, args, kind):
    if b.pending is None:
        raise compact.BadBeam("invalid opcode")
    _segment(b, b.pending.rest, kind, 0, args[2].value, _flags(args[3].value),
             b.source(args[4]), b.source(args[1]))


@lower('bs_put_integer')
def _bs_put_integer(b, args):
    _put(b, args, 4)


@lower('bs_put_binary')
def _bs_put_binary(b, args):
    _put(b, args, 2)


@lower('bs_put_float')
def _bs_put_float(b, args):
    _put(b, args, 3)


@lower('bs_put_string')
def _bs_put_string(b, args):
    if b.pending is None:
        raise compact.BadBeam("invalid opcode")
    value = _string(b, args[1].value, args[0].value)
    _segment(b, b.pending.rest, 5, 0, 8, 0, value, value)


def _put_utf(name, kind):
    def put_utf(b, args):
        if b.pending is None:
            raise compact.BadBeam("invalid opcode")
        value = b.source(args[2])
        _segment(b, b.pending.rest, kind, 0, 1, _flags(args[1].value), value, value)
    lower(name)(put_utf)

_put_utf('bs_put_utf8', 6)
_put_utf('bs_put_utf16', 7)
_put_utf('bs_put_utf32', 8)


@lower('bs_add')
def _bs_add(b, args):
    operands = [b.source(args[1]), b.source(args[2]), raw(args[3].value),
                b.source(args[4])]
    if args[0].value != 0:
        b.add('guard_bs_add', [to_fail(b, args[0])] + operands)
    else:
        b.add('bs_add', operands)


def _utf_size(name, width):
    def utf_size(b, args):
        operands = [raw(width), b.source(args[1]), b.source(args[2])]
        if args[0].value != 0:
            b.add('guard_bs_utf_size', [to_fail(b, args[0])] + operands)
        else:
            b.add('bs_utf_size', operands)
    lower(name)(utf_size)

_utf_size('bs_utf8_size', 8)
_utf_size('bs_utf16_size', 16)


# ---- matching

@lower('bs_start_match3')
def _bs_start_match3(b, args):
    b.add('bs_start_match', [to_fail(b, args[0]), b.source(args[1]), b.source(args[3])])


@lower('bs_start_match4')
def _bs_start_match4(b, args):
    src = b.source(args[2])
    dst = b.source(args[3])
    if args[0].kind == compact.LABEL and args[0].value != 0:
        b.add('bs_start_match', [to_fail(b, args[0]), src, dst])
    else:       # no_fail and resume: it is known to be a bitstring or a context
        b.add('bs_start_match', [_nowhere(b), src, dst])


def _nowhere(b):
    return label(b.function.info_label)


@lower('bs_get_position')
def _bs_get_position(b, args):
    b.add('bs_get_position', [b.source(args[0]), b.source(args[1])])


@lower('bs_set_position')
def _bs_set_position(b, args):
    b.add('bs_set_position', [b.source(args[0]), b.source(args[1])])


@lower('bs_get_tail')
def _bs_get_tail(b, args):
    b.add('bs_get_tail', [b.source(args[0]), b.source(args[1])])


@lower('bs_match_string')
def _bs_match_string(b, args):
    bits = args[2].value
    offset = args[3].value
    strings = b.unit.beam.strings
    stop = offset + ((bits + 7) >> 3)
    if offset < 0 or bits < 0 or stop > len(strings):
        raise compact.BadBeam("invalid opcode")
    assert stop >= 0
    wanted = b.term(binaries.bitstring(strings[offset:stop], bits))
    b.add('bs_match_string', [to_fail(b, args[0]), b.source(args[1]), raw(wanted.value)])


@lower('bs_test_tail2')
def _bs_test_tail2(b, args):
    bits = args[2]
    if bits.kind == compact.TOO_BIG or bits.value >= _MOST_BITS:
        b.add('jump', [to_fail(b, args[0])])
    else:
        b.add('bs_test_tail', [to_fail(b, args[0]), b.source(args[1]), raw(bits.value)])


@lower('bs_test_unit')
def _bs_test_unit(b, args):
    b.add('bs_test_unit', [to_fail(b, args[0]), b.source(args[1]), raw(args[2].value)])


def _fixed(size, unit):
    """The number of bits when size is a small constant, else -1."""
    if is_small(size) and 0 <= size.value < _MAX_FIXED:
        return size.value * unit.value
    return -1


@lower('bs_skip_bits2')
def _bs_skip_bits2(b, args):
    fail = to_fail(b, args[0])
    bits = _fixed(args[2], args[3])
    if bits >= 0:
        b.add('bs_skip', [fail, b.source(args[1]), raw(bits)])
    else:
        b.add('bs_skip_bits', [fail, b.source(args[1]), b.source(args[2]),
                               raw(args[3].value)])


@lower('bs_get_integer2')
def _bs_get_integer2(b, args):
    fail = to_fail(b, args[0])
    bits = _fixed(args[3], args[4])
    flags = raw(_flags(args[5].value))
    if bits >= 0:
        b.add('bs_get_int', [fail, b.source(args[1]), raw(bits), flags, b.source(args[6])])
    else:
        b.add('bs_get_integer', [fail, b.source(args[1]), b.source(args[3]),
                                 raw(args[4].value), flags, b.source(args[6])])


@lower('bs_get_binary2')
def _bs_get_binary2(b, args):
    fail = to_fail(b, args[0])
    bits = _fixed(args[3], args[4])
    if bits >= 0:
        b.add('bs_get_bin', [fail, b.source(args[1]), raw(bits), b.source(args[6])])
    else:
        b.add('bs_get_binary', [fail, b.source(args[1]), b.source(args[3]),
                                raw(args[4].value), b.source(args[6])])


@lower('bs_get_float2')
def _bs_get_float2(b, args):
    b.add('bs_get_float', [to_fail(b, args[0]), b.source(args[1]), b.source(args[3]),
                           raw(args[4].value), raw(_flags(args[5].value)),
                           b.source(args[6])])


def _utf(width):
    def get(b, args):
        b.add('bs_get_utf' + width, [to_fail(b, args[0]), b.source(args[1]),
                                     raw(_flags(args[3].value)), b.source(args[4])])
    lower('bs_get_utf' + width)(get)

    def skip(b, args):
        b.add('bs_skip_utf' + width, [to_fail(b, args[0]), b.source(args[1]),
                                      raw(_flags(args[3].value))])
    lower('bs_skip_utf' + width)(skip)

for _width in ['8', '16', '32']:
    _utf(_width)
