"""What the translation of natives shows."""
from __future__ import absolute_import

from rpython.translator.backendopt.finalizer import FinalizerAnalyzer

from enigma.machine.node import Node
from enigma.ports import zlib_natives
from tests.ports.translation import translate


def test_memory_of_zlib_is_freed_lightly():
    assert zlib_natives
    t = translate(Node, ['zlib'])
    graphs = [graph for graph in t.graphs if graph.name.endswith('__del__')]
    assert graphs
    for graph in graphs:
        assert not FinalizerAnalyzer(t).analyze_light_finalizer(graph)
