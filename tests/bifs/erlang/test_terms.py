"""Arithmetic, tests, tuples and conversions of the module erlang against stock's values."""
from __future__ import absolute_import

import pytest

from enigma.bifs.erlang import arith, convert, floats, guards, logic, tuples
from tests.bifs.erlterm import wrong_values

MODULES = [arith, convert, floats, guards, logic, tuples]       # for registration


@pytest.mark.parametrize('name,at_least', [
    ('arith.txt', 3000), ('guards.txt', 2000), ('tuples.txt', 300),
    ('atoms.txt', 150), ('integers.txt', 500), ('floats.txt', 800)])
def test_as_stock(name, at_least):
    wrong, count = wrong_values(name)
    assert wrong == []
    assert count >= at_least
