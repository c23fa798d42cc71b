"""A whole module for a seed."""
from __future__ import absolute_import

from tests.random import binding, effects, loops, simple
from tests.random.source import Source
from tests.random.tree import Node

TOP_LIMIT = 150000              # what a top function may cost, in nodes
OPTIONS = [(12, ""), (1, "no_type_opt"), (1, "no_ssa_opt"), (1, "no_copt"), (1, "inline"),
           (1, "no_bsm_opt"), (1, "no_bool_opt"), (1, "{inline_list_funcs, true}"), (1, "inline_list_funcs")]


def name_of(seed):
    return "random_%d" % seed


def top(g, number):
    """A function without arguments, whose value is printed."""
    g.begin(TOP_LIMIT)
    body = [effects.statement(g) for _ in range(g.number(4, 9))]
    names = [name for name, _ in g.scope]
    return Node("function", ["\nt%d() ->" % number] + body +
                ["\n    {", ", ".join(g.random.sample(names, min(len(names), 8))), "}.\n"])


def make(seed):
    """The module of a seed, as a Node."""
    g = Source(seed)
    made = binding.makers()
    for type in simple.TABLES:
        g.makers[type] = simple.TABLES[type] + made.get(type, [])
    head = ["-module(%s).\n-compile([%s]).\n-compile(export_all).\n-record(rec, {a = 0, b = [], c = none}).\n"
            % (name_of(seed), g.weighted(OPTIONS))]
    functions = []
    for number in range(g.number(6, 12)):
        functions += loops.function(g, number)
    for number in range(g.number(5, 8)):
        functions.append(top(g, number))
    return Node("module", head + functions)
