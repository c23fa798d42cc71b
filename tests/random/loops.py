"""Functions: plain ones and those of many rounds, whose types change on the way."""
from __future__ import absolute_import

from tests.random.binding import raising
from tests.random.guards import guard, pattern, when
from tests.random.tree import Node, between

ROUNDS = [7, 20, 40, 150, 300, 300, 700, 1300, 1300, 2500]
VALUES = ["int", "int", "int", "float", "ilist", "map", "bin", "shape", "any", "atom", "str", "rec", "bits", "fun1"]
LIMIT = 90000                   # what one call of a function may cost, in nodes


class Function(object):
    """What a call needs to know: `arguments` are types or 'rounds', 'items' ...

    'rounds' is the number `rounds`; 'items', 'bytes' and 'program' are a list, a binary
    and a list of tagged tuples of that length.
    """

    def __init__(self, name, arguments, type, rounds=0):
        self.name = name
        self.arguments = arguments
        self.type = type
        self.rounds = rounds
        self.cost = 0


def lim(g, type):
    """An expression whose value has a bounded size."""
    return Node(type, ["random_support:lim(", g.expr(type), ")"])


def statements(g, count):
    """Parts: statements `V = expression`, each on a line."""
    parts = []
    for _ in range(count):
        type = g.pick(VALUES)
        value = lim(g, type)
        if g.chance(0.4 if g.rounds > 1 else 0.1):
            value = Node(type, ["try ", value, " catch _:_ -> ", g.leaf(type), " end"])
        parts.append(Node("stmt", ["\n    %s = " % g.bind(type), value, ","]))
    return parts


def heads(g, types):
    """Arguments of a clause: names in scope, bound by patterns sometimes."""
    return [pattern(g, its, 1, False) if g.chance(0.25) else g.bind(its) for its in types]


def clause(g, head, guards, body):
    return Node("clause", ["\n" + head + guards + " ->"] + body)


def plain(g, name):
    """A function of one to three clauses; the last may be missing."""
    types = [g.pick(VALUES) for _ in range(g.number(1, 3))]
    function = Function(name, types, g.pick(VALUES))
    made = []
    for number in range(g.number(1, 3)):
        g.scope = []
        names = heads(g, types)
        guards = when(g, 0.5)
        made.append(clause(g, "%s(%s)" % (name, ", ".join(names)), guards,
                           statements(g, g.number(0, 2)) + ["\n    ", g.expr(function.type)]))
    if g.chance(0.97):
        g.scope = []
        names = [g.bind(its) for its in types]
        made.append(clause(g, "%s(%s)" % (name, ", ".join(names)), "", ["\n    ", g.expr(function.type)]))
    return [function], made


