"""The machine of one time slice: x and float registers, top frame, reductions.

It is virtualizable: in compiled code its fields live in machine registers.  A
fresh one is made per slice, and nobody touches it after the loop returned.

An operand of no special kind is one packed int, index << 2 | kind.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline

from enigma.machine import frames

NX = 10         # x registers in the virtualizable; higher ones are in `more`
NF = 6          # float registers likewise

X, Y, LITERAL, HIGH_X = 0, 1, 2, 3       # kinds of a packed operand


class More(object):
    """Registers beyond NX and NF: rare, shared by all machines, never saved."""
    _attrs_ = _immutable_fields_ = ['x_w', 'f']

    def __init__(self):
        self.x_w = [None] * 1024
        self.f = [0.0] * 1024

MORE = More()


class Machine(object):
    """k: top frame; fcalls: reductions left; x, f: registers; proc: who runs.

    entered: the Code whose machine code was entered last, with entered_at reductions
    left, or None."""
    _attrs_ = ['k', 'fcalls', 'x', 'f', 'proc', 'entered', 'entered_at']
    _virtualizable_ = ['k', 'fcalls', 'x[*]', 'f[*]']
    _immutable_fields_ = ['proc']

    def __init__(self, proc, k, fcalls):
        self = jit.hint(self, access_directly=True, fresh_virtualizable=True)
        self.proc = proc
        self.entered = None
        self.entered_at = 0
        self.k = k
        self.fcalls = fcalls
        self.x = [None] * NX
        self.f = [0.0] * NF


@always_inline
def fetch(ops, i):
    """ops[i]; the index is known to be in range, no check is made."""
    assert i >= 0
    return ops[i]


@always_inline
def fetch_term(items_w, i):
    """As fetch, for lists of terms (every item type needs its own copy)."""
    assert i >= 0
    return items_w[i]


@always_inline
def fetch_code(items, i):
    assert i >= 0
    return items[i]


@always_inline
def fetch_ret(items, i):
    assert i >= 0
    return items[i]


@always_inline
def fetch_export(items, i):
    assert i >= 0
    return items[i]


@always_inline
def fetch_native(items, i):
    assert i >= 0
    return items[i]


@always_inline
def fetch_handler(items, i):
    assert i >= 0
    return items[i]


@always_inline
def fetch_lambda(items, i):
    assert i >= 0
    return items[i]


@always_inline
def x_get(vm, i):
    assert i >= 0
    return vm.x[i]


@always_inline
def x_put(vm, i, w_value):
    assert i >= 0
    vm.x[i] = w_value


def any_x_get(vm, i):
    """x(i), also of a high register."""
    if i < NX:
        return x_get(vm, i)
    return MORE.x_w[i]


def any_x_put(vm, i, w_value):
    if i < NX:
        x_put(vm, i, w_value)
    else:
        MORE.x_w[i] = w_value


def f_get(vm, i):
    """Float register i."""
    assert i >= 0
    if i < NF:
        return vm.f[i]
    return MORE.f[i]


def f_put(vm, i, value):
    assert i >= 0
    if i < NF:
        vm.f[i] = value
    else:
        MORE.f[i] = value


def read(vm, code, packed):
    """The value of a packed source operand."""
    i = packed >> 2
    assert i >= 0
    kind = packed & 3
    if kind == X:
        return vm.x[i]
    if kind == Y:
        return frames.get(vm.k, i)
    if kind == LITERAL:
        return code.literals_w[i]
    return MORE.x_w[i]


def write(vm, packed, w_value):
    """Set the register of a packed destination operand."""
    i = packed >> 2
    assert i >= 0
    kind = packed & 3
    if kind == X:
        vm.x[i] = w_value
    elif kind == Y:
        frames.put(vm.k, i, w_value)
    else:
        MORE.x_w[i] = w_value


@jit.unroll_safe
def clear_x(vm, n):
    """In a trace: forget x(n) and up and the floats, so that a loop carries
    only what is live at its header."""
    if jit.we_are_jitted():
        while n < NX:
            x_put(vm, n, None)
            n += 1
        i = 0
        while i < NF:
            vm.f[i] = 0.0
            i += 1
