"""Numbers as text; the expected texts are those of stock."""
from __future__ import absolute_import

import random

import pytest

from enigma.terms import numtext
from enigma.terms.errors import ErlangError
from tests.terms.test_arith import erl, py


def in_base(n, base):
    text = ''
    rest = abs(n)
    while rest:
        text = numtext.DIGITS[rest % base] + text
        rest //= base
    return ('-' if n < 0 else '') + (text or '0')


NUMBERS = [0, 1, -1, 9, 255, -255, 10 ** 18, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 2 ** 70,
           -2 ** 64, 3 ** 333, -7 ** 401]


@pytest.mark.parametrize('base', [2, 3, 8, 10, 16, 32, 36])
def test_integers_there_and_back(base):
    for n in NUMBERS:
        text = in_base(n, base)
        assert numtext.integer_text(erl(n), base) == text
        assert py(numtext.parse_integer(text, base)) == n
        assert py(numtext.parse_integer(text.lower(), base)) == n
        if n >= 0:
            assert py(numtext.parse_integer('+00' + text, base)) == n


def test_no_integers():
    for text in ['', '-', '+', '+-1', '12a', '1_000', ' 1', '1 ', '1\0', '16#ff']:
        assert numtext.parse_integer(text) is None
    assert numtext.parse_integer('12', 2) is None
    assert numtext.parse_integer('fg', 16) is None


def test_random_digits():
    rnd = random.Random(8)
    for length in [10, 11, 12, 18, 19, 20, 22, 23, 44, 45, 100, 313]:
        text = ''.join([rnd.choice('123456789')] + [rnd.choice('0123456789') for _ in range(length)])
        assert py(numtext.parse_integer(text)) == int(text)
        assert py(numtext.parse_integer('-' + text, 36)) == -int(text, 36)


def test_too_large(monkeypatch):
    monkeypatch.setattr(numtext, 'MAX_BITS', 640)
    assert numtext.parse_integer('F' * 160, 16) is not None
    for text in ['F' * 161, '1' + '0' * 2000]:
        with pytest.raises(ErlangError) as info:
            numtext.parse_integer(text, 16)
        assert info.value.w_reason.name == 'system_limit'


@pytest.mark.parametrize('value,text', [
    (0.0, '0.0'), (-0.0, '-0.0'), (1.0, '1.0'), (-1.5, '-1.5'), (0.1, '0.1'),
    (1e22, '1.0e22'), (1e-5, '1.0e-5'), (0.0001, '0.0001'), (0.00012, '1.2e-4'),
    (123456789.123, '123456789.123'), (9007199254740992.0, '9.007199254740992e15'),
    (9007199254740991.0, '9007199254740991.0'), (1e5, '1.0e5'), (123000.0, '1.23e5'),
    (1000.0, '1.0e3'), (100.0, '100.0'), (5e-324, '5.0e-324'),
    (1.7976931348623157e308, '1.7976931348623157e308'), (1.2e-10, '1.2e-10')])
def test_short(value, text):
    assert numtext.float_short(value) == text


@pytest.mark.parametrize('value,decimals,compact,text', [
    (1.5, 0, False, '2'), (2.5, 0, False, '3'), (19.25, 1, False, '19.3'),
    (0.1, 0, True, '0'), (10.0, 3, True, '10.0'), (-0.0, 2, False, '-0.00'),
    (0.68, 18, False, '0.680000000000000000'), (0.83, 17, False, '0.83000000000000000'),
    (5.855618635076388, 16, False, '5.8556186350763877'),
    (9.999, 2, False, '10.00'), (-113313219246304.62, 2, False, '-113313219246304.63'),
    (1e22, 3, True, '10000000000000000000000.0'), (1e22, 0, True, '1'),
    (1e22, 0, False, '10000000000000000000000'), (1e300, 0, False, None),
    (1.5, 253, True, '1.5'), (10.5, 253, False, None), (1.5, 20, False, '1.50000000000000000000')])
def test_decimals(value, decimals, compact, text):
    assert numtext.float_decimals(value, decimals, compact) == text


@pytest.mark.parametrize('value,decimals,text', [
    (1.5, 3, '1.500e+00'), (1.5, 0, '2e+00'), (0.1, 20, '1.00000000000000005551e-01'),
    (1e300, 20, '1.00000000000000005250e+300'), (-1.5e300, 248, None),
    (1.5, -1, '1.500000e+00'), (1.5, -2 ** 32, '2e+00'), (1.5, 5 - 2 ** 32, '1.50000e+00')])
def test_scientific(value, decimals, text):
    assert numtext.float_scientific(value, decimals) == text


@pytest.mark.parametrize('text,value', [
    ('1.0', 1.0), ('+1.0', 1.0), ('-1.0e5', -1e5), ('1.0E+5', 1e5), ('1,5', 1.5),
    ('1.0e-400', 0.0), ('00001.0', 1.0), ('1.0\0x', 1.0),
    ('9007199254740993.0', 9007199254740992.0)])
def test_parse_float(text, value):
    assert numtext.parse_float(text) == value


@pytest.mark.parametrize('text', [
    '', '1', '1.', '.5', '1e5', '1.e5', '1.0e', '1.0e+', '1.0e400', ' 1.0', '1.0 ',
    'nan', 'inf', '1_0.0', '1.5,'])
def test_parse_no_float(text):
    with pytest.raises(numtext.NoFloat):
        numtext.parse_float(text)


def test_scan_float_finds_the_prefix():
    assert numtext.scan_float('1.5e3x') == 5
    assert numtext.scan_float('1.0e') == 3
    assert numtext.scan_float('1.0e+') == 3
    assert numtext.scan_float('x') == -1
