"""The state of the generator: random numbers, variables in scope, budgets.

A maker is a function of a Source that returns parts, or None where it is of no use.
What a piece may cost is counted while it is made: `rounds` tells how often the place
is executed in one call of the function, and a call of a function costs what that
function costs.  So each program ends soon.
"""
from __future__ import absolute_import

import random
import re

from tests.random.tree import Node

EDGES = ["0", "1", "-1", "2", "3", "7", "10", "16", "100", "255", "256", "-128", "65535", "1000000",
         "16#7ffffff", "16#8000000", "16#7fffffff", "-16#80000000", "16#ffffffff", "16#100000000",
         "576460752303423487", "576460752303423488", "-576460752303423488",
         "-576460752303423489", "9007199254740992", "9007199254740993", "1152921504606846975", "1152921504606846976",
         "9223372036854775807", "9223372036854775808", "-9223372036854775808",
         "-9223372036854775809", "18446744073709551615", "18446744073709551616",
         "340282366920938463463374607431768211456", "-79228162514264337593543950337"]
FLOATS = ["0.0", "1.0", "-1.5", "0.1", "2.5", "3.0e10", "-1.0e-7", "9007199254740993.0", "1.0e100",
          "5.0e-324", "0.5", "3.14159", "123456.789", "2.0", "-3.0", "1152921504606846976.0", "-0.0",
          "9007199254740992.0", "576460752303423488.0", "9223372036854775808.0", "1.8446744073709552e19"]
STRINGS = ["\"\"", "\"abc\"", "\"Erlang\"", "\"a b,c\"", "\"0123456789\"", "\"\\n\\t\\377\"", "\"x\""]
BINARIES = ["<<>>", "<<\"abc\">>", "<<1,2,3,255>>", "<<\"key=value;k2=v2\">>", "<<0:64>>",
            "<<\"h\\x{e9}llo\"/utf8>>", "<<\"0123456789abcdefghij\">>"]
ATOMS = ["ok", "a", "b", "c", "red", "green", "blue", "error", "undefined", "true"]
KEYS = ["a", "b", "c", "1", "2", "3", "{1, x}", "\"s\"", "<<\"k\">>", "17", "1.0", "[]"]

LITERALS = {
    "int": EDGES, "float": FLOATS, "bool": ["true", "false"], "atom": ATOMS,
    "str": STRINGS, "bin": BINARIES, "key": KEYS,
    "bits": ["<<5:3>>", "<<>>", "<<1,2,3:4>>", "<<16#abcdef:23>>"],
    "ilist": ["[]", "[1]", "[1,2,3]", "[5,3,9,1]", "[0,-1,1152921504606846976]"],
    "list": ["[]", "[a]", "[1,b,\"c\"]", "[{a,1},{b,2}]", "[1.0,1,<<1>>]"],
    "map": ["#{}", "#{a => 1}", "#{a => 1, b => 2, c => 3}", "#{1 => 2, {1, x} => 3}"],
    "shape": ["leaf", "{circle, 3}", "{pair, 1, 2.5}", "{op, add, [1,2]}"],
    "rec": ["#rec{}", "#rec{a = 5, b = [1,2]}"],
    "fun1": ["fun(X) -> X + 1 end", "fun erlang:abs/1", "fun(X) -> X * X end"],
    "fun2": ["fun(X, Y) -> X + Y end", "fun erlang:min/2"],
    "kvfun": ["fun(_, V) -> V end", "fun random_support:second/2"],
    "pred": ["fun(X) -> X > 2 end", "fun is_atom/1"],
    "any": ["[]", "0", "ok", "{}", "1.5", "<<>>", "{a, [b]}", "\"str\"", "#{}", "[a|b]"],
}
TYPES = sorted(LITERALS)
HOLE = re.compile("@([a-z0-9]+)")


