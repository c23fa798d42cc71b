"""Statements of the top functions: messages, processes, tables, exceptions."""
from __future__ import absolute_import

from tests.random import binding, bitsyntax, library, processes, tables
from tests.random.guards import pattern, when
from tests.random.loops import VALUES, lim
from tests.random.tree import Node, between


def noting(g, node):
    """The same, but what it raises is noted, and the value is then a simple one."""
    if g.chance(0.1):
        return node
    serial = g.serial()
    return Node(node.type, ["try ", node, "\n    catch C%d:R%d:S%d -> random_support:note(C%d, R%d, S%d), " %
                            ((serial,) * 6), g.leaf(node.type), " end"])


def value(g):
    type = g.pick(VALUES)
    made = noting(g, lim(g, type))
    return ["%s = " % g.bind(type), made]


def matched(g):
    """A match that may fail."""
    type = g.pick(["shape", "ilist", "map", "bin", "rec", "list"])
    made = g.expr(type)
    if g.chance(0.95):
        scope = list(g.scope)
        parts = ["try ", pattern(g, type), " = ", made, " of _ -> ok catch error:{badmatch, _} -> no end"]
        g.scope = scope
        return parts
    made = noting(g, made)
    return [pattern(g, type), " = ", made]


def caught(g):
    return ["%s = " % g.fresh(), Node("any", binding.traced(g))]


def noted(g):
    return g.fill(g.pick(["put(@pdkey, @any)", "put(@pdkey, @int)", "erase(@pdkey)", "self() ! @any",
                          "self() ! {m, @int}"]))


def over_many(g):
    """A comprehension or fold of many rounds."""
    rounds = g.pick([100, 300, 1000])
    item = g.fresh()

    def whole():
        g.bind("int", item)
        return g.expr("int")
    kind = g.number(0, 3)
    if kind == 0:
        parts = ["lists:sum([", g.inside(rounds, whole), " || %s <- lists:seq(1, %d)])" % (item, rounds)]
    elif kind == 1:
        parts = ["length(lists:filter(fun(%s) -> " % item, g.inside(rounds, lambda: (g.bind("int", item), g.expr("bool"))[1]),
                 " end, lists:seq(-50, %d)))" % rounds]
    elif kind == 2:
        last = g.fresh()

        def body():
            g.bind("int", item)
            g.bind("int", last)
            return lim(g, "int")
        parts = ["lists:foldl(fun(%s, %s) -> " % (item, last), g.inside(rounds, body),
                 " end, 0, lists:seq(1, %d))" % rounds]
    else:
        parts = ["erlang:phash2(maps:from_list([{%s, " % item, g.inside(rounds, whole),
                 "} || %s <- lists:seq(1, %d)]))" % (item, rounds)]
    made = noting(g, Node("int", parts))
    return ["%s = " % g.bind("int"), made]


def called(g):
    """A call of a function that was made before."""
    parts = binding.call("any")(g)
    if parts is None:
        return value(g)
    made = noting(g, Node("any", parts))
    return ["%s = " % g.bind("any"), made]


def received(g):
    """Messages to oneself, taken out of order."""
    parts = ["begin self() ! {x, ", g.expr("int"), "}, self() ! {y, ", g.expr("any"), "}, self() ! ", g.expr("shape")]
    parts += ["\n    end,"]
    clauses = []
    result = g.fresh()
    for _ in range(g.number(1, 3)):
        scope = list(g.scope)
        head = g.pick(["{x, %s}", "{y, %s}", "%s"])
        head = head % pattern(g, "shape" if head == "%s" else "any", 1)
        clauses.append(Node("clause", ["\n    %s%s -> " % (head, when(g, 0.3)), g.expr("any")]))
        g.scope = scope
    parts = [Node("stmt", parts), "\n    %s = receive" % result] + between(clauses, ";")
    parts += ["\n    after 0 -> ", g.expr("any"), " end"]
    g.bind("any", result)
    return parts


