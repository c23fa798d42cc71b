"""Lowering of what takes tuples apart and builds them, of maps, floats and `try`."""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.builder import raw
from enigma.code.lower import LOWER, lower, to_fail
from enigma.terms.tuples import INLINE


@lower('get_tuple_element')
def _get_tuple_element(b, args):
    i = args[1].value
    if i < INLINE:
        b.add('get_element_%d' % i, [b.source(args[0]), b.source(args[2])])
    else:
        b.add('get_tuple_element', [b.source(args[0]), raw(i), b.source(args[2])])


@lower('set_tuple_element')
def _set_tuple_element(b, args):
    b.add('set_tuple_element', [b.source(args[0]), b.source(args[1]), raw(args[2].value)])


@lower('put_tuple2')
def _put_tuple2(b, args):
    items = [b.source(operand) for operand in args[1].items]
    dst = b.source(args[0])
    if len(items) == 2 or len(items) == 3:
        b.add('put_tuple_%d' % len(items), items + [dst])
    else:
        b.add('put_tuple2', [dst, raw(len(items))], items)


@lower('update_record')
def _update_record(b, args):
    items = args[4].items
    rest = []
    for i in range(0, len(items), 2):
        rest.append(raw(items[i].value - 1))
        rest.append(b.source(items[i + 1]))
    b.add('update_record', [b.source(args[2]), b.source(args[3]),
                            raw(args[1].value), raw(len(rest))], rest)


def _put_map(b, args, name):
    rest = [b.source(operand) for operand in args[4].items]
    operands = [b.source(args[1]), b.source(args[2]), raw(len(rest))]
    if args[0].value != 0:
        b.add('guard_' + name, [to_fail(b, args[0])] + operands, rest)
    else:
        b.add(name, operands, rest)


@lower('put_map_assoc')
def _put_map_assoc(b, args):
    _put_map(b, args, 'put_map_assoc')


@lower('put_map_exact')
def _put_map_exact(b, args):
    _put_map(b, args, 'put_map_exact')


@lower('has_map_fields')
def _has_map_fields(b, args):
    rest = [b.source(operand) for operand in args[2].items]
    b.add('has_map_fields', [to_fail(b, args[0]), b.source(args[1]), raw(len(rest))], rest)


@lower('get_map_elements')
def _get_map_elements(b, args):
    rest = [b.source(operand) for operand in args[2].items]
    fail = to_fail(b, args[0])
    if len(rest) == 2:
        b.add('get_map_element', [fail, b.source(args[1]), rest[0], rest[1]])
    else:
        b.add('get_map_elements', [fail, b.source(args[1]), raw(len(rest))], rest)


@lower('fmove')
def _fmove(b, args):
    if args[0].kind != compact.FLOAT:
        b.add('fload', [b.source(args[0]), raw(args[1].value)])
    elif args[1].kind != compact.FLOAT:
        b.add('fstore', [raw(args[0].value), b.source(args[1])])
    else:
        b.add('fmove', [raw(args[0].value), raw(args[1].value)])


@lower('fconv')
def _fconv(b, args):
    b.add('fconv', [b.source(args[0]), raw(args[1].value)])


def _float_op(name):
    def float_op(b, args):
        b.add(name, [raw(operand.value) for operand in args[1:]])
    LOWER[opcodes.number(name)] = float_op

for _name in ['fadd', 'fsub', 'fmul', 'fdiv', 'fnegate']:
    _float_op(_name)


@lower('catch', 'try')
def _catch(b, args):
    b.add('catch', [b.source(args[0]), b.handler(args[1].value)])
