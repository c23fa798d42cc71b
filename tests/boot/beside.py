"""OTP's command line programs on the executable, beside the same on stock.

What stock gives is kept in build/programs/tools, by a checksum of the case, of OTP's
version and of this file.
"""
from __future__ import absolute_import

import difflib
import json
import os
import pprint
import re
import shutil
import tempfile
import warnings

from tests import conftest, kept, subproc
from tests.erlang import programs

KEPT = os.path.join(conftest.TOP, "build", "programs", "tools")
LIMIT = 100                     # seconds for one run


def installed(name):
    """Whether there is a program of that name on PATH."""
    return any(os.access(os.path.join(folder, name), os.X_OK)
               for folder in os.environ["PATH"].split(os.pathsep))


def other_folders():
    """PATH without the folders of an OTP that were put in front of it."""
    return [folder for folder in os.environ["PATH"].split(os.pathsep)
            if folder != conftest.STOCK]


class Beside(object):
    """Runs a command line with one OTP and with the other first on PATH."""

    def __init__(self, stock, ours):
        self.stock = stock
        self.ours = ours
        self.roots = [os.path.dirname(ours), os.path.dirname(stock)]
        self.version = programs.otp_version(stock)

    def check(self, command, files=None, stdin="", limit=LIMIT):
        """Assert that output, status and files left are the same; return stock's.

        command: for /bin/sh, run in a fresh folder.  files: {name: contents} to put
        there.  In what is compared and returned, that folder is called /HERE.
        """
        given = (command, files or {}, stdin)
        expected = self.expected(*given)
        got = self.run(self.ours, *(given + (limit,)))
        if got != expected and not crashed(got):
            # On a loaded machine either may be too slow for a sleep in the command: once
            # more with both.  What differs twice, fails; what does not, shows as a warning.
            warnings.warn("differed at first: %s%s" % (command, differences(expected, got)))
            expected = self.run(self.stock, *(given + (LIMIT,)))
            got = self.run(self.ours, *(given + (limit,)))
        assert got == expected, differences(expected, got)
        return expected

    def expected(self, command, files, stdin):
        """What stock gives: out, err, status, files."""
        case = json.dumps([command, sorted(files.items()), stdin, self.version])
        path = os.path.join(KEPT, programs.checksum([__file__.replace(".pyc", ".py")], case))
        return kept.result(path, lambda: self.of_stock(command, files, stdin))

    def of_stock(self, command, files, stdin):
        result = self.run(self.stock, command, files, stdin, LIMIT)
        assert not result["expired"], "stock itself does not end"
        return result

    def run(self, folder, command, files, stdin, limit):
        """What the programs of a bin folder give."""
        here = tempfile.mkdtemp()               # its name has always the same length
        path = os.pathsep.join([folder] + other_folders())
        try:
            write(here, files)
            done = subproc.run(["/bin/sh", "-c", command], stdin=stdin, timeout=limit, cwd=here,
                               env=programs.environment(here, {"PATH": path}))
            return {"out": self.plain(done.out, here), "err": self.plain(done.err, here),
                    "status": done.status, "expired": done.expired,
                    "files": self.left(here, files)}
        finally:
            shutil.rmtree(here, ignore_errors=True)

    def plain(self, data, here):
        """Output as unicode, with other words for the folders that are not the same."""
        data = data.replace(here, "/HERE")
        for root in self.roots:
            data = data.replace(root, "/ROOT")
        data = re.sub("__escript(__[0-9]+)+", "__escript", data)    # modules with the time
        return programs.text(data)

    def left(self, here, files):
        """{name: contents} of the files that a run made or changed; of .beam files,
        which hold the names of folders in compressed form, only the names."""
        found = {}
        for folder, _, names in os.walk(here):
            for name in names:
                path = os.path.join(folder, name)
                with open(path) as opened:
                    contents = opened.read()
                if contents != files.get(os.path.relpath(path, here)):
                    found[os.path.relpath(path, here)] = (
                        u"" if name.endswith(".beam") else self.plain(contents, here))
        return found


def crashed(result):
    """Whether the output tells of a signal or an uncaught error of the executable itself."""
    return re.search("Segmentation fault|Aborted|Fatal RPython error|RPython traceback",
                     result["out"] + result["err"]) is not None


def differences(expected, got):
    """What is not the same, as text for a failing test: - stock, + ours."""
    lines = [""]
    for key in sorted(expected):
        if expected[key] != got[key]:
            there, here = [pprint.pformat(side[key]) if key in ("files", "status", "expired")
                           else side[key] for side in (expected, got)]
            lines.append("%s:" % key)
            lines += difflib.unified_diff(there.split("\n"), here.split("\n"), "stock", "ours",
                                          lineterm="", n=1)
    return "\n".join(lines).encode("utf-8")


def write(folder, files):
    """Write {name: contents} into a folder."""
    for name, contents in files.items():
        path = os.path.join(folder, name)
        if not os.path.isdir(os.path.dirname(path)):
            os.makedirs(os.path.dirname(path))
        with open(path, "w") as out:
            out.write(contents)
