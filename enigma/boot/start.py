"""From an OTP tree to a running init process."""
from __future__ import absolute_import

import os

from enigma.code import beamfile
from enigma.code.compact import BadBeam
from enigma.code.link import Loader, StubMaker
from enigma.code.modules import ExportTable, ModuleTable
from enigma.code.natives import TABLE as NATIVES
from enigma.machine import dispatch, process, spawn
from enigma.machine.linker import NodeLinker
from enigma.machine.node import Node
from enigma.terms import lists
from enigma.terms.atoms import atom
from enigma.terms.binaries import binary


class BootError(Exception):
    """`message` is one line for the user."""

    def __init__(self, message):
        self.message = message


def make_node():
    """A Node that can load code and run it."""
    node = Node()
    node.exports = ExportTable(NATIVES, StubMaker(dispatch.ISET))
    node.modules = ModuleTable()
    node.linker = NodeLinker(node)
    node.loader = Loader(dispatch.ISET, NATIVES, node.exports)
    return node


def read_file(path):
    """The bytes of a file; OSError."""
    fd = os.open(path, os.O_RDONLY, 0)
    try:
        pieces = []
        while True:
            piece = os.read(fd, 1 << 20)
            if piece == '':
                return ''.join(pieces)
            pieces.append(piece)
    finally:
        os.close(fd)


def preloaded_folder(root):
    """The folder of the preloaded modules of an OTP tree; BootError."""
    lib = root + '/lib'
    try:
        names = os.listdir(lib)
    except OSError:
        raise BootError("%s holds no Erlang/OTP: there is no lib" % root)
    found = ''
    for name in names:
        if name.startswith('erts-') and name > found:
            found = name
    if found == '':
        raise BootError("%s holds no Erlang/OTP: there is no lib/erts-*" % root)
    return '%s/%s/ebin' % (lib, found)


def load_preloaded(node, root):
    """Load the modules that must be there before the first process; BootError."""
    folder = preloaded_folder(root)
    try:
        names = os.listdir(folder)
        for name in names:
            if name.endswith('.beam'):
                load_file(node, folder + '/' + name)
    except OSError:
        raise BootError("cannot read the preloaded modules in %s" % folder)


def load_file(node, path):
    """Load one module at once, without on_load; BootError."""
    try:
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
    _start(node, 'erl_init', [atom('init'), args_w], process.NORMAL)
    _start(node, 'erts_code_purger', [], process.HIGH)
    _start(node, 'erts_literal_area_collector', [], process.HIGH)
    for priority in [process.NORMAL, process.HIGH, process.MAX]:
        _start(node, 'erts_dirty_process_signal_handler', [], priority)


def _start(node, module, args_w, priority):
    options = spawn.SpawnOptions()
    options.priority = priority
    options.own_settings().system = True
    spawn.spawn(node, None, atom(module), atom('start'), args_w, options)
