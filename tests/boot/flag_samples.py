"""Flags of the emulator with good and bad values, and what OTP's own says to them.

    python -m tests.boot.flag_samples >tests/boot/flag_samples.txt

With +V behind them it tells the version if all of them are right, and else fails.
What depends on the number of processors is not recorded: see MACHINE.
"""
from __future__ import absolute_import

import os

from tests.boot.stock import Stock

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "flag_samples.txt")

BIND = "u ns ts ps s nnts nnps tnnps db x".split()
WAIT = "none very_short short medium long very_long extremely_long x".split()
WAKE = "very_low low medium high very_high none x".split()
NUMBERS = "-1 0 1 2 10 100 1024 x 5x".split()
BOOL = "true false x".split()

VALUES = [
    ("a", "15 16 8192 8193 x".split()),
    ("A", "-1 0 1024 1025 x".split()),
    ("C", "no_time_warp single_time_warp multi_time_warp x".split()),
    ("e", NUMBERS),
    ("fn", "l la u ux uw ui ue a ai ax x".split()),
    ("h", NUMBERS), ("hms", NUMBERS), ("hmbs", NUMBERS), ("hpds", NUMBERS),
    ("hmax", NUMBERS), ("hmaxk", BOOL), ("hmaxel", BOOL),
    ("hmqd", "on_heap off_heap mixed".split()),
    ("IOt", NUMBERS + ["1025"]), ("IOp", "0 1 x".split()),
    ("IOPt", "-1 0 100 101 x".split()), ("IOPp", "-1 0 100 101 x".split()),
    ("IOs", "false x".split()),
    ("JDdump", "false x".split()), ("JPperf", "false x".split()),
    ("K", BOOL), ("n", "s a d x sa".split()), ("pc", "latin1 unicode x".split()),
    ("P", "1023 1024 134217727 134217728 legacy x 2000x -5000".split()),
    ("Q", "1023 1024 134217727 134217728 legacy x".split()),
    ("R", "22 23 25 26 x".split()), ("rg", NUMBERS),
    ("S", "1 1:1 1:2 4:4 4:5 : :1 x 1: 1:x 1024 1025 0 0:0 -9 -9:1".split()),
    ("SP", "50 50:50 :50 -1 50:-1 x 200 0 1:100".split()),
    ("SDcpu", "1 1:1 1:2 :1 x 1024 1025 -9 0".split()),
    ("SDPcpu", "50 50:50 :50 -1 x".split()),
    ("SDio", "0 1 1024 1025 x".split()),
    ("sbt", BIND), ("stbt", BIND), ("sbwt", WAIT), ("sbwtdcpu", WAIT), ("sbwtdio", WAIT),
    ("scl", BOOL), ("sct", "L0 L0c0 x c0".split()), ("secio", BOOL), ("sfwi", NUMBERS),
    ("spp", BOOL), ("sss", "19 20 8192 8193 x".split()), ("sssdcpu", "19 20".split()),
    ("sssdio", "19 20".split()), ("sub", "false x".split()),
    ("swct", "very_lazy lazy medium eager very_eager x".split()),
    ("swt", WAKE), ("swtdcpu", WAKE), ("swtdio", WAKE), ("sws", "default legacy x".split()),
    ("t", "8191 8192 2147483647 2147483648 x".split()), ("T", "-1 0 9 10 x".split()),
    ("W", "i w e x info".split()), ("zdbbl", "0 1 2097151 2097152 x".split()),
    ("zdntgc", "0 100000000 100000001 infinity x 5x".split()), ("zebwt", WAIT),
    ("zosrl", "0 1 134217727 134217728 x".split()),
    ("MBas", "bf aobf gf af aoff aoffcbf aoffcaobf ageffcaoff ageffcbf ageffcaobf".split()),
    ("MRas", ["x"]),
    ("MHe", BOOL), ("MEt", BOOL), ("MBsbct", NUMBERS), ("Mumbcgs", NUMBERS),
    ("MHramv", BOOL), ("MHatags", BOOL), ("MHacul", "0 100 101 de x".split()),
    ("MHcp", "H @ : X HH".split()), ("Mea", "min max r10b x".split()), ("Muycs", NUMBERS),
    ("Musac", BOOL), ("MMmcs", NUMBERS), ("MMsco", BOOL), ("MYtt", NUMBERS),
    ("MYe", BOOL), ("MYm", "libc x".split()), ("Mdai", "max 0 5 x".split()),
    ("Mlpm", "no x".split()), ("MBmsbclt", "5".split()), ("Mim", "true".split()),
]
OTHERS = """
    +d +dcg4 +dcgx +dcg +ec +ecx +H +L +Lx +r +rx +ssrct +v +vx +Bi +Bx +B +c +ctrue +cx
    +IOp4 +IOPt4 +IOsx +JDfoo +JFoo +M +Mfoo +MB +MBfoo +MYfoo +Mlfoo +S +s +sfoo +SD
    +SDx +x +l +z +zfoo +p +px +f +fx +E +F + +- +version
    """.split()

MACHINE = ["S", "SP", "SDcpu", "SDPcpu"]


def lines():
    """The command lines to ask about, as lists of words."""
    for name, values in VALUES:
        yield ["+" + name]
        for value in values:
            yield ["+" + name, value]
            if not name.startswith("J"):        # those never take a joined value
                yield ["+" + name + value]
    for flag in OTHERS:
        yield [flag]
        yield [flag, "+P", "5"]


def depends_on_machine(words):
    return any(words[0].startswith("+" + name) for name in MACHINE)


def recorded():
    """[(exit status, words)] of OTP's own emulator."""
    with open(FILE) as samples:
        return [(int(line.split()[0]), line.split()[1:]) for line in samples]


def record():
    erl = Stock()
    for words in lines():
        if not depends_on_machine(words):
            print("%d %s" % (erl.run(words + ["+V"])[0], " ".join(words)))


if __name__ == "__main__":
    record()
