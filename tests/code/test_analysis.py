"""Components of the call graph, and functions that pass on a fun."""
from __future__ import absolute_import

from enigma.code import beamfile
from enigma.code.analysis import Analysis
from enigma.terms.etf import Linker
from tests.code import otp
from tests.code.build import Source, instruction as ins


class AnyFun(Linker):
    def make_export_fun(self, w_module, w_name, arity):
        from enigma.terms.funs import W_ExportFun
        return W_ExportFun(w_module, w_name, arity, None)


def load(data):
    beam = beamfile.parse(data, AnyFun())
    beamfile.read_code(beam)
    return beam


def call(arity, label):
    return ins('call', ('u', arity), ('f', label))


def test_components():
    source = Source()
    source.imports = [('m', 'c', 0), ('other', 'a', 0)]
    source.exports = [('c', 0, 6)]
    source.function('a', 0, call(0, 4), ins('return'))          # a -> b -> c -> a
    source.function('b', 0, ins('call_ext', ('u', 0), ('u', 0)), ins('return'))
    source.function('c', 0, ins('call_only', ('u', 0), ('f', 2)))
    source.function('d', 0, call(0, 2), ins('call_ext', ('u', 0), ('u', 1)), ins('return'))
    source.function('e', 0, call(0, 10), call(0, 8), ins('return'))
    analysis = Analysis(load(source.file()))
    assert analysis.component[0] == analysis.component[1] == analysis.component[2]
    assert len(set(analysis.component)) == 3
    assert analysis.recursive == [True, True, True, False, True]
    assert analysis.fun_components == {}


def test_a_fun_made_and_called_in_a_circle():
    source = Source()
    source.function('a', 0, ins('make_fun3', ('u', 0), ('x', 0), ('list', [])),
                    ins('call_fun', ('u', 0)), ins('return'))
    source.function('body', 0, ins('call_only', ('u', 0), ('f', 2)))
    source.lambdas = [('body', 0, 4, 0, 0, 0)]
    analysis = Analysis(load(source.file()))
    assert analysis.recursive == [True, True]
    assert analysis.fun_components == {analysis.component[0]: True}


def fun_passer(*changes):
    """f(Fun, List): calls Fun, then itself with y0 as Fun; changes come before."""
    source = Source()
    source.function('f', 2, ins('allocate', ('u', 3), ('u', 2)),
                    ins('move', ('x', 0), ('y', 1)), ins('move', ('y', 1), ('x', 4)),
                    ins('trim', ('u', 1), ('u', 2)), ins('move', ('x', 4), ('x', 1)),
                    ins('call_fun', ('u', 1)), ins('move', ('y', 0), ('x', 0)),
                    *(changes + (ins('call_last', ('u', 2), ('f', 2), ('u', 2)),)))
    return Analysis(load(source.file())).hof[0]


def test_a_fun_passed_on():
    assert fun_passer() == 0
    assert fun_passer(ins('swap', ('x', 0), ('y', 1)), ins('swap', ('y', 1), ('x', 0))) == 0
    assert fun_passer(ins('jump', ('f', 9)), ins('label', ('u', 9))) == 0


def test_a_fun_changed_on_the_way():
    assert fun_passer(ins('move', ('y', 1), ('x', 0))) == -1
    assert fun_passer(ins('get_hd', ('y', 1), ('x', 0))) == -1
    assert fun_passer(ins('swap', ('x', 0), ('y', 1))) == -1
    assert fun_passer(ins('is_nil', ('f', 9), ('x', 3)), ins('move', ('y', 1), ('x', 0)),
                      ins('label', ('u', 9))) == -1
    assert fun_passer(call(0, 2)) == -1         # a call of itself with anything in x0


def test_functions_of_lists():
    beam = load(otp.read('stdlib', 'lists'))
    analysis = Analysis(beam)
    hof = {}
    for function, i in zip(beam.functions, analysis.hof):
        hof[function.w_name.name, function.arity] = i
    assert hof['map_1', 2] == hof['foldl_1', 3] == hof['foreach_1', 2] == 0
    assert hof['reverse', 1] == hof['append', 2] == hof['map', 2] == -1
