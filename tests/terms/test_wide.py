"""enigma.terms.wide against Python's integers, and that it is what arith uses."""
from __future__ import absolute_import

import itertools
import operator

import pytest
from rpython.rlib.rbigint import rbigint

from enigma.terms import arith, wide
from enigma.terms.numbers import W_BigInt, W_Float, W_Int, big_integer

EDGES = [bit for n in (0, 1, 31, 32, 62, 63, 64, 125, 126, 189)
         for bit in ((1 << n) - 1, 1 << n, (1 << n) + 1)]
NUMBERS = sorted(set(EDGES + [0x9e3779b97f4a7c15, 0x100000001b3, 3 ** 70, 10 ** 19, 12345]))
OPERATORS = {"band": operator.and_, "bor": operator.or_, "bxor": operator.xor,
             "add": operator.add, "mul": operator.mul}


def term(n):
    return big_integer(rbigint.fromlong(n))


def plain(w_x):
    return w_x.value if isinstance(w_x, W_Int) else w_x.big.tolong()


def check(w_x, n):
    assert plain(w_x) == n
    assert isinstance(w_x, W_Int) == (-1 << 63 <= n < 1 << 63)


@pytest.mark.parametrize("name", sorted(OPERATORS))
def test_two_operands(name):
    fast = 0
    for a, b in itertools.product(NUMBERS, NUMBERS):
        right = OPERATORS[name](a, b)
        w_fast = getattr(wide, name)(term(a), term(b))
        if w_fast is not None:
            check(w_fast, right)
            fast += 1
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b)):
            check(getattr(arith, name)(term(x), term(y)), OPERATORS[name](x, y))
        if name != "mul" and a < 1 << 125 and b < 1 << 125:
            assert w_fast is not None
        if name == "mul" and max(a, b, right) < 1 << 126 and min(a, b) < 1 << 63:
            assert w_fast is not None
    assert fast > 200


@pytest.mark.parametrize("n", [-70, -1, 0, 1, 7, 13, 31, 32, 33, 62, 63, 64, 100])
def test_shifts(n):
    for a in NUMBERS + [-a for a in NUMBERS]:
        left = a << n if n >= 0 else a >> -n
        right = a >> n if n >= 0 else a << -n
        check(arith.bsl(term(a), W_Int(n)), left)
        check(arith.bsr(term(a), W_Int(n)), right)
        if 0 < n < 63 and 0 <= a < 1 << 126:
            check(wide.shift_right(term(a), n), right)
            assert (wide.shift_left(term(a), n) is not None) == (left < 1 << 126)


def test_the_digits_above_are_those_of_the_product():
    for a, b in itertools.product(NUMBERS, NUMBERS):
        if a < 1 << 64 and b < 1 << 64:
            assert wide.product_above(wide.r_uint(a), wide.r_uint(b)) == a * b >> 64


def test_other_terms_are_left_to_others():
    w_big = term(1 << 64)
    for w_x in (W_Float(1.0), term(-1), term(-1 << 70), term(1 << 200)):
        for name in ("bor", "bxor", "add"):
            assert getattr(wide, name)(w_x, w_big) is None
            assert getattr(wide, name)(w_big, w_x) is None
        assert wide.shift_left(w_x, 5) is None and wide.shift_right(w_x, 5) is None


def test_small_ones_are_small():
    for n in (0, 1, -1, (1 << 63) - 1, -1 << 63):
        assert isinstance(term(n), W_Int) and plain(term(n)) == n
    for n in (1 << 63, (-1 << 63) - 1, 1 << 126):
        assert isinstance(term(n), W_BigInt) and plain(term(n)) == n
