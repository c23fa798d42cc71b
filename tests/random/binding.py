"""Expressions that bind variables: case, if, fun, try, comprehensions, calls."""
from __future__ import absolute_import

from tests.random.guards import guard, pattern, when
from tests.random.tree import Node, between

SUBJECTS = ["int", "int", "ilist", "list", "shape", "rec", "map", "bin", "bits", "any", "atom", "float", "str"]

MANY = {"rounds": "%d", "items": "random_support:items(%d)", "bytes": "random_support:bytes(%d)",
        "program": "random_support:program(%d)"}


def clauses(g, count, head, body, last):
    """Parts: clauses `head() -> body()`, mostly with a last one that always matches."""
    made = []
    for _ in range(count):
        scope = list(g.scope)
        made.append(Node("clause", ["\n    " + head(), " -> ", body()]))
        g.scope = scope
    if last is not None and (not made or g.chance(0.985)):
        made.append(Node("clause", ["\n    " + last + " -> ", body()]))
    return between(made, ";")


def case_of(type):
    def make(g):
        subject = g.pick(SUBJECTS)
        value = g.expr(subject)
        return ["case ", value, " of"] + clauses(
            g, g.number(1, 3), lambda: pattern(g, subject) + when(g, 0.4), lambda: g.expr(type), "_") + [" end"]
    return make


def dispatch(type):
    """A case of many literals: a jump table."""
    def make(g):
        words = g.pick([["a", "b", "c", "ok", "red", "true"], ["0", "1", "2", "3", "4", "5"],
                        ["1", "17", "255", "-128", "1152921504606846976", "16#7ffffff"]])
        left = list(words)
        subject = g.expr("atom" if words[0] == "a" else "int")
        if words[1] == "1":
            subject = Node("int", ["(", subject, " band 7)"])
        return ["case ", subject, " of"] + clauses(
            g, len(words) - 1, lambda: left.pop(0), lambda: g.expr(type), "_") + [" end"]
    return make


def if_of(type):
    def make(g):
        return ["if"] + clauses(g, g.number(1, 3), lambda: guard(g), lambda: g.expr(type), "true") + [" end"]
    return make


def on_bool(type):
    def make(g):
        return ["case ", g.expr("bool"), " of true -> ", g.expr(type), "; false -> ", g.expr(type), " end"]
    return make


def raising(g):
    """Parts: an expression that raises."""
    return g.fill(g.pick(["throw(@int)", "throw({t, @any})", "error({e, @any})", "error(@atom)", "exit(@any)",
                          "error(@atom, [@any])", "error(badarg, [@int, @any])", "erlang:raise(throw, @any, [])",
                          "erlang:error(@int, none)", "exit({shutdown, @int})", "random_support:no(@int)",
                          "(@lit = @any)", "erlang:raise(error, @any, [{m, f, 1, []}])"]))


def maybe_raising(type):
    """Raises if a guard is true."""
    def make(g):
        return ["if %s -> " % guard(g)] + raising(g) + [";\n    true -> ", g.expr(type), " end"]
    return make


def try_of(type):
    def make(g):
        inside = Node(type, maybe_raising(type)(g)) if g.chance(0.6) else g.expr(type)
        parts = ["try ", inside]
        if g.chance(0.3):
            scope = list(g.scope)
            name = g.bind(type)
            parts += [" of %s%s -> " % (name, when(g, 0.3)), g.expr(type)]
            g.scope = scope
            parts += [";\n    _ -> ", g.expr(type)]
        if g.chance(0.85):
            parts += ["\n    catch"] + clauses(g, g.number(0, 2), lambda: _caught(g), lambda: g.expr(type),
                                           g.pick(["_:_", "_:_", "error:_", "throw:_"]))
            if g.chance(0.12):
                serial = g.serial()
                parts += [";\n    C%d:R%d:S%d -> erlang:raise(C%d, R%d, S%d)" % ((serial,) * 6)]
            if g.chance(0.25):
                parts += ["\n    after ", g.node("stmt", "put(@pdkey, @any)")]
        else:
            parts += ["\n    after ", g.node("stmt", "put(@pdkey, @any)")]
        return parts + [" end"]
    return make


def _caught(g):
    reason = g.pick(["badarith", "badarg", "{badmatch, _}", "function_clause", "{badkey, _}", "{e, _}",
                     "%s", "%s", "%s", "{case_clause, %s}"])
    if "%s" in reason:
        reason = reason % g.bind("any")
    return "%s:%s" % (g.pick(["error", "throw", "exit", "_"]), reason)


def traced(g):
    """The class, reason and stack of what an expression raises, else its value."""
    inside = Node("any", maybe_raising("any")(g)) if g.chance(0.6) else g.expr("any")
    serial = g.serial()
    return ["try ", inside, "\n    catch C%d:R%d:S%d -> {C%d, R%d, random_support:trace(S%d)} end" % ((serial,) * 6)]


def comprehension(type, inner):
    """A list comprehension; bodies are executed some ten times."""
    def make(g):
        if g.rounds > 3000 or not g.affords(60):
            return None

        def whole():
            generators, bound = _generators(g)
            return ["[", g.expr(inner), " || "] + generators + ["]"]
        return g.inside(8, whole)
    return make


