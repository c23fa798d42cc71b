"""Arithmetic on terms against Python's own integers and against stock values."""
from __future__ import absolute_import

import random

import pytest
from rpython.rlib.rbigint import rbigint

from enigma.terms import arith
from enigma.terms.atoms import atom
from enigma.terms.errors import ErlangError
from enigma.terms.numbers import W_BigInt, W_Float, W_Int, to_rbigint


def erl(x):
    if isinstance(x, float):
        return W_Float(x)
    if isinstance(x, str):
        return atom(x)
    if -2 ** 63 <= x < 2 ** 63:
        return W_Int(int(x))
    return W_BigInt(rbigint.fromlong(x))


def py(w_x):
    if isinstance(w_x, W_Float):
        return w_x.value
    value = to_rbigint(w_x).tolong()
    assert isinstance(w_x, W_Int) == (-2 ** 63 <= value < 2 ** 63)
    return value


def fails(function, *args):
    with pytest.raises(ErlangError) as info:
        function(*[erl(x) for x in args])
    return info.value.w_reason.name


def c_div(a, b):
    q = abs(a) // abs(b)
    return q if (a < 0) == (b < 0) else -q


EDGES = [0, 1, -1, 2, -2, 3, 7, 10, 2 ** 31, 2 ** 59, -2 ** 59, 2 ** 62,
         2 ** 63 - 1, -2 ** 63, 2 ** 63, -2 ** 63 - 1, 2 ** 64, 2 ** 64 - 1,
         -2 ** 64, 2 ** 126, 2 ** 126 - 1, -2 ** 127, -10 ** 40]


def samples():
    rnd = random.Random(5)
    numbers = list(EDGES)
    for bits in range(1, 200, 31):
        numbers.append(rnd.getrandbits(bits))
        numbers.append(-rnd.getrandbits(bits))
    return numbers


BINARY = [
    (arith.add, lambda a, b: a + b), (arith.sub, lambda a, b: a - b),
    (arith.mul, lambda a, b: a * b), (arith.band, lambda a, b: a & b),
    (arith.bor, lambda a, b: a | b), (arith.bxor, lambda a, b: a ^ b)]


@pytest.mark.parametrize('ours,theirs', BINARY)
def test_operators_agree_with_long(ours, theirs):
    for a in samples():
        for b in EDGES:
            assert py(ours(erl(a), erl(b))) == theirs(a, b), (a, b)
            assert py(ours(erl(b), erl(a))) == theirs(b, a), (b, a)


def test_div_rem_truncate():
    for a in samples():
        for b in samples():
            if b == 0:
                assert fails(arith.int_div, a, b) == 'badarith'
                assert fails(arith.rem, a, b) == 'badarith'
                continue
            q = c_div(a, b)
            assert py(arith.int_div(erl(a), erl(b))) == q, (a, b)
            assert py(arith.rem(erl(a), erl(b))) == a - q * b, (a, b)


def test_shifts():
    for a in samples():
        for n in [0, 1, 5, 31, 59, 62, 63, 64, 65, 127, 200, -1, -63, -64, -200]:
            left = a << n if n >= 0 else a >> -n
            right = a >> n if n >= 0 else a << -n
            assert py(arith.bsl(erl(a), erl(n))) == left, (a, n)
            assert py(arith.bsr(erl(a), erl(n))) == right, (a, n)


def test_shifts_by_huge_counts():
    big = 2 ** 70
    assert fails(arith.bsl, 1, big) == 'system_limit'
    assert fails(arith.bsl, 1, arith.MAX_BITS) == 'system_limit'
    assert fails(arith.bsr, -1, -big) == 'system_limit'
    assert fails(arith.bsr, 1, -2 ** 63) == 'system_limit'
    assert fails(arith.bsl, 2 ** 64, arith.MAX_BITS - 64) == 'system_limit'
    assert py(arith.bsl(erl(0), erl(big))) == 0
    assert py(arith.bsl(erl(-5), erl(-big))) == -1
    assert py(arith.bsr(erl(5), erl(big))) == 0
    assert py(arith.bsr(erl(5), erl(2 ** 40))) == 0
    assert fails(arith.bsl, 'a', big) == 'badarith'
    assert fails(arith.bsl, 1.0, 2) == 'badarith'


def test_unary():
    for a in samples():
        assert py(arith.neg(erl(a))) == -a
        assert py(arith.bnot(erl(a))) == ~a
        assert py(arith.abs_(erl(a))) == abs(a)
        assert py(arith.plus(erl(a))) == a
    assert str(py(arith.neg(erl(0.0)))) == '-0.0'
    assert str(py(arith.abs_(erl(-0.0)))) == '-0.0'
    assert py(arith.abs_(erl(-1.5))) == 1.5


