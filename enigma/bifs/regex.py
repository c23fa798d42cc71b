"""PCRE: compiling a pattern to bytes, and matching with such bytes.

Compiled code is a str, so that it lives in a term as long as somebody wants it
and may be moved about; it refers to no memory.
"""
from __future__ import absolute_import

from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from enigma.bifs.system import NATIVE, source
from enigma.terms.cbytes import Given

CASELESS = 0x00000001
MULTILINE = 0x00000002
DOTALL = 0x00000004
EXTENDED = 0x00000008
ANCHORED = 0x00000010
DOLLAR_ENDONLY = 0x00000020
NOTBOL = 0x00000080
NOTEOL = 0x00000100
UNGREEDY = 0x00000200
NOTEMPTY = 0x00000400
UTF8 = 0x00000800
NO_AUTO_CAPTURE = 0x00001000
NO_UTF8_CHECK = 0x00002000
NEVER_UTF = 0x00010000
FIRSTLINE = 0x00040000
DUPNAMES = 0x00080000
NEWLINE_CR = 0x00100000
NEWLINE_LF = 0x00200000
NEWLINE_CRLF = 0x00300000
NEWLINE_ANY = 0x00400000
NEWLINE_ANYCRLF = 0x00500000
NEWLINE_MASK = 0x00700000
BSR_ANYCRLF = 0x00800000
BSR_UNICODE = 0x01000000
NO_START_OPTIMIZE = 0x04000000
NOTEMPTY_ATSTART = 0x10000000
UCP = 0x20000000

NOMATCH = -1
MATCH_LIMIT = -8
RECURSION_LIMIT = -21
BAD_OFFSET = -24
_BAD_SUBJECT = [-10, -11, -25]       # UTF-8 not valid, offset inside a character, cut off
_BAD_CODE = [-2, -4, -5, -28, -29]

LIMIT = 10000000                     # of matching steps and of recursion, as stock

_ECI = ExternalCompilationInfo(
    includes=['regex.h'], include_dirs=[NATIVE], libraries=['pcre'],
    separate_module_sources=[source('regex.c')])

_LONG = lltype.Signed
_LONGS = rffi.CArrayPtr(lltype.Signed)


def _external(name, arguments, result):
    return rffi.llexternal(name, arguments, result, compilation_info=_ECI,
                           releasegil=False)

_c_compile = _external('enigma_re_compile', [rffi.CCHARP, _LONG, _LONGS], rffi.CCHARP)
_c_message = _external('enigma_re_message', [], rffi.CCHARP)
_c_free = _external('enigma_re_free', [rffi.CCHARP], lltype.Void)
_c_version = _external('enigma_re_version', [], rffi.CCHARP)
_c_facts = _external('enigma_re_facts', [rffi.CCHARP, _LONG, _LONGS], _LONG)
_c_exec = _external('enigma_re_exec',
                    [rffi.CCHARP, rffi.CCHARP, _LONG, _LONG, _LONG, _LONG, _LONG,
                     rffi.INTP, _LONG], _LONG)


class CompileFailed(Exception):
    """`message` says what is wrong with the pattern at byte `place`."""

    def __init__(self, message, place):
        self.message = message
        self.place = place


def version():
    """The version of the library."""
    return rffi.charp2str(_c_version())


def compiled(pattern, options):
    """The code (a str) of a pattern, which ends at its first NUL; CompileFailed."""
    error = lltype.malloc(_LONGS.TO, 2, flavor='raw')
    try:
        with rffi.scoped_str2charp(pattern) as c_pattern:
            c_code = _c_compile(c_pattern, options, error)
        if not c_code:
            raise CompileFailed(rffi.charp2str(_c_message()), error[0])
        code = rffi.charpsize2str(c_code, error[1])
        _c_free(c_code)
        return code
    finally:
        lltype.free(error, flavor='raw')


class Code(object):
    """Compiled code and what is known of it; raises ValueError for other bytes."""

    def __init__(self, code):
        self.code = code
        facts = lltype.malloc(_LONGS.TO, 5, flavor='raw')
        try:
            with Given(code) as c_code:
                if _c_facts(c_code, len(code), facts) < 0:
                    raise ValueError
            self.groups = facts[0]
            self.options = facts[1]
            self.names = facts[2]
            self.entry_size = facts[3]
            self.table = facts[4]
        finally:
            lltype.free(facts, flavor='raw')

    def uses_crlf(self):
        """Whether CR LF together end a line."""
        newline = self.options & NEWLINE_MASK
        return newline in (NEWLINE_CRLF, NEWLINE_ANY, NEWLINE_ANYCRLF)

    def name(self, i):
        """The name of entry i of the table of names, which is sorted by name."""
        start = self.table + i * self.entry_size + 2
        assert start >= 0
        end = self.code.find('\0', start)
        assert end >= 0
        return self.code[start:end]

    def number(self, i):
        """The group that entry i names."""
        start = self.table + i * self.entry_size
        assert start >= 0
        return ord(self.code[start]) << 8 | ord(self.code[start + 1])


class Match(object):
    """What matching gave: `result` and the places of the groups.

    result > 0: so many groups have places, start and end in `places`, both -1 if
    the group took no part.  result < 0: one of the constants of this module.
    """

    def __init__(self, result, places):
        self.result = result
        self.places = places

    def is_bad_subject(self):
        return self.result in _BAD_SUBJECT

    def is_bad_code(self):
        return self.result in _BAD_CODE


def match(code, subject, start, length, offset, options, match_limit, recursion_limit):
    """Match code (a Code) with subject[start:start+length] from byte `offset` on."""
    groups = code.groups + 1
    c_places = lltype.malloc(rffi.INTP.TO, groups * 3, flavor='raw', zero=True)
    try:
        with Given(code.code) as c_code:
            with Given(subject) as c_subject:
                result = _c_exec(c_code, rffi.ptradd(c_subject, start), length, offset,
                                 options, match_limit, recursion_limit, c_places, groups)
        places = []
        if result > 0:
            for i in range(result * 2):
                places.append(rffi.cast(lltype.Signed, c_places[i]))
        return Match(result, places)
    finally:
        lltype.free(c_places, flavor='raw')
