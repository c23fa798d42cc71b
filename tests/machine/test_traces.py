"""Which function each part of compiled code belongs to."""
from __future__ import absolute_import

from enigma.machine.traces import Place, STUBS, Trace, Traces, behind, follow


def numbers(place):
    """The functions of a Place, the newest first."""
    found = []
    while place is not None:
        found.append(place.number)
        place = place.parent
    return found


def test_behind():
    assert [behind([10, 20, 20, 30], n) for n in [5, 10, 20, 29, 30, 31]] == [0, 1, 3, 3, 4, 4]
    assert behind([], 1) == 0


def test_follow():
    at = follow(None, "", 1)
    assert numbers(at) == [1]
    assert follow(at, "move x y0", 1) is at
    inner = follow(at, "move x y0+call c r", 2)
    assert numbers(inner) == [2, 1]
    assert numbers(follow(inner, "call_ext_last e", 3)) == [3, 1]
    assert numbers(follow(inner, "call_only_header c", 3)) == [3, 1]
    assert follow(inner, "return_", 1) is at
    deep = follow(inner, "call_fun u r", 3)
    assert numbers(deep) == [3, 2, 1]
    assert follow(deep, "badmatch s", 1) is at             # caught there
    assert numbers(follow(deep, "return_", 4)) == [4]      # below the trace


def make_traces():
    traces = Traces()
    a, b = Place(1, None), Place(2, None)
    traces.enter(Trace(100, 200, [100, 150], [a, b]))
    traces.enter(Trace(50, 90, [60], [b]))
    return traces, a, b


def test_place_at():
    traces, a, b = make_traces()
    assert traces.starts == [50, 100]
    assert traces.place_at(49) is None
    assert traces.place_at(50) is b and traces.place_at(99) is b
    assert traces.place_at(149) is a and traces.place_at(150) is b
    assert traces.place_at(200 + STUBS - 1) is b
    assert traces.place_at(200 + STUBS) is None
    traces.enter(Trace(5000000, 5000001, [], []))
    assert traces.place_at(5000000) is None


def test_a_new_one_in_the_place_of_others():
    traces, a, b = make_traces()
    c = Place(3, None)
    traces.enter(Trace(80, 120, [80], [c]))
    assert traces.starts == [80] and traces.place_at(150) is c
    traces.enter(Trace(120, 130, [120], [a]))
    assert traces.starts == [80, 120]


def test_a_trace_as_the_hooks_tell_it():
    traces = Traces()
    for start, guard in [(1000, None), (3000, 1120)]:
        traces.begin(traces.place_at(guard) if guard else None)
        traces.instruction(1, "move x x")
        traces.lies_at(20)
        traces.instruction(1, "call c r")
        traces.instruction(2, "call_ext e r")
        traces.lies_at(120)
        traces.instruction(3, "return_")
        traces.lies_at(130)
        traces.enter_new(start, 200, 210)           # offsets count from start - 10
    assert [numbers(traces.place_at(address)) for address in [1000, 1109, 1110, 1120]] == [
        [1], [1], [2, 1], [3, 2, 1]]
    assert numbers(traces.place_at(3000)) == [1]
