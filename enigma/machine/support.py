"""What the bodies in ops/ call: the parts that are not worth inlining."""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline, dont_inline

from enigma.code.code import Code, NO_SPEC
from enigma.code import versions
from enigma.code.natives import CLASSES
from enigma.machine import exceptions, process, timers
from enigma.machine.mailbox import W_RecvMark
from enigma.machine.registers import (
    NX, MORE, read, write, x_get, x_put, any_x_get, any_x_put, fetch, fetch_term)
from enigma.terms import arith, atoms, errors, lists, maps, order, tuples
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.base import W_Callable
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int, W_BigInt
from enigma.terms.tuples import W_Tuple

YIELD, WAIT, EXITED, HIBERNATE = 0, 1, 2, 3
MAX_ARGS = 255


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
    i = 0
    while i < n:
        w_key = read(vm, code, fetch(ops, pc + i))
        w_map = maps.put(w_map, w_key, read(vm, code, fetch(ops, pc + i + 1)))
        i += 2
    return w_map


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
    env_w = [None] * n
    i = 0
    while i < n:
        env_w[i] = read(vm, code, fetch(ops, pc + i))
        i += 1
    return W_Fun(body.info, body.code, env_w[:], vm.proc.w_pid)


# ---- natives

def call_native0(native, proc):
    assert isinstance(native, CLASSES[0])
    return native.function(proc)


def call_native1(native, proc, w_0):
    assert isinstance(native, CLASSES[1])
    return native.function(proc, w_0)


def call_native2(native, proc, w_0, w_1):
    assert isinstance(native, CLASSES[2])
    return native.function(proc, w_0, w_1)


def call_native3(native, proc, w_0, w_1, w_2):
    assert isinstance(native, CLASSES[3])
    return native.function(proc, w_0, w_1, w_2)


def call_native4(native, proc, w_0, w_1, w_2, w_3):
    assert isinstance(native, CLASSES[4])
    return native.function(proc, w_0, w_1, w_2, w_3)


def call_native5(native, proc, w_0, w_1, w_2, w_3, w_4):
    assert isinstance(native, CLASSES[5])
    return native.function(proc, w_0, w_1, w_2, w_3, w_4)


def call_native6(native, proc, w_0, w_1, w_2, w_3, w_4, w_5):
    assert isinstance(native, CLASSES[6])
    return native.function(proc, w_0, w_1, w_2, w_3, w_4, w_5)


def call_native7(native, proc, w_0, w_1, w_2, w_3, w_4, w_5, w_6):
    assert isinstance(native, CLASSES[7])
    return native.function(proc, w_0, w_1, w_2, w_3, w_4, w_5, w_6)


def call_native8(native, proc, w_0, w_1, w_2, w_3, w_4, w_5, w_6, w_7):
    assert isinstance(native, CLASSES[8])
    return native.function(proc, w_0, w_1, w_2, w_3, w_4, w_5, w_6, w_7)


def call_any(vm, native):
    """Call a native with its arguments in x(0)..."""
    n = native.arity
    proc = vm.proc
    if n == 0:
        return call_native0(native, proc)
    if n == 1:
        return call_native1(native, proc, x_get(vm, 0))
    if n == 2:
        return call_native2(native, proc, x_get(vm, 0), x_get(vm, 1))
    if n == 3:
        return call_native3(native, proc, x_get(vm, 0), x_get(vm, 1), x_get(vm, 2))
    assert n == 4       # no native that traps has more (a test checks it)
    return call_native4(native, proc, x_get(vm, 0), x_get(vm, 1), x_get(vm, 2),
                        x_get(vm, 3))


def call_trapping(vm, native):
    """As call_any for a native that traps: None when the process goes on
    elsewhere (resume_next) or has ended."""
    proc = vm.proc
    if native.stack:
        proc.code = None         # the function that calls is the first to return to
        proc.k = vm.k
        proc.left = vm.fcalls
    w_result = call_any(vm, native)
    if proc.bump:
        vm.fcalls -= proc.bump
        proc.bump = 0
    if proc.status == process.EXITING or proc.node.halted:
        return None
    return w_result


# ---- calls

