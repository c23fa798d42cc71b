"""math:* against stock's values."""
from __future__ import absolute_import

from enigma.bifs import math
from tests.bifs.erlterm import wrong_values


def test_as_stock():
    assert math.number is not None
    wrong, count = wrong_values('math.txt')
    assert wrong == []
    assert count > 1500
