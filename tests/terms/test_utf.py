"""UTF-8."""
from __future__ import absolute_import

from rpython.rlib.rstring import StringBuilder

from enigma.terms import utf


def test_every_code_point_comes_back():
    for code in range(0, 0x110000, 61) + [0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff]:
        if not utf.is_codepoint(code):
            continue
        s = utf.encoded(code)
        assert s == unichr(code).encode('utf-8')
        assert len(s) == utf.size_of(code)
        assert utf.codepoint_at('x' + s, 1, len(s) + 1) == code


def test_surrogates_and_too_large_values_are_no_code_points():
    assert not utf.is_codepoint(0xd800)
    assert not utf.is_codepoint(0xdfff)
    assert not utf.is_codepoint(0x110000)
    assert not utf.is_codepoint(-1)
    assert utf.is_codepoint(0xffff)


def test_malformed():
    for s in ['\x80', '\xc0\x80', '\xc1\xbf', '\xe0\x9f\xbf', '\xed\xa0\x80',
              '\xf0\x8f\xbf\xbf', '\xf4\x90\x80\x80', '\xf5\x80\x80\x80',
              '\xff', '\xc3\x28', '\xe2\x82\x28', '\xe2\x28\xa1']:
        assert utf.codepoint_at(s, 0, len(s)) == utf.INVALID
        assert utf.count('a' + s) == -1
    for s in ['\xc3', '\xe2\x82', '\xf0\x9f\x98']:
        assert utf.codepoint_at(s, 0, len(s)) == utf.INCOMPLETE


def test_latin1():
    s = ''.join([chr(i) for i in range(256)])
    assert utf.from_latin1(s) == s.decode('latin-1').encode('utf-8')
    assert utf.to_latin1(utf.from_latin1(s)) == s
    assert utf.to_latin1(utf.encoded(256)) is None
    assert utf.from_latin1('abc') == 'abc'
    assert utf.count(utf.from_latin1(s)) == 256


def test_append():
    builder = StringBuilder()
    for code in [65, 0xe5, 0x20ac, 0x1f600]:
        utf.append(builder, code)
    assert builder.build() == u'A\xe5\u20ac\U0001f600'.encode('utf-8')


def test_is_ascii_wherever_the_other_byte_stands():
    for n in range(20):
        assert utf.is_ascii('a' * n)
        for i in range(n):
            assert not utf.is_ascii('a' * i + '\x80' + '\x7f' * (n - i - 1))