def _generators(g):
    parts, bound = [], []
    for number in range(2 if g.chance(0.2) and g.rounds < 500 else 1):
        if parts:
            parts.append(", ")
        kind = g.number(0, 9)
        if kind < 5:
            source = g.expr("ilist")
            parts += [pattern(g, "int", 1, False), " <- ", source]
        elif kind == 5:
            source = g.expr("map")
            key = g.fresh()
            parts += ["{%s, %s}" % (g.bind("any", key), g.bind("int")), " <- random_support:pairs(", source, ")"]
        elif kind < 8:
            source = g.expr("bin")
            parts += ["<<%s:%s>> <= " % (g.bind("int"), g.pick(["8", "4", "16", "3"])), source]
        else:
            source = g.expr("list")
            parts += [pattern(g, "any", 2, False), " <- ", source]
        if g.chance(0.35):
            parts += [", ", guard(g)]
        elif g.chance(0.15):
            parts += [", ", g.expr("bool")]
    return parts, bound


def bit_comprehension(type):
    def make(g):
        if g.rounds > 3000 or not g.affords(60):
            return None

        def whole():
            generators, bound = _generators(g)
            size = g.pick(["8", "16", "32"]) if type == "bin" else g.pick(["3", "5", "8", "12"])
            return ["<< <<(", g.expr("int"), "):%s>> || " % size] + generators + [">>"]
        return g.inside(8, whole)
    return make


def fun_of(arguments, type):
    """A closure, some with several clauses or a name."""
    def make(g):
        def whole():
            names = [g.fresh() for _ in arguments]
            scope = list(g.scope)
            called = "F%d" % g.serial() if g.chance(0.08) else ""
            made = []
            for _ in range(1 if g.chance(0.7) else 2):
                g.scope = list(scope)
                if len(arguments) == 1 and made == [] and g.chance(0.3):
                    head = pattern(g, arguments[0], 1, False)
                else:
                    head = ", ".join(g.bind(its, name) for its, name in zip(arguments, names))
                made.append(Node("clause", ["%s(%s)%s -> " % (called, head, when(g, 0.25)), g.expr(type)]))
            return ["fun "] + between(made, ";\n    ") + [" end"]
        return g.inside(8, whole)
    return make


def fold(type, inner):
    """lists:foldl and the like."""
    def make(g):
        if g.rounds > 3000 or not g.affords(80):
            return None
        function = g.pick(["lists:foldl", "lists:foldr"])
        item, value = g.fresh(), g.fresh()

        def body():
            g.bind("int", item)
            g.bind(type, value)
            return g.expr(type)
        return ["%s(fun(%s, %s) -> random_support:lim(" % (function, item, value), g.inside(8, body),
                ") end, ", g.expr(type), ", ", g.expr("ilist"), ")"]
    return make


def call(type):
    """A call of a function that was made before."""
    def make(g):
        able = [f for f in g.functions if (f.type == type or type == "any") and g.affords(f.cost)]
        if not able:
            return None
        function = g.pick(able[-6:])
        g.cost += g.rounds * function.cost
        arguments = [Node("any", [MANY[its] % function.rounds]) if its in MANY else g.expr(its)
                     for its in function.arguments]
        if g.chance(0.08) and function.arguments:
            return ["apply(?MODULE, %s, [" % function.name] + between(arguments, ", ") + ["])"]
        if g.chance(0.05):
            return ["(fun %s/%d)(" % (function.name, len(arguments))] + between(arguments, ", ") + [")"]
        return ["%s(" % function.name] + between(arguments, ", ") + [")"]
    return make


def makers():
    """{type: [(weight, maker)]}"""
    table = {}
    for type in ["int", "float", "bool", "atom", "ilist", "list", "str", "bin", "bits", "map", "shape", "rec", "any"]:
        table[type] = [(1.6, case_of(type)), (0.4, dispatch(type)), (0.7, if_of(type)), (0.8, on_bool(type)),
                       (0.7, try_of(type)), (0.05, maybe_raising(type)), (2.2, call(type))]
    table["any"] += [(1, traced)]
    table["int"] += [(0.8, fold("int", "int"))]
    table["float"] += [(0.5, fold("float", "int"))]
    table["map"] += [(0.8, fold("map", "int"))]
    table["bin"] += [(0.4, fold("bin", "int")), (0.8, bit_comprehension("bin"))]
    table["bits"] += [(0.4, fold("bits", "int")), (0.8, bit_comprehension("bits"))]
    table["shape"] += [(0.3, fold("shape", "int"))]
    table["ilist"] += [(2, comprehension("ilist", "int")), (0.3, fold("ilist", "int"))]
    table["list"] += [(2, comprehension("list", "any"))]
    table["fun1"] = [(3, fun_of(["int"], "int"))]
    table["fun2"] = [(3, fun_of(["int", "int"], "int"))]
    table["kvfun"] = [(3, fun_of(["any", "int"], "int"))]
    table["pred"] = [(3, fun_of(["any"], "bool")), (0.1, fun_of(["int"], "bool"))]
    return table
