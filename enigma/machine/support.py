"""What the bodies in ops/ call for single terms: the parts that are not worth inlining.

Calls are in calling.py, the end of a slice in leaving.py, bit syntax in bit_support.py.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline, dont_inline

from enigma.machine.registers import read, write, fetch, fetch_term
from enigma.terms import arith, errors, funs, maps, order, tuples
from enigma.terms.atoms import W_Atom, INDEX_OF_NIL
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple


# ---- arithmetic and comparison

# The calls out of arithmetic instructions: operands that are not both small.

def _out_of_line(function):
    def slow(w_left, w_right):
        return function(w_left, w_right)
    slow.func_name = 'slow_' + function.func_name
    return dont_inline(slow)

slow_add = _out_of_line(arith.add)
slow_sub = _out_of_line(arith.sub)
slow_mul = _out_of_line(arith.mul)
slow_int_div = _out_of_line(arith.int_div)
slow_rem = _out_of_line(arith.rem)
slow_band = _out_of_line(arith.band)
slow_bor = _out_of_line(arith.bor)
slow_bxor = _out_of_line(arith.bxor)
slow_bsl = _out_of_line(arith.bsl)
slow_bsr = _out_of_line(arith.bsr)


def float_fadd(a, b):
    return arith.fadd(a, b)


def float_fsub(a, b):
    return arith.fsub(a, b)


def float_fmul(a, b):
    return arith.fmul(a, b)


def float_fdiv(a, b):
    return arith.fdiv(a, b)


@dont_inline
def slow_add_int(w_left, value):
    return arith.add(w_left, W_Int(value))


@dont_inline
def slow_less_int(w_left, value):
    return order.less(w_left, W_Int(value))


@dont_inline
def slow_int_less(value, w_right):
    return order.less(W_Int(value), w_right)


@always_inline
def tuple_element(w_index, w_tuple):
    """Element w_index (from 1) of w_tuple, or None for bad arguments."""
    if isinstance(w_index, W_Int) and isinstance(w_tuple, W_Tuple):
        i = w_index.value
        if 1 <= i <= w_tuple.size():
            return tuples.get(w_tuple, i - 1)
    return None


# ---- select

@jit.unroll_safe
def select_literal(code, ops, w_value, pc, n, fail):
    """The label of the literal that is w_value, or fail."""
    i = 0
    while i < n:
        if order.identical(w_value, fetch_term(code.literals_w, fetch(ops, pc))):
            return fetch(ops, pc + 1)
        pc += 2
        i += 1
    return fail


@jit.unroll_safe
def select_identical(code, ops, w_value, pc, n, fail):
    """As select_literal, all literals are atoms or []."""
    i = 0
    while i < n:
        if w_value is fetch_term(code.literals_w, fetch(ops, pc)):
            return fetch(ops, pc + 1)
        pc += 2
        i += 1
    return fail


@jit.unroll_safe
def select_integer(ops, w_value, pc, n, fail):
    """As select_literal; the operands are machine integers themselves."""
    if not isinstance(w_value, W_Int):
        return fail
    value = w_value.value
    i = 0
    while i < n:
        if value == fetch(ops, pc):
            return fetch(ops, pc + 1)
        pc += 2
        i += 1
    return fail


# A trace follows one of many cases: it is the label found that it is made for.

def search_integer(ops, w_value, pc, n, fail):
    """As select_integer, for pairs in order of their integers."""
    if not isinstance(w_value, W_Int):
        return fail
    return jit.promote(_search(ops, w_value.value, pc, n, fail))


def search_atom(ops, w_value, pc, n, fail):
    """As select_identical, for pairs in order of the indexes of their atoms."""
    if isinstance(w_value, W_Atom):
        index = w_value.index
    elif w_value is NIL:
        index = INDEX_OF_NIL
    else:
        return fail
    return jit.promote(_search(ops, index, pc, n, fail))


@jit.elidable
def _search(ops, value, pc, n, fail):
    """The label of `value` in n pairs from pc on, or fail."""
    first = value - fetch(ops, pc)
    if 0 <= first < n and fetch(ops, pc + 2 * first) == value:
        return fetch(ops, pc + 2 * first + 1)        # no gaps before it
    low = 0
    high = n
    while low < high:
        middle = (low + high) >> 1
        at = pc + 2 * middle
        found = fetch(ops, at)
        if found == value:
            return fetch(ops, at + 1)
        if found < value:
            low = middle + 1
        else:
            high = middle
    return fail


@jit.unroll_safe
def select_size(ops, w_tuple, pc, n, fail):
    """The label of the size of w_tuple, or fail (also for what is no tuple)."""
    if not isinstance(w_tuple, W_Tuple):
        return fail
    size = w_tuple.size()
    i = 0
    while i < n:
        if size == fetch(ops, pc):
            return fetch(ops, pc + 1)
        pc += 2
        i += 1
    return fail


# ---- tuples, maps, funs

@jit.unroll_safe
def build_tuple(vm, code, ops, pc, n):
    """The tuple of the n packed operands from pc on."""
    w_tuple = tuples.allocate(n)
    i = 0
    while i < n:
        tuples.put(w_tuple, i, read(vm, code, fetch(ops, pc + i)))
        i += 1
    return w_tuple


@jit.unroll_safe
def update_fields(vm, code, ops, w_tuple, pc, n):
    """A copy of w_tuple with n / 2 elements replaced: (index from 0, value)."""
    i = 0
    size = w_tuple.size()
    w_copy = tuples.allocate(size)
    while i < size:
        tuples.put(w_copy, i, tuples.get(w_tuple, i))
        i += 1
    i = 0
    while i < n:
        tuples.put(w_copy, fetch(ops, pc + i), read(vm, code, fetch(ops, pc + i + 1)))
        i += 2
    return w_copy


@jit.unroll_safe
def map_assoc(vm, code, ops, w_map, pc, n):
    """w_map with n / 2 keys put; {badmap, M}."""
    if not isinstance(w_map, maps.W_Map):
        raise errors.badmap(w_map)
    if n == 2:
        w_key = read(vm, code, fetch(ops, pc))
        return maps.put(w_map, w_key, read(vm, code, fetch(ops, pc + 1)))
    count = n >> 1
    keys_w = [None] * count
    values_w = [None] * count
    i = 0
    while i < count:
        keys_w[i] = read(vm, code, fetch(ops, pc + 2 * i))
        values_w[i] = read(vm, code, fetch(ops, pc + 2 * i + 1))
        i += 1
    return maps.put_many(w_map, keys_w, values_w)


@jit.unroll_safe
def map_exact(vm, code, ops, w_map, pc, n):
    """As map_assoc, but the keys must be there: {badkey, K}."""
    if not isinstance(w_map, maps.W_Map):
        raise errors.badmap(w_map)
    i = 0
    while i < n:
        w_key = read(vm, code, fetch(ops, pc + i))
        if maps.get(w_map, w_key) is None:
            raise errors.badkey(w_key)
        w_map = maps.put(w_map, w_key, read(vm, code, fetch(ops, pc + i + 1)))
        i += 2
    return w_map


@jit.unroll_safe
def map_has(vm, code, ops, w_map, pc, n):
    """Whether w_map has the n keys that are the packed operands from pc on."""
    i = 0
    while i < n:
        if maps.get(w_map, read(vm, code, fetch(ops, pc + i))) is None:
            return False
        i += 1
    return True


@jit.unroll_safe
def map_get_all(vm, code, ops, w_map, pc, n):
    """Fetch n / 2 values: (key, register).  False when one is missing.

    The registers are written last: one of them may be that of the map."""
    i = 0
    count = n >> 1
    values_w = [None] * count
    while i < count:
        w_value = maps.get(w_map, read(vm, code, fetch(ops, pc + 2 * i)))
        if w_value is None:
            return False
        values_w[i] = w_value
        i += 1
    i = 0
    while i < count:
        write(vm, fetch(ops, pc + 2 * i + 1), values_w[i])
        i += 1
    return True


@jit.unroll_safe
def build_fun(vm, code, ops, body, pc, n):
    """The fun of a Lambda over the n packed operands from pc on."""
    if body.w_constant is not None:
        return body.w_constant
    w_fun = funs.allocate(body.info, body.code, n, vm.proc.w_pid)
    i = 0
    while i < n:
        funs.put(w_fun, i, read(vm, code, fetch(ops, pc + i)))
        i += 1
    return w_fun


def has_arity(w_fun, w_arity):
    """is_function/2 as a test."""
    if not isinstance(w_arity, W_Int):
        return False
    if isinstance(w_fun, W_Fun):
        return w_fun.info.arity == w_arity.value
    if isinstance(w_fun, W_ExportFun):
        return w_fun.fun_arity == w_arity.value
    return False
