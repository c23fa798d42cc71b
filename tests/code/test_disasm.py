"""Text of instructions."""
from __future__ import absolute_import

from enigma.code.disasm import module_text
from tests.code.build import Source, int32, instruction as ins, tagged
from tests.code.test_analysis import load

EXPECTED = '''\
m:f/2  (function_clause: L1)
L2:
    % line m.erl:7
    is_eq_exact        L1, x0, m
    gc_bif2            raise, 2, erlang:+/2, x1, -5, y3
    make_fun3          fun 0 g/1, x0, {x1}
    move               literal 0, x0
    return

m:g/1  (function_clause: L3)
L4:
    % line unknown
    fmove              fr1, x0
    return
'''


def test_module_text():
    s = Source()
    s.imports = [('erlang', '+', 2)]
    s.literals = ['\x83j']
    s.lines = int32(0, 0, 1, 1, 0) + tagged(1, 7)
    s.function('f', 2, ins('line', ('u', 1)), ins('is_eq_exact', ('f', 1), ('x', 0), ('a', 1)),
               ins('gc_bif2', ('f', 0), ('u', 2), ('u', 0), ('x', 1), ('i', -5), ('y', 3)),
               ins('make_fun3', ('u', 0), ('x', 0), ('list', [('x', 1)])),
               ins('move', ('q', 0), ('x', 0)), ins('return'))
    s.function('g', 1, ins('line', ('u', 0)), ins('fmove', ('fr', 1), ('x', 0)), ins('return'))
    s.lambdas = [('g', 1, 4, 0, 1, 0)]
    assert module_text(load(s.file())) == EXPECTED
