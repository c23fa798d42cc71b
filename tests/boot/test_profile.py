"""enigma-c --profile FILE."""
from __future__ import absolute_import

import os
import subprocess

import pytest

from enigma.boot import command_line, profile
from enigma.boot.errors import BadOption
from jit import folded
from tests import subproc
from tests.boot.stock import FROM_ENVIRONMENT

# heavy/2 and light/2 do the same, one three times as often as the other.
SPLIT = """
-module(split).
-export([main/0, native/0, both/0]).

main() -> rounds(1500).

rounds(Ms) ->
    case element(1, statistics(runtime)) < Ms of
        true -> round(), rounds(Ms);
        false -> ok
    end.

round() -> three(heavy(30000, 1), light(10000, 1)).

heavy(0, A) -> A;
heavy(N, A) -> heavy(N - 1, (A * 31 + N) band 65535).

light(0, A) -> A;
light(N, A) -> light(N - 1, (A * 31 + N) band 65535).

three(A, B) -> {A, B}.

native() -> reversed(lists:seq(1, 100000), 1500).

reversed(L, Ms) ->
    case element(1, statistics(runtime)) < Ms of
        true -> lists:reverse(lists:reverse(L, []), []), reversed(L, Ms);
        false -> ok
    end.

both() ->
    Self = self(),
    spawn(fun() -> register(worker, self()), rounds(1500), Self ! done end),
    receive done -> ok end.
"""


def take(given):
    own = command_line.Own(False)
    return own.take(given), own.profile


def test_the_option():
    assert take(["-noshell", "--profile", "f", "-x"]) == (["-noshell", "-x"], "f")
    assert take(["-extra", "--profile", "f"]) == (["-extra", "--profile", "f"], "")
    with pytest.raises(BadOption):
        take(["--profile"])


def test_untranslated():
    assert profile.open_file("") is None
    with pytest.raises(BadOption) as caught:
        profile.open_file("/tmp/x")
    assert caught.value.message == "--profile: only the executable can do that"


def run(enigma, folder, words, jit=""):
    """A Finished, and the profile: [(names, kind, ticks)]."""
    path = os.path.join(str(folder), "profile")
    env = dict((name, "") for name in FROM_ENVIRONMENT)
    env.update(ERL_CRASH_DUMP_SECONDS="0", ENIGMA_JIT=jit)
    done = subproc.run([enigma, "--profile", path, "-noshell", "-pa", str(folder)] + words,
                       env=env, timeout=100)
    with open(path) as opened:
        return done, folded.read(opened)


@pytest.fixture(scope="module")
def split(tmpdir_factory, stock):
    """The folder of split.beam."""
    folder = tmpdir_factory.mktemp("split")
    folder.join("split.erl").write(SPLIT)
    subprocess.check_call([os.path.join(stock, "erlc"), "split.erl"], cwd=str(folder))
    return folder


def by_name(stacks):
    return dict((row.name, row) for row in folded.rows(stacks))


@pytest.mark.parametrize("jit, kind", [("", "j"), ("off", "i")])
def test_a_known_split(enigma, split, jit, kind):
    done, stacks = run(enigma, split, ["-eval", "split:main(), halt()."], jit)
    assert done.status == 0 and done.err == ""
    rows = by_name(stacks)
    heavy, light = rows["split:heavy/2"], rows["split:light/2"]
    assert 2.0 < float(heavy.own[kind]) / light.own[kind] < 4.5
    whole = sum(ticks for _, _, ticks in stacks)
    assert heavy.own[kind] + light.own[kind] > 0.6 * whole > 60
    assert rows["split:rounds/1"].total > 0.9 * (heavy.total + light.total)
    if jit == "off":
        assert not [names for names, own, _ in stacks if own == "j"]
        assert rows["split:round/0"].total > 0.9 * (heavy.total + light.total)
        for names, _, _ in stacks:
            assert "split:heavy/2" not in names or "split:light/2" not in names


@pytest.mark.parametrize("jit", ["", "off"])
def test_a_native(enigma, split, jit):
    _, stacks = run(enigma, split, ["-eval", "split:native(), halt()."], jit)
    rows = by_name(stacks)
    assert rows["split:reversed/2"].total > 0.5 * sum(ticks for _, _, ticks in stacks)
    called = [names[-1] for names, kind, _ in stacks
              if kind in ("n", "k") and "split:reversed/2" in names]
    assert "lists:reverse/2" in called
    assert "(garbage collector)" in rows


def test_processes(enigma, split):
    _, stacks = run(enigma, split, ["-eval", "split:both(), halt()."])
    ticks = dict(folded.by_process(stacks))
    assert ticks["worker"] > 0.5 * sum(ticks.values())


@pytest.mark.parametrize("program, status", [
    ("init:stop(3).", 3), ("halt(2).", 2), ("halt(0, [{flush, false}]).", 0),
    ("halt(abort).", -6), ("halt(\"slogan\").", 1), ("exit(whereis(init), kill).", 1)])
def test_it_is_written_at_each_end(enigma, tmpdir, program, status):
    done, stacks = run(enigma, tmpdir, ["-eval", "lists:seq(1, 3000000), " + program], "off")
    assert done.status == status
    assert [names for names, _, _ in stacks if "erl_eval:do_apply/7" in names]


def test_a_bad_file(enigma, tmpdir):
    for words in [["--profile", "/nowhere/x"], ["--profile", str(tmpdir)], ["--profile"]]:
        done = subproc.run([enigma] + words, timeout=60)
        assert done.status == 1 and done.out == ""
        assert done.err.startswith("enigma-c: --profile") and done.err.count("\n") == 1
