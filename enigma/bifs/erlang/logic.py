"""Booleans and comparisons of the module erlang, as functions."""
from __future__ import absolute_import

from enigma.bifs.unwrap import boolean, term
from enigma.code.natives import bif
from enigma.terms import atoms, order


@bif("erlang", "and", boolean, boolean, guard=True)
def and_(proc, a, b):
    return atoms.boolean(a and b)


@bif("erlang", "or", boolean, boolean, guard=True)
def or_(proc, a, b):
    return atoms.boolean(a or b)


@bif("erlang", "xor", boolean, boolean, guard=True)
def xor(proc, a, b):
    return atoms.boolean(a != b)


@bif("erlang", "not", boolean, guard=True)
def not_(proc, a):
    return atoms.boolean(not a)


@bif("erlang", "==", term, term, guard=True)
def eq(proc, w_a, w_b):
    return atoms.boolean(order.equal(w_a, w_b))


@bif("erlang", "/=", term, term, guard=True)
def ne(proc, w_a, w_b):
    return atoms.boolean(not order.equal(w_a, w_b))


@bif("erlang", "=:=", term, term, guard=True)
def identical(proc, w_a, w_b):
    return atoms.boolean(order.identical(w_a, w_b))


@bif("erlang", "=/=", term, term, guard=True)
def not_identical(proc, w_a, w_b):
    return atoms.boolean(not order.identical(w_a, w_b))


@bif("erlang", "<", term, term, guard=True)
def lt(proc, w_a, w_b):
    return atoms.boolean(order.compare(w_a, w_b) < 0)


@bif("erlang", "=<", term, term, guard=True)
def le(proc, w_a, w_b):
    return atoms.boolean(order.compare(w_a, w_b) <= 0)


@bif("erlang", ">", term, term, guard=True)
def gt(proc, w_a, w_b):
    return atoms.boolean(order.compare(w_a, w_b) > 0)


@bif("erlang", ">=", term, term, guard=True)
def ge(proc, w_a, w_b):
    return atoms.boolean(order.compare(w_a, w_b) >= 0)
