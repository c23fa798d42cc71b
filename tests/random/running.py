"""Compiling modules, running them on stock OTP and in all modes on Enigma, comparing."""
from __future__ import absolute_import

import os
import shutil
import tempfile

from tests import subproc
from tests.random import module

HERE = os.path.dirname(os.path.abspath(__file__))
SUPPORT = os.path.join(HERE, "random_support.erl")
LIMIT = 120                     # seconds for one run of a batch
TOO_LONG = 3000                 # milliseconds for one function on stock, else it is left out
PATIENCE = 100000               # the same on Enigma: the machine may be busy
EAGER = "threshold=3,function_threshold=3,trace_eagerness=2"
MODES = [
    ("default", [], {}),
    ("off", ["--jit", "off"], {}),
    ("eager", ["--jit", EAGER], {}),
    ("eager, small nursery", ["--jit", EAGER], {"PYPY_GC_NURSERY": "100K"}),
]


class Difference(object):
    """A module that does not give the same."""

    def __init__(self, name, mode, wanted, got):
        self.name = name
        self.mode = mode
        self.wanted = wanted
        self.got = got

    def lines(self):
        """The first lines that differ, or how the program ended."""
        if "status " in self.got:
            return self.got[self.got.rindex("status "):]
        wanted, got = self.wanted.splitlines(), self.got.splitlines()
        for number in range(max(len(wanted), len(got))):
            here = wanted[number] if number < len(wanted) else ""
            there = got[number] if number < len(got) else ""
            if here != there:
                return "stock:  %s\nenigma: %s" % (here, there)
        return "the same"


class Runner(object):
    """Runs modules in a folder of its own; close() removes it."""

    def __init__(self, stock, enigma):
        self.stock = stock
        self.enigma = enigma
        self.folder = tempfile.mkdtemp()
        shutil.copy(SUPPORT, self.folder)
        done = self.erlc(["random_support.erl"])
        assert done.status == 0, done.out

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def erlc(self, files):
        return subproc.run([os.path.join(self.stock, "erlc"), "-W0"] + files, cwd=self.folder, timeout=LIMIT)

    def compile(self, texts):
        """texts: {name: source}.  The names of those that can be compiled, sorted."""
        for name in sorted(texts):
            with open(os.path.join(self.folder, name + ".erl"), "w") as source:
                source.write(texts[name])
        names = sorted(texts)
        if self.erlc([name + ".erl" for name in names]).status == 0:
            return names
        return [name for name in names if self.erlc([name + ".erl"]).status == 0]

    def start(self, emulator, options, env, names, limit):
        variables = {"HOME": self.folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", "ERL_CRASH_DUMP": "/dev/null"}
        variables.update(env)
        return subproc.run([emulator] + options + ["-noshell", "-eval",
                           "random_support:run([%s], %d), halt()." % (",".join(names), limit)],
                           cwd=self.folder, env=variables, timeout=LIMIT)

    def expected(self, names):
        """{name: output} on stock, without those that take too long there."""
        done = self.start(os.path.join(self.stock, "erl"), [], {}, names, TOO_LONG)
        found = sections(done)
        return dict((name, text) for name, text in found.items()
                    if " too long" not in text and "cannot be loaded" not in text)

    def differences(self, names, wanted, mode):
        """The first module of a batch that differs in a mode, as a list; mostly empty."""
        done = self.start(self.enigma, mode[1], mode[2], names, PATIENCE)
        found = sections(done)
        for name in names:
            if found.get(name) != wanted[name]:
                return [Difference(name, mode, wanted[name], found.get(name, ""))]
        return []

    def again(self, difference, names):
        """Whether it is not a matter of time: stock says the same as before, and Enigma
        differs a second time or did not come to its end."""
        if self.expected(names).get(difference.name) != difference.wanted:
            return False
        return "status " in difference.got or bool(self.differences(
            [difference.name], {difference.name: difference.wanted}, difference.mode))

    def check(self, texts, modes=MODES):
        """The differences of some modules: a list with at most one for each mode."""
        names = self.compile(texts)
        wanted = self.expected(names)
        names = [name for name in names if name in wanted]
        differences = []
        for mode in modes:
            for difference in self.differences(names, wanted, mode):
                if self.again(difference, names):
                    differences.append(difference)
        return names, differences


def sections(done):
    """{name: what it printed}; the last one tells how the program ended, if not well."""
    found = {}
    for section in done.out.split("== ")[1:]:
        name, _, text = section.partition("\n")
        found[name] = text
        last = name
    if found and (done.status != 0 or done.expired):
        found[last] += "status %d%s\n%s" % (done.status, ", expired" if done.expired else "", done.err[-2000:])
    return found


def texts(seeds):
    """{name: source} of the modules of some seeds."""
    return dict((module.name_of(seed), module.make(seed).text()) for seed in seeds)
