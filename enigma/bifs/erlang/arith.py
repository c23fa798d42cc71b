"""Arithmetic operators and functions of the module erlang, as functions."""
from __future__ import absolute_import

from enigma.bifs.unwrap import term
from enigma.code.natives import bif
from enigma.terms import arith


@bif("erlang", "+", term, term, guard=True)
def add(proc, w_a, w_b):
    return arith.add(w_a, w_b)


@bif("erlang", "-", term, term, guard=True)
def sub(proc, w_a, w_b):
    return arith.sub(w_a, w_b)


@bif("erlang", "*", term, term, guard=True)
def mul(proc, w_a, w_b):
    return arith.mul(w_a, w_b)


@bif("erlang", "/", term, term, guard=True)
def divide(proc, w_a, w_b):
    return arith.divide(w_a, w_b)


@bif("erlang", "div", term, term, guard=True)
def div(proc, w_a, w_b):
    return arith.int_div(w_a, w_b)


@bif("erlang", "rem", term, term, guard=True)
def rem(proc, w_a, w_b):
    return arith.rem(w_a, w_b)


@bif("erlang", "+", term, guard=True)
def plus(proc, w_a):
    return arith.plus(w_a)


@bif("erlang", "-", term, guard=True)
def neg(proc, w_a):
    return arith.neg(w_a)


@bif("erlang", "band", term, term, guard=True)
def band(proc, w_a, w_b):
    return arith.band(w_a, w_b)


@bif("erlang", "bor", term, term, guard=True)
def bor(proc, w_a, w_b):
    return arith.bor(w_a, w_b)


@bif("erlang", "bxor", term, term, guard=True)
def bxor(proc, w_a, w_b):
    return arith.bxor(w_a, w_b)


@bif("erlang", "bnot", term, guard=True)
def bnot(proc, w_a):
    return arith.bnot(w_a)


@bif("erlang", "bsl", term, term, guard=True)
def bsl(proc, w_a, w_b):
    return arith.bsl(w_a, w_b)


@bif("erlang", "bsr", term, term, guard=True)
def bsr(proc, w_a, w_b):
    return arith.bsr(w_a, w_b)


@bif("erlang", "abs", term, guard=True)
def abs_(proc, w_a):
    return arith.abs_(w_a)


@bif("erlang", "float", term, guard=True)
def float_(proc, w_a):
    return arith.float_(w_a)


@bif("erlang", "trunc", term, guard=True)
def trunc(proc, w_a):
    return arith.trunc(w_a)


@bif("erlang", "round", term, guard=True)
def round_(proc, w_a):
    return arith.round_(w_a)


@bif("erlang", "floor", term, guard=True)
def floor(proc, w_a):
    return arith.floor(w_a)


@bif("erlang", "ceil", term, guard=True)
def ceil(proc, w_a):
    return arith.ceil(w_a)