@jit.unroll_safe
def resume_next(vm):
    """The Code that a native asked for by call_next, with its arguments in x
    registers.  None when the process is to end instead."""
    proc = vm.proc
    if proc.status == process.EXITING or proc.hibernating or proc.node.halted:
        return None
    args_w = proc.next_args_w
    proc.next_args_w = None
    n = len(args_w)
    w_fun = proc.next_fun
    export = proc.next_export
    proc.next_fun = None
    proc.next_export = None
    if n > MAX_ARGS:
        return _enter_with_many(vm, w_fun, export, lists.from_items(args_w))
    i = 0
    while i < n:
        any_x_put(vm, i, args_w[i])
        i += 1
    if w_fun is not None:
        return enter_fun(vm, w_fun, n)
    export = jit.promote(export)
    code = export.code
    if code is None:
        code = undefined_export(vm, export)
    return code


def _enter_with_many(vm, w_fun, export, w_args):
    """resume_next for more arguments than any function has."""
    if isinstance(w_fun, W_Callable):
        raise _no_call(_BADARITY, tuples.pair(w_fun, w_args))
    if w_fun is not None:
        raise _no_call(_BADFUN, w_fun)
    return _ask_error_handler(vm, export.w_module, export.w_name, w_args,
                              _UNDEFINED_FUNCTION)


@jit.unroll_safe
def enter_fun(vm, w_fun, arity):
    """The Code of a fun applied to x(0)..x(arity-1); {badfun, F}, {badarity, _}."""
    if isinstance(w_fun, W_Fun):
        code = w_fun.code
        if code is not None:
            assert isinstance(code, Code)
            jit.promote(code.h0)
            jit.promote(code.h1)
            code = jit.promote(code)
            n = code.num_free
            if code.arity - n == arity:
                i = 0
                while i < n:
                    any_x_put(vm, arity + i, w_fun.env_w[i])
                    i += 1
                return code
    elif isinstance(w_fun, W_ExportFun):
        if w_fun.fun_arity == arity:
            export = jit.promote(w_fun.export)
            code = export.code
            if code is None:
                code = undefined_export(vm, export)
            return code
    return _enter_odd_fun(vm, w_fun, arity)


_BADFUN = atom('badfun')
_BADARITY = atom('badarity')
_ERROR_HANDLER = atom('error_handler')
_UNDEFINED_FUNCTION = atom('undefined_function')
_UNDEFINED_LAMBDA = atom('undefined_lambda')


@jit.unroll_safe
def _argument_list(vm, arity):
    w_args = NIL
    i = arity - 1
    while i >= 0:
        w_args = lists.cons(any_x_get(vm, i), w_args)
        i -= 1
    return w_args


def _enter_odd_fun(vm, w_fun, arity):
    w_args = _argument_list(vm, arity)
    if isinstance(w_fun, W_Fun):
        if w_fun.info.arity != arity:
            raise _no_call(_BADARITY, tuples.pair(w_fun, w_args))
        return _enter_unloaded(vm, w_fun, arity, w_args)
    if isinstance(w_fun, W_ExportFun):
        raise _no_call(_BADARITY, tuples.pair(w_fun, w_args))
    raise _no_call(_BADFUN, w_fun)


def _no_call(w_tag, w_what):
    """{badfun, F} or {badarity, _}; apply/2 is no entry of its trace."""
    error = errors.error(tuples.pair(w_tag, w_what))
    error.entry = errors.NAMELESS
    return error


@jit.unroll_safe
def _enter_unloaded(vm, w_fun, arity, w_args):
    """The code of this fun is not there, or was purged: the current version of the
    module may have it, else the error handler loads the module."""
    modules = vm.proc.node.modules
    info = w_fun.info
    code = versions.body_of(modules, info)
    if code is None:
        if modules.current(info.w_module) is not None:
            raise _no_call(_BADFUN, w_fun)
        return _ask_error_handler(vm, info.w_module, w_fun, w_args, _UNDEFINED_LAMBDA)
    i = 0
    while i < len(w_fun.env_w):
        any_x_put(vm, arity + i, w_fun.env_w[i])
        i += 1
    return code


def undefined_export(vm, export):
    """A function that does not exist is called: error_handler loads its module."""
    w_args = _argument_list(vm, export.arity)
    return _ask_error_handler(vm, export.w_module, export.w_name, w_args,
                              _UNDEFINED_FUNCTION)


