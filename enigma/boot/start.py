"""From an OTP tree to a running init process."""
from __future__ import absolute_import

import os

from enigma.boot.errors import BootError
from enigma.boot.files import read_file
from enigma.code import beamfile
from enigma.code.compact import BadBeam
from enigma.code.link import Loader, StubMaker
from enigma.code.modules import ExportTable, ModuleTable
from enigma.code.natives import TABLE as NATIVES
from enigma.machine import dispatch, process, spawn
from enigma.machine.core_inspector import CoreInspector
from enigma.machine.linker import NodeLinker
from enigma.machine.node import Node
from enigma.terms import lists
from enigma.terms.atoms import atom
from enigma.terms.binaries import binary


def make_node():
    """A Node that can load code and run it."""
    node = Node()
    node.exports = ExportTable(NATIVES, StubMaker(dispatch.ISET))
    node.modules = ModuleTable()
    node.linker = NodeLinker(node)
    node.inspector = CoreInspector()
    node.loader = Loader(dispatch.ISET, NATIVES, node.exports)
    return node


# What erlang:loaded/0 and pre_loaded/0 show, the other way round.
ORDER = ['erts_code_purger', 'erl_init', 'init', 'prim_buffer', 'prim_eval', 'prim_inet',
         'prim_file', 'zlib', 'socket_registry', 'prim_socket', 'prim_net', 'prim_zip',
         'erl_prim_loader', 'erlang', 'erts_internal', 'erl_tracer',
         'erts_literal_area_collector', 'erts_dirty_process_signal_handler', 'atomics',
         'counters', 'persistent_term']


def load_preloaded(node, folder):
    """Load the modules that must be there before the first process; BootError."""
    try:
        for name in in_order(os.listdir(folder)):
            load_file(node, folder + '/' + name, True)
    except OSError:
        raise BootError("cannot read the preloaded modules in %s" % folder)


def in_order(names):
    """The .beam files among these, in the order in which stock loads them."""
    files = []
    for module in ORDER:
        if module + '.beam' in names:
            files.append(module + '.beam')
    for name in names:
        if name.endswith('.beam') and name not in files:
            files.append(name)
    return files


def load_file(node, path, preloaded=False):
    """Load one module at once, without on_load; BootError."""
    try:
        if preloaded:
            beam = beamfile.parse_preloaded(read_file(path), node.linker)
        else:
            beam = beamfile.parse(read_file(path), node.linker)
        beamfile.read_code(beam)
        prepared = node.loader.link(beam)
    except BadBeam as error:
        raise BootError("%s: %s" % (path, error.message))
    node.modules.install(prepared.module, prepared.exports_new)
    node.modules.preloaded_w.append(beam.w_module)


def start_processes(node, init_args):
    """Start init and the other system processes, in the order of stock."""
    args_w = lists.from_items([binary(arg) for arg in init_args])
    _start(node, 'erl_init', [atom(node.options.init_module), args_w], process.NORMAL)
    _start(node, 'erts_code_purger', [], process.HIGH)
    _start(node, 'erts_literal_area_collector', [], process.HIGH)
    for priority in [process.NORMAL, process.HIGH, process.MAX]:
        _start(node, 'erts_dirty_process_signal_handler', [], priority)


def _start(node, module, args_w, priority):
    options = spawn.SpawnOptions()
    options.priority = priority
    options.own_settings().system = True
    spawn.spawn(node, None, atom(module), atom('start'), args_w, options)
