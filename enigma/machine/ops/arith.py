"""Arithmetic and the other guard BIFs.

Each has two instructions: in a body (raises), and in a guard (`guard_...`,
which goes to `fail` instead).
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare


# What a small operation gives, before it is boxed.  Only the first three overflow.
_FAST = {'add': 'ovfcheck(left.value + right.value)',
         'sub': 'ovfcheck(left.value - right.value)',
         'mul': 'ovfcheck(left.value * right.value)',
         'band': 'left.value & right.value',
         'bor': 'left.value | right.value',
         'bxor': 'left.value ^ right.value'}


def _fast_path(name):
    """Lines that set dst: small integers here, anything else in a call."""
    slow = 'dst = slow_%s(left, right)' % name
    if name not in _FAST:
        return [slow]
    lines = ['if isinstance(left, W_Int) and isinstance(right, W_Int):']
    if 'ovfcheck' in _FAST[name]:
        lines += ['    try:', '        value = ' + _FAST[name],
                  '    except OverflowError:', '        ' + slow,
                  '    else:', '        dst = W_Int(value)']
    else:
        lines += ['    dst = W_Int(%s)' % _FAST[name]]
    return lines + ['else:', '    ' + slow]


def _operator(name):
    lines = _fast_path(name)
    declare(name, 's s d', ['left', 'right', 'dst'], lines, raises=True)
    declare('guard_' + name, 'f s s d', ['fail', 'left', 'right', 'dst'],
            ['try:'] + ['    ' + line for line in lines] +
            ['except ErlangError:', '    goto(fail)'])

for _name in ['add', 'sub', 'mul', 'int_div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr']:
    _operator(_name)


_ADD_INT = '''\
if isinstance(left, W_Int):
    try:
        value = ovfcheck(left.value + value)
    except OverflowError:
        dst = slow_add_int(left, value)
    else:
        dst = W_Int(value)
else:
    dst = slow_add_int(left, value)'''.split('\n')
declare('add_int', 's u d', ['left', 'value', 'dst'], _ADD_INT, raises=True)
declare('guard_add_int', 'f s u d', ['fail', 'left', 'value', 'dst'],
        ['try:'] + ['    ' + line for line in _ADD_INT] +
        ['except ErlangError:', '    goto(fail)'])


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
