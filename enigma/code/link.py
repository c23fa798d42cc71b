"""From a parsed .beam file to code that can be installed."""
from __future__ import absolute_import

from enigma.code import lines, lower, lower_bits, opcodes
from enigma.code import lower_calls, lower_guards, lower_terms  # to fill lower.LOWER
from enigma.code.analysis import Analysis
from enigma.code.builder import FIRST_X, Builder, TrimConflict
from enigma.code.call_graph import CallGraph
from enigma.code.code import Code, Lambda, NEVER, RetAddr, Site, UNFRAMED
from enigma.code.iset import step
from enigma.code.modules import Module, PreparedCode
from enigma.code.switches import ALL, MODULES, SWITCHES
from enigma.terms.atoms import atom
from enigma.terms.funs import FunInfo, W_Fun

_LINE = opcodes.number('line')
FEW_RETURNS = 8      # of which a trace tells one from another in a row
_FILE_SHIFT = 24
_MAX_LINE = (1 << _FILE_SHIFT) - 1


class Numbers(object):
    """Numbers for return addresses and functions, to spread guard chains."""

    def __init__(self):
        self.last = 0

    def next(self):
        self.last += 1
        return self.last

NUMBERS = Numbers()


class Loader(object):
    """What every module is linked against."""

    def __init__(self, iset, natives, exports):
        self.iset = iset
        self.natives = natives
        self.exports = exports
        self.call_graph = CallGraph()

    def link(self, beam):
        """A PreparedCode of a checked BeamFile; BadBeam when it uses what it
        must not."""
        return Unit(self, beam).link()


