"""The native functions held against those of OTP.

`build/bin/python2 -m pytest -s tests/test_tables.py` prints how many there are and
which are missing; there is no list kept by hand.
"""
from __future__ import absolute_import

import importlib
import os

from enigma.code import natives

TABLES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "otp", "25")

NEEDS = ["boot", "shell", "erlc", "elixir", "io", "core", "apps", "unused"]

# NIFs of C libraries that are optional in OTP, or of graphics.
FOREIGN = ["wx", "runtime_tools", "crypto", "asn1"]

# erlang.beam has these as functions that call themselves: OTP's loader puts an
# instruction in their place, ours a native.
INSTEAD_OF_INSTRUCTIONS = ["erlang:apply/2", "erlang:apply/3", "erlang:yield/0"]


def rows(name):
    """The rows of a table of otp/25: lists of strings."""
    with open(os.path.join(TABLES, name)) as table:
        return [line.rstrip("\n").split("\t") for line in table if not line.startswith("#")]


def bifs():
    """"module:name/arity" -> what needs it first."""
    return dict(("%s:%s/%s" % (module, name, arity), need)
                for module, name, arity, need in rows("bifs.tsv"))


def nifs():
    """"module:name/arity" -> application."""
    return dict(("%s:%s/%s" % (module, name, arity), application)
                for application, module, name, arity in rows("nifs.tsv"))


def registered():
    """The names of all natives, after the imports that register them."""
    importlib.import_module("enigma.natives_of_all")
    return set(natives.TABLE.exposed)


def test_the_tables_are_well_formed():
    assert len(bifs()) == len(rows("bifs.tsv")) == 505
    assert set(bifs().values()) == set(NEEDS)
    assert not set(bifs()) & set(nifs())


def test_every_native_is_one_of_otp():
    have = registered()
    for need in NEEDS:
        names = [name for name, first in bifs().items() if first == need]
        report(need, names, have)
    report("NIFs", [name for name, application in nifs().items()
                    if application not in FOREIGN], have)
    known = set(bifs()) | set(nifs()) | set(INSTEAD_OF_INSTRUCTIONS)
    assert sorted(have - known) == []


def report(title, names, have):
    missing = sorted(set(names) - have)
    print "%-7s %3d of %3d; missing: %s" % (
        title, len(names) - len(missing), len(names), " ".join(missing) or "none")
