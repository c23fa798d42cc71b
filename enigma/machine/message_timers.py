"""Timers that send a message: erlang:send_after and start_timer.

As in stock they fire at whole milliseconds of Erlang monotonic time: one of n
milliseconds n whole ones after the present one has ended.
"""
from __future__ import absolute_import

from enigma.machine import clock, signals
from enigma.machine.monitors import ref_key
from enigma.machine.timers import Timer
from enigma.terms.atoms import W_Atom
from enigma.terms.identifiers import W_Pid



class MessageTimer(Timer):
    """w_to (a local pid or a name) gets w_msg; w_ref names the timer."""

    def __init__(self, w_ref, w_to, w_msg):
        Timer.__init__(self)
        self.w_ref = w_ref
        self.key = ref_key(w_ref)
        self.w_to = w_to
        self.w_msg = w_msg

    def fire(self, node):
        del node.message_timers[self.key]
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


def find(node, w_ref):
    """The running MessageTimer of a reference, or None.

    One whose receiver has ended counts as cancelled."""
    timer = node.message_timers.get(ref_key(w_ref), None)
    if timer is None:
        return None
    w_to = timer.w_to
    if isinstance(w_to, W_Pid) and signals.process_of(node, w_to) is None:
        cancel(node, timer)
        return None
    return timer


def cancel(node, timer):
    """It shall not fire."""
    del node.message_timers[timer.key]
    node.timers.cancel(timer)
