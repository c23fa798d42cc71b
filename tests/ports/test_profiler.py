"""Samples become lines of folded stacks."""
from __future__ import absolute_import

import pytest

from enigma import natives_of_all            # declares the natives
from enigma.code.code import CODES, Code
from enigma.machine.node import Node
from enigma.machine.traces import Place
from enigma.ports import profiler, sampler
from enigma.terms.atoms import atom

LOOP, ELSEWHERE = 1, 1000000
SYMBOLS = {LOOP: "run_1", 2: "bif_lists_reverse_2", 3: "IncrementalMiniMarkGC__minor",
           4: "slow_add", 5: "trace_and_compile_from", 6: "resume_in_blackhole", 7: "qsort"}


class FakeSample(object):
    def __init__(self, addresses, functions, words=(), cut=False):
        self.active = True
        self.cut = cut
        self.addresses = addresses
        self.functions = functions
        self.words = list(words)


class FakeTraces(object):
    def __init__(self, places):
        self.places = places

    def place_at(self, address):
        return self.places.get(address)


@pytest.fixture
def profile(monkeypatch):
    """A Profile of functions 11 (m:main/0) .. 14; 11 calls 12, and 13 calls 14."""
    codes = {}
    for number, name in [(11, "main"), (12, "f"), (13, "g"), (14, "odd; name")]:
        codes[number] = Code(atom("m"), atom(name), 0, number)
    codes[11].targets = [codes[12]]
    codes[13].targets = [codes[14]]
    monkeypatch.setattr(CODES, "by_number", codes)
    monkeypatch.setattr(sampler, "symbol", lambda address: SYMBOLS.get(address, ""))
    monkeypatch.setattr(profiler, "TRACES", FakeTraces({
        ELSEWHERE: Place(12, Place(11, None)), ELSEWHERE + 1: Place(14, None)}))
    made = profiler.Profile()
    made.loop = "run_1"
    return made


@pytest.mark.parametrize("addresses, functions, expected", [
    ([LOOP, 99], [12, 11], "m:main/0;m:f/0_[i]"),
    ([2, LOOP], [11], "m:main/0;lists:reverse/2_[n]"),
    ([7, 2, LOOP], [11], "m:main/0;lists:reverse/2_[n]"),
    ([3, 2, LOOP], [11], "m:main/0;(garbage collector)_[k]"),
    ([3, 5, LOOP], [11], "m:main/0;(garbage collector)_[k]"),
    ([7, 5, LOOP], [11], "m:main/0;(JIT compiler)_[k]"),
    ([6, LOOP], [11], "m:main/0;(JIT enter and leave)_[k]"),
    ([0, 4, LOOP], [11], "m:main/0;slow_add_[k]"),
    ([ELSEWHERE], [11], "m:main/0;m:f/0_[j]"),
    ([7, 2, ELSEWHERE], [13, 12, 11], "m:main/0;m:f/0;lists:reverse/2_[n]"),
    ([ELSEWHERE + 1], [13, 12, 11], "m:main/0;m:f/0;m:g/0;m:odd__name/0_[j]"),
    ([ELSEWHERE + 1], [12, 11], "m:main/0;m:f/0;m:odd__name/0_[j]"),
    ([ELSEWHERE + 1], [12, 13, 11], "m:main/0;m:g/0;m:odd__name/0_[j]"),
    ([LOOP], [77], "(unknown)_[i]"),
    ([LOOP], [], "p_[i]"),
])
def test_stacks(profile, addresses, functions, expected):
    profile.add("p", FakeSample(addresses, functions))
    stack, = profile.counts
    assert stack == (expected if expected == "p_[i]" else "p;" + expected)


def test_a_stub_called_by_compiled_code(profile):
    profile.add("p", FakeSample([0], [11], words=[5, ELSEWHERE]))
    profile.add("p", FakeSample([0], [11], words=[5, ELSEWHERE]))
    assert profile.counts == {"p;m:main/0;m:f/0_[j]": 2}


def test_more_functions_than_fit(profile):
    profile.add("p", FakeSample([LOOP], [12, 11], cut=True))
    assert profile.counts == {"p;...;m:main/0;m:f/0_[i]": 1}


def test_text(profile, monkeypatch):
    profile.counts = {"b;c_[i]": 2, "a_[k]": 1}
    monkeypatch.setattr(sampler, "missed", lambda: 3)
    assert profile.text() == "(not sampled) 3\na_[k] 1\nb;c_[i] 2\n"


def test_natives_have_symbols(profile):
    assert profile.natives["bif_erlang_spawn_5fopt_4"] == "erlang:spawn_opt/4"
    assert natives_of_all
    assert max(len(name) for name in profile.natives) <= profiler.C_NAME


def test_root_name():
    proc = Node().processes.create()
    assert profiler.root_name(proc) == "(process)"
    proc.w_initial_module, proc.w_initial_name = atom("m"), atom("f")
    proc.initial_arity = 2
    assert profiler.root_name(proc) == "m:f/2"
    proc.w_name = atom("the name")
    assert profiler.root_name(proc) == "the_name"
