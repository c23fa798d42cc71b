"""Arithmetic and the other guard BIFs.

Each has two instructions: in a body (raises), and in a guard (`guard_...`,
which goes to `fail` instead).
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare


def _operator(name, function):
    declare(name, 's s d', ['left', 'right', 'dst'],
            ['dst = arith.%s(left, right)' % function], raises=True)
    declare('guard_' + name, 'f s s d', ['fail', 'left', 'right', 'dst'],
            ['try:',
             '    dst = arith.%s(left, right)' % function,
             'except ErlangError:',
             '    goto(fail)'])

for _name, _function in [('add', 'add'), ('sub', 'sub'), ('mul', 'mul'),
                         ('int_div', 'int_div'), ('rem', 'rem'),
                         ('band', 'band'), ('bor', 'bor'), ('bxor', 'bxor'),
                         ('bsl', 'bsl'), ('bsr', 'bsr')]:
    _operator(_name, _function)


@op("s u d", raises=True)
def add_int(left, value, dst):
    dst = add_small(left, value)


@op("f s u d")
def guard_add_int(fail, left, value, dst):
    try:
        dst = add_small(left, value)
    except ErlangError:
        goto(fail)


@op("s u d", raises=True)
def band_int(left, value, dst):
    if isinstance(left, W_Int):
        dst = W_Int(left.value & value)
    else:
        dst = arith.band(left, W_Int(value))


@op("s d", raises=True)
def hd(src, dst):
    if not isinstance(src, W_Cons):
        raise errors.badarg()
    dst = src.w_head


@op("f s d")
def guard_hd(fail, src, dst):
    if not isinstance(src, W_Cons):
        goto(fail)
    dst = src.w_head


@op("s d", raises=True)
def tl(src, dst):
    if not isinstance(src, W_Cons):
        raise errors.badarg()
    dst = src.w_tail


@op("f s d")
def guard_tl(fail, src, dst):
    if not isinstance(src, W_Cons):
        goto(fail)
    dst = src.w_tail


@op("s s d", raises=True)
def element(index, src, dst):
    dst = tuple_element(index, src)
    if dst is None:
        raise errors.badarg()


@op("f s s d")
def guard_element(fail, index, src, dst):
    dst = tuple_element(index, src)
    if dst is None:
        goto(fail)


@op("f s d")
def guard_tuple_size(fail, src, dst):
    if not isinstance(src, W_Tuple):
        goto(fail)
    dst = W_Int(src.size())


@op("d")
def self_(dst):
    dst = vm.proc.w_pid


# Any other guard BIF goes through its native.

@op("n d", raises=True)
def bif0(native, dst):
    dst = call_native0(native, vm.proc)


@op("n s d", raises=True)
def bif1(native, first, dst):
    dst = call_native1(native, vm.proc, first)


@op("n s s d", raises=True)
def bif2(native, first, second, dst):
    dst = call_native2(native, vm.proc, first, second)


@op("n s s s d", raises=True)
def bif3(native, first, second, third, dst):
    dst = call_native3(native, vm.proc, first, second, third)


@op("f n s d")
def guard_bif1(fail, native, first, dst):
    try:
        dst = call_native1(native, vm.proc, first)
    except ErlangError:
        goto(fail)


@op("f n s s d")
def guard_bif2(fail, native, first, second, dst):
    try:
        dst = call_native2(native, vm.proc, first, second)
    except ErlangError:
        goto(fail)


@op("f n s s s d")
def guard_bif3(fail, native, first, second, third, dst):
    try:
        dst = call_native3(native, vm.proc, first, second, third)
    except ErlangError:
        goto(fail)


@op(raises=True, jumps=True)
def undefined_bif():
    raise errors.undef()
