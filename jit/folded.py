"""Tables of a profile that `enigma-c --profile FILE` wrote (docs/profiling.md)."""
from __future__ import absolute_import, print_function

import argparse
import sys

KINDS = [("j", "compiled"), ("i", "interpreted"), ("n", "natives"), ("k", "the VM")]


class BadProfile(Exception):
    """A line that is none of folded stacks."""


class Row(object):
    """One function: ticks in itself, by kind, and with what it called."""

    def __init__(self, name):
        self.name = name
        self.own = dict((kind, 0) for kind, _ in KINDS)
        self.total = 0

    @property
    def self(self):
        return sum(self.own.values())


def read(lines):
    """[(names, kind, ticks)] of lines of folded stacks; kind: a letter, '' for none."""
    stacks = []
    for number, line in enumerate(lines, 1):
        stack, _, ticks = line.rstrip("\n").rpartition(" ")
        if not stack or not ticks.isdigit():
            raise BadProfile("line %d is not of folded stacks" % number)
        names = stack.split(";")
        kind = ""
        if names[-1].endswith("]") and names[-1][-4:-2] == "_[":
            kind = names[-1][-2]
            names[-1] = names[-1][:-4]
        stacks.append((names, kind, int(ticks)))
    return stacks


def rows(stacks):
    """[Row] of all functions, most ticks of their own first.

    The first name of a stack is that of the process and no function."""
    found = {}
    for names, kind, ticks in stacks:
        functions = names[1:] or names
        for name in set(functions):
            found.setdefault(name, Row(name)).total += ticks
        own = found[functions[-1]].own
        own[kind] = own.get(kind, 0) + ticks
    return sorted(found.values(), key=lambda row: (-row.self, -row.total, row.name))


def by_process(stacks):
    """[(name, ticks)] of processes, most ticks first."""
    found = {}
    for names, _, ticks in stacks:
        found[names[0]] = found.get(names[0], 0) + ticks
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def percent(part, whole):
    return "%.1f" % (100.0 * part / whole) if whole else "-"


def text(stacks, top, order):
    """The report: where the time went, then the `top` functions by "self" or "total"."""
    whole = sum(ticks for _, _, ticks in stacks)
    lines = ["%d ticks" % whole]
    for letter, kind in KINDS:
        part = sum(ticks for _, own, ticks in stacks if own == letter)
        lines.append("%7s %%  %s" % (percent(part, whole), kind))
    lines += ["", "%8s %8s %9s %12s  function" % ("self %", "total %", "compiled", "interpreted")]
    table = rows(stacks)
    if order == "total":
        table.sort(key=lambda row: (-row.total, -row.self, row.name))
    for row in table[:top]:
        lines.append("%8s %8s %9s %12s  %s" % (
            percent(row.self, whole), percent(row.total, whole),
            percent(row.own["j"], whole), percent(row.own["i"], whole), row.name))
    processes = by_process(stacks)
    if len(processes) > 1:
        lines += ["", "%8s  process" % "%"]
        lines += ["%8s  %s" % (percent(ticks, whole), name) for name, ticks in processes[:10]]
    return "\n".join(lines) + "\n"


def main(argv):
    """The command; return its exit status."""
    parser = argparse.ArgumentParser(
        prog="jit/profile", description="Print the top functions of a profile, which "
        "`enigma-c --profile FILE ...` wrote.")
    parser.add_argument("file")
    parser.add_argument("--top", type=int, default=30, metavar="N",
                        help="how many functions (30)")
    parser.add_argument("--total", action="store_true",
                        help="order by the time with what is called, not by that in itself")
    options = parser.parse_args(argv)
    try:
        with open(options.file) as opened:
            stacks = read(opened)
    except (IOError, BadProfile) as error:
        sys.stderr.write("jit/profile: %s: %s\n" % (options.file, error))
        return 1
    sys.stdout.write(text(stacks, options.top, "total" if options.total else "self"))
    return 0
