"""What the bodies of the bit syntax call."""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import ovfcheck

from enigma.machine.registers import fetch, read
from enigma.terms import bitbuild, bitread, errors, maps
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits, EMPTY_BINARY
from enigma.terms.numbers import W_Int, W_BigInt
from enigma.terms.tuples import from_items

(APPEND, PRIVATE_APPEND, BINARY, FLOAT, INTEGER, STRING,
 UTF8, UTF16, UTF32) = range(9)
TYPE_NAMES = ['append', 'private_append', 'binary', 'float', 'integer', 'string',
              'utf8', 'utf16', 'utf32']
_TYPES_W = [atom(_name) for _name in TYPE_NAMES]
ALL = atom('all')
LITTLE = 2
SEGMENT = 6          # operands of a segment

_MAX_BITS = 1 << 40


@always_inline
def as_context(w_context):
    """The MatchContext that a register is known to hold."""
    assert isinstance(w_context, bitread.MatchContext)
    return w_context


@always_inline
def position_of(w_position):
    """The int that bs_get_position has given; compilers hand on no other term."""
    assert isinstance(w_position, W_Int)
    return w_position.value


def match_bits(context, w_wanted):
    """bs_match_string with the bits of a literal."""
    assert isinstance(w_wanted, W_Bits)
    return bitread.match_string(context, w_wanted.bitlen, w_wanted.bytes)


def bits_asked(context, w_size, unit):
    """w_size * unit, or -1 when it is no size or more than the context has."""
    if not isinstance(w_size, W_Int):
        return -1
    size = w_size.value
    if size < 0 or size > context.left():
        return -1
    return size * unit


def get_sized_integer(context, w_size, unit, flags):
    """bs_get_integer2, or None: then it does not match."""
    bits = bits_asked(context, w_size, unit)
    if bits < 0:
        return None
    return bitread.get_integer(context, bits, flags & 4 != 0, flags & 2 != 0)


def get_sized_float(context, w_size, unit, flags):
    """bs_get_float2, or None: then it does not match."""
    bits = bits_asked(context, w_size, unit)
    if bits < 0:
        return None
    return bitread.get_float(context, bits, flags & 2 != 0)


def get_sized_binary(context, w_size, unit):
    """bs_get_binary2; the size may be the atom all."""
    if w_size is ALL:
        left = context.left()
        if left % unit != 0:
            return None
        return bitread.get_binary(context, left)
    bits = bits_asked(context, w_size, unit)
    if bits < 0:
        return None
    return bitread.get_binary(context, bits)


# ---- building

@jit.unroll_safe
def create_bin(vm, code, ops, pc, n):
    """The bitstring of n / SEGMENT segments: type, number, unit, flags, value, size.

    badarg and system_limit name the segment (number 0: they do not)."""
    total = 0
    i = pc
    stop = pc + n
    while i < stop:
        kind = fetch(ops, i)
        if kind > PRIVATE_APPEND:
            total += segment_bits(
                kind, fetch(ops, i + 1), fetch(ops, i + 2),
                read(vm, code, fetch(ops, i + 4)), read(vm, code, fetch(ops, i + 5)))
        i += SEGMENT
    builder = None
    while pc < stop:
        kind = fetch(ops, pc)
        number = fetch(ops, pc + 1)
        unit = fetch(ops, pc + 2)
        little = fetch(ops, pc + 3) & LITTLE != 0
        w_value = read(vm, code, fetch(ops, pc + 4))
        if kind <= PRIVATE_APPEND:
            builder = start_append(kind, number, unit, w_value, total)
        else:
            if builder is None:
                builder = bitbuild.sized(total)
            w_size = read(vm, code, fetch(ops, pc + 5))
            put_segment(builder, kind, number, unit, little, w_value, w_size)
        pc += SEGMENT
    if builder is None:
        return EMPTY_BINARY
    return builder.finish()


def segment_bits(kind, number, unit, w_value, w_size):
    """The bits of a segment; badarg, system_limit for what has no size.

    What else is wrong is found when the segments are put, as on BEAM, where this
    decides which of several errors is raised."""
    if kind == INTEGER or kind == FLOAT:
        return size_of(kind, number, unit, w_size)
    if kind == UTF8:
        return bitbuild.utf8_size(w_value)
    if kind == UTF16:
        return bitbuild.utf16_size(w_value)
    if kind == UTF32:
        if bitbuild.codepoint(w_value) < 0:
            raise failed(kind, number, 'type', w_value)
        return 32
    if kind == BINARY and w_size is not ALL:
        bits = size_of(kind, number, unit, w_size)
        if isinstance(w_value, W_Bits):
            return min(bits, w_value.bitlen)     # what is short will fail
        return 0
    if not isinstance(w_value, W_Bits):
        raise failed(kind, number, 'type', w_value)
    return w_value.bitlen


