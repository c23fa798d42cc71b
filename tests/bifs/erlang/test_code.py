"""The natives of code loading, on a node without running processes."""
from __future__ import absolute_import

import pytest

from enigma.bifs import erts_internal_code, erts_literal_area_collector
from enigma.bifs.erlang import code, funs, module_info
from enigma.boot import start
from enigma.code.natives import TABLE
from enigma.machine import logger
from enigma.machine.process import Process
from enigma.ports import prim_buffer      # its natives
from enigma.terms.atoms import atom
from enigma.terms.errors import ErlangError
from enigma.terms.funs import make
from enigma.terms.identifiers import W_Pid
from enigma.terms.lists import to_items
from enigma.terms.show import show
from tests.code.build import Source, iff, instruction as ins
from tests.terms.values import Atom, term, value


class Caller(object):
    """Calls natives as a process of a node of its own."""

    def __init__(self):
        self.node = start.make_node()
        self.proc = Process(self.node, W_Pid(1, 0))

    def raw(self, name, *args):
        module, function = name.split(':')
        native = TABLE.lookup(module, function, len(args))
        return native.function(self.proc, *[term(x) for x in args])

    def __call__(self, name, *args):
        return show(self.raw(name, *args))

    def error(self, name, *args):
        with pytest.raises(ErlangError) as e:
            self.raw(name, *args)
        return show(e.value.w_reason)

    def prepare(self, source):
        return self.raw('erts_internal:prepare_loading', Atom(source.atoms[0]), source.file())

    def finish(self, *refs):
        return self('erlang:finish_loading', list(refs))


@pytest.fixture
def erl():
    return Caller()


def module(result=1, on_load=False, name='m'):
    """f() -> result; g(X) -> fun() of one free variable; not exported: h()."""
    source = Source(name)
    source.function('f', 0, ins('move', ('i', result), ('x', 0)), ins('return'))
    source.function('g', 1, ins('make_fun3', ('u', 0), ('x', 0), ('list', [('x', 0)])),
                    ins('return'))
    source.function('-g/1-fun-0-', 1, ins('return'))
    body = [ins('on_load')] if on_load else []
    source.function('h', 0, *(body + [ins('return')]))
    source.lambdas = [('-g/1-fun-0-', 1, 6, 0, 1, 4711)]
    source.exports = [('f', 0, 2), ('g', 1, 4)]
    return source


def old_code(erl):
    return erl('erlang:check_old_code', Atom('m'))


def test_life_of_a_module(erl):
    M = Atom('m')
    first = erl.prepare(module())
    assert erl('erlang:module_loaded', M) == 'false'
    assert erl('erlang:has_prepared_code_on_load', first) == 'false'
    assert erl.finish(first) == 'ok'
    assert erl('erlang:module_loaded', M) == 'true'
    assert erl.error('erlang:finish_loading', [first]) == 'badarg'
    assert erl('erlang:has_prepared_code_on_load', first) == 'false'
    second = erl.prepare(module(2))
    third = erl.prepare(module(3))
    assert erl.finish(second, third) == '{duplicated,[m]}'
    assert erl.finish(second) == 'ok'
    assert old_code(erl) == 'true'
    assert erl.finish(third) == '{not_purged,[m]}'
    assert erl.finish() == 'ok'
    assert erl.error('erlang:delete_module', M) == 'badarg'
    assert erl('erlang:loaded') == '[m]'
    assert erl('erlang:delete_module', Atom('unknown')) == 'undefined'


def purge(erl, *steps):
    erl.proc.w_initial_module = atom('erts_code_purger')
    erl.proc.own_settings().system = True
    return [erl('erts_internal:purge_module', Atom('m'), Atom(step)) for step in steps]


def test_purging(erl):
    assert erl.error('erts_internal:purge_module', Atom('m'), Atom('prepare')) == 'notsup'
    assert purge(erl, 'prepare') == ['false']
    erl.finish(erl.prepare(module()))
    assert purge(erl, 'prepare') == ['false']
    assert erl('erlang:delete_module', Atom('m')) == 'true'
    assert erl('erlang:module_loaded', Atom('m')) == 'false'
    assert erl('erlang:loaded') == '[m]' and old_code(erl) == 'true'
    assert purge(erl, 'prepare', 'abort') == ['true', 'false']
    assert old_code(erl) == 'true'
    assert purge(erl, 'prepare', 'complete') == ['true', 'true']
    assert erl('erlang:loaded') == '[]' and old_code(erl) == 'false'
    assert erl.error('erts_internal:purge_module', Atom('m'), Atom('complete')) == 'badarg'
    assert erl.error('erts_internal:purge_module', Atom('m'), Atom('x')) == 'badarg'


