"""enigma.machine.budget: spending, earning, and what --jit says of it."""
from __future__ import absolute_import

import pytest

from enigma.machine import budget, jit
from enigma.machine.budget import ADVANCE, BUDGET, OPERATION, Budget


def test_it_ends_and_is_earned_again():
    own = Budget()
    own.set_advance(100, 0)
    budget.spend(own, 100)
    assert not own.is_spent()
    budget.spend(own, 1)
    assert own.is_spent()
    own.earn(OPERATION)
    assert not own.is_spent()
    budget.spend_in_vain(own)
    assert own.is_spent()
    own.earn_share(budget.SHARE * budget.ABORTED)
    assert not own.is_spent()


def test_what_is_saved_up_has_a_limit():
    own = Budget()
    own.set_advance(0, 0)
    own.earn_share(1 << 40)
    assert own.left == budget.MOST


def test_without_a_limit_it_is_never_spent():
    own = Budget()
    own.set_advance(budget.UNLIMITED, 0)
    budget.spend(own, 1 << 40)
    assert not own.is_spent()


def test_another_part_only_for_code_that_is_used():
    own = Budget()
    own.set_advance(ADVANCE // OPERATION, 8)
    part = ADVANCE // budget.PARTS
    budget.spend(own, part // OPERATION + 2)
    own.earn_share(1600)
    assert own.is_spent()               # of 1,600 calls none was in machine code
    own.earn(100)
    budget.spend(own, 1000)
    own.earn_share(0)
    assert own.is_spent()
    own.earn(100)
    own.earn_share(0)
    assert not own.is_spent()           # one in eight
    for _ in range(budget.PARTS):
        budget.spend(own, 2 * part // OPERATION)
        own.earn(budget.LATE)
        own.left = -1
        own.earn_share(0)
    assert own.to_come == 0


def test_calls_of_long_ago_tell_little():
    own = Budget()
    own.set_advance(100, 8)
    for _ in range(40):
        own.earn_share(budget.LATE)
    own.earn(budget.LATE // 4)
    own.left = -1
    own.earn_share(0)
    assert own.to_come < 75 * OPERATION


@pytest.mark.parametrize("parameters, rest, left", [
    ("", "", ADVANCE // budget.PARTS), ("advance=8", "", 2 * OPERATION), ("off", "off", None),
    ("worth=0", "", ADVANCE), ("threshold=3", "threshold=3", None),
    ("trace_eagerness=9,advance=4", "trace_eagerness=9", OPERATION),
    ("advance=4,vec=1", "vec=1", OPERATION),
    ("retrace_limit=2", "retrace_limit=2", ADVANCE // budget.PARTS)])
def test_parameters(parameters, rest, left):
    try:
        assert jit.set_gate(parameters) == rest
        assert (BUDGET.left if BUDGET.limited else None) == left
    finally:
        jit.set_gate("threshold=1")


def test_wrong_parameter():
    with pytest.raises(ValueError):
        jit.set_gate("advance=x")
