"""The call graph of all modules loaded so far, for headers=modules (switches.py)."""
from __future__ import absolute_import

from enigma.code import opcodes
from enigma.code.analysis import Components

_EXTERNAL = [opcodes.number(_name)
             for _name in ['call_ext', 'call_ext_last', 'call_ext_only']]


class CallGraph(object):
    """Nodes are functions, by "M:F/A"; those of modules not loaded yet call nothing."""

    def __init__(self):
        self.node_of_name = {}
        self.edges = []

    def add(self, beam, analysis):
        """Enter a module (again) -> its Crossings."""
        for i in range(len(beam.functions)):
            function = beam.functions[i]
            node = self._node(beam.w_module, function.w_name, function.arity)
            self.edges[node] = self._callees(beam, analysis, i)
        components = Components(self.edges)
        components.run()
        return Crossings(self, components.component, beam, analysis)

    def _node(self, w_module, w_name, arity):
        name = '%s:%s/%d' % (w_module.name, w_name.name, arity)
        node = self.node_of_name.get(name, -1)
        if node < 0:
            node = len(self.edges)
            self.node_of_name[name] = node
            self.edges.append([])
        return node

    def find(self, w_module, w_name, arity):
        """The node of a function, or -1."""
        name = '%s:%s/%d' % (w_module.name, w_name.name, arity)
        return self.node_of_name.get(name, -1)

    def _callees(self, beam, analysis, i):
        callees = []
        for j in analysis.edges[i]:
            function = beam.functions[j]
            callees.append(self._node(beam.w_module, function.w_name, function.arity))
        for instruction in beam.functions[i].instructions:
            if instruction.op in _EXTERNAL:
                entry = beam.imports[instruction.args[1].value]
                callees.append(self._node(entry.w_module, entry.w_name, entry.arity))
        return callees


class Crossings(object):
    """Which calls of one module's functions to others stay in one component."""

    def __init__(self, graph, component, beam, analysis):
        self.graph = graph
        self.component = component          # of the whole graph, by node
        self.of_own = [-1] * len(beam.functions)
        for i in range(len(beam.functions)):
            function = beam.functions[i]
            node = graph.find(beam.w_module, function.w_name, function.arity)
            self.of_own[analysis.component[i]] = component[node]

    def inside(self, own, w_module, w_name, arity):
        """Whether a call out of component `own` of the module comes back to it."""
        node = self.graph.find(w_module, w_name, arity)
        return node >= 0 and self.component[node] == self.of_own[own]
