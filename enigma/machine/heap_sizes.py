"""Heap sizes that BEAM would use: only to report the numbers that it reports.

A heap size set by a program is rounded up to the next one of this sequence.
"""
from __future__ import absolute_import


def _sequence():
    sizes = [12, 38]
    while len(sizes) < 23:
        sizes.append(sizes[-1] + sizes[-2] + 1)
    while sizes[-1] < 1 << 58:
        sizes.append(sizes[-1] + sizes[-1] // 5)
    return sizes

SIZES = _sequence()


def rounded(words):
    """The smallest heap size that has room for so many words."""
    for size in SIZES:
        if size >= words:
            return size
    return SIZES[-1]