def monitored(g):
    """A process that ends: why it ended."""
    number = g.serial()
    parts = ["{P%d, M%d} = spawn_monitor(fun() -> " % (number, number), g.expr("any")]
    if g.chance(0.6):
        parts += [", exit(", g.expr("any"), ")"]
    parts += [" end),\n    receive {'DOWN', M%d, process, P%d, D%d} -> D%d end" % ((number,) * 4)]
    g.bind("any", "D%d" % number)
    return parts


def linked(g):
    number = g.serial()
    return ["T%d = process_flag(trap_exit, true),\n    P%d = spawn_link(fun() -> " % (number, number), g.expr("any"),
            " end),\n    E%d = receive {'EXIT', P%d, R%d} -> R%d end, process_flag(trap_exit, T%d)" % ((number,) * 5)]


def served(g):
    """A server process that is asked many times."""
    number = g.serial()
    rounds = g.pick([30, 100, 300])
    question, state = g.fresh(), g.fresh()

    def body():
        g.scope = [(question, "any"), (state, "int")]
        return [lim(g, "int"), lim(g, "any")]
    new_state, answer = g.inside(rounds, body)
    asked = "I%d" % number

    def ask():
        g.scope = [(asked, "int")]
        return g.expr("any")
    asking = g.inside(rounds, ask)
    parts = ["P%d = spawn_link(fun() -> random_support:serve(fun(%s, %s) ->\n      try {" % (number, question, state),
             answer, ", ", new_state, "} catch C:R -> {{C, R}, 0} end end, ", g.leaf("int"), ") end),\n    "]
    return parts + ["%s = [random_support:ask(P%d, " % (g.bind("list"), number), asking,
                    ") || %s <- lists:seq(1, %d)],\n    random_support:ask(P%d, stop)" % (asked, rounds, number)]


def gathered(g):
    """Several processes that answer; the answers are taken in a fixed order."""
    number = g.serial()
    item = "I%d" % number

    def work():
        g.bind("int", item)
        return g.expr("any")
    return ["S%d = self(),\n    [spawn(fun() -> S%d ! {res, %s, catch " % (number, number, item), g.inside(8, work),
            "} end) || %s <- lists:seq(1, 6)],\n    " % item,
            "%s = [receive {res, %s, X%d} -> X%d end || %s <- lists:seq(1, 6)]" % (g.bind("list"), item, number, number, item)]


def table(g):
    """A table of ets."""
    name = "T%d" % g.serial()
    kind = g.pick(["set", "ordered_set", "bag", "duplicate_bag"])
    parts = ["%s = ets:new(t, [%s])" % (name, kind)]
    for _ in range(g.number(2, 6)):
        parts += [",\n    "] + g.fill(g.pick([
            "ets:insert(T, {@key, @int})", "ets:insert(T, [{@key, @int}, {@any, @any}])", "ets:delete(T, @key)",
            "[ets:insert(T, {I, @int}) || I <- lists:seq(1, 30)]", "catch ets:update_counter(T, @key, @int, {0, 0})",
            "ets:insert_new(T, {@key, @any})", "ets:match_delete(T, {@lit, '_'})",
            "catch ets:update_element(T, @key, {2, @any})", "catch ets:insert(T, @any)"]))
    result = g.fresh()
    parts += [",\n    %s = {ets:info(T, size), random_support:sorted(ets:tab2list(T)), catch ets:lookup(T, " % result,
              g.expr("key"), "),\n      random_support:sorted(ets:select(T, [{{'$1', '$2'}, [{"] + g.fill(
                  "'@cmp', '$2', {const, @int}}], [{{'$2', '$1'}}]}]))}")
    parts = [part.replace("(T,", "(%s," % name).replace("(T)", "(%s)" % name) if isinstance(part, str) else part
             for part in parts]
    g.bind("any", result)
    return parts + [", ets:delete(%s)" % name]

STATEMENTS = [(6, value), (5, called), (1.5, matched), (2, caught), (1, noted), (2.5, over_many), (1, received), (0.5, monitored),
              (0.3, linked), (0.6, served), (0.3, gathered), (0.5, table),
              (0.5, library.calls), (0.4, bitsyntax.bit_statements), (0.25, tables.tables), (0.1, processes.process_statements)]


def statement(g):
    return Node("stmt", ["\n    "] + g.weighted(STATEMENTS)(g) + [","])
