"""The shortest digits of floats against Python's repr."""
from __future__ import absolute_import

import random
import struct

import pytest

from enigma.terms.shortest import shortest


def stripped(digits, exponent):
    while digits % 10 == 0:
        digits //= 10
        exponent += 1
    return digits, exponent


def of_repr(value):
    mantissa, _, exponent = repr(value).partition('e')
    whole, _, fraction = mantissa.partition('.')
    return stripped(int(whole + fraction), int(exponent or 0) - len(fraction))


def check(values):
    for value in values:
        digits, exponent = shortest(value)
        assert stripped(int(digits), exponent) == of_repr(value), repr(value)


def test_powers():
    check([2.0 ** i for i in range(-1074, 1024, 7)])
    check([float('1e%d' % i) for i in range(-323, 309, 3)])


@pytest.mark.parametrize('value', [
    5e-324, 1e23, 9007199254740993.0, 2.2250738585072014e-308, 2.2250738585072011e-308,
    1.7976931348623157e308, 0.1, 0.3, 1.0, 10.0, 9.5e-323, 1 / 3.0, 4.35, 2.0 ** 63])
def test_borders(value):
    check([value])


def test_random():
    numbers = random.Random(1)
    check([number for number in
           [struct.unpack('<d', struct.pack('<Q', numbers.getrandbits(63)))[0]
            for _ in range(300)] if 0.0 < number < float('inf')])
    check([numbers.randint(1, 10 ** 9) / 10.0 ** numbers.randint(0, 20)
           for _ in range(300)])
