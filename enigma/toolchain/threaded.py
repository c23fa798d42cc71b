"""Threaded code: a change of the C backend for the machine's dispatch loop.

A dispatch loop becomes one large `switch` in C, which all opcodes jump back to: one
indirect jump, hard to predict.  For the functions given to `install`, each opcode
instead ends in its own jump through a table of labels:

    static const void *const targets[] = { &&target_0, &&target_1, ... };
    ...                                    // an opcode
    l_opcode = ops[pc]; goto *targets[l_opcode];

The operations between the place where the opcodes meet and the switch ("the path")
are repeated at each opcode.  The opcode number is not checked: the loader makes only
numbers that have a label.  The flow graph is not changed, so the JIT sees no
difference.
"""
from __future__ import absolute_import

from rpython.flowspace.model import mkentrymap
from rpython.rtyper.lltypesystem.lltype import Void
from rpython.tool.ansi_print import AnsiLogger
from rpython.translator.c import funcgen
from rpython.translator.c.support import gen_assignments

MIN_CASES = 40          # a smaller switch is not the one of the opcodes

log = AnsiLogger("threaded")

original = funcgen.FunctionCodeGenerator

dispatch_functions = []


class Dispatch(object):
    """Where a graph dispatches.

    switch: the block that ends in the switch.  path: the blocks from the place where
    the opcodes meet to the switch, each with one exit but the last.
    """

    def __init__(self, path):
        self.path = path
        self.entry = path[0]
        self.switch = path[-1]
        self.targets = {}               # number of an opcode -> link
        self.default = None
        for link in self.switch.exits:
            if link.exitcase == "default":
                self.default = link
            else:
                self.targets[as_number(link.llexitcase)] = link


def as_number(case):
    """The number of a case: an int, or a char for opcodes in a string."""
    return ord(case) if isinstance(case, str) else case


def find_dispatch(graph):
    """Return the Dispatch of a graph, or None if it has no large switch."""
    switches = [block for block in graph.iterblocks() if len(block.exits) > MIN_CASES]
    if len(switches) != 1:
        return None
    entrymap = mkentrymap(graph)
    path = switches
    while len(entrymap[path[0]]) == 1:
        before = entrymap[path[0]][0].prevblock
        if before is None or len(before.exits) != 1:
            break
        path = [before] + path
    if len(entrymap[path[0]]) == 1:
        return None                     # nothing jumps back to it
    return Dispatch(path)


class ThreadedCodeGenerator(original):
    """Generates a C function; the dispatch functions in threaded form."""

    dispatch = None
    jumps = 0               # written so far

    def cfunction_body(self):
        if getattr(self.graph, "func", None) in dispatch_functions:
            self.dispatch = find_dispatch(self.graph)
        if self.dispatch is not None:
            self.jumps = 0
            self.innerloops = dict(self.innerloops)
            self.innerloops.pop(self.dispatch.entry, None)
            yield self.table_of_targets()
        for line in original.cfunction_body(self):
            yield line
        if self.dispatch is not None:
            log("%s: %d opcodes, %d jumps"
                % (self.functionname, len(self.dispatch.targets), self.jumps))
            self.dispatch = None

    def table_of_targets(self):
        targets = self.dispatch.targets
        labels = ["&&target_%s" % (number if number in targets else "default")
                  for number in range(max(targets) + 1)]
        return "static const void *const targets[%d] = { %s };" % (
            len(labels), ", ".join(labels))

    def gen_goto(self, target, link=None):
        if self.dispatch is None or target is not self.dispatch.entry:
            lines = original.gen_goto(self, target, link)
        else:
            lines = self.gen_dispatch()
        for line in lines:
            yield line

    def gen_block(self, block):
        if self.dispatch is None or block is not self.dispatch.entry:
            for line in original.gen_block(self, block):
                yield line

    def gen_dispatch(self):
        """The path and the jump; behind the first jump of all, the targets."""
        self.jumps += 1
        is_first = self.jumps == 1
        for line in self.gen_path():
            yield line
        if is_first:
            for line in self.gen_targets():
                yield line

    def gen_path(self):
        for block in self.dispatch.path:
            for op in block.operations:
                for line in self.gen_op(op):
                    yield line
            if block is not self.dispatch.switch:
                for line in self.gen_assignments_of(block.exits[0]):
                    yield line
        yield "goto *targets[%s];" % self.expr(self.dispatch.switch.exitswitch)

    def gen_assignments_of(self, link):
        """Hand the values over from one block of the path to the next."""
        assignments = []
        for source, target in zip(link.args, link.target.inputargs):
            lltype, typename = self.illtypes[target]
            if lltype is not Void:
                assignments.append((typename, funcgen.LOCALVAR % target.name,
                                    self.expr(source)))
        return gen_assignments(assignments)

    def gen_targets(self):
        for number, link in sorted(self.dispatch.targets.items()):
            yield "target_%d: ;" % number
            for line in self.gen_link(link):
                yield "\t" + line
        yield "target_default: ;"
        if self.dispatch.default is None:
            yield "\tabort();"
        else:
            for line in self.gen_link(self.dispatch.default):
                yield "\t" + line


def install(functions):
    """Make C in threaded form for these RPython functions from now on."""
    dispatch_functions[:] = functions
    funcgen.FunctionCodeGenerator = ThreadedCodeGenerator


def uninstall():
    """Make C in rpython's own form again, for the test."""
    dispatch_functions[:] = []
    funcgen.FunctionCodeGenerator = original
