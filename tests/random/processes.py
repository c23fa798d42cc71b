"""Processes that are linked, monitored and ended in all ways; what is received is kept."""
from __future__ import absolute_import

from tests.random.library import term
from tests.random.tree import Node

REASONS = ["normal", "kill", "killed", "shutdown", "{shutdown, 1}", "boom", "noproc"]


def reason(g):
    return g.pick(REASONS) if g.chance(0.8) else term(g, 2)


def ending(g):
    """The text of what a process does at last."""
    return g.pick(["ok", "exit(%s)" % reason(g), "exit(self(), %s)" % g.pick(REASONS), "error(%s)" % reason(g), "throw(%s)" % reason(g),
                   "random_support:no(1)", "hd(random_support:id([]))", "exit(Main, %s), receive never -> ok end" % g.pick(["kill_", "normal", "boom"]),
                   "receive {go, X} -> exit(X) end", "receive {go, _} -> ok end", "process_flag(trap_exit, true), receive {'EXIT', _, R} -> exit({got, R}); {go, R} -> exit({went, R}) end"])


def step(g, number):
    """The text of an action of the process that watches, on process P<number>."""
    child = "P%d" % number
    return g.pick(["exit(%s, %s)" % (child, reason(g)), "%s ! {go, %s}" % (child, reason(g)), "unlink(%s)" % child, "catch link(%s)" % child,
                   "demonitor(M%d)" % number, "demonitor(M%d, [flush])" % number, "demonitor(M%d, [flush, info])" % number, "demonitor(M%d, [info])" % number,
                   "monitor(process, %s)" % child, "is_process_alive(%s)" % child, "exit(%s, kill)" % child, "%s ! hello" % child, "receive after 1 -> ok end",
                   "process_flag(trap_exit, %s)" % g.pick(["true", "true", "false"]), "random_support:collected()", "is_pid(self())"])


def watched(g):
    """The text of a fun: processes are started, things done to them, messages taken."""
    parts = ["fun() -> Main = self(), process_flag(trap_exit, %s)" % g.pick(["true", "true", "true", "false"])]
    number = g.serial()
    start = g.pick(["{P%d, M%d} = spawn_monitor(fun() -> %s end)", "{P%d, M%d} = spawn_opt(fun() -> %s end, [link, monitor])",
                    "{P%d, M%d} = {spawn_link(fun() -> %s end), make_ref()}", "{P%d, M%d} = spawn_opt(fun() -> %s end, [monitor])"])
    parts.append(start % (number, number, ending(g)))
    if g.chance(0.7):
        parts.append("random_support:settled(P%d)" % number)
    steps = []
    for _ in range(g.number(0, 4)):
        steps.append("catch %s" % step(g, number).replace("catch ", ""))
        parts.append("A%d = (%s)" % (len(steps), steps[-1]))
        parts.append("random_support:settled(P%d)" % number)
    parts.append("exit(P%d, kill)" % number)
    parts.append("random_support:settled(P%d)" % number)
    return ", ".join(parts + ["{[%s], random_support:collected()} end" % ", ".join("A%d" % (at + 1) for at in range(len(steps)))])


def selected(g):
    """The text of a fun: messages are sent to oneself and taken in another order."""
    heads = ["{a, X}", "{b, X} when X > 1", "{X, Y} when X =:= Y", "X when is_atom(X)", "[X | _]", "{c, {X, _}}", "X when is_integer(X), X rem 2 =:= 0", "{X, 1}", "#{k := X}",
             "<<X, _/binary>>", "{_, _, _} = X"]
    sent = ["{a, 1}", "{b, 0}", "{b, 2}", "x", "[1, 2]", "{c, {1, 2}}", "4", "5", "{z, 1}", "#{k => 1}", "<<1, 2>>", "{1, 1.0}", "{1, 2, 3}", "[]", "1.5"]
    parts = ["self() ! %s" % g.pick(sent) for _ in range(g.number(2, 8))]
    names = []
    for _ in range(g.number(1, 5)):
        clauses = "; ".join("%s -> {%d, X}" % (g.pick(heads).replace("Y", "Y%d" % g.serial()), at) for at in range(g.number(1, 3)))
        after = g.pick(["after 0 -> none", "after 1 -> late", "after random_support:id(0) -> none", "after random_support:id(2) -> late"])
        names.append("fun() -> receive %s %s end end()" % (clauses, after))
        if g.chance(0.3):
            names.append("self() ! %s" % g.pick(sent))
    return "fun() -> %s, {[%s], random_support:collected()} end" % (", ".join(parts), ", ".join(names))


def process_statements(g):
    """Parts: a statement of many such funs, each in a process of its own."""
    parts = []
    for _ in range(g.number(5, 25)):
        make = g.pick([watched, watched, selected])
        parts.append(Node("stmt", ["random_support:tried(%s, fun() -> random_support:apart(%s) end),\n    " % (make.__name__, make(g))]))
    return parts + ["ok"]
