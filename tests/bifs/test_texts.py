"""Texts as lists."""
from __future__ import absolute_import

import struct

from enigma.bifs import texts
from enigma.terms import lists, utf

EDGES = [0, 0x41, 0x7f, 0x80, 0xe9, 0xff, 0x100, 0x7ff, 0x800, 0xfff, 0xd7ff, 0xe000,
         0xffff, 0x10000, 0x3ffff, 0x40000, 0x10ffff]


def codes_of(w_list):
    return [w.value for w in lists.to_items(w_list)]


def python_codes(s):
    text = s.decode('utf-8').encode('utf-32-le')
    return list(struct.unpack('<%dI' % (len(text) // 4), text))


def test_utf8_list():
    for code in EDGES:
        for before in ['', 'a', utf.encoded(0x20ac)]:
            for behind in ['', 'b', utf.encoded(0xe9)]:
                s = before + utf.encoded(code) + behind
                assert codes_of(texts.utf8_list(s)) == python_codes(s)
    s = ''.join([utf.encoded(code) for code in EDGES])
    assert codes_of(texts.utf8_list(s)) == EDGES
    assert codes_of(texts.utf8_list('')) == []
