"""What the JIT wants to know of a module: which calls go round in circles, and
which functions pass a fun on to themselves (like lists:map/2)."""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.origins import find_hof

_CALL = opcodes.number('call')
_CALL_LAST = opcodes.number('call_last')
_CALL_ONLY = opcodes.number('call_only')
_CALL_EXT = opcodes.number('call_ext')
_CALL_EXT_LAST = opcodes.number('call_ext_last')
_CALL_EXT_ONLY = opcodes.number('call_ext_only')
_MAKE_FUN2 = opcodes.number('make_fun2')
_MAKE_FUN3 = opcodes.number('make_fun3')
_CALL_FUN = opcodes.number('call_fun')
_CALL_FUN2 = opcodes.number('call_fun2')
_APPLY = opcodes.number('apply')
_APPLY_LAST = opcodes.number('apply_last')


class Analysis(object):
    """Of a checked BeamFile; lists are by place in beam.functions.

    component   number of the strongly connected component of the call graph
    recursive   whether that component is a cycle
    hof         argument that holds a fun which the function, which calls it,
                passes on unchanged in all calls of itself; -1 if there is none
    fun_components   component -> True: cycles in which a function makes a fun of
                the cycle and one calls a fun, so that it may well be that one
    Making a fun counts as calling its body.
    """

    def __init__(self, beam):
        self.beam = beam
        n = len(beam.functions)
        self.index_at = {}
        self.index_of_name = {}
        for i in range(n):
            function = beam.functions[i]
            self.index_at[function.entry_label] = i
            self.index_of_name['%s/%d' % (function.w_name.name, function.arity)] = i
        self.makes_fun = [False] * n     # of its own component
        self.calls_fun = [False] * n
        self.edges = [self._callees(i) for i in range(n)]
        self.component = [-1] * n
        self.recursive = [False] * n
        components = Components(self.edges)
        components.run()
        self._note(components)
        self.hof = [-1] * n
        self.fun_components = {}
        self._mark_fun_components()
        for i in range(n):
            if self.recursive[i] and components.size[self.component[i]] == 1:
                if self.calls_fun[i]:
                    self.hof[i] = find_hof(beam.functions[i])

    def _note(self, components):
        for i in range(len(self.edges)):
            self.component[i] = components.component[i]
        for i in range(len(self.edges)):
            if components.size[self.component[i]] > 1:
                self.recursive[i] = True
            elif i in self.edges[i]:
                self.recursive[i] = True

    def _mark_fun_components(self):
        makes = {}
        for i in range(len(self.edges)):
            if not self.makes_fun[i] or not self.recursive[i]:
                continue
            for j in self._funs_made(i):
                if self.component[j] == self.component[i]:
                    makes[self.component[i]] = True
        for i in range(len(self.edges)):
            if self.calls_fun[i] and self.component[i] in makes:
                self.fun_components[self.component[i]] = True

    def _callees(self, i):
        """Places of the functions that function i calls or makes funs of."""
        callees = []
        for instruction in self.beam.functions[i].instructions:
            op = instruction.op
            target = -1
            if op == _CALL or op == _CALL_ONLY or op == _CALL_LAST:
                target = self.index_at.get(instruction.args[1].value, -1)
            elif op == _CALL_EXT or op == _CALL_EXT_ONLY or op == _CALL_EXT_LAST:
                target = self._imported(instruction.args[1].value)
            elif op == _MAKE_FUN2 or op == _MAKE_FUN3:
                self.makes_fun[i] = True
                target = self._lambda(instruction.args[0].value)
            elif op == _CALL_FUN2:
                self.calls_fun[i] = True
                if instruction.args[0].kind == compact.UNSIGNED:
                    target = self._lambda(instruction.args[0].value)
            elif op == _CALL_FUN or op == _APPLY or op == _APPLY_LAST:
                self.calls_fun[i] = True
            if target >= 0 and target not in callees:
                callees.append(target)
        return callees

    def _funs_made(self, i):
        made = []
        for instruction in self.beam.functions[i].instructions:
            if instruction.op == _MAKE_FUN2 or instruction.op == _MAKE_FUN3:
                made.append(self._lambda(instruction.args[0].value))
        return made

    def _imported(self, index):
        entry = self.beam.imports[index]
        if entry.w_module is not self.beam.w_module:
            return -1
        return self.index_of_name.get('%s/%d' % (entry.w_name.name, entry.arity), -1)

    def _lambda(self, index):
        return self.index_at.get(self.beam.lambdas[index].label, -1)


class Components(object):
    """Strongly connected components (Tarjan's algorithm, without recursion).

    component: number per node; size: how many nodes have that number.
    """

    def __init__(self, edges):
        n = len(edges)
        self.edges = edges
        self.component = [-1] * n
        self.size = []
        self.order = [-1] * n      # when the node was entered, -1: not yet
        self.low = [0] * n
        self.entered = 0
        self.open = []             # nodes whose component is not known yet

    def run(self):
        for node in range(len(self.edges)):
            if self.order[node] < 0:
                self._from(node)

    def _enter(self, node):
        self.order[node] = self.entered
        self.low[node] = self.entered
        self.entered += 1
        self.open.append(node)

    def _from(self, start):
        path = [start]
        edge = [0]                 # next edge to follow, per node of the path
        self._enter(start)
        while len(path) > 0:
            node = path[-1]
            k = edge[-1]
            if k == len(self.edges[node]):
                path.pop()
                edge.pop()
                if self.low[node] == self.order[node]:
                    self._close(node)
                if len(path) > 0:
                    self._lower(path[-1], self.low[node])
                continue
            edge[-1] = k + 1
            target = self.edges[node][k]
            if self.order[target] < 0:
                self._enter(target)
                path.append(target)
                edge.append(0)
            elif self.component[target] < 0:
                self._lower(node, self.order[target])

    def _lower(self, node, value):
        if value < self.low[node]:
            self.low[node] = value

    def _close(self, node):
        number = len(self.size)
        count = 0
        while True:
            member = self.open.pop()
            self.component[member] = number
            count += 1
            if member == node:
                break
        self.size.append(count)
