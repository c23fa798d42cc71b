"""The module re: regular expressions of PCRE.

A compiled pattern is {re_pattern, Groups, Unicode, UseCrlf, Code}; the two in
the middle are 0 or 1.  What must be turned into UTF-8 first, and global runs,
go on in the Erlang code of the module (ucompile/2, urun/3, grun/3).
"""
from __future__ import absolute_import

from enigma.bifs import re_options, regex, texts
from enigma.bifs.re_options import Options, bytes_of_iodata
from enigma.bifs.unwrap import boolean, term
from enigma.code.natives import bif
from enigma.terms import atoms, binaries, lists, tuples
from enigma.terms.atoms import atom
from enigma.terms.binaries import W_Bits, binary
from enigma.terms.errors import badarg, error
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import ONE, ZERO, W_Int, integer
from enigma.terms.tuples import W_Tuple

_RE = atom('re')
_RE_PATTERN = atom('re_pattern')
_UCOMPILE = atom('ucompile')
_URUN = atom('urun')
_GRUN = atom('grun')
_COMPILE = atom('compile')
_MATCH = atom('match')
_NOMATCH = atom('nomatch')
_MATCH_LIMIT = atom('match_limit')
_MATCH_LIMIT_RECURSION = atom('match_limit_recursion')
_INTERNAL_ERROR = atom('internal_error')
_NAMELIST = atom('namelist')


# ---- compiling

@bif("re", "version")
def version(proc):
    """The version of PCRE, as a binary."""
    return binary(regex.version())


@bif("re", "compile", term)
def compile_plain(proc, w_pattern):
    """{ok, Compiled} or {error, {Text, Place}}; badarg."""
    return _compile_result(bytes_of_iodata(w_pattern), Options())


@bif("re", "compile", term, term, trap=True)
def compile_options(proc, w_pattern, w_options):
    """The same with options; a pattern that must become UTF-8 goes through ucompile/2."""
    options = Options()
    options.read(w_options, re_options.COMPILE)
    if options.is_unicode() and not isinstance(w_pattern, W_Bits):
        proc.call_next(_RE, _UCOMPILE, [w_pattern, w_options])
        return None
    return _compile_result(bytes_of_iodata(w_pattern), options)


def _compile_result(pattern, options):
    try:
        code = regex.Code(regex.compiled(pattern, options.compile_bits))
    except regex.CompileFailed as e:
        return tuples.pair(atoms.ERROR, _failure(e))
    return tuples.pair(atoms.OK, _pattern_term(code, options.is_unicode()))


def _failure(failed):
    return tuples.pair(texts.latin1_list(failed.message), integer(failed.place))


def _pattern_term(code, unicode):
    return tuples.from_items([
        _RE_PATTERN, integer(code.groups), ONE if unicode else ZERO,
        ONE if code.uses_crlf() else ZERO, binary(code.code)])


def is_pattern_term(w_x):
    """Whether a term has the shape of a compiled pattern."""
    return (isinstance(w_x, W_Tuple) and w_x.size() == 5 and w_x.item(0) is _RE_PATTERN
            and isinstance(w_x.item(1), W_Int) and isinstance(w_x.item(2), W_Int)
            and isinstance(w_x.item(3), W_Int) and isinstance(w_x.item(4), W_Bits))


def code_of_term(w_pattern):
    """The Code of a compiled pattern; badarg."""
    if not is_pattern_term(w_pattern):
        raise badarg()
    assert isinstance(w_pattern, W_Tuple)
    w_code = w_pattern.item(4)
    assert isinstance(w_code, W_Bits)
    try:
        return regex.Code(w_code.as_str())
    except ValueError:
        raise badarg()


@bif("re", "inspect", term, term)
def inspect(proc, w_pattern, w_item):
    """{namelist, [Name]}: the names of groups, sorted; badarg for other items."""
    code = code_of_term(w_pattern)
    if w_item is not _NAMELIST:
        raise badarg()
    names_w = []
    last = ''
    for i in range(code.names):
        name = code.name(i)
        if name != last:
            names_w.append(binary(name))
        last = name
    return tuples.pair(_NAMELIST, lists.from_items(names_w))


# ---- running

@bif("re", "run", term, term, trap=True)
def run_plain(proc, w_subject, w_pattern):
    """{match, Groups} or nomatch, all groups as {Start, Length}."""
    return _run(proc, w_subject, w_pattern, NIL, True)


@bif("re", "run", term, term, term, trap=True)
def run(proc, w_subject, w_pattern, w_options):
    """The same with options; may go on in urun/3 or grun/3."""
    return _run(proc, w_subject, w_pattern, w_options, True)


@bif("re", "internal_run", term, term, term, boolean, trap=True)
def internal_run(proc, w_subject, w_pattern, w_options, is_first):
    """run/3 for grun/3: unless is_first the subject is known to be valid UTF-8."""
    return _run(proc, w_subject, w_pattern, w_options, is_first)


def _run(proc, w_subject, w_pattern, w_options, is_first):
    options = Options()
    options.read(w_options, re_options.COMPILE | re_options.RUN)
    if isinstance(w_pattern, W_Tuple):
        return _run_compiled(proc, w_subject, w_pattern, w_options, options, is_first)
    unicode = options.is_unicode()
    if not _may_be_text(w_pattern):
        raise badarg()
    if unicode and (not isinstance(w_pattern, W_Bits) or _needs_urun(w_subject, options)):
        proc.call_next(_RE, _URUN, [w_subject, w_pattern, w_options])
        return None
    try:
        code = regex.Code(regex.compiled(bytes_of_iodata(w_pattern), options.compile_bits))
    except regex.CompileFailed as e:
        if not options.report_errors:
            raise badarg()
        return tuples.pair(atoms.ERROR, tuples.pair(_COMPILE, _failure(e)))
    if options.is_global:
        w_how = tuples.triple(w_options, atoms.boolean(options.only_compile), w_pattern)
        proc.call_next(_RE, _GRUN, [w_subject, _pattern_term(code, unicode), w_how])
        return None
    return _run_code(w_subject, code, options, unicode and is_first)