def test_on_load(erl):
    M = Atom('m')
    prepared = erl.prepare(module(on_load=True))
    other = erl.prepare(module(name='other'))
    assert erl('erlang:has_prepared_code_on_load', prepared) == 'true'
    assert erl.error('erlang:finish_loading', [prepared, other]) == 'system_limit'
    assert erl.finish(prepared) == '{on_load,[m]}'
    assert erl('erlang:module_loaded', M) == 'false'
    assert erl('erlang:loaded') == '[]'
    assert erl.raw('erlang:call_on_load_function', M) is None
    assert erl.proc.next_fun.code.w_name.name == 'h'
    assert erl.error('erlang:call_on_load_function', Atom('other')) == 'badarg'
    assert erl.error('erlang:finish_after_on_load', M, Atom('x')) == 'badarg'
    assert erl('erlang:finish_after_on_load', M, Atom('true')) == 'true'
    assert erl('erlang:module_loaded', M) == 'true'
    assert erl('erlang:function_exported', M, Atom('f'), 0) == 'true'
    assert erl.error('erlang:finish_after_on_load', M, Atom('true')) == 'badarg'


def test_on_load_that_fails(erl):
    M = Atom('m')
    erl.finish(erl.prepare(module()))
    assert erl.finish(erl.prepare(module(2, on_load=True))) == '{on_load,[m]}'
    assert erl('erlang:module_loaded', M) == 'true'
    assert erl('erlang:finish_after_on_load', M, Atom('false')) == 'true'
    assert purge(erl, 'prepare_on_load', 'complete') == ['true', 'true']
    assert erl('erlang:module_loaded', M) == 'true' and old_code(erl) == 'false'


def test_module_info(erl):
    M = Atom('m')
    erl.finish(erl.prepare(module()))
    def info(key):
        return erl('erlang:get_module_info', M, Atom(key))
    assert info('module') == 'm' and info('native') == 'false'
    assert info('exports') == '[{g,1},{f,0}]'
    assert info('functions') == "[{f,0},{g,1},{'-g/1-fun-0-',1},{h,0}]"
    assert info('attributes') == info('compile') == info('nifs') == '[]'
    assert len(erl.raw('erlang:get_module_info', M, Atom('md5')).as_str()) == 16
    assert len(to_items(erl.raw('erlang:get_module_info', M))) == 5
    assert erl.error('erlang:get_module_info', M, Atom('x')) == 'badarg'
    assert erl.error('erlang:get_module_info', Atom('x')) == 'badarg'


def test_which_functions_exist(erl):
    erl.finish(erl.prepare(module()))
    def exported(m, f, a):
        return erl('erlang:function_exported', Atom(m), Atom(f), a)
    assert exported('m', 'f', 0) == exported('erlang', 'make_fun', 3) == 'true'
    assert exported('m', 'h', 0) == exported('m', 'f', 1) == exported('m', 'f', -1) == 'false'
    assert erl.error('erlang:function_exported', Atom('m'), Atom('f'), 1 << 60) == 'badarg'
    assert erl('erlang:is_builtin', Atom('erlang'), Atom('make_fun'), 3) == 'true'
    assert erl('erlang:is_builtin', Atom('m'), Atom('f'), 0) == 'false'


def a_fun(erl):
    body = erl.node.modules.current(atom('m')).lambdas[0]
    return make(body.info, body.code, [term(5)])


