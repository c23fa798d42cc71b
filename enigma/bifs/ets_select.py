"""Module ets: searches with patterns and match specifications."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.ets import chunks, compiler, replacing, select
from enigma.ets.table import BAG
from enigma.ets.updating import TABLE_TYPE
from enigma.terms import lists
from enigma.terms.errors import badarg
from enigma.terms.identifiers import REFS
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple, triple


def _whole(proc, w_table, w_spec, reverse):
    """All results of a specification."""
    tables = proc.node.ets
    table = tables.readable(w_table, proc.w_pid)
    spec = select.prepare(w_spec, table, tables.library)
    return select.select(table, spec, proc, reverse)


def _part(proc, w_table, w_spec, w_limit, reverse):
    """The first results and a continuation."""
    tables = proc.node.ets
    table = tables.readable(w_table, proc.w_pid)
    if not isinstance(w_limit, W_Int) or w_limit.value < 1:
        raise badarg()
    spec = select.prepare(w_spec, table, tables.library)
    return chunks.start(table, REFS.make_magic(spec), w_limit.value, proc, reverse)


def _next_part(proc, w_continuation):
    if w_continuation is chunks.END:
        return w_continuation
    if not isinstance(w_continuation, W_Tuple) or w_continuation.size() < 1:
        raise badarg()
    table = proc.node.ets.readable(w_continuation.item(0), proc.w_pid)
    return chunks.resume(table, w_continuation, proc)


def _spec(w_head, w_result):
    """[{Head, [], [Result]}]"""
    w_body = lists.cons(w_result, NIL)
    return lists.cons(triple(w_head, NIL, w_body), NIL)


@bif("ets", "select", term, term)
def select_all(proc, w_table, w_spec):
    return _whole(proc, w_table, w_spec, False)


@bif("ets", "select", term, term, term)
def select_limit(proc, w_table, w_spec, w_limit):
    return _part(proc, w_table, w_spec, w_limit, False)


@bif("ets", "select", term)
@bif("ets", "select_reverse", term)
@bif("ets", "match", term)
@bif("ets", "match_object", term)
def select_next(proc, w_continuation):
    """The continuation knows what kind of search it continues."""
    return _next_part(proc, w_continuation)


@bif("ets", "select_reverse", term, term)
def select_reverse(proc, w_table, w_spec):
    return _whole(proc, w_table, w_spec, True)


@bif("ets", "select_reverse", term, term, term)
def select_reverse_limit(proc, w_table, w_spec, w_limit):
    return _part(proc, w_table, w_spec, w_limit, True)


@bif("ets", "match", term, term)
def match(proc, w_table, w_head):
    return _whole(proc, w_table, _spec(w_head, compiler.VARIABLES), False)


@bif("ets", "match", term, term, term)
def match_limit(proc, w_table, w_head, w_limit):
    return _part(proc, w_table, _spec(w_head, compiler.VARIABLES), w_limit, False)


@bif("ets", "match_object", term, term)
def match_object(proc, w_table, w_head):
    return _whole(proc, w_table, _spec(w_head, compiler.WHOLE), False)


@bif("ets", "match_object", term, term, term)
def match_object_limit(proc, w_table, w_head, w_limit):
    return _part(proc, w_table, _spec(w_head, compiler.WHOLE), w_limit, False)


@bif("ets", "select_count", term, term)
def select_count(proc, w_table, w_spec):
    tables = proc.node.ets
    table = tables.readable(w_table, proc.w_pid)
    spec = select.prepare(w_spec, table, tables.library)
    return integer(select.count(table, spec, proc))


@bif("ets", "internal_select_delete", term, term)
def internal_select_delete(proc, w_table, w_spec):
    tables = proc.node.ets
    table = tables.writable(w_table, proc.w_pid)
    spec = select.prepare(w_spec, table, tables.library)
    return integer(select.delete(table, spec, proc))


@bif("ets", "select_replace", term, term)
def select_replace(proc, w_table, w_spec):
    tables = proc.node.ets
    table = tables.writable(w_table, proc.w_pid)
    if table.kind == BAG:
        raise badarg(TABLE_TYPE)
    spec = select.prepare(w_spec, table, tables.library)
    if not replacing.keeps_keys(w_spec, table.keypos):
        raise badarg()
    return integer(select.replace(table, spec, proc))
