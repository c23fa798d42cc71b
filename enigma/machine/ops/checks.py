"""Tests: continue behind the instruction, or at `fail`."""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare


@op("f s s")
def is_lt(fail, left, right):
    if not order.less(left, right):
        goto(fail)


@op("f s s")
def is_ge(fail, left, right):
    if order.less(left, right):
        goto(fail)


@op("f s u")
def is_lt_int(fail, left, value):
    if isinstance(left, W_Int):
        if not left.value < value:
            goto(fail)
    elif not slow_less_int(left, value):
        goto(fail)


@op("f s u")
def is_ge_int(fail, left, value):
    if isinstance(left, W_Int):
        if left.value < value:
            goto(fail)
    elif slow_less_int(left, value):
        goto(fail)


@op("f u s")
def is_int_lt(fail, value, right):
    if isinstance(right, W_Int):
        if not value < right.value:
            goto(fail)
    elif not slow_int_less(value, right):
        goto(fail)


@op("f u s")
def is_int_ge(fail, value, right):
    if isinstance(right, W_Int):
        if value < right.value:
            goto(fail)
    elif slow_int_less(value, right):
        goto(fail)


@op("f s s")
def is_eq(fail, left, right):
    if not order.equal(left, right):
        goto(fail)


@op("f s s")
def is_ne(fail, left, right):
    if order.equal(left, right):
        goto(fail)


@op("f s s")
def is_eq_exact(fail, left, right):
    if not order.identical(left, right):
        goto(fail)


@op("f s s")
def is_ne_exact(fail, left, right):
    if order.identical(left, right):
        goto(fail)


@op("f s q")
def is_eq_atom(fail, left, atom):
    if left is not atom:
        goto(fail)


@op("f s q")
def is_ne_atom(fail, left, atom):
    if left is atom:
        goto(fail)


@op("f s u")
def is_eq_int(fail, left, value):
    if not (isinstance(left, W_Int) and left.value == value):
        goto(fail)


@op("f s u")
def is_ne_int(fail, left, value):
    if isinstance(left, W_Int) and left.value == value:
        goto(fail)


def _type_test(name, test):
    """An instruction `name` that goes on when the expression `test` holds."""
    declare(name, 'f s', ['fail', 'src'],
            ['if not (%s):' % test, '    goto(fail)'])

_type_test('is_integer', 'isinstance(src, W_Int) or isinstance(src, W_BigInt)')
_type_test('is_float', 'isinstance(src, W_Float)')
_type_test('is_number', 'numbers.is_number(src)')
_type_test('is_atom', 'isinstance(src, W_Atom)')
_type_test('is_pid', 'isinstance(src, W_Pid)')
_type_test('is_reference', 'isinstance(src, W_Ref)')
_type_test('is_port', 'isinstance(src, W_Port)')
_type_test('is_nil', 'src is NIL')
_type_test('is_binary', 'isinstance(src, W_Bits) and src.bitlen & 7 == 0')
_type_test('is_bitstr', 'isinstance(src, W_Bits)')
_type_test('is_list', 'isinstance(src, W_Cons) or src is NIL')
_type_test('is_nonempty_list', 'isinstance(src, W_Cons)')
_type_test('is_tuple', 'isinstance(src, W_Tuple)')
_type_test('is_boolean', 'src is TRUE or src is FALSE')
_type_test('is_function', 'isinstance(src, W_Callable)')
_type_test('is_map', 'isinstance(src, W_Map)')


@op("f s s")
def is_function2(fail, src, arity):
    if not has_arity(src, arity):
        goto(fail)


@op("f s u")
def test_arity(fail, src, arity):
    assert isinstance(src, W_Tuple)
    if src.arity != arity:
        goto(fail)


@op("f s u")
def test_big_arity(fail, src, arity):
    assert isinstance(src, W_Tuple)
    if src.size() != arity:
        goto(fail)


@op("f s u q")
def is_tagged_tuple(fail, src, arity, tag):
    if src.arity != arity:
        goto(fail)
    assert isinstance(src, W_Tuple1)
    if src.w_0 is not tag:
        goto(fail)


@op("f s u q")
def is_tagged_big_tuple(fail, src, arity, tag):
    if not isinstance(src, W_TupleBig) or src.size() != arity:
        goto(fail)
    if src.w_0 is not tag:
        goto(fail)
