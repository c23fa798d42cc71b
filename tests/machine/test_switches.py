"""The switches of the loader: each changes the code in the way that it says, and the
results of no program."""
from __future__ import absolute_import

import pytest

from enigma.boot import start
from enigma.code import beamfile
from enigma.code.code import ALWAYS
from enigma.code.link import FEW_RETURNS
from enigma.code.switches import MODULES, SWITCHES
from enigma.machine import dispatch, jit
from enigma.machine.budget import BUDGET, spend
from enigma.machine.jit import EXPECTS, GATE, LONGEST, NEVER, PAYS, PERIOD, RAREST
from enigma.machine.registers import Machine
from tests.code.build import Source, instruction as ins
from tests.machine import cases


@pytest.fixture(autouse=True)
def usual():
    yield
    jit.set_gate("threshold=1")


def linked(source, node=None):
    node = node or start.make_node()
    beam = beamfile.parse(source.file(), node.linker)
    beamfile.read_code(beam)
    return node.loader.link(beam).module


def names(code):
    """The forms of a function without operands in its instructions but x and literals."""
    found = []
    pc = 1
    while pc < len(code.ops):
        form = dispatch.ALL_FORMS[code.ops[pc]]
        found.append(form.name())
        pc += 1 + sum([len(instruction.operands) for instruction, _ in form.parts])
    return found


def moves():
    source = Source()
    source.function('f', 2, ins('move', ('x', 0), ('x', 2)), ins('move', ('i', 7), ('x', 0)),
                    ins('return'))
    return source


def test_forms():
    both = ['move x x+move q x', 'return']
    single = ['move x x', 'move q x+return']
    assert names(linked(moves()).find('f', 2)) in (both, single)
    jit.set_gate("super=0")
    assert names(linked(moves()).find('f', 2)) == ['move x x', 'move q x', 'return']
    jit.set_gate("forms=0")
    assert names(linked(moves()).find('f', 2)) == ['move g g', 'move g g', 'return']


def fun_passer():
    """f(Fun, List): calls Fun, then itself with it."""
    source = Source()
    source.function('f', 2, ins('allocate', ('u', 1), ('u', 2)), ins('move', ('x', 0), ('y', 0)),
                    ins('move', ('y', 0), ('x', 1)), ins('call_fun', ('u', 1)),
                    ins('move', ('x', 0), ('x', 1)), ins('move', ('y', 0), ('x', 0)),
                    ins('call_last', ('u', 2), ('f', 2), ('u', 1)))
    return source


def test_hof():
    assert linked(fun_passer()).find('f', 2).hof == 0
    jit.set_gate("hof=0")
    assert linked(fun_passer()).find('f', 2).hof == -1


def calls(module, other):
    """a/0 of a module calls itself, b/0 calls a/0 of another, c/0 calls b/0."""
    source = Source(module)
    source.imports = [(other, 'b', 0)]
    source.exports = [('b', 0, 4)]
    source.function('a', 0, ins('call', ('u', 0), ('f', 2)), ins('return'))
    source.function('b', 0, ins('call_ext', ('u', 0), ('u', 0)), ins('return'))
    source.function('c', 0, ins('call', ('u', 0), ('f', 4)), ins('return'))
    return source


def headers(module):
    """Whether the calls of a, b and c are headers, and the returns to them."""
    codes = [module.find(name, 0) for name in 'abc']
    return ([names(code)[0].split()[0].endswith('_header') for code in codes],
            [code.rets[0].header == ALWAYS for code in codes])


ONLY_A = [True, False, False]
HEADERS = [("headers=components", ONLY_A, ONLY_A),
           ("headers=calls", ONLY_A, [False] * 3), ("headers=all", [True] * 3, [True] * 3)]


@pytest.mark.parametrize('word, calling, returning', HEADERS)
def test_headers(word, calling, returning):
    jit.set_gate(word)
    assert headers(linked(calls('m', 'n'))) == (calling, returning)


def callers(calling):
    """a/0 calls itself so many times, b/0 calls a/0."""
    source = Source()
    source.function('a', 0, *[ins('call', ('u', 0), ('f', 2))] * calling + [ins('return')])
    source.function('b', 0, ins('call', ('u', 0), ('f', 2)), ins('return'))
    return linked(source)


@pytest.mark.parametrize('calling, few', [(0, False), (1, True), (FEW_RETURNS, True),
                                          (FEW_RETURNS + 1, False)])
def test_few_returns(calling, few):
    """A function that calls itself returns to few places; who calls others is unknown."""
    jit.set_gate("")
    module = callers(calling)
    assert (module.find('a', 0).few_returns, module.find('b', 0).few_returns) == (few, False)


def test_headers_across_modules():
    jit.set_gate("")
    node = start.make_node()
    assert headers(linked(calls('m', 'n'), node))[0] == ONLY_A      # n may do anything yet
    assert headers(linked(calls('n', 'm'), node)) == ([True, True, False],) * 2
    assert headers(linked(calls('o', 'm'), node))[0] == ONLY_A