def test_fun_info(erl):
    erl.finish(erl.prepare(module()))
    w_fun = a_fun(erl)
    def info(key):
        return erl('erlang:fun_info', w_fun, Atom(key))
    assert info('name') == "{name,'-g/1-fun-0-'}" and info('env') == '{env,[5]}'
    assert info('arity') == '{arity,0}' and info('uniq') == '{uniq,4711}'
    assert info('type') == '{type,local}' and info('new_index') == '{new_index,0}'
    assert erl('erlang:fun_to_list', w_fun) == '"#Fun<m.0.4711>"'
    assert erl.error('erlang:fun_info', w_fun, Atom('x')) == 'badarg'
    w_export = erl.raw('erlang:make_fun', Atom('m'), Atom('f'), 0)
    assert erl('erlang:fun_info', w_export, Atom('uniq')) == '{uniq,undefined}'
    assert erl('erlang:fun_info', w_export, Atom('type')) == '{type,external}'
    assert erl('erlang:fun_info_mfa', w_export) == '{m,f,0}'
    assert erl.error('erlang:make_fun', Atom('m'), Atom('f'), 256) == 'badarg'
    assert erl.error('erlang:fun_info', 1, Atom('name')) == 'badarg'


def test_funs_of_purged_code(erl):
    erl.finish(erl.prepare(module()))
    w_fun = a_fun(erl)
    erl.finish(erl.prepare(module(2)))
    assert erl('erlang:fun_info_mfa', w_fun) == "{m,'-g/1-fun-0-',0}"
    assert purge(erl, 'prepare', 'complete') == ['true', 'true']
    assert erl('erlang:fun_info_mfa', w_fun) == '{m,[],0}'
    again = erl.prepare(module())
    assert erl.finish(again) == 'ok'
    assert erl('erlang:fun_info_mfa', w_fun) == "{m,'-g/1-fun-0-',0}"


def test_chunks(erl):
    data = module().file()
    chunk = [('AtU8', 'abc')]
    assert value(erl.raw('erts_internal:beamfile_chunk', iff(chunk), [ord(c) for c in 'AtU8'])) == 'abc'
    assert erl('erts_internal:beamfile_chunk', data, [ord(c) for c in 'Nono']) == 'undefined'
    assert erl('erts_internal:beamfile_chunk', '', [ord(c) for c in 'AtU8']) == 'undefined'
    for bad in [[1, 2, 3], [1, 2, 3, 4, 5], [1, 2, 3, 256], Atom('AtU8')]:
        assert erl.error('erts_internal:beamfile_chunk', data, bad) == 'badarg'
    erl.finish(erl.prepare(module()))
    md5 = value(erl.raw('erts_internal:beamfile_module_md5', data))
    assert md5 == value(erl.raw('erlang:get_module_info', Atom('m'), Atom('md5')))
    assert erl('erts_internal:beamfile_module_md5', 'abc') == 'undefined'


def test_damaged_files(erl, monkeypatch):
    said = []
    monkeypatch.setattr(logger, 'send', lambda node, w_message: said.append(show(w_message)))
    def refused(name, data):
        assert erl('erts_internal:prepare_loading', Atom(name), data) == '{error,badfile}'
        return said.pop()
    assert 'beam/beam_load.c(144): Error loading module m:\\n  corrupt file header\\n' in refused('m', 'x')
    assert 'module name in object code is m\\n' in refused('n', module().file())
    chunks = dict(module().chunks())
    chunks['Attr'] = 'abc'
    assert '(826)' in refused('m', iff(chunks.items()))
    old = Source('m')
    old.function('f', 0, ins('put_tuple', ('u', 1), ('x', 0)))
    assert 'Error loading function m:f/0: op put_tuple u x:\\n  please re-compile' in refused('m', old.file())
    assert erl.error('erts_internal:prepare_loading', 1, 'x') == 'badarg'


def test_nif_libraries(erl):
    assert erl('erlang:load_nif', 'dir/prim_buffer', 0) == 'ok'
    text = erl('erlang:load_nif', 'no/such', 0)
    assert text == ('{error,{load_failed,"Failed to load NIF library: \'no/such.so: cannot open '
                    'shared object file: No such file or directory\'"}}')
    assert erl.error('erlang:load_nif', Atom('x'), 0) == 'badarg'


def test_literals_need_no_collector(erl):
    assert erl.error('erts_literal_area_collector:release_area_switch') == 'notsup'
    erl.proc.w_initial_module = atom('erts_literal_area_collector')
    erl.proc.own_settings().system = True
    assert erl('erts_literal_area_collector:release_area_switch') == 'false'
