"""The loop: runs one process for one time slice.

run() is written by generate.py out of the instructions in ops/ and the forms in
forms.py; everything that a body names is imported here.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import ovfcheck

from enigma.code.code import ALWAYS, ENTRY, NO_SPEC, RARELY
from enigma.code.iset import InstructionSet
from enigma.code.link import bottom
from enigma.machine import exceptions, frames, generate, timers
from enigma.machine.bit_support import (
    add_sizes, as_context, bits_asked, create_bin, get_sized_binary,
    get_sized_float, get_sized_integer, match_bits, position_of, utf_size)
from enigma.machine.calling import (
    call_native0, call_native1, call_native2, call_native3, call_native4,
    call_native5, call_native6, call_native7, call_native8, call_trapping,
    enter_apply, enter_fun, hof_spec, resume_next, undefined_export)
from enigma.machine.exceptions import NO_VALUE
from enigma.machine.forms import FORMS
from enigma.machine.frames import Frame, Frame1, Frame2, Frame3, Frame4
from enigma.machine.jit import (
    driver, is_counted, is_fun_counted, is_own, is_looped, settle, NAMES)
from enigma.machine.leaving import (
    YIELD, WAIT, EXITED, HIBERNATE, bind_mark, finish, save, start_waiting)
from enigma.machine.ops import table
from enigma.machine.ops import (      # for registration, in the order of numbers
    moves, calls, checks, select, structs, arith as arith_ops, funs, floats, maps,
    catches, messages, bits)
from enigma.machine.registers import (
    NX, Machine, any_x_get, any_x_put, clear_x, f_get, f_put, fetch, fetch_code,
    fetch_export, fetch_handler, fetch_lambda, fetch_native, fetch_ret,
    fetch_term, read, write, x_get, x_put)
from enigma.machine.support import (
    build_fun, build_tuple, float_fadd, float_fdiv, float_fmul, float_fsub, has_arity,
    map_assoc, map_exact, map_get_all, map_has, search_atom, search_integer,
    select_identical, select_integer, select_literal, select_size, slow_add, slow_add_int,
    slow_band, slow_bor, slow_bsl, slow_bsr, slow_bxor, slow_int_div, slow_int_less,
    slow_less_int, slow_mul, slow_rem, slow_sub, tuple_element, update_fields)
from enigma.terms import arith, atoms, bitread, errors, numbers, order, tuples
from enigma.terms import maps as term_maps
from enigma.terms.arith import to_raw
from enigma.terms.atoms import W_Atom, TRUE, FALSE, EXIT, NORMAL, BADARG
from enigma.terms.base import W_Callable
from enigma.terms.binaries import W_Bits
from enigma.terms.errors import ErlangError
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.maps import W_Map
from enigma.terms.numbers import W_Int, W_BigInt, W_Float
from enigma.terms.tuples import W_Tuple, W_TupleBig

for _class in tuples.CLASSES:
    globals()[_class.__name__] = _class         # W_Tuple1 and so on

FUNCTION_CLAUSE = atoms.atom('function_clause')
IF_CLAUSE = atoms.atom('if_clause')
BADMATCH = atoms.atom('badmatch')
CASE_CLAUSE = atoms.atom('case_clause')
TRY_CLAUSE = atoms.atom('try_clause')
BADRECORD = atoms.atom('badrecord')


class BadOpcode(Exception):
    """A mistake of the VM: the loader made an opcode that does not exist."""


def _y_accessors():
    """get_y0(vm) .. put_y3(vm, w): one load or store, no test."""
    source = '''
@always_inline
def get_y%(n)d(vm):
    k = vm.k
    assert isinstance(k, Frame%(size)d)
    return k.y%(n)d

@always_inline
def put_y%(n)d(vm, w_value):
    k = vm.k
    assert isinstance(k, Frame%(size)d)
    k.y%(n)d = w_value
'''
    for n in range(4):
        exec source % {'n': n, 'size': n + 1} in globals()

_y_accessors()

ALL_FORMS = generate.make_forms(FORMS)
NAMES.forms = [form.name() for form in ALL_FORMS]


def _instruction_set():
    iset = InstructionSet()
    iset.nx = NX
    for instruction in table.INSTRUCTIONS:
        iset.add_instruction(instruction.name, ''.join(instruction.letters()),
                             instruction.raises, instruction.jumps,
                             instruction.open_end)
    for form in ALL_FORMS:
        iset.add_form(form.number, [(i.name, kinds) for i, kinds in form.parts])
    return iset

ISET = _instruction_set()
BOTTOM = bottom(ISET)
exec generate.search_source(ALL_FORMS)


def use_translated_loop():
    """Before translation: run() becomes the version whose tests make a switch."""
    exec generate.loop_source(ALL_FORMS) in globals()


def execute(proc, reductions):
    """Run a process for at most about `reductions` calls -> why it stopped.

    YIELD, WAIT, EXITED or HIBERNATE; afterwards proc.left are the reductions
    that were not used.
    """
    vm = Machine(proc, proc.k, reductions)
    code = proc.code
    pc = proc.pc
    if code is not None:
        args_w = proc.args_w
        i = 0
        while i < proc.nargs:
            any_x_put(vm, i, args_w[i])
            i += 1
        proc.args_w = None
        proc.k = None
    else:
        code = _start(vm, proc)
        pc = ENTRY
        if code is None:
            return EXITED
    assert pc >= 0
    why = run(pc, code, NO_SPEC, vm)
    settle(vm, proc.left, reductions - proc.left)
    return why


def _start(vm, proc):
    """A fresh process, or one that hibernated: an empty stack and a call."""
    vm.k = frames.allocate(0, None)
    vm.k.ret = BOTTOM
    try:
        return resume_next(vm)
    except ErlangError as error:
        exceptions.uncaught(vm, error, exceptions.capture(vm, BOTTOM.code, 0, error))
        return None
