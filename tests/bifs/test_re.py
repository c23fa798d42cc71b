"""re against stock's values, and what only shows from inside."""
from __future__ import absolute_import

import pytest

from enigma.bifs import re, regex
from enigma.code.natives import TABLE
from enigma.terms import atoms, lists, tuples
from enigma.terms.binaries import W_Bits, binary
from enigma.terms.errors import ErlangError
from tests.bifs.erlterm import call, erl, same, wrong_values


class Proc(object):
    """Takes down where a trapping native wants to go on."""
    def call_next(self, w_module, w_name, args_w):
        self.next = (w_module.name, w_name.name, args_w)


def text(s):
    return lists.from_items([erl(str(ord(c))) for c in s])


def compiled(pattern, options='[]'):
    w_ok, w_result = call(Proc(), 're', 'compile', [text(pattern), erl(options)]).items()
    assert w_ok.name == 'ok' and w_result.item(0).name == 'ok'
    return w_result.item(1)


def run(w_subject, w_pattern, options='[]'):
    return call(Proc(), 're', 'run', [w_subject, w_pattern, erl(options)])


@pytest.mark.parametrize('name,at_least', [('re.txt', 180), ('re_random.txt', 300)])
def test_as_stock(name, at_least):
    wrong, count = wrong_values(name, Proc())
    assert wrong == []
    assert count >= at_least


def test_compiled_pattern_is_a_plain_term():
    w_pattern = compiled('(a)(?<x>b)?')
    assert [w_x.value for w_x in w_pattern.items()[1:4]] == [2, 0, 0]
    w_again = compiled('(a)(?<x>b)?')
    assert same(w_pattern, w_again)
    code = w_pattern.item(4).as_str()
    w_copy = tuples.from_items(w_pattern.items()[:4] + [W_Bits('abc' + code, 24, len(code) * 8)])
    for w_p in [w_pattern, w_copy]:
        assert same(run(text('xxab'), w_p), erl('{ok,{match,[{2,2},{2,1},{3,1}]}}'))
        assert same(call(Proc(), 're', 'inspect', [w_p, erl('namelist')]),
                    erl('{ok,{namelist,[<<120>>]}}'))


def test_damaged_code_is_badarg():
    code = compiled('a').item(4).as_str()
    for bad in [code[:-1], code + 'x', 'X' + code[1:], '']:
        w_pattern = tuples.from_items([erl('re_pattern'), erl('0'), erl('0'), erl('0'), binary(bad)])
        assert same(run(text('a'), w_pattern), erl('{error,badarg}'))


def test_options_that_a_compiled_pattern_cannot_take():
    w_pattern = compiled('a')
    for option in ['caseless', 'unicode', 'ungreedy', 'dupnames']:
        assert same(run(text('a'), w_pattern, '[%s]' % option), erl('{error,badarg}'))
    for option in ['anchored', '{newline,crlf}', 'bsr_anycrlf', '{offset,0}']:
        assert same(run(text('a'), w_pattern, '[%s]' % option), erl('{ok,{match,[{0,1}]}}'))


@pytest.mark.parametrize('pattern,options,flags', [
    ('a', '[unicode]', None), ('a', '[{newline,crlf}]', (0, 1)), ('a', '[{newline,any}]', (0, 1)),
    ('a', '[{newline,cr}]', (0, 0)), ('(*CRLF)a', '[]', (0, 1)), ('(*ANYCRLF)a', '[]', (0, 1)),
    ('(*UTF8)a', '[]', (0, 0)), ('(*UCP)a', '[]', (0, 0))])
def test_flags_of_compiled_patterns(pattern, options, flags):
    if flags is None:
        w_result = call(Proc(), 're', 'compile', [binary(pattern), erl(options)]).item(1).item(1)
        flags = (1, 0)
    else:
        w_result = compiled(pattern, options)
    assert (w_result.item(2).value, w_result.item(3).value) == flags


def trap(name, *args_w):
    proc = Proc()
    assert TABLE.lookup('re', name, len(args_w)).function(proc, *args_w) is None
    module, function, args_w = proc.next
    assert module == 're'
    return function, args_w


def test_unicode_lists_go_through_erlang():
    w_pattern = call(Proc(), 're', 'compile', [binary('b'), erl('[unicode]')]).item(1).item(1)
    assert trap('compile', text('b'), erl('[unicode]'))[0] == 'ucompile'
    assert trap('run', text('abc'), text('b'), erl('[unicode]'))[0] == 'urun'
    assert trap('run', text('abc'), w_pattern, erl('[{offset,1}]'))[0] == 'urun'
    assert trap('run', text('abc'), w_pattern)[0] == 'urun'
    assert trap('run', binary('abc'), binary('b'), erl('[unicode,{capture,all,list}]'))[0] == 'urun'


@pytest.mark.parametrize('options,need_clean', [
    ('[global]', 'false'), ('[global,caseless]', 'true'), ('[global,anchored]', 'false')])
def test_global_goes_through_erlang(options, need_clean):
    function, args_w = trap('run', text('abc'), text('b'), erl(options))
    assert function == 'grun'
    assert args_w[1].item(0).name == 're_pattern'
    assert same(args_w[2], tuples.triple(erl(options), erl(need_clean), text('b')))


def test_global_with_compiled_pattern():
    w_pattern = compiled('b')
    function, args_w = trap('run', text('abc'), w_pattern, erl('[global]'))
    assert function == 'grun' and args_w[1] is w_pattern
    assert same(args_w[2], erl('{[global],false}'))


def test_sub_binaries_as_subjects():
    w_pattern = compiled('b(.)')
    for w_subject in [W_Bits('xxabcd', 16, 32), W_Bits('\x56\x16\x26\x36\x46', 4, 32)]:
        assert same(run(w_subject, w_pattern, '[{capture,all,binary}]'),
                    erl('{ok,{match,[<<98,99>>,<<99>>]}}'))
        assert same(run(w_subject, w_pattern), erl('{ok,{match,[{1,2},{2,1}]}}'))


def test_offset_behind_the_end():
    assert same(run(text('abc'), compiled('b'), '[{offset,4}]'), erl('{error,internal_error}'))


def test_bad_options_say_so():
    with pytest.raises(ErlangError) as info:
        TABLE.lookup('re', 'run', 3).function(Proc(), text('a'), text('a'), erl('[foo]'))
    assert info.value.w_cause.name == 'badopt'
    with pytest.raises(ErlangError) as info:
        TABLE.lookup('re', 'run', 3).function(Proc(), text('a'), text('('), erl('[]'))
    assert info.value.w_cause is None and info.value.w_reason is atoms.BADARG


def test_deep_recursion():
    code = regex.Code(regex.compiled('(a|b)*c', 0))
    subject = 'ab' * 2000 + 'c'
    for limit, result in [(regex.LIMIT, 2), (1000, regex.RECURSION_LIMIT)]:
        found = regex.match(code, subject, 0, len(subject), 0, 0, regex.LIMIT, limit)
        assert found.result == result


def test_version():
    assert regex.version().startswith('8.')
    assert re.version(None).as_str() == regex.version()
