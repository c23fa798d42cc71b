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
           4: "slow_add", 5: "trace_and_compile_from", 6: "resume_in_blackhole", 7: "qsort",
           8: "prepare_loading_2", 9: "call_trapping", 10: "execute"}


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
    ([8, 9, LOOP], [11], "m:main/0;erts_internal:prepare_loading/2_[n]"),
    ([7, 10], [11], "m:main/0;(scheduler)_[k]"),
    ([8, 4, LOOP], [11], "m:main/0;slow_add_[k]"),
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


@pytest.mark.parametrize("symbol, native", [
    ("bif_erlang_spawn_5fopt_4", "erlang:spawn_opt/4"),
    ("bif_erts_internal_spawn_5fsystem_5fprocess_3", "erts_internal:spawn_system_process/3"),
    ("bif_erts_internal_is_5fprocess_5fexecuting_5fdir",
     "erts_internal:is_process_executing_dirty/1"),
    ("prepare_loading", "erts_internal:prepare_loading/2"),
    ("prepare_loading_12", "erts_internal:prepare_loading/2"), ("slow_add", ""), ("", "")])
def test_natives_by_symbol(symbol, native):
    assert natives_of_all
    assert profiler.native_of(symbol) == native


@pytest.mark.parametrize("symbol, name", [
    ("slow_add", "slow_add"), ("map_put_12", "map_put"), ("bsr", "bsr"), ("_1", "_1"),
    ("build_tuple__AccessDirect_None", "build_tuple"), ("f64", "f64"),
    ("ccall_clock_gettime", "clock_gettime"), ("__sincos", "__sincos")])
def test_plain_symbol(symbol, name):
    assert profiler.plain_symbol(symbol) == name


def test_paths(profile):
    """11 calls 12, 12 calls 13, 13 calls 14."""
    CODES.by_number[12].targets = [CODES.by_number[13]]
    find = profile.paths.find
    assert find(11, 12, 1) == [] and find(11, 13, 1) is None
    assert find(11, 13, 2) == [12] and find(11, 14, 3) == [12, 13]
    assert find(14, 11, 3) is None and find(99, 11, 1) is None
    trace = Place(14, None)
    assert profiler.joined([12], trace, profile.paths) == [12, 13, 14]
    assert profiler.joined([11], trace, profile.paths) == [11, 14]      # too far
    assert profiler.joined([], trace, profile.paths) == [14]
    assert profiler.joined([11, 14, 12], trace, profile.paths) == [11, 14]


def test_root_name():
    proc = Node().processes.create()
    assert profiler.root_name(proc) == "(process)"
    proc.w_initial_module, proc.w_initial_name = atom("m"), atom("f")
    proc.initial_arity = 2
    assert profiler.root_name(proc) == "m:f/2"
    proc.w_name = atom("the name")
    assert profiler.root_name(proc) == "the_name"
