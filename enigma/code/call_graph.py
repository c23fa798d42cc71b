"""The call graph of all modules loaded so far: which calls of other modules come back.

A module is entered when it is linked.  Before, nothing led through it, so each circle
that it closes goes through it: its functions call other modules, which call, maybe
through many more, functions that it exports.  Circles that a module loaded later closes
are that one's: one loop header in a circle is enough.
"""
from __future__ import absolute_import

from enigma.code import opcodes
from enigma.code.analysis import Components

_EXTERNAL = [opcodes.number(_name)
             for _name in ['call_ext', 'call_ext_last', 'call_ext_only']]


class Node(object):
    """An Export, or a component of one module's own call graph.

    calls, callers   Nodes
    forward, backward, circle   number of the last module from which the search came
                     by, along the calls or against them, and found that both do
    place            among the Nodes of the circles of that module
    """
    _attrs_ = ['calls', 'callers', 'forward', 'backward', 'circle', 'place']

    def __init__(self):
        self.calls = []
        self.callers = []
        self.forward = 0
        self.backward = 0
        self.circle = 0
        self.place = -1

    def call(self, other):
        """Enter that a function here calls one there."""
        if other not in self.calls:
            self.calls.append(other)
            other.callers.append(self)


class CallGraph(object):
    """Components that lead to no other module have no Node."""

    def __init__(self):
        self.of_module = {}      # w_module: Nodes of its components, or None
        self.number = 0          # of the module that is being entered

    def add(self, beam, analysis, imports, exports):
        """Enter a module, or a new version of it.

        imports: Exports by place in beam.imports; exports: those of beam.exports.
        Returns the Crossings, which are good until the next module is entered."""
        self.number += 1
        self._forget(beam.w_module)
        called = []
        own = self._components(beam, analysis, imports, called)
        self.of_module[beam.w_module] = own
        entries = []
        for i in range(len(exports)):
            function = analysis.index_at.get(beam.exports[i].label, -1)
            node = own[analysis.component[function]] if function >= 0 else None
            if node is not None:
                entry = _node_of(exports[i])
                entry.call(node)
                entries.append(entry)
        circle = Search(self.number).circle(called, entries)
        return Crossings(self.number, own, entries, circle)

    def _forget(self, w_module):
        for node in self.of_module.get(w_module, []):
            if node is None:
                continue
            for other in node.calls:
                other.callers.remove(node)
            for other in node.callers:
                other.calls.remove(node)

    def _components(self, beam, analysis, imports, called):
        """Nodes by component; the Nodes of other modules' functions go to `called`.
        A component has a greater number than those that it calls."""
        members = [[] for _ in range(len(beam.functions))]
        for i in range(len(beam.functions)):
            members[analysis.component[i]].append(i)
        own = [None] * len(members)
        for k in range(len(members)):
            node = Node()
            for i in members[k]:
                self._enter_calls(node, beam.functions[i], beam.w_module, imports, called)
                for j in analysis.edges[i]:
                    other = own[analysis.component[j]]
                    if other is not None and analysis.component[j] != k:
                        node.call(other)
            if len(node.calls) > 0:
                own[k] = node
        return own

    def _enter_calls(self, node, function, w_module, imports, called):
        for instruction in function.instructions:
            if instruction.op in _EXTERNAL:
                export = imports[instruction.args[1].value]
                if export.native is None and export.w_module is not w_module:
                    other = _node_of(export)
                    node.call(other)
                    if other.forward != self.number:
                        other.forward = self.number
                        called.append(other)


def _node_of(export):
    if export.node is None:
        export.node = Node()
    return export.node


class Search(object):
    """Which Nodes lie between the calls of a module and its own functions."""

    def __init__(self, number):
        self.number = number

    def circle(self, called, entries):
        """Nodes that can be reached from those called and lead to the entries.

        Both searches take steps in turn, until one has seen all: some modules are
        called by everybody, others call everybody, few do both."""
        ahead = called[:]
        behind = []
        for entry in entries:
            entry.forward = self.number         # the search ends there
            entry.backward = self.number
            self._back(entry, behind)
        i = 0
        j = 0
        while i < len(ahead) and j < len(behind):
            self._on(ahead[i], ahead)
            self._back(behind[j], behind)
            i += 1
            j += 1
        if i == len(ahead):
            return self._against(entries)
        return self._along(called)

    def _on(self, node, ahead):
        for other in node.calls:
            if other.forward != self.number:
                other.forward = self.number
                ahead.append(other)

    def _back(self, node, behind):
        for other in node.callers:
            if other.backward != self.number:
                other.backward = self.number
                behind.append(other)

    def _against(self, entries):
        """The search along the calls has seen all: those of them that lead back."""
        found = []
        for entry in entries:
            self._callers_in(entry, found)
        i = 0
        while i < len(found):
            self._callers_in(found[i], found)
            i += 1
        return found

    def _callers_in(self, node, found):
        for other in node.callers:
            if other.forward == self.number and other.circle != self.number:
                other.circle = self.number
                found.append(other)

    def _along(self, called):
        """The other one has: those of its Nodes to which calls lead."""
        found = []
        for node in called:
            self._take(node, found)
        i = 0
        while i < len(found):
            for other in found[i].calls:
                self._take(other, found)
            i += 1
        return found

    def _take(self, node, found):
        if node.backward == self.number and node.circle != self.number:
            node.circle = self.number
            found.append(node)


class Crossings(object):
    """Which calls of one module's functions to others stay in one component."""

    def __init__(self, number, own, entries, circle):
        self.own = own
        self.component = []
        if len(circle) > 0:
            self._number(number, [node for node in own if node is not None] + entries + circle)

    def _number(self, number, nodes):
        """Components of the graph of these Nodes, some of which are there twice."""
        edges = []
        distinct = []
        for node in nodes:
            node.place = -1
        for node in nodes:
            if node.place < 0:
                node.place = len(distinct)
                node.circle = number
                distinct.append(node)
        for node in distinct:
            edges.append([other.place for other in node.calls if other.circle == number])
        components = Components(edges)
        components.run()
        self.component = components.component
        self.number = number

    def inside(self, component, export):
        """Whether a call out of a component of the module to another's function comes
        back to it."""
        own = self.own[component]
        node = export.node
        if len(self.component) == 0 or own is None or node is None:
            return False
        return (node.circle == self.number and
                self.component[node.place] == self.component[own.place])