class Source(object):
    """Makes nodes.  `seed` decides everything."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.scope = []             # (name, type) of the variables in scope
        self.names = 0
        self.functions = []         # made so far: functions.Function
        self.makers = {}            # type -> [(weight, template or function)]
        self.depth = 3
        self.ill = 0.003            # how often a type is not that which is wanted
        self.begin(0)

    def begin(self, limit):
        """A new function that may cost so much."""
        self.scope = []
        self.rounds = 1
        self.cost = 0
        self.limit = limit
        self.room = 250             # nodes left for this function

    # random choices

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, choices):
        return choices[self.random.randrange(len(choices))]

    def number(self, low, high):
        return self.random.randint(low, high)

    def weighted(self, table):
        """One of [(weight, value)]."""
        at = self.random.random() * sum(entry[0] for entry in table)
        for weight, value in table:
            at -= weight
            if at < 0:
                return value
        return table[-1][1]

    # variables

    def fresh(self):
        """A name that was not used before."""
        return "V%d" % self.serial()

    def serial(self):
        """A number that was not used in a name before."""
        self.names += 1
        return self.names

    def bind(self, type, name=None):
        """A new variable in scope; its name."""
        name = name or self.fresh()
        self.scope.append((name, type))
        return name

    def variable(self, type):
        """A variable of a type, the later ones more often; None if there is none."""
        names = [name for name, its_type in self.scope if its_type == type or type == "any"]
        if not names:
            return None
        return self.pick(names[-4:] if self.chance(0.6) else names)

    # expressions

    def leaf(self, type):
        name = self.variable(type)
        if name is not None and self.chance(0.8):
            return Node(type, [name])
        return Node(type, [self.pick(LITERALS[type])])

    def expr(self, type):
        """A node of a type."""
        wanted = type
        if self.chance(self.ill if self.rounds < 100 else self.ill / 4):
            type = self.pick(TYPES if type != "fun1" else ["int", "list"])  # no `ok(X)`
        self.cost += self.rounds
        self.room -= 1
        if self.depth <= 0 or self.room <= 0 or self.chance(0.15):
            return Node(wanted, self.leaf(type).parts)
        self.depth -= 1
        scope = list(self.scope)
        maker = self.weighted(self.makers[type])
        parts = self.fill(maker) if isinstance(maker, str) else maker(self)
        self.scope = scope
        self.depth += 1
        return Node(wanted, parts if parts is not None else self.leaf(type).parts)

    def fill(self, template):
        """Parts: a template, in which @int is an expression of that type."""
        parts = []
        for number, piece in enumerate(HOLE.split(template)):
            if number % 2 == 0:
                parts.append(piece)
            elif piece in WORDS:
                parts.append(WORDS[piece](self))
            else:
                parts.append(self.expr(piece))
        return parts

    def node(self, type, template):
        return Node(type, self.fill(template))

    def inside(self, rounds, make):
        """What make() gives, at a place that is executed `rounds` times as often."""
        before = self.rounds, self.scope
        self.scope = list(self.scope)
        self.rounds *= rounds
        made = make()
        self.rounds, self.scope = before
        return made

    def affords(self, cost):
        return self.cost + self.rounds * cost <= self.limit


def _sized(g):
    return str(g.pick([1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 16, 17, 24, 31, 32, 33, 48, 59, 60, 61, 63, 64,
                       65, 100, 128]))

# Holes that are no expressions.
WORDS = {
    "nz": lambda g: g.pick([edge for edge in EDGES if edge != "0"]),
    "small": lambda g: str(g.number(0, 12)),
    "count": lambda g: str(g.number(1, 40)),
    "shift": lambda g: g.pick(["1", "3", "8", "27", "31", "32", "58", "59", "60", "63", "64", "90"]),
    "size": _sized,
    "bytes": lambda g: g.pick(["8", "16", "24", "32", "48", "64", "72", "128"]),
    "edge": lambda g: g.pick(EDGES),
    "word": lambda g: g.pick(ATOMS),
    "lit": lambda g: g.pick(KEYS),
    "op": lambda g: g.pick(["+", "-", "*", "band", "bor", "bxor"]),
    "cmp": lambda g: g.pick(["==", "=:=", "/=", "=/=", "<", ">", "=<", ">="]),
    "pdkey": lambda g: g.pick(["k1", "k2", "k3"]),
    "end": lambda g: g.pick(["", "/little", "/big", "/signed", "/little-signed", "/native"]),
    "name": lambda g: g.pick(["is_integer", "is_float", "is_number", "is_atom", "is_list", "is_tuple",
                              "is_map", "is_binary", "is_bitstring", "is_function", "is_boolean",
                              "is_pid", "is_reference"]),
}