def _run_compiled(proc, w_subject, w_pattern, w_options, options, is_first):
    if options.only_compile or not is_pattern_term(w_pattern):
        raise badarg()
    w_unicode = w_pattern.item(2)
    assert isinstance(w_unicode, W_Int)
    unicode = w_unicode.value != 0
    if unicode and _needs_urun(w_subject, options):
        proc.call_next(_RE, _URUN, [w_subject, w_pattern, w_options])
        return None
    if options.is_global:
        w_how = tuples.pair(w_options, atoms.FALSE)
        proc.call_next(_RE, _GRUN, [w_subject, w_pattern, w_how])
        return None
    code = code_of_term(w_pattern)
    return _run_code(w_subject, code, options, unicode and is_first)


def _may_be_text(w_x):
    """Whether a term is a list or a bit string."""
    return w_x is NIL or isinstance(w_x, W_Cons) or isinstance(w_x, W_Bits)


def _needs_urun(w_subject, options):
    """Whether the subject or the strings of the result need conversion."""
    return (not isinstance(w_subject, W_Bits)
            or (options.w_type is re_options.LIST and not options.is_global))


def _run_code(w_subject, code, options, check_utf8):
    wanted = Wanted(options, code)
    if isinstance(w_subject, W_Bits):
        if not w_subject.is_binary():
            raise badarg()
        if w_subject.bitoff & 7 != 0:
            w_subject = binary(w_subject.as_str())
    else:
        w_subject = binary(bytes_of_iodata(w_subject))
    bits = options.run_bits
    if not check_utf8:
        bits |= regex.NO_UTF8_CHECK
    start = w_subject.bitoff >> 3
    length = w_subject.bitlen >> 3
    match = regex.match(code, w_subject.bytes, start, length, options.offset, bits,
                        options.match_limit, options.recursion_limit)
    if match.result > 0:
        return wanted.result(match, w_subject)
    return _no_match(match, options.report_errors)


def _no_match(match, report_errors):
    if match.result == regex.BAD_OFFSET:
        raise error(_INTERNAL_ERROR)
    if match.is_bad_subject() or match.is_bad_code():
        raise badarg()
    if report_errors:
        if match.result == regex.MATCH_LIMIT:
            return tuples.pair(atoms.ERROR, _MATCH_LIMIT)
        if match.result == regex.RECURSION_LIMIT:
            return tuples.pair(atoms.ERROR, _MATCH_LIMIT_RECURSION)
    return _NOMATCH


# ---- what a run gives back

class Wanted(object):
    """The groups that `capture` asks for, and as what; badarg for bad ones.

    `groups` is a list of Groups, or None for `count` groups from `first` on.
    """

    def __init__(self, options, code):
        self.code = code
        self.w_type = options.w_type
        self.groups = None
        self.first = 0
        self.only_first = False
        self.nothing = False
        self.check_type()
        self.read_values(options.w_values)

    def check_type(self):
        if (self.w_type is not re_options.INDEX and self.w_type is not re_options.LIST
                and self.w_type is not re_options.BINARY):
            raise badarg()

    def read_values(self, w_values):
        if w_values is re_options.ALL:
            return
        if w_values is re_options.FIRST:
            self.only_first = True
        elif w_values is re_options.ALL_BUT_FIRST:
            self.first = 1
        elif w_values is re_options.NONE or w_values is NIL:
            self.nothing = True
        elif w_values is re_options.ALL_NAMES:
            self.groups = _all_names(self.code)
            self.nothing = len(self.groups) == 0
        else:
            self.groups = re_options.wanted_groups(w_values)

    def result(self, match, w_subject):
        """{match, Groups}, or match if none are wanted."""
        if self.nothing:
            return _MATCH
        items_w = []
        groups = self.groups
        if groups is not None:
            for group in groups:
                items_w.append(self.item(match, self.number(match, group), w_subject))
        else:
            stop = 1 if self.only_first else match.result
            for i in range(self.first, stop):
                items_w.append(self.item(match, i, w_subject))
        return tuples.pair(_MATCH, lists.from_items(items_w))

    def number(self, match, group):
        """The number of a Group; of several with one name the first that took part."""
        if group.number >= 0:
            return group.number
        for i in range(self.code.names):
            if self.code.name(i) == group.name:
                number = self.code.number(i)
                if number < match.result and match.places[2 * number] >= 0:
                    return number
        return -1

    def item(self, match, number, w_subject):
        """The term of one group."""
        start = -1
        length = 0
        if 0 <= number < match.result:
            start = match.places[2 * number]
            length = match.places[2 * number + 1] - start
        if self.w_type is re_options.INDEX:
            if start < 0:
                return tuples.pair(integer(-1), ZERO)
            return tuples.pair(integer(start), integer(length))
        w_part = binaries.EMPTY_BINARY
        if start >= 0 and length > 0:
            w_part = binaries.sub_binary(w_subject, start, length)
        if self.w_type is re_options.LIST:
            return texts.latin1_list(w_part.as_str())
        return w_part


def _all_names(code):
    """A Group for each name of a pattern."""
    groups = []
    last = ''
    for i in range(code.names):
        name = code.name(i)
        if name != last:
            groups.append(re_options.Group(-1, name))
        last = name
    return groups
