"""Module ets: whole tables.  (Manual page ets; error causes as erl_stdlib_errors
expects them.)"""
from __future__ import absolute_import

from enigma.bifs.unwrap import atom_, boolean, term
from enigma.code.natives import bif
from enigma.ets import info as table_info
from enigma.ets import options as table_options
from enigma.ets.tables import ID
from enigma.machine import signals
from enigma.terms import atoms, lists
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import ErlangError, badarg
from enigma.terms.identifiers import REFS, W_Pid
from enigma.terms.lists import NIL
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair

NOT_OWNER = atom('not_owner')
OWNER = atom('owner')


@bif("ets", "new", atom_, term)
def new(proc, w_name, w_options):
    tables = proc.node.ets
    options = table_options.parse(w_options)
    table = tables.create(options, w_name, proc.w_pid)
    tables.set_heir(table, options.w_heir, options.w_heir_data)
    return table.w_handle()


@bif("ets", "delete", term)
def delete(proc, w_table):
    tables = proc.node.ets
    tables.drop(tables.writable(w_table, proc.w_pid))
    return atoms.TRUE


@bif("ets", "internal_delete_all", term, term)
def internal_delete_all(proc, w_table, w_progress):
    """The number of objects that were there.

    Stock calls it again with another w_progress than `undefined`, the number, when
    it has not done everything at once; here nothing is left to do then.
    """
    table = proc.node.ets.writable(w_table, proc.w_pid)
    if w_progress is not atoms.UNDEFINED:
        return w_progress
    count = table.count
    table.clear()
    return integer(count)


@bif("ets", "rename", term, term)
def rename(proc, w_table, w_name):
    tables = proc.node.ets
    table = tables.writable(w_table, proc.w_pid)
    tables.rename(table, atom_(w_name))
    return table.w_handle()


@bif("ets", "setopts", term, term)
def setopts(proc, w_table, w_options):
    tables = proc.node.ets
    table = tables.writable(w_table, proc.w_pid)
    changes = table_options.parse_changes(w_options)
    if table.w_owner is not proc.w_pid:
        raise badarg()
    if changes.protection >= 0:
        table.protection = changes.protection
    if changes.heir_given:
        tables.set_heir(table, changes.w_heir, changes.w_heir_data)
    return atoms.TRUE


@bif("ets", "give_away", term, term, term)
def give_away(proc, w_table, w_pid, w_gift):
    tables = proc.node.ets
    table = tables.writable(w_table, proc.w_pid)
    if table.w_owner is not proc.w_pid:
        raise badarg(NOT_OWNER)
    if not isinstance(w_pid, W_Pid):
        raise badarg()
    receiver = signals.process_of(proc.node, w_pid)
    if receiver is proc:
        raise badarg(OWNER)
    if receiver is None:
        raise badarg()
    tables.give(table, receiver.w_pid)
    tables.tell(table, proc.w_pid, w_gift)
    return atoms.TRUE


@bif("ets", "whereis", atom_)
def whereis(proc, w_name):
    table = proc.node.ets.named(w_name)
    if table is None:
        return atoms.UNDEFINED
    return table.w_id


@bif("ets", "safe_fixtable", term, term)
def safe_fixtable(proc, w_table, w_flag):
    node = proc.node
    table = node.ets.readable(w_table, proc.w_pid)
    if boolean(w_flag):
        node.ets.fix(table, proc.w_pid, node.clock.monotonic(), node.clock.system())
    else:
        node.ets.unfix(table, proc.w_pid)
    return atoms.TRUE


@bif("ets", "internal_request_all")
def internal_request_all(proc):
    """A reference; each scheduler sends {Ref, Tables}, and ours has all tables."""
    w_ref = REFS.make()
    ids_w = [table.w_handle() for table in proc.node.ets.all()]
    w_all = lists.from_items(ids_w)
    for i in range(proc.node.options.schedulers):
        signals.send_message(proc.node, proc.w_pid, pair(w_ref, w_all))
        w_all = NIL
    return w_ref


# -- information

def _known_table(proc, w_table):
    """The Table for ets:info, None for one that is not there; badarg (type)."""
    try:
        return proc.node.ets.find(w_table)
    except ErlangError as error:
        if error.w_cause is not ID:
            raise
    return None


@bif("ets", "info", term)
def info(proc, w_table):
    table = _known_table(proc, w_table)
    if table is None:
        return atoms.UNDEFINED
    return table_info.all_info(table, proc.node.w_name)


@bif("ets", "info", term, term)
def info_item(proc, w_table, w_item):
    table = _known_table(proc, w_table)
    if table is None:
        return atoms.UNDEFINED
    if not isinstance(w_item, W_Atom):
        raise badarg()
    w_value = table_info.item(table, w_item.name, proc.node.w_name)
    if w_value is None:
        raise badarg()
    return w_value


@bif("erts_internal", "ets_super_user", boolean)
def ets_super_user(proc, flag):
    """From now on the process may read private tables of others, or no more."""
    proc.node.ets.set_super_user(proc.w_pid, flag)
    return atoms.OK
