"""Registered names: atom -> the process or port that has it."""
from __future__ import absolute_import

from enigma.machine.port import Port
from enigma.machine.process import Process


class Registry(object):
    """The names of one node.  A process or port has at most one."""

    def __init__(self):
        self.by_name = {}

    def lookup(self, w_name):
        """The Process or Port of that name (a W_Atom), or None."""
        return self.by_name.get(w_name, None)

    def whereis(self, w_name):
        """Its W_Pid or W_Port, or None."""
        return identifier(self.by_name.get(w_name, None))

    def add(self, w_name, target):
        """Give target the name; False if either is taken already."""
        if w_name in self.by_name or name_of(target) is not None:
            return False
        self.by_name[w_name] = target
        _set_name(target, w_name)
        return True

    def remove(self, w_name):
        """Take the name away; False if nobody has it."""
        target = self.by_name.get(w_name, None)
        if target is None:
            return False
        del self.by_name[w_name]
        _set_name(target, None)
        return True

    def names_w(self):
        """All names, the oldest first."""
        return self.by_name.keys()


def identifier(target):
    """The W_Pid or W_Port of a Process or Port; None of None."""
    if isinstance(target, Process):
        return target.w_pid
    if isinstance(target, Port):
        return target.w_port
    return None


def name_of(target):
    """The registered name (W_Atom) or None."""
    if isinstance(target, Process):
        return target.w_name
    if isinstance(target, Port):
        return target.w_name
    return None


def _set_name(target, w_name):
    if isinstance(target, Process):
        target.w_name = w_name
    elif isinstance(target, Port):
        target.w_name = w_name
