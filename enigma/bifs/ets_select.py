"""Module ets: searches with patterns and match specifications.

They are traps only since a search takes reductions for the objects it looks at.
"""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.ets import chunks, compiler, keyplan, replacing, select
from enigma.ets.table import BAG
from enigma.ets.updating import TABLE_TYPE
from enigma.terms import lists
from enigma.terms.errors import badarg
from enigma.terms.identifiers import REFS
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple, triple


PER_REDUCTION = 16       # objects that a search looks at


def _charge(proc, objects):
    """A search that looked at this many objects takes its part of the time slice."""
    proc.bump += objects // PER_REDUCTION


def _prepared(proc, table, w_spec):
    """The MatchSpec of w_spec for this table, the search being paid for; badarg."""
    spec = select.prepare(w_spec, table, proc.node.ets.library)
    if spec.plan.kind == keyplan.ALL:
        _charge(proc, table.count)
    return spec


def _whole(proc, w_table, w_spec, reverse):
    """All results of a specification."""
    table = proc.node.ets.readable(w_table, proc.w_pid)
    spec = _prepared(proc, table, w_spec)
    return select.select(table, spec, proc, reverse)


def _part(proc, w_table, w_spec, w_limit, reverse):
    """The first results and a continuation."""
    table = proc.node.ets.readable(w_table, proc.w_pid)
    if not isinstance(w_limit, W_Int) or w_limit.value < 1:
        raise badarg()
    spec = select.prepare(w_spec, table, proc.node.ets.library)
    search = chunks.Search(table, REFS.make_magic(spec), w_limit.value, proc)
    w_result = search.start(reverse)
    _charge(proc, search.looked)
    return w_result


def _next_part(proc, w_continuation):
    if w_continuation is chunks.END:
        return w_continuation
    if not isinstance(w_continuation, W_Tuple) or w_continuation.size() < 1:
        raise badarg()
    table = proc.node.ets.readable(w_continuation.item(0), proc.w_pid)
    search = chunks.continued(table, w_continuation, proc)
    w_result = search.resume(w_continuation)
    _charge(proc, search.looked)
    return w_result


def _spec(w_head, w_result):
    """[{Head, [], [Result]}]"""
    w_body = lists.cons(w_result, NIL)
    return lists.cons(triple(w_head, NIL, w_body), NIL)


@bif("ets", "select", term, term, trap=True)
def select_all(proc, w_table, w_spec):
    return _whole(proc, w_table, w_spec, False)


@bif("ets", "select", term, term, term, trap=True)
def select_limit(proc, w_table, w_spec, w_limit):
    return _part(proc, w_table, w_spec, w_limit, False)


@bif("ets", "select", term, trap=True)
@bif("ets", "select_reverse", term, trap=True)
@bif("ets", "match", term, trap=True)
@bif("ets", "match_object", term, trap=True)
def select_next(proc, w_continuation):
    """The continuation knows what kind of search it continues."""
    return _next_part(proc, w_continuation)


@bif("ets", "select_reverse", term, term, trap=True)
def select_reverse(proc, w_table, w_spec):
    return _whole(proc, w_table, w_spec, True)


@bif("ets", "select_reverse", term, term, term, trap=True)
def select_reverse_limit(proc, w_table, w_spec, w_limit):
    return _part(proc, w_table, w_spec, w_limit, True)


@bif("ets", "match", term, term, trap=True)
def match(proc, w_table, w_head):
    return _whole(proc, w_table, _spec(w_head, compiler.VARIABLES), False)


@bif("ets", "match", term, term, term, trap=True)
def match_limit(proc, w_table, w_head, w_limit):
    return _part(proc, w_table, _spec(w_head, compiler.VARIABLES), w_limit, False)


@bif("ets", "match_object", term, term, trap=True)
def match_object(proc, w_table, w_head):
    return _whole(proc, w_table, _spec(w_head, compiler.WHOLE), False)


@bif("ets", "match_object", term, term, term, trap=True)
def match_object_limit(proc, w_table, w_head, w_limit):
    return _part(proc, w_table, _spec(w_head, compiler.WHOLE), w_limit, False)


@bif("ets", "select_count", term, term, trap=True)
def select_count(proc, w_table, w_spec):
    table = proc.node.ets.readable(w_table, proc.w_pid)
    spec = _prepared(proc, table, w_spec)
    return integer(select.count(table, spec, proc))


@bif("ets", "internal_select_delete", term, term, trap=True)
def internal_select_delete(proc, w_table, w_spec):
    table = proc.node.ets.writable(w_table, proc.w_pid)
    spec = _prepared(proc, table, w_spec)
    return integer(select.delete(table, spec, proc))


@bif("ets", "select_replace", term, term, trap=True)
def select_replace(proc, w_table, w_spec):
    table = proc.node.ets.writable(w_table, proc.w_pid)
    if table.kind == BAG:
        raise badarg(TABLE_TYPE)
    spec = _prepared(proc, table, w_spec)
    if not replacing.keeps_keys(w_spec, table.keypos):
        raise badarg()
    return integer(select.replace(table, spec, proc))
