"""Tuples of all sizes: their elements, and copies with one element changed."""
from __future__ import absolute_import

import pytest

from enigma.terms import tuples
from enigma.terms.numbers import W_Int


@pytest.mark.parametrize('n', range(1, 14) + [100])
def test_get_and_copy_with(n):
    items_w = [W_Int(i) for i in range(n)]
    w_tuple = tuples.from_items(items_w)
    w_new = W_Int(-1)
    for i in range(n):
        assert tuples.get(w_tuple, i) is tuples._get_any(w_tuple, i) is items_w[i]
        w_copy = tuples.copy_with(w_tuple, i, w_new)
        assert w_copy.items() == items_w[:i] + [w_new] + items_w[i + 1:]
    assert w_tuple.items() == items_w


def test_sizes():
    for n in range(12):
        w_tuple = tuples.from_items([W_Int(0)] * n)
        assert w_tuple.size() == n
        assert w_tuple.arity == (n if n <= tuples.INLINE else -1)