def test_headers_of_a_new_version():
    node = start.make_node()
    linked(calls('m', 'n'), node)
    linked(calls('n', 'm'), node)
    assert headers(linked(calls('m', 'n'), node))[0] == [True, True, False]
    assert headers(linked(calls('n', 'o'), node))[0] == ONLY_A      # n calls m no more
    assert headers(linked(calls('m', 'n'), node))[0] == ONLY_A


def test_a_circle_of_three_modules():
    node = start.make_node()
    for module, other in [('m', 'n'), ('o', 'm'), ('p', 'n'), ('q', 'p')]:
        assert headers(linked(calls(module, other), node))[0] == ONLY_A
    assert headers(linked(calls('n', 'o'), node))[0] == [True, True, False]
    assert headers(linked(calls('q', 'p'), node))[0] == ONLY_A      # leads into it


def test_fun_calls():
    jit.set_gate("fun_calls=2,period=0")
    code = linked(calls('m', 'n')).find('a', 0)
    vm = Machine(None, None, 0)
    assert [jit.is_fun_counted(vm, code) for _ in range(4)] == [False, False, True, True]
    assert jit.is_looped(code)
    assert not jit.is_looped(linked(calls('n', 'm')).find('a', 0))


def stay(vm, code, calls):
    """Enter machine code at a header of code, leave it after so many calls."""
    vm.entered = code
    vm.fcalls = 1000 - calls
    vm.entered_at = 1000
    jit.judge(vm)
    return code.period


def test_short_stays_become_rare():
    jit.set_gate("expects=0")
    code = linked(moves()).find('f', 2)
    vm = Machine(None, None, 0)
    assert [stay(vm, code, PAYS - 1) for _ in range(3)] == [33, 63, 63]
    assert stay(vm, code, PAYS) == 31
    BUDGET.left = -1 << 40                      # nothing is compiled any more
    assert [stay(vm, code, 0) for _ in range(6)] == [63, 127, 255, 511, RAREST, RAREST]
    BUDGET.left = 1
    assert stay(vm, code, 0) == RAREST
    assert stay(vm, code, PAYS) == RAREST >> 1


def test_short_stays_are_welcome_while_traces_are_made():
    jit.set_gate("")
    code = linked(moves()).find('f', 2)
    vm = Machine(None, None, 0)
    spend(BUDGET, 1)
    assert [stay(vm, code, 0) for _ in range(5)] == [8, 4, 2, 1, 0]
    jit.settle(vm, 0, EXPECTS)
    assert [stay(vm, code, PAYS - 1) for _ in range(2)] == [1, 3]
    spend(BUDGET, 1)
    assert stay(vm, code, 0) == 1
    BUDGET.left = -1 << 40
    assert stay(vm, code, 0) == 3


def test_stays_earn_what_they_take_beyond_their_cost():
    jit.set_gate("costs=30")
    code = linked(moves()).find('f', 2)
    vm = Machine(None, None, 0)
    BUDGET.left = 1000
    for calls, left in [(10, 1000), (30, 1000), (31, 1001), (130, 1101)]:
        stay(vm, code, calls)
        assert BUDGET.left == left
    vm.entered = code
    vm.entered_at = 1000
    jit.settle(vm, 960, 0)                      # a slice ends after 40 calls of a stay
    assert BUDGET.left == 1111


@pytest.mark.parametrize('word', ["forms=2", "super=", "hof=yes", "headers=some", "period=x", "own=x",
                                  "pays=", "costs=", "expects="])
def test_wrong(word):
    with pytest.raises(ValueError):
        jit.set_gate(word)


def test_gate():
    assert jit.set_gate("period=3,pays=9,costs=7,expects=5,forms=0,vec=1,headers=all") == "vec=1"
    assert (GATE.period, GATE.longest) == (3, LONGEST)
    assert (GATE.pays, GATE.costs, GATE.expects) == (9, 7, 5)
    assert not SWITCHES.forms
    assert jit.set_gate("off,super=0") == "off"
    assert (GATE.period, GATE.pays) == (NEVER, PAYS)
    assert SWITCHES.forms and not SWITCHES.super and SWITCHES.headers == MODULES
    assert jit.set_gate("") == ""
    assert GATE.period == PERIOD and SWITCHES.super


PROGRAMS = [case for case in cases.ALL if case[0] in ('on_library', 'on_errors', 'on_messages')]


@pytest.fixture(scope='module')
def folder(tmpdir_factory):
    return str(tmpdir_factory.mktemp('modules'))


@pytest.mark.parametrize('word', ["forms=0,hof=0", "super=0,headers=all", "headers=modules"])
def test_results_are_the_same(folder, word):
    paths = cases.compiled(folder)
    stock_says = cases.expected(folder)
    jit.set_gate(word)
    machine = cases.Machine(dispatch.ALL_FORMS, paths)
    for module, case in PROGRAMS:
        assert machine.case(module, case) == stock_says[module, case], case
