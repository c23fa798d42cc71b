"""The natives of the module unicode."""
from __future__ import absolute_import

import pytest

from enigma.bifs import unicode
from enigma.terms.lists import NIL, cons
from tests.bifs.stock import FakeProcess, differences
from tests.terms.values import Atom, term, value


@pytest.mark.parametrize('shift', [False, True])
def test_as_stock(shift):
    assert '\n'.join(differences('unicode', shift)) == ''


def test_other_encodings_are_left_to_unicode_erl():
    called = []

    class Caller(FakeProcess):
        def call_next(self, w_module, w_name, args_w):
            called.append((w_module.name, w_name.name, [value(w) for w in args_w]))
    for native, name in [(unicode.characters_to_binary, 'characters_to_binary_int'),
                         (unicode.characters_to_list, 'characters_to_list_int')]:
        assert native(Caller(), term('x'), term(Atom('utf16'))) is None
        assert called.pop() == ('unicode', name, ['x', Atom('utf16')])


def test_depth_is_harmless():
    w_list = NIL
    for _ in range(20000):
        w_list = cons(cons(term(0xe5), NIL), cons(w_list, NIL))
    assert (value(unicode.characters_to_binary(None, w_list, term(Atom('utf8')))) ==
            '\xc3\xa5' * 20000)
