"""Timers that send a message: erlang:send_after and start_timer.

As in stock they fire at whole milliseconds of Erlang monotonic time: one of n
milliseconds n whole ones after the present one has ended.  Those that would send to
a process end with it; they are linked to a list that begins in the process.
"""
from __future__ import absolute_import

from enigma.machine import clock, signals
from enigma.machine.monitors import ref_key
from enigma.machine.timers import Timer
from enigma.terms.atoms import W_Atom
from enigma.terms.identifiers import W_Pid


class MessageTimer(Timer):
    """w_to (a local pid or a name) gets w_msg; w_ref names the timer.  `receiver` is
    the living Process of a pid, else None."""

    def __init__(self, w_ref, w_to, w_msg, receiver):
        Timer.__init__(self)
        self.receiver = receiver
        self.before = None         # in the list of the receiver
        self.behind = None
        self.w_ref = w_ref
        self.key = ref_key(w_ref)
        self.w_to = w_to
        self.w_msg = w_msg

    def fire(self, node):
        _forget(node, self)
        w_to = self.w_to
        if isinstance(w_to, W_Pid):
            signals.send_message(node, w_to, self.w_msg)
        elif isinstance(w_to, W_Atom):
            signals.send_to_name(node, w_to, self.w_msg)

    def milliseconds_left(self, node):
        """Whole milliseconds after the present one; 0 when it is due."""
        now = node.clock.monotonic() // clock.MILLISECOND
        return max(self.deadline // clock.MILLISECOND - now - 1, 0)


def start(node, timer, deadline):
    """Let it fire at `deadline` (Erlang monotonic nanoseconds)."""
    node.message_timers[timer.key] = timer
    node.timers.start(timer, deadline)
    receiver = timer.receiver
    if receiver is not None:
        first = receiver.message_timer
        timer.behind = first
        if first is not None:
            first.before = timer
        receiver.message_timer = timer


def find(node, w_ref):
    """The running MessageTimer of a reference, or None."""
    return node.message_timers.get(ref_key(w_ref), None)


def cancel(node, timer):
    """It shall not fire."""
    _forget(node, timer)
    node.timers.cancel(timer)


def cancel_all(node, receiver):
    """The Process ends."""
    while receiver.message_timer is not None:
        cancel(node, receiver.message_timer)


def _forget(node, timer):
    del node.message_timers[timer.key]
    receiver = timer.receiver
    if receiver is None:
        return
    if timer.before is None:
        receiver.message_timer = timer.behind
    else:
        timer.before.behind = timer.behind
    if timer.behind is not None:
        timer.behind.before = timer.before
    timer.receiver = None
    timer.before = None
    timer.behind = None
