"""Messages and exit signals.

There is one OS thread, so a signal acts at once: a message is in the mailbox,
and a process that an exit signal ends is gone, when the sender goes on.  That
keeps all signals of a pair in order.
"""
from __future__ import absolute_import

from enigma.machine.port import Port
from enigma.machine.process import Process, WAITING, EXITING
from enigma.terms import atoms
from enigma.terms.identifiers import W_Pid
from enigma.terms.tuples import triple


def pid_key(w_pid):
    """The key of a local pid in the process table and in link tables."""
    return w_pid.number | w_pid.serial << 15


def is_local(w_pid):
    """Own pids carry the node name of a node without a name, whatever it is called."""
    return w_pid.w_node is atoms.NONODE


def process_of(node, w_pid):
    """The living Process of a pid, or None: dead, or of another node."""
    target = w_pid.target
    if not isinstance(target, Process):
        if not is_local(w_pid):
            return None
        target = node.processes.find(w_pid.number, w_pid.serial)
        if target is None:
            return None
    if not target.is_alive():
        return None
    return target


def port_of(node, w_port):
    """The open Port of a port identifier, or None."""
    target = w_port.target
    if not isinstance(target, Port):
        if w_port.w_node is not atoms.NONODE:
            return None
        target = node.ports.get(w_port.number, None)
        if target is None:
            return None
    if target.closed:
        return None
    return target


def deliver(proc, w_msg):
    """Put a message into the mailbox of a local process and wake it."""
    if proc.is_alive():
        proc.mailbox.append(w_msg)
        if proc.status >= WAITING:
            proc.node.run_queue.wake(proc)


def send_message(node, w_pid, w_msg):
    """A message from the machine itself to a local pid; nothing if it is dead."""
    proc = process_of(node, w_pid)
    if proc is not None:
        deliver(proc, w_msg)


def send_to_name(node, w_name, w_msg):
    """A message to whoever is registered; False if nobody is."""
    target = node.names.lookup(w_name)
    if isinstance(target, Process):
        deliver(target, w_msg)
    elif isinstance(target, Port):
        target.on_message(None, w_msg)
    else:
        return False
    return True


def exit_process(w_from, proc, w_reason):
    """exit/2 reached the living local process proc."""
    if w_reason is atoms.KILL:
        terminate(proc, atoms.KILLED)
    elif proc.trap_exit:
        deliver(proc, exit_message(w_from, w_reason))
    elif w_reason is not atoms.NORMAL:
        terminate(proc, w_reason)


def exit_link(w_from, proc, w_reason):
    """A link of the living local process proc broke."""
    if proc.trap_exit:
        deliver(proc, exit_message(w_from, w_reason))
    elif w_reason is not atoms.NORMAL:
        terminate(proc, w_reason)


def terminate(proc, w_reason):
    """End a living process.  The running one ends when its native returns."""
    node = proc.node
    if proc is node.current:
        proc.status = EXITING
        proc.w_exit_class = atoms.EXIT
        proc.w_exit_reason = w_reason
        proc.w_exit_trace = None
    else:
        node.reaper.end(proc, w_reason)


def exit_message(w_from, w_reason):
    """{'EXIT', From, Reason}."""
    return triple(atoms.EXIT_TAG, w_from, w_reason)


def same_pid(w_a, w_b):
    """Whether two pids name the same process."""
    assert isinstance(w_a, W_Pid) and isinstance(w_b, W_Pid)
    return w_a is w_b or (
        w_a.number == w_b.number and w_a.serial == w_b.serial and
        w_a.w_node is w_b.w_node and w_a.creation == w_b.creation)
