"""persistent_term; the results are those of stock."""
from __future__ import absolute_import

from enigma.bifs import persistent_term
from enigma.machine.persistent_terms import PersistentTerms
from enigma.terms import lists, maps
from tests.bifs.erlterm import call, erl, same


class Proc(object):
    def __init__(self):
        self.node = self
        self.persistent_terms = PersistentTerms()


def check(proc, name, arguments, expected):
    w_got = call(proc, 'persistent_term', name, [erl(text) for text in arguments])
    assert same(w_got, erl(expected)), (name, arguments)


def test_put_get_erase():
    proc = Proc()
    check(proc, 'get', ['foo'], '{error,badarg}')
    check(proc, 'get', ['foo', 'd'], '{ok,d}')
    check(proc, 'put', ['foo', '1'], '{ok,ok}')
    check(proc, 'put', ['foo', '{2}'], '{ok,ok}')
    check(proc, 'get', ['foo'], '{ok,{2}}')
    check(proc, 'get', ['foo', 'd'], '{ok,{2}}')
    check(proc, 'erase', ['foo'], '{ok,true}')
    check(proc, 'erase', ['foo'], '{ok,false}')
    check(proc, 'get', ['foo'], '{error,badarg}')


def test_keys_are_compared_exactly():
    proc = Proc()
    check(proc, 'put', ['1', 'int'], '{ok,ok}')
    check(proc, 'put', ['1.0', 'float'], '{ok,ok}')
    check(proc, 'put', ['0.0', 'zero'], '{ok,ok}')
    check(proc, 'put', ['{a,[b]}', 'tuple'], '{ok,ok}')
    check(proc, 'get', ['1'], '{ok,int}')
    check(proc, 'get', ['1.0'], '{ok,float}')
    check(proc, 'get', ['-0.0'], '{ok,zero}')
    check(proc, 'get', ['{a,[b]}'], '{ok,tuple}')


def test_all_info_and_clear():
    proc = Proc()
    check(proc, 'get', [], '{ok,[]}')
    check(proc, 'put', ['a', '1'], '{ok,ok}')
    check(proc, 'put', ['{b}', '[1,2]'], '{ok,ok}')
    w_all = call(proc, 'persistent_term', 'get', []).item(1)
    assert lists.length(w_all) == 2
    assert same(w_all, erl('[{a,1},{{b},[1,2]}]')) or same(w_all, erl('[{{b},[1,2]},{a,1}]'))
    w_info = persistent_term.info(proc)
    assert same(maps.get(w_info, erl('count')), erl('2'))
    before = maps.get(w_info, erl('memory')).value
    check(proc, 'put', ['c', '{1,2,3}'], '{ok,ok}')
    assert maps.get(persistent_term.info(proc), erl('memory')).value == before + 8 * 7
    assert same(call(proc, 'erts_internal', 'erase_persistent_terms', []), erl('{ok,true}'))
    check(proc, 'get', [], '{ok,[]}')
