"""Bit syntax with all kinds of segments: building, matching, comprehensions."""
from __future__ import absolute_import

from tests.random.library import BINARIES, FLOATS, INTS
from tests.random.tree import Node

SIZES = [0, 1, 2, 3, 5, 7, 8, 9, 11, 15, 16, 17, 24, 29, 31, 32, 33, 40, 47, 56, 59, 60, 61, 63, 64, 65, 72, 100, 127, 128, 129, 200]
UNITS = [1, 1, 1, 2, 3, 4, 7, 8, 16, 60]
BITS = BINARIES + ["<<5:3>>", "<<1,2,3:4>>", "<<16#abcdef:23>>", "<<0:1>>", "<<16#123456789abcdef0fedcba:88>>"]
ODD = ["a", "1.5", "-1", "[]", "{}", "(1 bsl 70)", "<<>>"]


def _size(g, names):
    """':Size' or nothing; of a variable or an expression sometimes."""
    if g.chance(0.2):
        return ""
    if names and g.chance(0.3):
        return ":%s" % g.pick(names)
    if g.chance(0.1):
        return ":(random_support:id(%s))" % g.pick(["3", "0", "17", "-1", "a", "2 + 6", "1 bsl 70"])
    return ":%d" % g.pick(SIZES)


def _flags(g, kind, size):
    flags = [kind]
    if kind in ("integer", "float", "utf16", "utf32"):
        flags += [flag for flag in [g.pick(["little", "big", "native", ""])] if flag]
    if kind == "integer" and g.chance(0.4):
        flags.append(g.pick(["signed", "unsigned"]))
    if size and kind in ("integer", "binary") and g.chance(0.25):
        flags.append("unit:%d" % g.pick(UNITS))
    return "/" + "-".join(flags)


def _hidden(g, text):
    return "random_support:id(%s)" % text if g.chance(0.6) else text


def built(g, names):
    """The text of a construction."""
    segments = []
    for _ in range(g.number(0, 5)):
        kind = g.pick(["integer"] * 5 + ["float", "float", "binary", "bitstring", "bitstring", "utf8", "utf16", "utf32"])
        size = _size(g, names) if not kind.startswith("utf") else ""
        if kind == "float":
            size = g.pick(["", ":64", ":32", ":16", ":S1"] if "S1" in names else ["", ":64", ":32", ":16"])
        pool = {"integer": INTS, "float": FLOATS + INTS[:8], "binary": BINARIES, "bitstring": BITS}.get(kind, INTS[:20] + ["16#20ac", "16#1f600"])
        value = _hidden(g, g.pick(ODD if g.chance(0.03) else pool))
        segments.append("(%s)%s%s" % (value, size, _flags(g, kind, size)))
    return "<<%s>>" % ", ".join(segments)


def pattern(g, names, prefix, first="", tail=0.7):
    """The text of a pattern and the variables that it binds."""
    segments, bound = [first] if first else [], []
    for number in range(g.number(0, 5)):
        kind = g.pick(["integer"] * 5 + ["float", "binary", "bitstring", "utf8", "utf16", "utf32"])
        known = names + [name for name, its in bound if its == "integer"]
        size = "" if kind.startswith("utf") else _size(g, known).replace("(random_support:id(", "((")
        if kind in ("binary", "bitstring") and not size:
            size = ":%d" % g.pick(SIZES)
        if kind == "float":
            size = g.pick(["", ":64", ":32", ":16"])
        name = "%s%d" % (prefix, number)
        if g.chance(0.2):
            name = "_" if kind != "integer" or g.chance(0.5) else g.pick(["0", "1", "255", "-1", "97"])
        else:
            bound.append((name, kind))
        segments.append(name + size + _flags(g, kind, size))
    if g.chance(tail):
        name = "%sR" % prefix
        bound.append((name, "rest"))
        segments.append("%s/%s" % (name, g.pick(["bits", "bits", "binary"])))
    return "<<%s>>" % ", ".join(segments), [name for name, _ in bound]


def _built(g, number):
    names = ["S1", "S2"]
    return ("fun() -> S1 = random_support:id(%d), S2 = random_support:id(%d), %s end" %
            (g.pick(SIZES), g.pick([0, 1, 8, 16, 24, 32, 64]), built(g, names)))


def _matched(g, number):
    """A case of several patterns, which may begin alike."""
    names = ["S1"]
    clauses = []
    for at in range(g.number(1, 4)):
        text, bound = pattern(g, names, "P%d_%d_" % (number, at))
        clauses.append("%s -> {%d, [%s]}" % (text, at, ", ".join(bound)))
    source = g.pick(BITS) if g.chance(0.5) else built(g, names)
    return ("fun() -> S1 = random_support:id(%d), case random_support:id(%s) of %s; _ -> none end end" %
            (g.pick(SIZES), source, "; ".join(clauses)))


def _comprehended(g, number):
    """A comprehension over the bits, or one that makes bits."""
    text, bound = pattern(g, [], "P%d_" % number, "X:%d" % g.pick([1, 3, 4, 8, 13]), 0)
    source = g.pick(BITS) if g.chance(0.4) else built(g, [])
    made = "[{%s} || %s <= %s]" % (", ".join(["X"] + bound), text, source)
    if g.chance(0.4):
        made = "<< <<X:%d%s>> || <<X:%d%s>> <= %s, X band %d =/= 1 >>" % (
            g.pick(SIZES), g.pick(["", "/little", "/signed"]), g.pick([1, 3, 7, 8, 12, 16]), g.pick(["", "/little", "/signed"]), source, g.number(0, 3))
    return "fun() -> %s end" % made


def bit_statements(g):
    """Parts: a statement of many constructions and matches, each by itself."""
    parts = []
    for _ in range(g.number(5, 30)):
        make = g.weighted([(3, _built), (4, _matched), (1, _comprehended)])
        parts.append(Node("stmt", ["random_support:tried(%s, %s),\n    " % (make.__name__[1:], make(g, g.serial()))]))
    return parts + ["ok"]
