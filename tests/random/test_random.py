"""Some generated modules give on the executable what they give on stock OTP.

The seeds are fixed, so that a run gives what the last one gave; `python -m tests.random`
goes on from other seeds for as long as one likes.
"""
from __future__ import absolute_import

import pytest

from tests.random import module, running

FIRST = 1
BATCH = 10


@pytest.fixture(scope="module")
def runner(enigma, stock):
    runner = running.Runner(stock, enigma)
    yield runner
    runner.close()


@pytest.mark.parametrize("number", range(6))
def test_same_as_stock(runner, number):
    seeds = range(FIRST + number * BATCH, FIRST + (number + 1) * BATCH)
    names, differences = runner.check(running.texts(seeds))
    assert len(names) >= BATCH / 2     # stock is slow, or loads not what its compiler made
    assert [(d.name, d.mode[0], d.lines()) for d in differences] == []


def test_a_seed_makes_one_module():
    assert module.make(5).text() == module.make(5).text()
    assert module.make(5).text() != module.make(6).text()


def test_modules_are_large():
    lengths = [module.make(seed).text().count("\n") for seed in range(10)]
    assert min(lengths) > 100
    assert max(lengths) < 3000