class Loop(object):
    """A function with accumulators, made clause by clause."""

    def __init__(self, g, name, first):
        self.g = g
        self.name = name
        self.types = [g.pick(VALUES) for _ in range(g.number(1, 3))]
        self.result = g.pick(self.types)
        self.function = Function(name, [first] + self.types, self.result, g.pick(ROUNDS))
        self.made = []

    def names(self):
        """Fresh accumulators in a fresh scope."""
        self.g.scope = []
        return [self.g.bind(its) for its in self.types]

    def add(self, first, names, guards, body):
        self.made.append(clause(self.g, "%s(%s)" % (self.name, ", ".join([first] + names)), guards, body))

    def last(self, first):
        names = self.names()
        self.add(first, names, "", ["\n    ", self.g.expr(self.result)])

    def again(self, rest, name=None):
        """Parts: the next round; some accumulators stay or change places."""
        g = self.g
        values = []
        for its in self.types:
            values.append(g.leaf(its) if g.chance(0.25) else lim(g, its))
        return ["\n    %s(%s, " % (name or self.name, rest)] + between(values, ", ") + [")"]

    def round(self, first, rest, extra=(), guards="", name=None):
        """A clause for one round.  extra: variables that `first` binds."""
        g = self.g
        names = self.names()
        g.scope += list(extra)
        if g.chance(0.2):
            guards += when(g, 1) if not guards else ", " + guard(g)
        body = statements(g, g.number(0, 2))
        if g.chance(0.2):
            body += self.guarded(rest, name)
        else:
            body += self.again(rest, name)
        self.add(first, names, guards, body)

    def guarded(self, rest, name):
        """Parts: a round in which something may be raised and is caught."""
        g = self.g
        type = self.types[0]
        at = g.pick(["N rem 7 =:= 3", "N =:= 20", "N band 15 =:= 0", guard(g), guard(g)])
        if "N " in at and not any(its == "N" for its, _ in g.scope):
            at = guard(g)
        value = g.fresh()
        parts = ["\n    %s = random_support:lim(try if %s -> " % (value, at)] + raising(g) + ["; true -> ", g.expr(type), " end"]
        parts += ["\n    catch %s:%s -> " % (g.pick(["_", "error", "throw"]), g.pick(["_", "{e, _}", "badarg"])),
                  g.expr(type), ";\n    _:_ -> ", g.expr(type), " end),"]
        g.bind(type, value)
        return [Node("stmt", parts)] + self.again(rest, name)

    def changing(self, first, rest, when_):
        """Two clauses: at some rounds the first accumulator gets another type."""
        g = self.g
        names = self.names()
        g.bind("int", "N")
        self.add(first, names, " when " + when_,
                 ["\n    %s(%s, " % (self.name, rest)] +
                 between([lim(g, g.pick(["int", "float", "atom", "any", "bin", "ilist"]))] +
                         [Node("any", [name]) for name in names[1:]], ", ") + [")"])
        names = self.names()
        test = {"int": "is_integer", "float": "is_float", "ilist": "is_list", "map": "is_map", "bin": "is_binary",
                "bits": "is_bitstring", "shape": "is_tuple", "rec": "is_tuple", "atom": "is_atom", "str": "is_list"}
        if self.types[0] in test and g.chance(0.9):
            g.scope[0] = (names[0], "any")
            self.add(first, names, " when not %s(%s)" % (test[self.types[0]], names[0]),
                     ["\n    %s(%s, " % (self.name, rest)] +
                     between([lim(g, self.types[0])] + [Node("any", [name]) for name in names[1:]], ", ") + [")"])


def counted(g, name):
    """Counts down; may be a pair of functions that call each other."""
    loop = Loop(g, name, "rounds")
    loop.last("0")
    g.rounds = loop.function.rounds
    if g.chance(0.5):
        loop.changing("N", "N - 1", g.pick(["N rem 97 =:= 5", "N =:= 100", "N band 31 =:= 7", "N =:= 2",
                                            "N < 200, N rem 3 =:= 0"]))
    if g.chance(0.3):
        loop.round("N", "N - 1", [("N", "int")], " when N rem %d =:= %d" % (g.number(2, 5), g.number(0, 1)))
    if g.chance(0.2):
        other = "%s_b" % name
        loop.round("N", "N - 1", [("N", "int")], name=other)
        made, loop.made = loop.made, []
        loop.name = other
        loop.last("0")
        loop.round("N", "N - 1", [("N", "int")], name=name)
        return [loop.function], made, loop.made
    loop.round("N", "N - 1", [("N", "int")])
    return [loop.function], loop.made