def _ask_error_handler(vm, w_module, w_what, w_args, w_function):
    proc = vm.proc
    w_handler = proc.get_settings().w_error_handler
    handler = proc.node.exports.get(w_handler, w_function, 3)
    code = handler.code
    if code is None:
        raise undefined(w_module, w_what, w_args)
    x_put(vm, 0, w_module)
    x_put(vm, 1, w_what)
    x_put(vm, 2, w_args)
    return code


def undefined(w_module, w_what, w_args):
    """error:undef whose topmost entry is the missing function."""
    error = errors.undef()
    if isinstance(w_what, W_Atom):
        error.w_entry = tuples.from_items([w_module, w_what, w_args, NIL])
    return error


def enter_apply(vm, arity):
    """The Code for apply of x(arity):x(arity+1) to x(0)..x(arity-1)."""
    w_module = any_x_get(vm, arity)
    w_name = any_x_get(vm, arity + 1)
    if not isinstance(w_module, W_Atom) or not isinstance(w_name, W_Atom):
        raise bad_apply(w_module, w_name, _argument_list(vm, arity))
    w_module = jit.promote(w_module)
    w_name = jit.promote(w_name)
    export = find_export(vm.proc.node.exports, w_module, w_name, arity)
    code = export.code
    if code is None:
        code = undefined_export(vm, export)
    elif export.native is not None and export.native.raiser:
        call_any(vm, export.native)     # here, since the caller is to be shown
    return code


def bad_apply(w_module, w_name, w_args):
    """badarg of apply/3, called by an instruction or by apply/3 itself."""
    error = errors.badarg()
    w_info = exceptions.error_info(atoms.ERLANG, error)
    w_where = lists.from_items([tuples.pair(exceptions.ERROR_INFO, w_info)])
    error.w_entry = tuples.from_items([
        atoms.ERLANG, exceptions.APPLY, lists.from_items([w_module, w_name, w_args]), w_where])
    return error


@jit.elidable
def find_export(exports, w_module, w_name, arity):
    return exports.get(w_module, w_name, arity)


def hof_spec(vm, code):
    """The spec for a self-recursive function that passes a fun on unchanged."""
    w_fun = any_x_get(vm, code.hof)
    if isinstance(w_fun, W_Fun):
        body = w_fun.code
        if body is not None:
            assert isinstance(body, Code)
            return jit.promote(body)
    return NO_SPEC


# ---- leaving the loop

@jit.unroll_safe
def save(vm, n, code, pc):
    """Keep in the process what run() needs to go on at pc with n x registers."""
    proc = vm.proc
    args_w = [None] * n
    i = 0
    while i < n:
        args_w[i] = any_x_get(vm, i)
        i += 1
    proc.args_w = args_w
    proc.nargs = n
    proc.code = code
    proc.pc = pc
    proc.k = vm.k
    proc.left = vm.fcalls


def finish(vm):
    """The process leaves the loop for good, or hibernates -> the status.

    After halt/2 it only yields: nothing runs any more."""
    proc = vm.proc
    proc.left = vm.fcalls
    if proc.hibernating:
        return HIBERNATE
    if proc.node.halted and proc.status != process.EXITING:
        return YIELD
    return EXITED


# ---- receive

_TIMEOUT_VALUE = atom('timeout_value')
MAX_TIMEOUT = 0xffffffff


def start_waiting(proc, w_time):
    """wait_timeout: True when the process has to sleep, False when time is up."""
    if proc.timed_out:
        return False
    if w_time is atoms.INFINITY:
        return True
    if proc.timer is not None:
        return True
    if not isinstance(w_time, W_Int) or not 0 <= w_time.value <= MAX_TIMEOUT:
        raise errors.error(_TIMEOUT_VALUE)
    if w_time.value == 0:
        return False
    timers.start_receive_timeout(proc, w_time.value)
    return True


def bind_mark(mailbox, w_mark, w_ref):
    """recv_marker_bind; w_mark is what recv_marker_reserve gave."""
    if isinstance(w_mark, W_RecvMark):
        mailbox.bind(w_mark, w_ref)


def has_arity(w_fun, w_arity):
    """is_function/2 as a test."""
    if not isinstance(w_arity, W_Int):
        return False
    if isinstance(w_fun, W_Fun):
        return w_fun.info.arity == w_arity.value
    if isinstance(w_fun, W_ExportFun):
        return w_fun.fun_arity == w_arity.value
    return False