def bits_to_put(number, unit, w_value, w_size):
    """How many bits of w_value a segment takes; badarg."""
    if not isinstance(w_value, W_Bits):
        raise failed(BINARY, number, 'type', w_value)
    if w_size is ALL:
        if w_value.bitlen % unit != 0:
            raise failed(BINARY, number, 'unit', w_value)
        return w_value.bitlen
    bits = size_of(BINARY, number, unit, w_size)
    if bits > w_value.bitlen:
        raise failed(BINARY, number, 'short', w_value)
    return bits


def start_append(kind, number, unit, w_value, bits):
    """The builder that continues w_value."""
    if not isinstance(w_value, W_Bits):
        raise failed(kind, number, 'type', w_value)
    if w_value.bitlen % unit != 0:
        raise failed(kind, number, 'unit', w_value)
    return bitbuild.append(w_value, bits)


def put_segment(builder, kind, number, unit, little, w_value, w_size):
    """Add one segment, whose size is known to be good."""
    done = True
    if kind == INTEGER:
        done = builder.put_integer(w_value, size_of(kind, number, unit, w_size), little)
    elif kind == BINARY:
        bits = bits_to_put(number, unit, w_value, w_size)
        assert isinstance(w_value, W_Bits)
        builder.put_bits(w_value, bits)
    elif kind == STRING:
        assert isinstance(w_value, W_Bits)
        builder.put_bits(w_value, w_value.bitlen)
    elif kind == FLOAT:
        bits = size_of(kind, number, unit, w_size)
        if bits != 16 and bits != 32 and bits != 64:
            raise failed(kind, number, 'invalid', w_size)
        done = builder.put_float(w_value, bits, little)
    elif kind == UTF8:
        done = builder.put_utf8(w_value)
    elif kind == UTF16:
        done = builder.put_utf16(w_value, little)
    else:
        done = builder.put_utf32(w_value, little)
    if not done:
        raise failed(kind, number, 'type', w_value)


def size_of(kind, number, unit, w_size):
    """w_size * unit in bits; badarg, system_limit."""
    if not isinstance(w_size, W_Int):
        if isinstance(w_size, W_BigInt) and w_size.big.sign > 0:
            raise too_large(kind, number, w_size)
        raise failed(kind, number, 'size', w_size)
    size = w_size.value
    if size < 0:
        raise failed(kind, number, 'size', w_size)
    try:
        bits = ovfcheck(size * unit)
    except OverflowError:
        raise too_large(kind, number, w_size)
    if bits > _MAX_BITS:
        raise too_large(kind, number, w_size)
    return bits


_CAUSE = atom('cause')
_FUNCTION = atom('function')
_MODULE = atom('module')
_FORMAT_BS_FAIL = atom('format_bs_fail')
_ERTS_ERRORS = atom('erl_erts_errors')


def failed(kind, number, what, w_value):
    """badarg of a segment, with the error_info that explains it."""
    return explained(errors.badarg(), kind, number, what, w_value)


def too_large(kind, number, w_size):
    """system_limit of a segment, likewise."""
    return explained(errors.system_limit(), kind, number, 'size', w_size)


def explained(error, kind, number, what, w_value):
    """`error` with error_info, if the segment has a number."""
    if number > 0:
        if kind <= PRIVATE_APPEND:
            kind = BINARY
        w_cause = from_items([W_Int(number), _TYPES_W[kind], atom(what), w_value])
        w_map = maps.put(maps.EMPTY_MAP, _CAUSE, w_cause)
        w_map = maps.put(w_map, _FUNCTION, _FORMAT_BS_FAIL)
        error.w_info = maps.put(w_map, _MODULE, _ERTS_ERRORS)
    return error


def is_no_size(w_size):
    """Whether w_size is no integer, or a negative one."""
    if isinstance(w_size, W_Int):
        return w_size.value < 0
    return not isinstance(w_size, W_BigInt) or w_size.big.sign < 0


def add_sizes(w_left, w_right, unit):
    """bs_add: w_left + w_right * unit; badarg when they are no sizes, system_limit
    when they are too large."""
    if is_no_size(w_left) or is_no_size(w_right):
        raise errors.badarg()
    if not isinstance(w_left, W_Int) or not isinstance(w_right, W_Int):
        raise errors.system_limit()
    try:
        return W_Int(ovfcheck(w_left.value + ovfcheck(w_right.value * unit)))
    except OverflowError:
        raise errors.system_limit()


def utf_size(width, w_char):
    """bs_utf8_size (bytes) and bs_utf16_size; badarg for what is no character."""
    if not isinstance(w_char, W_Int) or w_char.value < 0:
        raise errors.badarg()
    char = w_char.value
    if width == 16:
        return W_Int(2 if char < 0x10000 else 4)
    if char < 0x80:
        return W_Int(1)
    if char < 0x800:
        return W_Int(2)
    return W_Int(3 if char < 0x10000 else 4)
