"""Raising: error/1,2,3 exit/1 throw/1 raise/3 nif_error/1,2."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.machine import exceptions
from enigma.terms import atoms, errors, lists, maps
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.base import W_Callable
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.tuples import W_Tuple, from_items, triple

_ERROR_INFO = atom('error_info')


@bif("erlang", "error", term)
def error(proc, w_reason):
    raise errors.error(w_reason)


@bif("erlang", "error", term, term)
def error_with_arguments(proc, w_reason, w_args):
    raise _error(w_reason, w_args)


@bif("erlang", "error", term, term, term)
def error_with_options(proc, w_reason, w_args, w_options):
    """The last {error_info, Map} counts; options that make no sense are ignored."""
    exception = _error(w_reason, w_args)
    exception.w_info = _info_of(w_options)
    raise exception


def _error(w_reason, w_args):
    exception = errors.error(w_reason)
    if isinstance(w_args, W_Cons) or w_args is NIL:
        exception.w_args = w_args
    return exception


def _info_of(w_options):
    w_info = None
    while isinstance(w_options, W_Cons):
        w_option = w_options.w_head
        w_options = w_options.w_tail
        if (not isinstance(w_option, W_Tuple) or w_option.size() != 2 or
                w_option.item(0) is not _ERROR_INFO):
            return None
        w_info = w_option.item(1)
        if not maps.is_map(w_info):
            return None
    if w_options is not NIL:
        return None
    return w_info


@bif("erlang", "exit", term)
def exit_(proc, w_reason):
    raise errors.exit_(w_reason)


@bif("erlang", "throw", term)
def throw(proc, w_value):
    raise errors.throw(w_value)


@bif("erlang", "nif_error", term)
def nif_error(proc, w_reason):
    raise errors.error(w_reason)


@bif("erlang", "nif_error", term, term)
def nif_error_with_arguments(proc, w_reason, w_args):
    raise errors.error(w_reason)


@bif("erlang", "raise", term, term, term)
def raise_(proc, w_class, w_reason, w_stack):
    """Does not return, but for bad arguments: then the atom badarg."""
    if (w_class is not atoms.ERROR and w_class is not atoms.EXIT and
            w_class is not atoms.THROW):
        return atoms.BADARG
    if w_stack is not NIL:      # [] is what the compiler makes of throw/1: in traces no call
        w_stack = checked_stack(w_stack, max(1, proc.node.adjustable.backtrace_depth))
        if w_stack is None:
            return atoms.BADARG
    raise exceptions.with_stack(w_class, w_reason, w_stack)


def checked_stack(w_stack, depth):
    """The first `depth` entries of a stack trace, with an empty location where there
    was none; None if it is no stack trace."""
    try:
        entries_w = lists.to_items(w_stack)
    except lists.ImproperList:
        return None
    result_w = []
    for w_entry in entries_w:
        w_entry = _checked_entry(w_entry)
        if w_entry is None:
            return None
        result_w.append(w_entry)
    assert depth >= 0
    if len(result_w) > depth:
        result_w = result_w[:depth]
    return lists.from_items(result_w)


def _checked_entry(w_entry):
    if not isinstance(w_entry, W_Tuple):
        return None
    size = w_entry.size()
    if size == 2:
        if not isinstance(w_entry.item(0), W_Callable):
            return None
        return triple(w_entry.item(0), w_entry.item(1), NIL)
    if size == 3 and isinstance(w_entry.item(0), W_Callable):
        if not _is_list(w_entry.item(2)):
            return None
        return w_entry
    if size != 3 and size != 4:
        return None
    if not isinstance(w_entry.item(0), W_Atom) or not isinstance(w_entry.item(1), W_Atom):
        return None
    if size == 3:
        return from_items([w_entry.item(0), w_entry.item(1), w_entry.item(2), NIL])
    if not _is_list(w_entry.item(3)):
        return None
    return w_entry


def _is_list(w_x):
    return w_x is NIL or isinstance(w_x, W_Cons)
