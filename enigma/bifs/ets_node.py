"""What the tables of a node need of the machine: living heirs, and natives for guards."""
from __future__ import absolute_import

from enigma.code import natives
from enigma.code.natives import Native0, Native1, Native2, Native3
from enigma.ets.expressions import Function
from enigma.ets.guards import Library
from enigma.ets.tables import Tables
from enigma.machine import signals
from enigma.machine.process import Process
from enigma.terms import tuples
from enigma.terms.atoms import atom

TRANSFER = atom('ETS-TRANSFER')


class NativeFunction(Function):
    """A native as match specifications call it."""
    _attrs_ = _immutable_fields_ = ['native']

    def __init__(self, native):
        self.native = native

    def call0(self, caller):
        native = self.native
        assert isinstance(caller, Process) and isinstance(native, Native0)
        return native.function(caller)

    def call1(self, caller, w_0):
        native = self.native
        assert isinstance(caller, Process) and isinstance(native, Native1)
        return native.function(caller, w_0)

    def call2(self, caller, w_0, w_1):
        native = self.native
        assert isinstance(caller, Process) and isinstance(native, Native2)
        return native.function(caller, w_0, w_1)

    def call3(self, caller, w_0, w_1, w_2):
        native = self.native
        assert isinstance(caller, Process) and isinstance(native, Native3)
        return native.function(caller, w_0, w_1, w_2)


class NativeLibrary(Library):
    """The functions of match specifications are the natives of module erlang."""
    _attrs_ = []

    def find(self, name, arity):
        native = natives.TABLE.lookup('erlang', name, arity)
        if native is None:
            return None
        return NativeFunction(native)


LIBRARY = NativeLibrary()


class NodeTables(Tables):
    """The tables of one Node: node.ets."""

    def __init__(self, node):
        Tables.__init__(self, LIBRARY)
        self.node = node

    def owner_died(self, target):
        """Its tables go to their heirs, those without a living one go away."""
        assert isinstance(target, Process)
        w_owner = target.w_pid
        for table in self.died(w_owner):
            heir = signals.process_of(self.node, table.w_heir)
            if heir is None or heir is target:
                self.drop(table)
            else:
                self.give(table, heir.w_pid)
                self.tell(table, w_owner, table.w_heir_data)

    def tell(self, table, w_from, w_data):
        """{'ETS-TRANSFER', Table, From, Data} to the new owner."""
        signals.send_message(self.node, table.w_owner, tuples.from_items(
            [TRANSFER, table.w_handle(), w_from, w_data]))

    def set_heir(self, table, w_heir, w_data):
        """w_heir is the pid of any local process, or None."""
        table.w_heir = None
        table.w_heir_data = w_data
        if w_heir is not None:
            heir = signals.process_of(self.node, w_heir)
            if heir is not None:
                table.w_heir = heir.w_pid