def recursive(g, name):
    """Body-recursive over a list: its result is a list."""
    loop = Loop(g, name, "items")
    loop.function.type = "ilist"
    loop.function.rounds = g.pick([10, 40, 150, 400])
    loop.add("[]", loop.names(), "", ["\n    ", g.leaf("ilist")])
    g.rounds = loop.function.rounds
    for number in range(g.number(1, 3)):
        names = loop.names()
        head = pattern(g, "int", 1, False) if number == 0 and g.chance(0.3) else g.bind("int")
        guards = when(g, 0.4)
        if g.chance(0.15):
            body = ["\n    L = "] + loop.again("T") + [",\n    [", g.expr("int"), " | L]"]
        else:
            body = statements(g, g.number(0, 1)) + ["\n    [", g.expr("int"), " |"] + loop.again("T") + ["]"]
        loop.add("[%s | T]" % head, names, guards, body)
    if g.chance(0.97):
        names = loop.names()
        loop.add("[_ | T]", names, "", loop.again("T"))
    return [loop.function], loop.made


def scanning(g, name):
    """Over a binary, in a match context that is kept or made into a binary."""
    loop = Loop(g, name, "bytes")
    loop.last("<<>>")
    g.rounds = loop.function.rounds = g.pick([40, 300, 1000])
    fields = [("X:8", "int"), ("X:16/little", "int"), ("X:32/signed", "int"), ("X:2/binary", "bin"),
              ("X:12/bits", "bits"), ("X:64/float", "float"), ("X/utf8", "int"), ("X:3", "int"), ("X:72", "int")]
    for number in range(g.number(1, 3)):
        field, its = g.pick(fields)
        if g.chance(0.4):
            field, its = "%s, X:8" % g.pick(["$a", "0:1, _:7", "255", "K:2, _:K", "\"ab\""]), "int"
        loop.round("<<%s, R/%s>>" % (field, g.pick(["bits", "bits", "binary"])), "R", [("X", its), ("R", "bits")])
    loop.round("<<X:8, R/bits>>", "R", [("X", "int"), ("R", "bits")])
    loop.last("R")
    return [loop.function], loop.made


def executing(g, name):
    """Over a list of tagged tuples, those of random_support:program/1."""
    loop = Loop(g, name, "program")
    loop.last("[]")
    g.rounds = loop.function.rounds = g.pick([40, 300, 1000, 2000])
    heads = [("{add, X}", "int"), ("{mul, X}", "int"), ("neg", None), ("{put, _, X}", "int"), ("{float, X}", "float"),
             ("{call, X}", "ilist"), ("{bin, X}", "bin"), ("{map, X}", "map"), ("{add, 3}", None), ("{'fun', X}", "fun1")]
    for head, its in [head for head in heads if g.chance(0.6)]:
        loop.round("[%s | R]" % head, "R", [("X", its)] if its else [])
    loop.round("[X | R]", "R", [("X", "any")])
    return [loop.function], loop.made


def stepping(g, name):
    """A machine whose states are atoms."""
    loop = Loop(g, name, "rounds")
    states = ["idle", "open", "shut", "half"][:g.number(2, 4)]
    loop.types = ["atom"] + loop.types
    loop.function.arguments = ["rounds"] + loop.types
    loop.last("0")
    g.rounds = loop.function.rounds
    for state in states:
        names = loop.names()
        g.bind("int", "N")
        g.scope.pop(0)
        guards = when(g, 0.3)
        values = [lim(g, its) for its in loop.types[1:]]
        loop.add("N", ["%s = %s" % (state, names[0])] + names[1:], guards, ["\n    %s(N - 1, " % name] + between(
            [Node("atom", [g.pick(states), ""])] + values, ", ") + [")"])
    names = loop.names()
    loop.add("N", ["_"] + names[1:], "", ["\n    %s(N - 1, %s)" % (name, ", ".join([states[0]] + names[1:]))])
    return [loop.function], loop.made

KINDS = [(3, plain), (4, counted), (1.5, recursive), (1.2, scanning), (1.5, executing), (1, stepping)]


def function(g, number):
    """Make a function and add it to those that can be called; its nodes."""
    g.begin(LIMIT)
    made = g.weighted(KINDS)(g, "f%d" % number)
    for its in made[0]:
        its.cost = g.cost
        g.functions.append(its)
    return [Node("function", between(clauses, ";") + [".\n"]) for clauses in made[1:]]