def test_no_number():
    for f in [arith.add, arith.sub, arith.mul, arith.divide, arith.int_div,
              arith.rem, arith.band, arith.bor, arith.bxor, arith.bsl, arith.bsr]:
        assert fails(f, 'a', 1) == 'badarith'
        assert fails(f, 1, 'a') == 'badarith'
        assert fails(f, 2 ** 80, 'a') == 'badarith'
    for f in [arith.neg, arith.plus, arith.bnot, arith.to_raw]:
        assert fails(f, 'a') == 'badarith'
    assert fails(arith.bnot, 1.0) == 'badarith'
    for f in [arith.abs_, arith.float_, arith.trunc, arith.round_, arith.floor, arith.ceil]:
        assert fails(f, 'a') == 'badarg'
    assert fails(arith.int_div, 4.0, 2) == 'badarith'


def test_floats():
    assert py(arith.add(erl(1), erl(0.5))) == 1.5
    assert py(arith.mul(erl(2 ** 70), erl(0.5))) == 2.0 ** 69
    assert py(arith.sub(erl(0.5), erl(2 ** 70))) == -2.0 ** 70
    assert py(arith.divide(erl(7), erl(2))) == 3.5
    assert py(arith.divide(erl(0), erl(2 ** 64))) == 0.0
    assert fails(arith.divide, 1, 0) == 'badarith'
    assert fails(arith.divide, 1.0, 0.0) == 'badarith'
    assert fails(arith.mul, 1e308, 10) == 'badarith'
    assert fails(arith.add, 1.0, 2 ** 1024) == 'badarith'
    assert fails(arith.divide, 2 ** 1024, 2 ** 1024) == 'badarith'
    assert fails(arith.float_, 2 ** 1024) == 'badarg'
    for f in [arith.fadd, arith.fsub, arith.fmul]:
        assert f(4.0, 2.0) in (6.0, 2.0, 8.0)
    with pytest.raises(ErlangError):
        arith.fmul(1e308, 1e308)
    with pytest.raises(ErlangError):
        arith.fdiv(1.0, 0.0)
    assert arith.fneg(1.0) == -1.0
    assert [str(arith.fneg(zero)) for zero in (0.0, -0.0)] == ['0.0', '0.0']


def test_float_of_integer_rounds_word_by_word():
    # values of stock; the nearest floats would be others
    assert py(arith.float_(erl(640150711334485460313284038693595643905))) == 6.401507113344855e38
    assert py(arith.float_(erl(-980942876431428638518274919584046776325))) == -9.809428764314285e38
    assert py(arith.float_(erl(-(2 ** 200)))) == -(2.0 ** 200)
    assert py(arith.float_(erl(2 ** 63))) == 2.0 ** 63
    assert py(arith.float_(erl(2 ** 1023))) == 2.0 ** 1023


def test_rounding():
    for value in [0.0, 0.5, 1.5, 2.5, -0.5, -2.5, 0.49999999999999994,
                  4503599627370497.5, 9.1e18, 9.3e18, -9.3e18, 1e300, -1e300]:
        w_x = erl(value)
        assert py(arith.trunc(w_x)) == long(value)
        assert py(arith.floor(w_x)) == long(__import__('math').floor(value))
        assert py(arith.ceil(w_x)) == long(__import__('math').ceil(value))
    assert [py(arith.round_(erl(x))) for x in
            [2.5, -2.5, 0.49999999999999994, 4503599627370497.5, -0.4]] == \
        [3, -3, 0, 4503599627370498, 0]
    assert py(arith.round_(erl(2 ** 80))) == 2 ** 80


def test_limit_of_size(monkeypatch):
    monkeypatch.setattr(arith, 'MAX_BITS', 6300)       # the real one takes minutes here
    monkeypatch.setattr(arith, '_MAX_DIGITS', 100)
    w_top = arith.bsl(erl(1), erl(6299))
    assert fails2(arith.add, w_top, w_top) == 'system_limit'
    assert fails2(arith.mul, w_top, erl(2)) == 'system_limit'
    w_ones = arith.add(w_top, arith.sub(w_top, erl(1)))
    assert to_rbigint(w_ones).bit_length() == 6300
    assert fails2(arith.mul, w_ones, w_ones) == 'system_limit'
    with pytest.raises(ErlangError):
        arith.bnot(w_ones)


def fails2(function, w_a, w_b):
    with pytest.raises(ErlangError) as info:
        function(w_a, w_b)
    return info.value.w_reason.name
