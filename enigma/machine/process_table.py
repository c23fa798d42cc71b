"""The processes of a node by pid, and how new ones are made."""
from __future__ import absolute_import

from enigma.machine.process import Process
from enigma.terms import errors
from enigma.terms.identifiers import W_Pid

NUMBER_BITS = 15         # a pid is <0.number.serial>; the serial has 13 bits
NUMBERS = 1 << NUMBER_BITS
ALL_PIDS = 1 << 28


class ProcessTable(object):
    """by_key: number | serial << 15 -> living Process, in order of creation."""

    def __init__(self, node):
        self.node = node
        self.by_key = {}
        self.next_key = 0

    def find(self, number, serial):
        """The living process <0.number.serial>, or None."""
        return self.by_key.get(number | serial << NUMBER_BITS, None)

    def all(self):
        """All living processes, the oldest first, in a new list."""
        return self.by_key.values()

    def count(self):
        return len(self.by_key)

    def remove(self, proc):
        """proc has ended."""
        key = proc.w_pid.number | proc.w_pid.serial << NUMBER_BITS
        if key in self.by_key:
            del self.by_key[key]

    def create(self):
        """A process with a pid that is in no queue; error:system_limit."""
        if len(self.by_key) >= self.node.options.process_limit:
            raise errors.system_limit()
        key = self.next_key
        while key in self.by_key:
            key = (key + 1) % ALL_PIDS
        self.next_key = (key + 1) % ALL_PIDS
        w_pid = W_Pid(key & (NUMBERS - 1), key >> NUMBER_BITS)
        proc = Process(self.node, w_pid)
        w_pid.target = proc
        self.by_key[key] = proc
        return proc
