from __future__ import absolute_import

from enigma.bifs import io as bifs_io, prim_file as bifs_prim_file
from enigma.bifs.prim_file import FileNames
from enigma.machine import hooks
from enigma.machine.node import Node
from enigma.ports import (
    erl_ddll, erl_tracer, os_signals, port_info, port_natives, prim_buffer, prim_file, prim_file_paths,
    zlib_natives)
from enigma.ports.outside import connect, flush_all
from enigma.terms import atoms
from tests.ports.translation import any_term, translate


def rest(node, proc, n):
    """What the machine, not Erlang, calls."""
    node.file_names = FileNames(n == 1, n)
    connect(node)
    hooks.run_hooks(proc, atoms.NORMAL)
    for port in node.ports.values():
        port.on_message(None, any_term(n))
        port.on_exit(proc.w_pid, any_term(n))
    node.poller.wait(n)
    flush_all(node)


def test_natives_translate():
    modules = ['prim_file', 'prim_buffer', 'file', 'os', 'erts_internal', 'erlang',
               'zlib', 'io', 'erl_tracer', 'erl_ddll']
    translate(Node, modules, rest)


def test_memory_of_zlib_is_freed_lightly():
    from rpython.translator.backendopt.finalizer import FinalizerAnalyzer
    t = translate(Node, ['zlib'])
    graphs = [graph for graph in t.graphs if graph.name.endswith('__del__')]
    assert graphs
    for graph in graphs:
        assert not FinalizerAnalyzer(t).analyze_light_finalizer(graph)
