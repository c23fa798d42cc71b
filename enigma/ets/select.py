"""Searches with match specifications: whole ones, and ones that count, delete, replace."""
from __future__ import absolute_import

from enigma.ets import compiler, keyplan
from enigma.ets.matchspec import MatchSpec, Run
from enigma.ets.table import ORDERED_SET
from enigma.ets.tree_table import TreeTable
from enigma.terms import atoms, lists
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL
from enigma.terms.tuples import W_Tuple


def prepare(w_spec, table, library):
    """The MatchSpec of w_spec, with its plan for this table; badarg if invalid.

    Unlike for match_spec_compile/1, [] is valid: it matches nothing.
    """
    if w_spec is NIL:
        spec = MatchSpec([], 0)
    else:
        try:
            spec = compiler.compile_spec(w_spec, library)
        except compiler.Invalid:
            raise badarg()
    spec.plan = keyplan.make_plan(w_spec, table)
    return spec


def candidates(table, spec):
    """The Items to look at, in the order of the table."""
    plan = spec.plan
    if plan is None or plan.kind == keyplan.ALL:
        return table.all_items()
    if plan.kind == keyplan.KEYS:
        return keyplan.restricted(plan, table)
    assert isinstance(table, TreeTable)
    return table.fitting_items(plan.w_prefix)


def select(table, spec, caller, reverse):
    """All results as a list; in key order for an ordered_set, or against it."""
    items = candidates(table, spec)
    run = Run(spec, caller)
    w_list = NIL
    n = len(items)
    if table.kind == ORDERED_SET and not reverse:
        i = n - 1
        while i >= 0:
            w_result = spec.run(items[i].w_object, run)
            if w_result is not None:
                w_list = lists.cons(w_result, w_list)
            i -= 1
    else:
        for i in range(n):
            w_result = spec.run(items[i].w_object, run)
            if w_result is not None:
                w_list = lists.cons(w_result, w_list)
    return w_list


def count(table, spec, caller):
    """How many objects give true."""
    run = Run(spec, caller)
    number = 0
    for item in candidates(table, spec):
        if spec.run(item.w_object, run) is atoms.TRUE:
            number += 1
    return number


def delete(table, spec, caller):
    """Delete the objects that give true; how many these were."""
    run = Run(spec, caller)
    chosen = []
    for item in candidates(table, spec):
        if spec.run(item.w_object, run) is atoms.TRUE:
            chosen.append(item)
    for item in chosen:
        table.remove(item)
    return len(chosen)


def replace(table, spec, caller):
    """Replace each matching object by its result; how many these were.

    replacing.keeps_keys() has said that the results have the same keys.
    """
    run = Run(spec, caller)
    number = 0
    for item in candidates(table, spec):
        w_result = spec.run(item.w_object, run)
        if w_result is not None:
            if not isinstance(w_result, W_Tuple) or not table.is_object(w_result):
                raise badarg()
            item.w_object = w_result
            number += 1
    return number