class Unit(object):
    """One module while it is linked."""

    def __init__(self, loader, beam):
        self.iset = loader.iset
        self.natives = loader.natives
        self.export_table = loader.exports
        self.beam = beam
        self.imports = [self.export_table.get(entry.w_module, entry.w_name, entry.arity)
                        for entry in beam.imports]
        self.exports = [self.export_table.get(beam.w_module, entry.w_name, entry.arity)
                        for entry in beam.exports]
        self.module = Module(beam.w_module, beam.md5)
        self.module.files = beam.files[:]
        self.module.attributes = beam.attributes
        self.module.compile_info = beam.compile_info
        self.analysis = Analysis(beam)
        self.crossings = None
        if SWITCHES.headers == MODULES:
            self.crossings = loader.call_graph.add(beam, self.analysis, self.imports,
                                                   self.exports)
        self.codes = []
        self.at_label = {}
        self.index_of = {}
        self.lambdas = []
        self.inner_returns = {}         # component -> returns that stay inside it

    def link(self):
        for function in self.beam.functions:
            self._declare(function)
        for entry in self.beam.lambdas:
            self._declare_lambda(entry)
        for i in range(len(self.codes)):
            self._build(i)
        for i in range(len(self.codes)):
            returns = self.inner_returns.get(self.analysis.component[i], 0)
            self.codes[i].few_returns = 0 < returns <= FEW_RETURNS
        exports_new = []
        for i in range(len(self.exports)):
            exports_new.append((self.exports[i], self.at_label[self.beam.exports[i].label]))
        if self.beam.w_on_load is not None:
            self.module.on_load = self.module.find(self.beam.w_on_load.name, 0)
        self.module.all_code = self.codes
        self.module.lambdas = self.lambdas
        self.module.literals_w = self.beam.literals_w
        return PreparedCode(self.module, exports_new)

    def _declare(self, function):
        beam = self.beam
        code = Code(beam.w_module, function.w_name, function.arity, NUMBERS.next())
        code.module = self.module
        code.native = self.natives.lookup(beam.w_module.name, function.w_name.name,
                                          function.arity)
        i = len(self.codes)
        if SWITCHES.hof:
            code.hof = self.analysis.hof[i]
        self.index_of[code] = i
        self.codes.append(code)
        self.at_label[function.entry_label] = code
        self.module.functions['%s/%d' % (function.w_name.name, function.arity)] = code

    def _declare_lambda(self, entry):
        code = self.at_label[entry.label]
        info = FunInfo(self.beam.w_module, entry.w_name, entry.arity - entry.num_free,
                       entry.index, entry.num_free, entry.old_uniq, self.beam.md5)
        code.fun_info = info
        code.num_free = entry.num_free
        w_constant = None
        if entry.num_free == 0:
            w_constant = W_Fun(info, code, None)
        self.lambdas.append(Lambda(info, code, w_constant))

    def _build(self, i):
        code = self.codes[i]
        if code.native is not None:
            fill_stub(self.iset, code)
            self.module.native_count += 1
            return
        try:
            self._build_with(i, False)
        except TrimConflict:
            self._build_with(i, True)

    def _build_with(self, i, real_trim):
        function = self.beam.functions[i]
        code = self.codes[i]
        builder = Builder(self, code, function, self.analysis.component[i], real_trim)
        builder.location = self.location(function.line)
        builder.add_named('func_info', [], code.w_module, code.w_name,
                          builder.first_x(function.arity))
        builder.labels_before[0] = True
        builder.label_at[function.info_label] = 0
        code.location = builder.location
        instructions = function.instructions
        for at in range(len(instructions)):
            instruction = instructions[at]
            if builder.pending is not None and not lower_bits.is_put(instruction.op):
                lower_bits.flush(builder)
            if instruction.op != _LINE or not lines.is_forgotten(instructions, at, self):
                lower.LOWER[instruction.op](builder, instruction.args)
        builder.assemble()

    # -- what the lowering asks

    def next_number(self):
        return NUMBERS.next()

    def location(self, index):
        """The location (file << 24 | line) of an entry of the line table."""
        beam = self.beam
        if index <= 0 or index >= len(beam.line_numbers):
            return 0
        line = beam.line_numbers[index]
        if line > _MAX_LINE:
            return 0
        return beam.line_files[index] << _FILE_SHIFT | line

    def function_at(self, label):
        """The Code whose entry label this is."""
        return self.at_label[label]

    def imported(self, index):
        """The Export of an entry of the import table."""
        return self.imports[index]

    def native(self, module, name, arity):
        return self.natives.lookup(module, name, arity)

    def lambda_(self, index):
        return self.lambdas[index]

    def inside(self, component, target):
        """Whether a call of target stays in the component, which is a cycle."""
        if SWITCHES.headers == ALL:
            return True
        i = self.index_of[target]
        return self.analysis.component[i] == component and self.analysis.recursive[i]

    def export_inside(self, component, export):
        """The same for a call by M:F/A."""
        if SWITCHES.headers == ALL:
            return True
        if export.w_module is not self.beam.w_module:
            return self.crossings is not None and self.crossings.inside(component, export)
        code = self.module.find(export.w_name.name, export.arity)
        return code is not None and self.inside(component, code)

    def count_returns(self, component, number):
        """So many more places of the component get results from within it."""
        self.inner_returns[component] = self.inner_returns.get(component, 0) + number

    def is_recursive(self, component):
        """Whether calls of unknown functions out of the component may come back."""
        return SWITCHES.headers == ALL or component in self.analysis.fun_components


def fill_stub(iset, code):
    """The body of a function that is native: call it, return."""
    native = code.native
    info = step(iset.root, iset.find('func_info')).opcode
    code.natives = [native]
    code.until_looped = -1         # no loop starts there
    sites = []
    if native.trap:
        ops = [info, step(iset.root, iset.find('trap_only')).opcode, 0]
    else:
        call = step(iset.root, iset.find('native_%d' % native.arity)).opcode
        ops = [info, call, 0, step(iset.root, iset.find('return')).opcode]
    if native.raiser:
        sites.append(Site(1, 0, UNFRAMED, None, None, None))
    else:
        sites.append(Site(1, 0, UNFRAMED, native.w_module, native.w_name,
                          FIRST_X[native.arity]))
    code.ops = ops[:]
    code.sites = sites[:]


class StubMaker(object):
    """Code for natives that are called through their name only."""

    def __init__(self, iset):
        self.iset = iset

    def make(self, native):
        """The Code of a native."""
        code = Code(native.w_module, native.w_name, native.arity, NUMBERS.next())
        code.native = native
        fill_stub(self.iset, code)
        return code


def bottom(iset):
    """The return address below the first frame of every process: its end."""
    opcode = step(iset.root, iset.find('exit_process')).opcode
    code = Code(atom('erlang'), atom('exit'), 0, 0)
    code.ops = [opcode, opcode]
    return RetAddr(code, 0, NEVER, 0, 0)
