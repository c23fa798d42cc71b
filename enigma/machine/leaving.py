"""How a process leaves the loop: what it keeps, why it stops, waiting in a receive."""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.machine import process, timers
from enigma.machine.mailbox import W_RecvMark
from enigma.machine.registers import any_x_get
from enigma.terms import atoms, errors
from enigma.terms.atoms import atom
from enigma.terms.numbers import W_Int

YIELD, WAIT, EXITED, HIBERNATE = 0, 1, 2, 3
_TIMEOUT_VALUE = atom('timeout_value')
MAX_TIMEOUT = 0xffffffff


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
