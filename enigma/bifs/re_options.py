"""The options of re:compile/2 and re:run/3, and which groups a run gives back."""
from __future__ import absolute_import

from enigma.bifs import regex
from enigma.terms import iodata
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.binaries import W_Bits
from enigma.terms.errors import badarg
from enigma.terms.iodata import BadIodata
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple

BADOPT = atom('badopt')
MAX_INT = 0x7fffffff

# An option: its atom, what it sets, and where it may stand.
COMPILE = 1
RUN = 2
_FLAGS = [
    ('anchored', regex.ANCHORED, COMPILE | RUN),
    ('bsr_anycrlf', regex.BSR_ANYCRLF, COMPILE | RUN),
    ('bsr_unicode', regex.BSR_UNICODE, COMPILE | RUN),
    ('unicode', regex.UTF8, COMPILE),
    ('caseless', regex.CASELESS, COMPILE),
    ('dollar_endonly', regex.DOLLAR_ENDONLY, COMPILE),
    ('dotall', regex.DOTALL, COMPILE),
    ('extended', regex.EXTENDED, COMPILE),
    ('firstline', regex.FIRSTLINE, COMPILE),
    ('multiline', regex.MULTILINE, COMPILE),
    ('no_auto_capture', regex.NO_AUTO_CAPTURE, COMPILE),
    ('dupnames', regex.DUPNAMES, COMPILE),
    ('ungreedy', regex.UNGREEDY, COMPILE),
    ('no_start_optimize', regex.NO_START_OPTIMIZE, COMPILE),
    ('ucp', regex.UCP, COMPILE),
    ('never_utf', regex.NEVER_UTF, COMPILE),
    ('notbol', regex.NOTBOL, RUN),
    ('noteol', regex.NOTEOL, RUN),
    ('notempty', regex.NOTEMPTY, RUN),
    ('notempty_atstart', regex.NOTEMPTY_ATSTART, RUN),
    ('global', 0, RUN),
    ('report_errors', 0, RUN)]
FLAG_ATOMS = [atom(_name) for _name, _, _ in _FLAGS]
FLAG_BITS = [_bits for _, _bits, _ in _FLAGS]
FLAG_PLACES = [_place for _, _, _place in _FLAGS]
_GLOBAL = atom('global')
_REPORT_ERRORS = atom('report_errors')

_NEWLINES = [('cr', regex.NEWLINE_CR), ('lf', regex.NEWLINE_LF),
             ('crlf', regex.NEWLINE_CRLF), ('any', regex.NEWLINE_ANY),
             ('anycrlf', regex.NEWLINE_ANYCRLF)]
NEWLINE_ATOMS = [atom(_name) for _name, _ in _NEWLINES]
NEWLINE_BITS = [_bits for _, _bits in _NEWLINES]

_NEWLINE = atom('newline')
_OFFSET = atom('offset')
_MATCH_LIMIT = atom('match_limit')
_MATCH_LIMIT_RECURSION = atom('match_limit_recursion')
_CAPTURE = atom('capture')
ALL = atom('all')
ALL_BUT_FIRST = atom('all_but_first')
ALL_NAMES = atom('all_names')
FIRST = atom('first')
NONE = atom('none')
INDEX = atom('index')
LIST = atom('list')
BINARY = atom('binary')


def bad_option():
    return badarg(BADOPT)


class Options(object):
    """What a list of options says; flags add up, of others the last counts.

    `only_compile`: there is an option that a compiled pattern cannot take.
    """

    def __init__(self):
        self.compile_bits = 0
        self.run_bits = 0
        self.only_compile = False
        self.is_global = False
        self.report_errors = False
        self.offset = 0
        self.match_limit = regex.LIMIT
        self.recursion_limit = regex.LIMIT
        self.w_values = ALL
        self.w_type = INDEX

    def is_unicode(self):
        return self.compile_bits & regex.UTF8 != 0

    def read(self, w_options, allowed):
        """Take all options in; badarg with cause badopt."""
        while isinstance(w_options, W_Cons):
            w_option = w_options.w_head
            if isinstance(w_option, W_Atom):
                self.read_flag(w_option, allowed)
            elif isinstance(w_option, W_Tuple) and w_option.size() >= 2:
                self.read_tuple(w_option, allowed)
            else:
                raise bad_option()
            w_options = w_options.w_tail
        if w_options is not NIL:
            raise bad_option()

    def read_flag(self, w_flag, allowed):
        for i in range(len(FLAG_ATOMS)):
            if FLAG_ATOMS[i] is w_flag and FLAG_PLACES[i] & allowed:
                self.set_bits(FLAG_BITS[i], FLAG_PLACES[i])
                if w_flag is _GLOBAL:
                    self.is_global = True
                elif w_flag is _REPORT_ERRORS:
                    self.report_errors = True
                return
        raise bad_option()

    def set_bits(self, bits, places):
        if places & COMPILE:
            self.compile_bits |= bits
        if places & RUN:
            self.run_bits |= bits
        if places == COMPILE:
            self.only_compile = True

    def read_tuple(self, w_option, allowed):
        w_name = w_option.item(0)
        w_value = w_option.item(1)
        if w_name is _CAPTURE and allowed & RUN:
            if w_option.size() == 3:
                self.w_type = w_option.item(2)
            elif w_option.size() == 2:
                self.w_type = INDEX
            else:
                raise bad_option()
            self.w_values = w_value
            return
        if w_option.size() != 2:
            raise bad_option()
        if w_name is _NEWLINE:
            self.read_newline(w_value)
        elif not allowed & RUN:
            raise bad_option()
        elif w_name is _OFFSET:
            self.offset = _natural(w_value)
        elif w_name is _MATCH_LIMIT:
            self.match_limit = _natural(w_value)
        elif w_name is _MATCH_LIMIT_RECURSION:
            self.recursion_limit = _natural(w_value)
        else:
            raise bad_option()

    def read_newline(self, w_value):
        for i in range(len(NEWLINE_ATOMS)):
            if NEWLINE_ATOMS[i] is w_value:
                self.set_bits(NEWLINE_BITS[i], COMPILE | RUN)
                return
        raise bad_option()


def _natural(w_value):
    if not isinstance(w_value, W_Int) or not 0 <= w_value.value <= MAX_INT:
        raise bad_option()
    return w_value.value


# ---- groups

class Group(object):
    """One wanted group: by number, or by name if the number is -1."""

    def __init__(self, number, name):
        self.number = number
        self.name = name


def wanted_groups(w_values):
    """The Groups of a list of numbers and names; badarg."""
    groups = []
    while isinstance(w_values, W_Cons):
        groups.append(_wanted_group(w_values.w_head))
        w_values = w_values.w_tail
    if w_values is not NIL:
        raise badarg()
    return groups


def _wanted_group(w_value):
    if isinstance(w_value, W_Int):
        if not 0 <= w_value.value <= MAX_INT:
            raise badarg()
        return Group(w_value.value, '')
    if isinstance(w_value, W_Atom):
        return Group(-1, w_value.name)
    if isinstance(w_value, W_Bits) or isinstance(w_value, W_Cons) or w_value is NIL:
        return Group(-1, bytes_of_iodata(w_value))
    raise badarg()


def bytes_of_iodata(w_data):
    """The bytes of iodata, as a str; badarg."""
    try:
        return iodata.to_str(w_data)
    except BadIodata:
        raise badarg()
