"""Bit syntax: matching and building.

A match context (terms/bitread.py) lives in a register.  Sizes are given as a
source and a unit in bits, or, when known, as the number of bits.  Flags: 2
little endian, 4 signed.  Building is one instruction for a whole binary, see
bit_support.create_bin; loaders turn the older bs_init2, bs_put_* into it.
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare


@op("f s d")
def bs_start_match(fail, src, dst):
    dst = bitread.start_match(src)
    if dst is None:
        goto(fail)


@op("s d")
def bs_get_position(context, dst):
    dst = W_Int(bitread.get_position(as_context(context)))


@op("s s")
def bs_set_position(context, position):
    bitread.set_position(as_context(context), position_of(position))


@op("s d")
def bs_get_tail(context, dst):
    dst = bitread.get_tail(as_context(context))


@op("f s q")
def bs_match_string(fail, context, wanted):
    if not match_bits(as_context(context), wanted):
        goto(fail)


@op("f s u")
def bs_test_tail(fail, context, bits):
    if not bitread.test_tail(as_context(context), bits):
        goto(fail)


@op("f s u")
def bs_test_unit(fail, context, unit):
    if not bitread.test_unit(as_context(context), unit):
        goto(fail)


@op("f s u")
def bs_skip(fail, context, bits):
    if not bitread.skip(as_context(context), bits):
        goto(fail)


@op("f s s u")
def bs_skip_bits(fail, context, size, unit):
    bits = bits_asked(as_context(context), size, unit)
    if bits < 0 or not bitread.skip(as_context(context), bits):
        goto(fail)


@op("f s u u d")
def bs_get_int(fail, context, bits, flags, dst):
    dst = bitread.get_integer(as_context(context), bits, flags & 4 != 0, flags & 2 != 0)
    if dst is None:
        goto(fail)


@op("f s s u u d")
def bs_get_integer(fail, context, size, unit, flags, dst):
    dst = get_sized_integer(as_context(context), size, unit, flags)
    if dst is None:
        goto(fail)


@op("f s u d")
def bs_get_bin(fail, context, bits, dst):
    dst = bitread.get_binary(as_context(context), bits)
    if dst is None:
        goto(fail)


@op("f s s u d")
def bs_get_binary(fail, context, size, unit, dst):
    dst = get_sized_binary(as_context(context), size, unit)
    if dst is None:
        goto(fail)


@op("f s s u u d")
def bs_get_float(fail, context, size, unit, flags, dst):
    dst = get_sized_float(as_context(context), size, unit, flags)
    if dst is None:
        goto(fail)


for _width in ['8', '16', '32']:
    _little = '' if _width == '8' else ', flags & 2 != 0'
    _get = 'char = bitread.get_utf%s(as_context(context)%s)' % (_width, _little)
    declare('bs_get_utf' + _width, 'f s u d', ['fail', 'context', 'flags', 'dst'],
            [_get, 'if char < 0:', '    goto(fail)', 'dst = W_Int(char)'])
    declare('bs_skip_utf' + _width, 'f s u', ['fail', 'context', 'flags'],
            [_get, 'if char < 0:', '    goto(fail)'])


@op("d u", raises=True)
def bs_create_bin(dst, n):
    dst = create_bin(vm, code, ops, REST, n)


@op("f d u")
def guard_bs_create_bin(fail, dst, n):
    try:
        dst = create_bin(vm, code, ops, REST, n)
    except ErlangError:
        goto(fail)


@op("s s u d", raises=True)
def bs_add(left, right, unit, dst):
    dst = add_sizes(left, right, unit)


@op("f s s u d")
def guard_bs_add(fail, left, right, unit, dst):
    try:
        dst = add_sizes(left, right, unit)
    except ErlangError:
        goto(fail)


@op("u s d", raises=True)
def bs_utf_size(width, src, dst):
    dst = utf_size(width, src)


@op("f u s d")
def guard_bs_utf_size(fail, width, src, dst):
    try:
        dst = utf_size(width, src)
    except ErlangError:
        goto(fail)
