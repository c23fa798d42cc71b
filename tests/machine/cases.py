"""Cases: exported functions without arguments of the modules in modules/.

A case is run by harness:run/2 in a process of a node that has only these modules,
the preloaded `erlang` and a little of stdlib; what it did is the reason with which
the process ends.
Stock runs the same cases (the same files) and tells what is expected.
"""
from __future__ import absolute_import

import glob
import os
import re
import subprocess

from enigma import natives_of_all
from enigma.boot import start
from enigma.code import beamfile
from enigma.code.iset import InstructionSet
from enigma.code.link import Loader, StubMaker
from enigma.code.modules import ExportTable
from enigma.code.natives import TABLE
from enigma.machine import dispatch, generate, process, scheduler, spawn
from enigma.machine.ops import table
from enigma.machine.registers import NX
from enigma.terms.atoms import atom
from enigma.terms.show import show
from tests.code import otp

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, 'modules')


# Modules of stdlib that the cases call.
LIBRARY = ['array', 'dict', 'epp', 'erl_anno', 'erl_features', 'erl_internal', 'erl_parse',
           'erl_scan', 'gb_trees', 'io_lib', 'io_lib_format', 'io_lib_pretty', 'lists',
           'maps', 'orddict', 'proplists', 'queue', 'sets']


def case_names(path):
    """The names of the cases of a source: what its first -export tells."""
    with open(path) as source:
        text = source.read()
    included = re.search(r'-include\("(.*)"\)', text)
    if included:
        return case_names(os.path.join(SOURCES, included.group(1)))
    exports = re.search(r'-export\(\[(.*?)\]\)', text, re.S).group(1)
    return re.findall(r"(\w+)/0", exports)


MODULES = {}                 # name -> names of its cases
for _path in glob.glob(os.path.join(SOURCES, 'on_*.*')):
    MODULES[os.path.splitext(os.path.basename(_path))[0]] = case_names(_path)
ALL = [(_module, _case) for _module in sorted(MODULES) for _case in MODULES[_module]]


def compiled(folder):
    """Compile all sources into `folder`; {module: path of the file}."""
    erlc = os.path.join(otp.root(), 'bin', 'erlc')
    sources = sorted(glob.glob(os.path.join(SOURCES, '*.erl')))
    old = [path for path in sources if '/on_old_' in path]
    subprocess.check_call([erlc, '-o', folder] + [x for x in sources if x not in old])
    subprocess.check_call([erlc, '+r24', '-o', folder] + old)
    assembler = sorted(glob.glob(os.path.join(SOURCES, '*.S')))
    if assembler:
        subprocess.check_call([erlc, '+from_asm', '-o', folder] + assembler)
    paths = glob.glob(os.path.join(folder, '*.beam'))
    return dict((os.path.basename(path)[:-len('.beam')], path) for path in paths)


def expected(folder):
    """{(module, case): text} by stock."""
    erl = os.path.join(otp.root(), 'bin', 'erl')
    calls = ['harness:print(%s, [%s])' % (module, ', '.join(MODULES[module]))
             for module in sorted(MODULES)]
    with open(os.devnull, 'r+') as nothing:
        child = subprocess.Popen(
            [erl, '-noshell', '-kernel', 'logger_level', 'none', '-pa', folder,
             '-eval', ', '.join(calls) + ', halt().'],
            stdin=nothing, stdout=subprocess.PIPE, stderr=nothing)
        results = re.split("\r?\n'----'\r?\n", child.communicate()[0])
    assert results.pop() == '' and len(results) == len(ALL)
    return dict(zip(ALL, [anonymous(result) for result in results]))


def anonymous(text):
    """Without the numbers of pids, references and funs."""
    text = re.sub(r'#Ref<[0-9.]*>', '#Ref', text)
    text = re.sub(r'<0\.\d+\.\d+>', '<Pid>', text)
    return re.sub(r'#Fun<([a-z_]*)[^>]*>', r'#Fun<\1>', text)


class Slices(scheduler.Scheduler):
    """A scheduler whose slices have few reductions."""

    def __init__(self, node, reductions):
        scheduler.Scheduler.__init__(self, node)
        self.reductions = reductions
        self.slices = 0

    def execute(self, proc, reductions):
        self.slices += 1
        return dispatch.execute(proc, self.reductions)


class Machine(object):
    """A node whose code uses the given forms; `seen`: opcodes that were run."""

    def __init__(self, forms, paths):
        self.forms = forms
        self.seen = {}
        iset = instruction_set(forms)
        self.run = loop(forms, self.seen)
        self.node = start.make_node()
        natives_of_all.setup(self.node)
        self.node.exports = ExportTable(TABLE, StubMaker(iset))
        self.node.loader = Loader(iset, TABLE, self.node.exports)
        start.load_file(self.node, otp.path('erts', 'erlang'))
        for module in LIBRARY:
            self.load(otp.path('stdlib', module))
        for module in sorted(paths):
            self.load(paths[module])

    def load(self, path):
        beam = beamfile.parse(start.read_file(path), self.node.linker)
        beamfile.read_code(beam)
        prepared = self.node.loader.link(beam)
        self.node.modules.install(prepared.module, prepared.exports_new)

    def result(self, module, name, args_w, reductions):
        """(class, reason, trace) with which module:name(args_w) ends, as text."""
        proc = self.finished(module, name, args_w, reductions)
        return proc.w_exit_class.name, show(proc.w_exit_reason), show(proc.w_exit_trace)

    def case(self, module, case, reductions=4000):
        """What harness:run(module, case) ends with."""
        proc = self.finished('harness', 'run', [atom(module), atom(case)], reductions)
        return anonymous(show(proc.w_exit_reason))

    def finished(self, module, name, args_w, reductions):
        """The process that has run module:name(args_w)."""
        node = self.node
        before, dispatch.run = dispatch.run, self.run
        try:
            slices = Slices(node, reductions)
            proc = spawn.spawn(node, None, atom(module), atom(name), args_w, spawn.PLAIN)
            while proc.status != process.DEAD:
                running = node.run_queue.pick()
                if running is None:
                    assert node.timers.wait_ms() >= 0, 'nothing will ever run'
                    slices.idle()
                elif running.status == process.RUNNABLE:
                    slices.slice(running)
            self.slices = slices.slices
            return proc
        finally:
            dispatch.run = before


def instruction_set(forms):
    """The InstructionSet of these forms."""
    iset = InstructionSet()
    iset.nx = NX
    for instruction in table.INSTRUCTIONS:
        iset.add_instruction(instruction.name, ''.join(instruction.letters()),
                             instruction.raises, instruction.jumps,
                             instruction.open_end)
    for form in forms:
        iset.add_form(form.number, [(i.name, kinds) for i, kinds in form.parts])
    return iset


def loop(forms, seen):
    """run() for these forms, which notes every opcode in `seen`."""
    source = generate.search_source(forms)
    fetched = 'op = fetch(ops, pc)\n'
    assert source.count(fetched) == 1
    source = source.replace(fetched, fetched + ' ' * 12 + 'SEEN[op] = True\n')
    names = dict(vars(dispatch), SEEN=seen)
    exec source in names
    return names['run']
