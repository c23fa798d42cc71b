"""Links: tables of who is told when a process or port ends.

Both sides hold an entry.  A link to a process is found by the key of its pid,
one to a port by its number; links to other nodes are few and stand in a list.
"""
from __future__ import absolute_import

from enigma.machine import signals
from enigma.machine.signals import pid_key


def link_processes(a, b):
    """Link two living processes of this node; a link that exists stays as it is."""
    if a is b:
        return
    if a.links is None:
        a.links = {}
    if b.links is None:
        b.links = {}
    a.links[pid_key(b.w_pid)] = b.w_pid
    b.links[pid_key(a.w_pid)] = a.w_pid


def unlink_processes(a, b):
    """Remove the link of two processes, if there is one."""
    if a.links is not None:
        remove_key(a.links, pid_key(b.w_pid))
    if b.links is not None:
        remove_key(b.links, pid_key(a.w_pid))


def link_port(proc, port):
    """Link a process and an open port."""
    if proc.port_links is None:
        proc.port_links = {}
    if port.links is None:
        port.links = {}
    proc.port_links[port.w_port.number] = port.w_port
    port.links[pid_key(proc.w_pid)] = proc.w_pid


def unlink_port(proc, port):
    """Remove the link of a process and a port, if there is one."""
    if proc.port_links is not None and port.w_port.number in proc.port_links:
        del proc.port_links[port.w_port.number]
    if port.links is not None:
        remove_key(port.links, pid_key(proc.w_pid))


def add_remote(proc, w_pid):
    """Note a link to a process of another node; False if it was there already."""
    if proc.remote_links_w is None:
        proc.remote_links_w = []
    for w_other in proc.remote_links_w:
        if signals.same_pid(w_other, w_pid):
            return False
    proc.remote_links_w.append(w_pid)
    return True


def remove_remote(proc, w_pid):
    """Forget a link to a process of another node; False if there was none."""
    links_w = proc.remote_links_w
    if links_w is None:
        return False
    for i in range(len(links_w)):
        if signals.same_pid(links_w[i], w_pid):
            del links_w[i]
            return True
    return False


def remove_key(table, key):
    """del table[key] if it is there -> whether it was."""
    if key in table:
        del table[key]
        return True
    return False


def broke(proc, w_from, key, w_reason):
    """proc's local link of that key broke: forget it and act on the signal."""
    if proc.links is not None and remove_key(proc.links, key):
        signals.exit_link(w_from, proc, w_reason)


def port_broke(proc, port, w_reason):
    """The linked port ended: as broke()."""
    if proc.port_links is not None and port.w_port.number in proc.port_links:
        del proc.port_links[port.w_port.number]
        signals.exit_link(port.w_port, proc, w_reason)
