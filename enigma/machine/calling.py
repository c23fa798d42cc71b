"""Calls that the bodies in ops/ make: of natives, funs, apply, what is not loaded."""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.code import versions
from enigma.code.code import Code, NO_SPEC
from enigma.code.natives import CLASSES
from enigma.machine import exceptions, process
from enigma.machine.registers import any_x_get, any_x_put, x_get, x_put
from enigma.terms import atoms, errors, lists, tuples
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.base import W_Callable
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.lists import NIL

MAX_ARGS = 255
_BADFUN = atom('badfun')
_BADARITY = atom('badarity')
_UNDEFINED_FUNCTION = atom('undefined_function')
_UNDEFINED_LAMBDA = atom('undefined_lambda')


# ---- natives

# One function for each arity: the class of a Native says the type of its function.

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
            code = jit.promote(code)
            n = code.num_free
            if code.arity - n == arity:
                i = 0
                while i < n:
                    any_x_put(vm, arity + i, w_fun.free(i))
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
    while i < w_fun.size():
        any_x_put(vm, arity + i, w_fun.free(i))
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
    elif w_module is atoms.ERLANG and w_name is exceptions.APPLY and arity == 3:
        check_apply(any_x_get(vm, 0), any_x_get(vm, 1), any_x_get(vm, 2))
    return code


@jit.dont_look_inside
def check_apply(w_module, w_name, w_args):
    """badarg for what apply/3 does not take; its caller is to be shown."""
    while True:
        args_w = apply_arguments(w_module, w_name, w_args)
        if w_module is not atoms.ERLANG or w_name is not exceptions.APPLY or len(args_w) != 3:
            return
        w_module, w_name, w_args = args_w[0], args_w[1], args_w[2]


def apply_arguments(w_module, w_name, w_args):
    """The items of the third argument of apply/3; badarg for what it does not take."""
    if isinstance(w_module, W_Atom) and isinstance(w_name, W_Atom):
        try:
            return lists.to_items(w_args)
        except lists.ImproperList:
            pass
    raise bad_apply(w_module, w_name, w_args)


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
