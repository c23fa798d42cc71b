"""Where OTP is found."""
from __future__ import absolute_import

import os
import time

import pytest

from enigma.boot import command_line, find_otp, launch
from enigma.boot.errors import BootError


def make_otp(folder, erts="13.1.5", preloaded=True):
    """A folder that looks like an OTP."""
    folder.ensure("erts-" + erts, "bin", dir=True)
    folder.ensure("lib", "kernel-1", dir=True)
    folder.ensure("releases", "start_erl.data").write("%s 25\n" % erts)
    if preloaded:
        folder.ensure("lib", "erts-" + erts, "ebin", "erlang.beam")
    return str(folder)


@pytest.fixture
def places(tmpdir, monkeypatch):
    """No OTP anywhere: an empty PATH and no tree."""
    monkeypatch.delenv("ENIGMA_ROOT", raising=False)
    monkeypatch.setenv("PATH", str(tmpdir.join("bin")))
    monkeypatch.setattr(find_otp, "tree_beside", lambda: str(tmpdir.join("tree")))
    return tmpdir


def failure(given=""):
    with pytest.raises(BootError) as error:
        find_otp.find(given)
    return error.value.message


def test_the_order_of_places(places, monkeypatch):
    assert failure().startswith("there is no Erlang/OTP: ")
    on_path = make_otp(places.join("on_path"))
    places.ensure("on_path", "bin", "erl").chmod(0755)
    places.ensure("bin", dir=True)
    places.join("bin", "erl").mksymlinkto("../on_path/bin/erl")
    assert find_otp.find("").root == on_path
    tree = make_otp(places.join("tree"))
    assert find_otp.find("").root == tree
    monkeypatch.setenv("ENIGMA_ROOT", make_otp(places.join("named")))
    assert find_otp.find("").root == str(places.join("named"))
    assert find_otp.find(on_path).root == on_path


def test_an_otp_that_is_named_must_be_one(places, monkeypatch):
    make_otp(places.join("tree"))
    assert failure("/nowhere") == "-root: there is no Erlang/OTP in /nowhere"
    monkeypatch.setenv("ENIGMA_ROOT", "/nowhere")
    assert failure() == "ENIGMA_ROOT: there is no Erlang/OTP in /nowhere"


def test_an_erl_that_is_a_script_elsewhere(places):
    root = make_otp(places.join("opt otp"))
    script = places.ensure("bin", "erl")
    script.write('#!/bin/sh\nROOTDIR=%s\nROOTDIR="%s"\n' % ("/nowhere", root))
    assert failure().startswith("there is no")          # not executable
    script.chmod(0755)
    assert find_otp.find("").root == root
    script.write("ROOTDIR=%s\n" % root)                 # no script
    assert failure().startswith("there is no")


@pytest.mark.parametrize("erts, release", [
    ("11.1.8", 23), ("12.3", 24), ("13.1.5", 25), ("15.2.7", 27), ("17.1.1", 29)])
def test_releases(places, erts, release):
    otp = find_otp.find(make_otp(places.join("otp"), erts))
    assert otp.release == release
    assert otp.bindir == "%s/erts-%s/bin" % (otp.root, erts)
    assert otp.separates == (release > 25)


@pytest.mark.parametrize("erts", ["10.7", "18.0", "1", "x"])
def test_releases_that_are_not_known(places, erts):
    root = make_otp(places.join("otp"), erts)
    assert "23 to 29 can, and 25 is supported" in failure(root)


def test_the_newest_of_several_without_start_erl_data(places):
    for erts in ["9.3", "13.1.5", "13.1", "12.10"]:
        make_otp(places.join("otp"), erts)
    places.join("otp", "releases", "start_erl.data").remove()
    assert find_otp.find(str(places.join("otp"))).erts == "13.1.5"


def test_preloaded_modules_may_be_those_of_another_tree(places):
    root = make_otp(places.join("release"), preloaded=False)
    assert failure(root) == ("the preloaded modules of Erlang/OTP 25 (erts 13.1.5) are "
                             "missing: there is no %s/lib/erts-13.1.5/ebin" % root)
    tree = make_otp(places.join("tree"))
    assert find_otp.find(root).preloaded == tree + "/lib/erts-13.1.5/ebin"
    places.join("tree").remove()
    make_otp(places.join("tree"), "13.1.6")
    assert "are missing" in failure(root)


def test_versions_are_compared_as_numbers():
    assert find_otp.newer("13.1.5", "9.3")
    assert find_otp.newer("13.1.5", "13.1")
    assert find_otp.newer("1", "")
    assert not find_otp.newer("13.1", "13.1")
    assert not find_otp.newer("", "")


def test_root_is_ours_alone(places):
    root = make_otp(places.join("otp"))
    command = command_line.read(["enigma-c", "-x", "-root", root, "-extra", "-root", "y"])
    assert command.otp.root == root
    assert command.emu_args.count("-root") == 2
    assert command.init_args[-4:] == ["-x", "-extra", "-root", "y"]
    with pytest.raises(BootError):
        command_line.read(["enigma-c", "-root"])


