"""Tables: all tables of a node, by reference and by name, and who owns them.

Owners and those who fix are known by the W_Pid object of the process itself, so
they are compared by identity.
"""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.ets.hash_table import HashTable
from enigma.ets.table import ORDERED_SET, PRIVATE, PUBLIC, Table
from enigma.ets.tree_table import TreeTable
from enigma.terms import atoms
from enigma.terms.atoms import W_Atom
from enigma.terms.errors import badarg
from enigma.terms.identifiers import REFS, W_MagicRef, W_Ref

ACCESS = atoms.atom('access')
ALREADY_EXISTS = atoms.atom('already_exists')
ID = atoms.atom('id')
TYPE = atoms.atom('type')


class Holding(object):
    """What one process has: table number -> the tables it owns, those it fixes."""

    def __init__(self):
        self.owned = {}
        self.fixed = {}


def number_of(w_ref):
    """The words of a local reference in one int."""
    return w_ref.n0 | w_ref.n1 << 18 | w_ref.n2 << 50


def pid_number(w_pid):
    return w_pid.number | w_pid.serial << 15


class Tables(object):
    """by_id: number of the reference -> Table;  by_name: index of the atom -> Table;
    holdings: pid number -> Holding.  `library` has the functions of match
    specifications.  A super user may read what is private.
    """

    def __init__(self, library):
        self.library = library
        self.by_id = {}
        self.by_name = {}
        self.holdings = {}
        self.super_users = {}

    # -- from terms to tables

    def readable(self, w_table, w_pid):
        """The Table of an identifier, for a process that wants to read it; badarg."""
        table = self.find(w_table)
        if table.protection == PRIVATE and table.w_owner is not w_pid:
            self.check_super_user(w_pid)
        return table

    def writable(self, w_table, w_pid):
        """The Table of an identifier, for a process that wants to change it; badarg."""
        table = self.find(w_table)
        if table.protection != PUBLIC and table.w_owner is not w_pid:
            raise badarg(ACCESS)
        return table

    def check_super_user(self, w_pid):
        if not self.super_users.get(pid_number(w_pid), False):
            raise badarg(ACCESS)

    def set_super_user(self, w_pid, flag):
        self.super_users[pid_number(w_pid)] = flag

    def find(self, w_table):
        """The living Table of a name or a reference; badarg with its cause."""
        if isinstance(w_table, W_MagicRef):
            table = w_table.magic
            if isinstance(table, Table):
                if table.alive:
                    return table
                raise badarg(ID)
        elif isinstance(w_table, W_Atom):
            table = self.named(w_table)
            if table is not None:
                return table
            raise badarg(ID)
        return self.find_plain(w_table)

    @jit.dont_look_inside
    def find_plain(self, w_table):
        """The Table of a reference that has lost what makes it magic; badarg."""
        if isinstance(w_table, W_Ref) and w_table.w_node is atoms.NONODE:
            table = self.by_id.get(number_of(w_table), None)
            if table is not None:
                return table
        raise badarg(TYPE)

    @jit.dont_look_inside
    def named(self, w_name):
        """The named table of this name, or None."""
        return self.by_name.get(w_name.index, None)

    def all(self):
        """All tables in a new list."""
        return self.by_id.values()

    # -- life and death

    def create(self, options, w_name, w_owner):
        """A new Table, owned by w_owner; badarg when its name is taken."""
        if options.named and self.named(w_name) is not None:
            raise badarg(ALREADY_EXISTS)
        if options.kind == ORDERED_SET:
            table = TreeTable(options, w_name, w_owner)
        else:
            table = HashTable(options, w_name, w_owner)
        table.w_id = REFS.make_magic(table)
        self.by_id[number_of(table.w_id)] = table
        if table.named:
            self.by_name[w_name.index] = table
        self.holding(w_owner).owned[number_of(table.w_id)] = table
        return table

    def drop(self, table):
        """The table and all that is in it goes away."""
        number = number_of(table.w_id)
        table.alive = False
        del self.by_id[number]
        if table.named:
            del self.by_name[table.w_name.index]
        del self.holdings[pid_number(table.w_owner)].owned[number]
        self.tidy(table.w_owner)
        for fixation in table.fixations:
            self.forget_fixed(fixation.w_pid, table)
        table.fixations = []
        table.clear()

    def rename(self, table, w_name):
        """Another name; badarg when a named table has it already."""
        if table.named:
            if self.named(w_name) is not None:
                raise badarg()
            del self.by_name[table.w_name.index]
            self.by_name[w_name.index] = table
        table.w_name = w_name

    def give(self, table, w_owner):
        """w_owner, the pid object of a living process, owns the table from now on."""
        number = number_of(table.w_id)
        del self.holdings[pid_number(table.w_owner)].owned[number]
        self.tidy(table.w_owner)
        table.w_owner = w_owner
        self.holding(w_owner).owned[number] = table

    def holding(self, w_pid):
        """The Holding of a process, made when it is new."""
        number = pid_number(w_pid)
        holding = self.holdings.get(number, None)
        if holding is None:
            holding = Holding()
            self.holdings[number] = holding
        return holding

    def tidy(self, w_pid):
        """Forget a Holding that is empty."""
        number = pid_number(w_pid)
        holding = self.holdings.get(number, None)
        if (holding is not None and len(holding.owned) == 0
                and len(holding.fixed) == 0):
            del self.holdings[number]

    # -- fixation

    def fix(self, table, w_pid, monotonic, system):
        """safe_fixtable(table, true) at this time in nanoseconds."""
        table.fix(w_pid, monotonic, system)
        self.holding(w_pid).fixed[number_of(table.w_id)] = table

    def unfix(self, table, w_pid):
        """safe_fixtable(table, false)."""
        table.unfix(w_pid, False)
        for fixation in table.fixations:
            if fixation.w_pid is w_pid:
                return
        self.forget_fixed(w_pid, table)

    def forget_fixed(self, w_pid, table):
        holding = self.holdings.get(pid_number(w_pid), None)
        number = number_of(table.w_id)
        if holding is not None and number in holding.fixed:
            del holding.fixed[number]
            self.tidy(w_pid)

    # -- the end of a process

    def died(self, w_pid):
        """A process ends: its fixations go, and its tables that have no heir.

        The result are the others; the caller gives them to their heirs, if these
        are alive, or drops them.
        """
        number = pid_number(w_pid)
        if number in self.super_users:
            del self.super_users[number]
        holding = self.holdings.get(number, None)
        heritage = []
        if holding is None:
            return heritage
        for table in holding.fixed.values():
            table.unfix(w_pid, True)
            self.forget_fixed(w_pid, table)
        for table in holding.owned.values():
            if table.w_heir is not None:
                heritage.append(table)
            else:
                self.drop(table)
        return heritage

    def owner_died(self, target):
        """A process (a Target) ends; bifs/ knows what to do about it."""
        raise NotImplementedError
