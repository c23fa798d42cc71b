"""The programs: finding, compiling and running them."""
from __future__ import absolute_import

import ast
import hashlib
import os
import re
import shutil
import tempfile

from tests import conftest, kept, subproc

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(conftest.TOP, "build", "programs")
SUPPORT = os.path.join(HERE, "support")


class Program(object):
    """One program and how it is started."""

    def __init__(self, theme, path):
        self.theme = theme
        self.name = os.path.basename(path)[:-len(".erl")]
        self.path = path
        with open(path) as source:
            self.text = source.read()
        self.args = self.told("args").split()
        self.env = dict(word.split("=", 1) for word in self.told("env").split())
        self.stdin = ast.literal_eval(self.told("stdin") or "''")
        self.own_machine = self.told("own machine")     # why it runs in no group

    def told(self, key):
        """What the comment `%% key: ...` says, or an empty string."""
        found = re.search("^%%%% %s: (.*)$" % key, self.text, re.M)
        return found.group(1) if found else ""

    def __str__(self):
        return "%s/%s" % (self.theme, self.name)


def found():
    """All programs, in the order of their names."""
    programs = []
    for theme in sorted(os.listdir(HERE)):
        folder = os.path.join(HERE, theme)
        if os.path.isdir(folder) and folder != SUPPORT:
            programs += [Program(theme, os.path.join(folder, name))
                         for name in sorted(os.listdir(folder)) if name.endswith(".erl")]
    return programs


ALL = found()
GROUP = [program for program in ALL if not program.own_machine]


def sources():
    """The paths of all sources, of programs and of support/."""
    support = [os.path.join(SUPPORT, name) for name in sorted(os.listdir(SUPPORT))
               if name.endswith(".erl")]
    return support + [program.path for program in ALL]


def checksum(paths, *more):
    """A name for the contents of these files and these strings."""
    digest = hashlib.sha1()
    for path in paths:
        with open(path) as source:
            digest.update("%s\0%s\0" % (os.path.basename(path), source.read()))
    for text in more:
        digest.update(text)
    return digest.hexdigest()


def otp_version(stock):
    """The version of OTP that is compared with."""
    done = subproc.run([os.path.join(stock, "erl"), "-noshell", "-eval",
                        'io:put_chars(erlang:system_info(system_version)), halt().'])
    return done.out


VERSION = []


def compiled(stock):
    """The folder of the .beam files of all programs, made when sources have changed."""
    if not VERSION:
        VERSION.append(otp_version(stock))
    paths = sources()
    folder = os.path.join(BUILD, checksum(paths, VERSION[0]))
    if not os.path.isdir(folder):
        partial = "%s.%d" % (folder, os.getpid())
        os.makedirs(partial)
        done = subproc.run([os.path.join(stock, "erlc"), "-W0", "+deterministic", "-o", partial]
                           + paths, timeout=280)
        assert done.status == 0, done.out + done.err
        try:
            os.rename(partial, folder)
        except OSError:                         # another run was quicker
            shutil.rmtree(partial)
    return folder


def environment(home, more=None):
    """The variables of every program: nothing of the machine's shows."""
    variables = {"HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
                 "ERL_CRASH_DUMP": "/dev/null", "ERL_CRASH_DUMP_SECONDS": "0"}
    variables.update(more or {})
    return variables


def run(program, ebin, emulator, limit, options=()):
    """Run a program in a fresh virtual machine and folder; what it gave, as a dict."""
    folder = tempfile.mkdtemp()
    try:
        done = subproc.run(
            [emulator] + list(options) + ["-noshell", "-pa", ebin, "-eval",
                                          "%s:main(), halt()." % program.name] + program.args,
            stdin=program.stdin, timeout=limit, cwd=folder,
            env=environment(folder, program.env))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return {"out": text(done.out), "err": text(done.err), "status": done.status,
            "expired": done.expired}


def run_group(programs, ebin, command, limit):
    """Run programs in one virtual machine, started by `command`; a Finished.

    The machine gets the arguments of all of them, and each its own input.
    """
    folder = tempfile.mkdtemp()
    try:
        for program in programs:
            if program.stdin:
                with open(os.path.join(folder, program.name + ".stdin"), "w") as fed:
                    fed.write(program.stdin)
        names = ",".join(program.name for program in programs)
        args = sorted([program.args for program in programs], key=lambda args: "-extra" in args)
        return subproc.run(command + ["-noshell", "-pa", ebin, "-eval",
                                      "probe:group([%s]), halt()." % names] + sum(args, []),
                           timeout=limit, cwd=folder, env=environment(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def parts(out):
    """What each program of a group wrote: {name: bytes}."""
    words = re.split(r"\n== (\w+)\n", out)
    return dict(zip(words[1::2], words[2::2]))


def text(data):
    """Output as unicode: UTF-8 if it is, else Latin-1."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def expected(program, ebin, stock):
    """What a program gives on stock OTP; run once for each version of the program."""
    support = [path for path in sources() if os.path.dirname(path) == SUPPORT]
    name = checksum(support + [program.path], VERSION[0])

    def make():
        result = run(program, ebin, os.path.join(stock, "erl"), 120)
        assert not result["expired"], "stock itself does not end"
        return result
    return kept.result(os.path.join(BUILD, "stock", name), make)
