"""The end of a node, held against that of OTP's own emulator."""
from __future__ import absolute_import

import os
import signal
import time

import pytest

from enigma.boot import crash_dump, finish
from enigma.boot.start import make_node
from enigma.machine.node import Node
from enigma.ports import outside
from enigma.terms.atoms import atom

def some_node():
    """A Node with one process."""
    node = make_node()
    proc = node.processes.create()
    proc.w_name = atom("some one")
    proc.w_initial_module = proc.w_initial_name = atom("x")
    return node


def ours(end, folder, **env):
    """(exit status, error output) of a process with a node, after end(node)."""
    err = folder.dirpath("err")
    pid = os.fork()
    if pid == 0:
        try:
            os.chdir(str(folder))
            for name in os.environ.keys():
                if name.startswith("ERL_"):
                    del os.environ[name]
            os.environ.update(env)
            os.dup2(os.open(str(err), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
            node = some_node()
            end(node)
            os._exit(finish.finish(node))
        finally:
            os._exit(99)
    status = os.waitpid(pid, 0)[1]
    if os.WIFSIGNALED(status):
        return -os.WTERMSIG(status), err.read()
    return os.WEXITSTATUS(status), err.read()


@pytest.mark.parametrize("env", [
    {}, {"ERL_CRASH_DUMP": "other"}, {"ERL_CRASH_DUMP": "/nowhere/at/all"},
    {"ERL_CRASH_DUMP_SECONDS": "0"}, {"ERL_CRASH_DUMP_SECONDS": "5"},
    {"ERL_CRASH_DUMP_SECONDS": "-1"}, {"ERL_CRASH_DUMP_BYTES": "0"},
    {"ERL_CRASH_DUMP_BYTES": "100"}, {"ERL_CRASH_DUMP_BYTES": "x"},
], ids=str)
def test_a_slogan_and_a_dump(erl, tmpdir, env):
    stock, mine = tmpdir.mkdir("stock"), tmpdir.mkdir("mine")
    text = "-noshell -boot no_dot_erlang -eval halt(\"boo\\nfoo\"). -env A b"
    with stock.as_cwd():
        given = dict({"ERL_CRASH_DUMP_SECONDS": "60"}, **env)
        status, _, err = erl.run(text.split(), given)
    assert ours(lambda node: node.crash("boo\nfoo\n"), mine, **env) == (status, err)
    names = sorted(os.listdir(str(stock)))
    assert sorted(os.listdir(str(mine))) == names
    for name in names:
        dump = mine.join(name).read().split("\n")
        expected = stock.join(name).read().split("\n")
        assert dump[0] == expected[0] and dump[2:4] == expected[2:4]
        assert len(dump[1]) == len(expected[1])
        assert dump[-2:] == expected[-2:]


def test_what_a_dump_says(tmpdir):
    status, err = ours(lambda node: node.crash("boo"), tmpdir.mkdir("x"))
    assert status == 1
    dump = tmpdir.join("x", "erl_crash.dump").read()
    assert "\nSlogan: boo\nSystem version: Enigma " in dump
    assert ("\n=proc:<0.0.0>\nState: Scheduled\nName: 'some one'\nSpawned as: x:x/0\n"
            "Message queue length: 0\n") in dump
    assert tmpdir.join("x", "erl_crash.dump").stat().mode & 0777 == 0640


@pytest.mark.parametrize("status", [0, 1, 255])
def test_a_status(tmpdir, status):
    folder = tmpdir.mkdir("x")
    assert ours(lambda node: node.halt(status, True), folder) == (status, "")
    assert folder.listdir() == []


def test_a_large_status_is_cut_off(tmpdir):
    assert ours(lambda node: node.halt(256 + 7, False), tmpdir.mkdir("x")) == (7, "")


def test_abort(erl, tmpdir):
    def end(node):
        node.abort = True
        node.halt(134, False)
    with tmpdir.as_cwd():
        status, _, err = erl.run("-noshell -eval halt(abort).".split())
    assert status == -signal.SIGABRT
    assert ours(end, tmpdir.mkdir("x")) == (status, err)


def test_a_node_with_heart_goes_at_once(monkeypatch):
    monkeypatch.delenv("ERL_CRASH_DUMP_SECONDS", raising=False)
    node = Node()
    outside.connect(node)
    assert crash_dump.is_wanted(node)
    node.ports[0].name = "heart -pid 1 -ht 60"
    assert not crash_dump.is_wanted(node)
    monkeypatch.setenv("ERL_CRASH_DUMP_SECONDS", "5")
    assert crash_dump.is_wanted(node)


def test_ports_links_and_modules_are_in_a_dump():
    node = Node()
    outside.connect(node)
    node.modules = make_node().modules
    node.modules.entry(atom("lists"))
    a, b = node.processes.create(), node.processes.create()
    a.links = {1: b.w_pid}
    text = crash_dump.Report(node).text()
    assert "\nLink list: [<0.1.0>]\n" in text
    assert "\n=port:#Port<0.0>\nPort controls: forker\n" in text
    assert "\n=loaded_modules\n=mod:lists\n=end\n" in text


@pytest.mark.parametrize("date, day", [
    ((2026, 11, 22), 0), ((2000, 2, 29), 2), ((2000, 3, 1), 3), ((2023, 1, 1), 0),
    ((1970, 1, 1), 4), ((2100, 3, 1), 1)])
def test_days_of_the_week(date, day):
    assert crash_dump.day_of_week(*date) == day


def test_time_is_written_as_by_ctime():
    for seconds in [0, 1000000000, 1795366273, 1800000000]:
        assert crash_dump.time_text(seconds) == time.ctime(seconds)
