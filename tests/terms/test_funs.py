"""Closures: classes by the number of free variables."""
from __future__ import absolute_import

import pytest

from enigma.terms import funs
from enigma.terms.atoms import atom
from enigma.terms.numbers import W_Int
from enigma.terms.order import compare, identical

INFO = funs.FunInfo(atom('m'), atom('f'), 1, 0, 0, 5, 'x' * 16)
SIZES = range(2 * funs.INLINE + 2)


def closure(n):
    return funs.make(INFO, None, [W_Int(10 + i) for i in range(n)])


@pytest.mark.parametrize("n", SIZES)
def test_free_variables(n):
    w_fun = closure(n)
    assert w_fun.size() == n
    assert [w_fun.free(i).value for i in range(n)] == range(10, 10 + n)
    assert [w_x.value for w_x in w_fun.env()] == range(10, 10 + n)
    assert w_fun.fields == (n if n <= funs.INLINE else -1)


@pytest.mark.parametrize("n", SIZES[1:])
def test_order_looks_at_the_first_that_differs(n):
    w_last = closure(n)
    funs.put(w_last, n - 1, W_Int(0))
    assert compare(w_last, closure(n)) == -1 and compare(closure(n), w_last) == 1
    funs.put(w_last, 0, W_Int(99))
    assert compare(w_last, closure(n)) == 1
    assert identical(closure(n), closure(n)) and not identical(w_last, closure(n))


def test_fewer_come_first():
    assert [compare(closure(n), closure(n + 1)) for n in SIZES] == [-1] * len(SIZES)
