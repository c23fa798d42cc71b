"""Receiving.

    L1: loop_rec L2 x0        look at the next message, none: L2
        ... match ...         no match: jump L3
        remove_message        a match: take it out
        ...
    L3: loop_rec_end L1       next message
    L2: wait L1               sleep until something arrives, then L1
    or: wait_timeout L1 T     the same with a limit; on expiry go on behind it
        timeout
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op


@op("f d")
def loop_rec(empty, dst):
    dst = vm.proc.mailbox.peek()
    if dst is None:
        goto(empty)


@op()
def remove_message():
    proc = vm.proc
    proc.mailbox.remove()
    if proc.timer is not None or proc.timed_out:
        timers.cancel_receive_timeout(proc)


@op("f", jumps=True)
def loop_rec_end(again):
    vm.proc.mailbox.advance()
    vm.fcalls -= 1
    pc = again
    if vm.fcalls <= 0:
        save(vm, 0, code, pc)
        return YIELD
    if jit.we_are_jitted() or is_counted(vm, code):     # a loop over the mailbox
        clear_x(vm, 0)
        driver.can_enter_jit(pc=pc, code=code, spec=spec, vm=vm)
    NEXT


@op("f", jumps=True)
def wait(again):
    save(vm, 0, code, again)
    return WAIT


@op("f s", raises=True)
def wait_timeout(again, time):
    if start_waiting(vm.proc, time):
        save(vm, 0, code, again)
        return WAIT


@op()
def timeout():
    timers.cancel_receive_timeout(vm.proc)
    vm.proc.mailbox.reset()


@op("d")
def recv_marker_reserve(dst):
    dst = vm.proc.mailbox.mark()


@op("s s")
def recv_marker_bind(mark, ref):
    bind_mark(vm.proc.mailbox, mark, ref)


@op("s")
def recv_marker_use(ref):
    vm.proc.mailbox.use(ref)


@op("s")
def recv_marker_clear(ref):
    vm.proc.mailbox.unbind(ref)
