"""Look for programs that differ, for some minutes.

    build/bin/python2 -m tests.random --minutes 30 [--seed N] [--enigma FILE]

Runs batches of generated modules, from a seed onwards, on stock OTP and in all modes of
the executable.  A module that differs is kept in build/random, made smaller beside it.
The exit status is 1 if there was one.
"""
from __future__ import absolute_import

import argparse
import os
import sys
import time

from tests import conftest
from tests.random import module, running, smaller

KEPT = os.path.join(conftest.TOP, "build", "random")
BATCH = 10
SMALLER = 240                   # seconds to make one program smaller


def arguments():
    parser = argparse.ArgumentParser(prog="python -m tests.random")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=None, help="the first seed (default: the time)")
    parser.add_argument("--only", action="store_true", help="only this seed")
    parser.add_argument("--show", action="store_true", help="only print the module of this seed")
    parser.add_argument("--enigma", default=os.path.join(conftest.TOP, "enigma-c"))
    parser.add_argument("--modes", default="", help="words of the names of modes (default: all modes)")
    parser.add_argument("--seconds", type=float, default=SMALLER, help="to make one program smaller")
    return parser.parse_args()


def say(text):
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def keep(runner, seed, difference, seconds):
    """Write the module of a difference and a smaller one."""
    if not os.path.isdir(KEPT):
        os.makedirs(KEPT)
    path = os.path.join(KEPT, "%s.erl" % difference.name)
    tree = module.make(seed)
    with open(path, "w") as source:
        source.write("%%%% seed %d, %s\n%s" % (seed, difference.mode[0], tree.text()))

    def differs(text):
        return bool(runner.check({difference.name: text}, [difference.mode])[1])
    smaller.Reducer(tree, differs, seconds, say).run()
    with open(path[:-len(".erl")] + ".small", "w") as source:
        source.write(tree.text())
    say("kept: %s and .small" % path)


def main():
    args = arguments()
    seed = args.seed if args.seed is not None else int(time.time())
    if args.show:
        say(module.make(seed).text())
        return 0
    modes = [mode for mode in running.MODES if all(word in mode[0] for word in args.modes.split())]
    runner = running.Runner(conftest.STOCK, os.path.abspath(args.enigma))
    end = time.time() + 60 * args.minutes
    count = skipped = 0
    found = {}
    try:
        while time.time() < end:
            seeds = range(seed, seed + (1 if args.only else BATCH))
            names, differences = runner.check(running.texts(seeds), modes)
            count += len(names)
            skipped += len(seeds) - len(names)
            for difference in differences:
                say("%s, %s\n%s" % (difference.name, difference.mode[0], difference.lines()[:3000]))
                if difference.name not in found:
                    found[difference.name] = difference
                    keep(runner, int(difference.name.split("_")[1]), difference, args.seconds)
            seed += len(seeds)
            say("%d modules, %d skipped, %d differ, next seed %d" % (count, skipped, len(found), seed))
            if args.only:
                break
    finally:
        runner.close()
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
