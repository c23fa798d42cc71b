"""The order of links at an exit is that of BEAM (seen on OTP 25 with one scheduler)."""
from __future__ import absolute_import

import pytest

from enigma.machine.link_order import in_order_of_exit
from enigma.machine.node import Node


@pytest.mark.parametrize("linked, told", [
    ([], []), ([1], [1]), ([1, 2], [2, 1]), ([2, 1], [1, 2]),
    ([1, 2, 3, 4, 5, 6], [1, 3, 6, 5, 4, 2]), ([6, 5, 4, 3, 2, 1], [1, 2, 4, 3, 6, 5]),
    ([3, 1, 6, 2, 5, 4], [2, 1, 4, 6, 5, 3]),
    (list(range(1, 13)), [1, 3, 2, 5, 7, 6, 9, 12, 11, 10, 8, 4]),
    ([7, 3, 9, 1, 5, 8, 2, 6, 4], [2, 1, 4, 6, 5, 3, 8, 9, 7])])
def test_order(linked, told):
    node = Node()
    procs = [node.processes.create() for _ in linked]
    pids = [procs[n - 1].w_pid for n in linked]
    assert [procs.index(w_pid.target) + 1 for w_pid in in_order_of_exit(pids)] == told


def test_many():
    node = Node()
    pids = [node.processes.create().w_pid for _ in range(3000)]
    told = in_order_of_exit(pids)
    assert len(told) == len(set(told)) == 3000
    assert set(told) == set(pids) and told[0] is pids[0]
