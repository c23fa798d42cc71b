"""enigma.machine.budget: spending, earning, and what --jit says of it."""
from __future__ import absolute_import

import pytest

from enigma.machine import budget, jit
from enigma.machine.budget import ADVANCE, BUDGET, OPERATION, Budget


def test_it_ends_and_is_earned_again():
    own = Budget()
    own.set_advance(100)
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
    own.set_advance(0)
    own.earn_share(1 << 40)
    assert own.left == budget.MOST


def test_without_a_limit_it_is_never_spent():
    own = Budget()
    own.set_advance(budget.UNLIMITED)
    budget.spend(own, 1 << 40)
    assert not own.is_spent()


@pytest.mark.parametrize("parameters, rest, left", [
    ("", "", ADVANCE), ("advance=7", "", 7 * OPERATION), ("off", "off", None),
    ("threshold=3", "threshold=3", None), ("trace_eagerness=9,advance=5", "trace_eagerness=9", 5 * OPERATION),
    ("advance=5,vec=1", "vec=1", 5 * OPERATION), ("retrace_limit=2", "retrace_limit=2", ADVANCE)])
def test_parameters(parameters, rest, left):
    try:
        assert jit.set_gate(parameters) == rest
        assert (BUDGET.left if BUDGET.limited else None) == left
    finally:
        jit.set_gate("threshold=1")


def test_wrong_parameter():
    with pytest.raises(ValueError):
        jit.set_gate("advance=x")
