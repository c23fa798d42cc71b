"""Match specifications outside of tables: ets:match_spec_*, erlang:match_spec_test/3."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.ets import compiler
from enigma.ets.expressions import EXCEPTION_TRACE, RETURN_TRACE
from enigma.ets.matchspec import MatchSpec, Run, TABLE, TRACE
from enigma.terms import atoms, lists, tuples
from enigma.terms.atoms import atom
from enigma.terms.errors import badarg
from enigma.terms.identifiers import REFS, W_MagicRef
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import integer
from enigma.terms.tuples import pair

_TABLE = atom('table')
_TRACE = atom('trace')
_RETURN_TRACE = atom('return_trace')
_EXCEPTION_TRACE = atom('exception_trace')


def _compiled(w_spec):
    """The MatchSpec of a reference; badarg."""
    if not isinstance(w_spec, W_MagicRef):
        raise badarg()
    spec = w_spec.magic
    if not isinstance(spec, MatchSpec):
        raise badarg()
    return spec


@bif("ets", "match_spec_compile", term)
def match_spec_compile(proc, w_spec):
    try:
        spec = compiler.compile_spec(w_spec, proc.node.ets.library)
    except compiler.Invalid:
        raise badarg()
    return REFS.make_magic(spec)


@bif("ets", "is_compiled_ms", term)
def is_compiled_ms(proc, w_spec):
    return atoms.boolean(isinstance(w_spec, W_MagicRef) and
                         isinstance(w_spec.magic, MatchSpec))


@bif("ets", "match_spec_run_r", term, term, term)
def match_spec_run_r(proc, w_list, w_spec, w_results):
    """The results for the elements of w_list, in front of w_results, the last first."""
    spec = _compiled(w_spec)
    run = Run(spec, proc)
    while isinstance(w_list, W_Cons):
        w_result = spec.run(w_list.w_head, run)
        if w_result is not None:
            w_results = lists.cons(w_result, w_results)
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise badarg()
    return w_results


@bif("erlang", "match_spec_test", term, term, term)
def match_spec_test(proc, w_x, w_spec, w_kind):
    """{ok, Result, Flags, []} or {error, [{error, Text}]}.

    In a test for tracing w_x is the list of arguments; the result is the message,
    or true, or false if nothing matches.
    """
    if w_kind is _TABLE:
        dialect = TABLE
    elif w_kind is _TRACE and (w_x is NIL or isinstance(w_x, W_Cons)):
        dialect = TRACE
    else:
        raise badarg()
    try:
        spec = compiler.compile_spec(w_spec, proc.node.ets.library, dialect)
    except compiler.Invalid as invalid:
        return pair(atoms.ERROR, _error_list(invalid.texts))
    run = Run(spec, proc)
    w_result = spec.run(w_x, run)
    if w_result is None:
        w_result = atoms.FALSE
    elif dialect == TRACE:
        w_result = run.w_message
    return tuples.from_items([atoms.OK, w_result, _flag_list(run.flags), NIL])


def _error_list(texts):
    errors_w = []
    for text in texts:
        chars_w = [integer(ord(c)) for c in text]
        errors_w.append(pair(atoms.ERROR, lists.from_items(chars_w)))
    return lists.from_items(errors_w)


def _flag_list(flags):
    w_list = NIL
    if flags & EXCEPTION_TRACE:
        w_list = lists.cons(_EXCEPTION_TRACE, w_list)
    if flags & RETURN_TRACE:
        w_list = lists.cons(_RETURN_TRACE, w_list)
    return w_list