def test_flags_of_the_jit(places, monkeypatch):
    make_otp(places.join("tree"))
    for name in ["ERL_FLAGS", "ERL_AFLAGS", "ERL_ZFLAGS", "ENIGMA_JIT"]:
        monkeypatch.delenv(name, raising=False)

    def jit(*words):
        command = command_line.read(["enigma-c"] + list(words))
        assert "--jit" not in command.emu_args
        return command.jit
    assert jit() == ""
    assert jit("--jit", "off", "-x") == "off"
    assert jit("--", "-root", str(places.join("tree")), "--", "--jit", "off") == "off"
    monkeypatch.setenv("ERL_FLAGS", "--jit threshold=7")
    assert jit() == "threshold=7"
    assert jit("--jit", "off") == "off"
    monkeypatch.delenv("ERL_FLAGS")
    monkeypatch.setenv("ENIGMA_JIT", "default")
    assert jit() == "default"
    assert jit("--jit", "off") == "off"
    with pytest.raises(BootError):
        jit("--jit")


def test_help_and_version(places, capfd):
    assert command_line.read(["enigma-c", "--help"]).status == 0
    assert "--jit PARAMS" in capfd.readouterr()[0]
    assert command_line.read(["enigma-c", "--version"]).status == 0
    assert "there is no Erlang/OTP" in capfd.readouterr()[0]
    root = make_otp(places.join("tree"), "15.2.7")
    assert command_line.read(["enigma-c", "--version"]).status == 0
    out = capfd.readouterr()[0].splitlines()
    assert out[0].startswith("Enigma ")
    assert out[1:] == ["Erlang/OTP 27 (erts 15.2.7) in " + root,
                       "OTP 25 is supported; others from 23 to 29 may work"]


@pytest.mark.parametrize("path, expected", [
    (None, "/r/e/bin:/r/bin:"),
    ("/usr/bin", "/r/e/bin:/r/bin:/usr/bin"),
    ("/r/bin:/usr/bin", "/r/e/bin:/r/bin:/usr/bin"),
    ("/r/e/bin:/r/bin:/usr/bin", "/r/e/bin:/r/bin:/usr/bin"),
    ("/a:/r/e/bin:/b:/r/e/bin:/c", "/r/e/bin:/a:/b:/c"),
])
def test_path_gets_the_programs_of_otp(path, expected):
    assert launch.path_with(path, "/r", "/r/e/bin") == expected


def test_path_is_that_of_erl(erl):
    for path in ["/usr/bin:/bin", erl.bindir + ":/usr/bin:/bin",
                 "/bin:%s:%s/bin:/usr/bin" % (erl.bindir, erl.root)]:
        program = 'io:put_chars(os:getenv("PATH")), halt().'
        _, out, _ = erl.run(["-noshell", "-eval", program], {"PATH": path})
        assert launch.path_with(path, erl.root, erl.bindir) == out


def test_variables_for_programs(places, monkeypatch):
    for name in ["ROOTDIR", "BINDIR", "EMU", "PROGNAME", "PATH", "A"]:
        monkeypatch.setenv(name, "before")
    root = make_otp(places.join("otp"))
    launch.set_variables(find_otp.find(root), "erl")
    launch.set_named([("A", "1"), ("A", "2")])
    assert os.environ["BINDIR"] == root + "/erts-13.1.5/bin"
    assert os.environ["ROOTDIR"] == root
    assert os.environ["PATH"].startswith(root + "/erts-13.1.5/bin:")
    assert os.environ["A"] == "2"
    with pytest.raises(BootError):
        launch.set_named([("B=", "1")])


def test_a_detached_process_has_no_terminal(tmpdir):
    told = tmpdir.join("told")
    pid = os.fork()
    if pid == 0:
        try:
            if launch.detach():
                fds = [os.readlink("/proc/self/fd/%d" % fd) for fd in range(3)]
                told.join("../told.new").write("%d %d %s" % (
                    os.getsid(0), os.getpid(), " ".join(fds)))
                told.join("../told.new").rename(told)
        finally:
            os._exit(0)
    assert os.waitpid(pid, 0)[1] == 0
    for _ in range(100):
        if told.check():
            break
        time.sleep(0.05)
    session, detached, fds = told.read().split(" ", 2)
    assert fds == "/dev/null /dev/null /dev/null"
    assert int(session) not in (os.getsid(0), int(detached))


def test_epmd_is_started_by_a_command(tmpdir):
    started = tmpdir.join("started")
    launch.start_epmd("echo x >'%s'" % started, "/nowhere")
    assert started.read() == "x\n"


def test_man_is_searched_on_path(places):
    places.ensure("bin", dir=True)
    with pytest.raises(BootError):
        launch.run_man(["erl"], "/nowhere")
    man = places.join("bin", "man")
    man.write('#!/bin/sh\necho $MANPATH $* >"%s"' % places.join("told"))
    man.chmod(0755)
    pid = os.fork()
    if pid == 0:
        try:
            launch.run_man(["erl", "-k"], "/root_of")
        finally:
            os._exit(99)
    assert os.waitpid(pid, 0)[1] == 0
    assert places.join("told").read() == "/root_of/man erl -k\n"
