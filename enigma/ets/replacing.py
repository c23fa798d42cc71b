"""Whether a specification for select_replace/2 provably keeps the key of each object.

The body must be '$_', or a tuple {{...}} or {const, {...}} whose key is built
from the key in the head and nothing else.
"""
from __future__ import absolute_import

from enigma.ets import compiler, pattern
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.map_root import W_Map
from enigma.terms.order import identical
from enigma.terms.tuples import W_Tuple


def keeps_keys(w_spec, keypos):
    """w_spec is a valid specification; keypos counts from 0."""
    while isinstance(w_spec, W_Cons):
        w_clause = w_spec.w_head
        assert isinstance(w_clause, W_Tuple)
        if not _clause_keeps(w_clause.item(0), w_clause.item(2), keypos):
            return False
        w_spec = w_spec.w_tail
    return True


def _clause_keeps(w_head, w_body, keypos):
    if not isinstance(w_body, W_Cons) or w_body.w_tail is not NIL:
        return False
    w_result = w_body.w_head
    if w_result is compiler.WHOLE:
        return True
    if not isinstance(w_head, W_Tuple) or w_head.size() <= keypos:
        return False
    literal = False
    if isinstance(w_result, W_Tuple) and w_result.size() == 1:
        w_object = w_result.item(0)
    elif _is_const(w_result):
        w_object = _const_value(w_result)
        literal = True
    else:
        return False
    if not isinstance(w_object, W_Tuple) or w_object.size() <= keypos:
        return False
    return _same(w_head.item(keypos), w_object.item(keypos), literal)


def _is_const(w_x):
    return isinstance(w_x, W_Tuple) and w_x.size() == 2 and w_x.item(0) is compiler.CONST


def _const_value(w_x):
    assert isinstance(w_x, W_Tuple)
    return w_x.item(1)


def _same(w_pattern, w_body, literal):
    """Whether w_body (an expression, or a term if literal) gives what w_pattern matches."""
    while True:
        if w_pattern is pattern.ANYTHING:
            return False
        if not literal and _is_const(w_body):
            w_body = _const_value(w_body)
            literal = True
        if pattern.variable_number(w_pattern) != pattern.NO_VARIABLE:
            return not literal and w_pattern is w_body
        if not isinstance(w_pattern, W_Cons):
            break
        if not isinstance(w_body, W_Cons):
            return False
        if not _same(w_pattern.w_head, w_body.w_head, literal):
            return False
        w_pattern = w_pattern.w_tail
        w_body = w_body.w_tail
    if isinstance(w_pattern, W_Tuple):
        return _same_tuple(w_pattern, w_body, literal)
    if isinstance(w_pattern, W_Map):
        return False
    if not literal and compiler.is_variable(w_body):
        return False
    return identical(w_pattern, w_body)


def _same_tuple(w_pattern, w_body, literal):
    if not literal:
        if not isinstance(w_body, W_Tuple) or w_body.size() != 1:
            return False
        w_body = w_body.item(0)
    if not isinstance(w_body, W_Tuple) or w_body.size() != w_pattern.size():
        return False
    for i in range(w_pattern.size()):
        if not _same(w_pattern.item(i), w_body.item(i), literal):
            return False
    return True
