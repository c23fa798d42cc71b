"""Floats to and from lists and binaries."""
from __future__ import absolute_import

from enigma.bifs import texts
from enigma.bifs.unwrap import bytes_, term
from enigma.code.natives import bif
from enigma.terms import atoms, numtext, tuples
from enigma.terms.atoms import atom
from enigma.terms.binaries import binary
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Float, W_Int
from enigma.terms.tuples import W_Tuple, W_Tuple2

_COMPACT = atom('compact')
_SHORT = atom('short')
_DECIMALS = atom('decimals')
_SCIENTIFIC = atom('scientific')
_NO_FLOAT = atom('no_float')
_NOT_A_LIST = atom('not_a_list')

MAX_DECIMALS = 253
MAX_SCIENTIFIC = 249
MIN_SMALL = -(1 << 59)           # below it stock holds a bignum, which it refuses


def float_(w_x):
    """A float -> raw float."""
    if not isinstance(w_x, W_Float):
        raise badarg()
    return w_x.value


class FloatFormat(object):
    """What the options of float_to_list/2 ask for; the last of a kind counts."""

    def __init__(self):
        self.w_kind = _SCIENTIFIC
        self.decimals = 20
        self.compact = False

    def read(self, w_options):
        """Take the options in; badarg for what is none."""
        while isinstance(w_options, W_Cons):
            w_option = w_options.w_head
            if w_option is _COMPACT:
                self.compact = True
            elif w_option is _SHORT:
                self.w_kind = _SHORT
            else:
                self.read_pair(w_option)
            w_options = w_options.w_tail
        if w_options is not NIL:
            raise badarg()

    def read_pair(self, w_option):
        """{decimals, N} or {scientific, N}."""
        if not isinstance(w_option, W_Tuple) or w_option.size() != 2:
            raise badarg()
        assert isinstance(w_option, W_Tuple2)
        w_kind = w_option.w_0
        w_count = w_option.w_1
        if not isinstance(w_count, W_Int):
            raise badarg()
        count = w_count.value
        if w_kind is _DECIMALS:
            valid = 0 <= count <= MAX_DECIMALS
        else:
            valid = w_kind is _SCIENTIFIC and MIN_SMALL <= count <= MAX_SCIENTIFIC
        if not valid:
            raise badarg()
        self.w_kind = w_kind
        self.decimals = count

    def text(self, value):
        """value as text; badarg if stock's buffer is too small for it."""
        if self.w_kind is _SHORT:
            return numtext.float_short(value)
        if self.w_kind is _DECIMALS:
            text = numtext.float_decimals(value, self.decimals, self.compact)
        else:
            text = numtext.float_scientific(value, self.decimals)
        if text is None:
            raise badarg()
        return text


def format_(w_x):
    """A list of options -> FloatFormat."""
    chosen = FloatFormat()
    chosen.read(w_x)
    return chosen


@bif("erlang", "float_to_list", float_)
def float_to_list(proc, value):
    """Scientific with 20 decimals."""
    return texts.latin1_list(numtext.float_scientific(value, 20))


@bif("erlang", "float_to_list", float_, format_)
def float_to_list_options(proc, value, chosen):
    return texts.latin1_list(chosen.text(value))


@bif("erlang", "float_to_binary", float_)
def float_to_binary(proc, value):
    """Scientific with 20 decimals."""
    return binary(numtext.float_scientific(value, 20))


@bif("erlang", "float_to_binary", float_, format_)
def float_to_binary_options(proc, value, chosen):
    return binary(chosen.text(value))


def _parsed(text):
    try:
        return W_Float(numtext.parse_float(text))
    except numtext.NoFloat:
        raise badarg()


@bif("erlang", "list_to_float", term)
def list_to_float(proc, w_list):
    """badarg unless the whole list is a float with a point."""
    return _parsed(texts.bytes_of_list(w_list))


@bif("erlang", "binary_to_float", bytes_)
def binary_to_float(proc, s):
    """badarg unless the whole binary is a float with a point."""
    return _parsed(s)


@bif("string", "list_to_float", term)
def string_list_to_float(proc, w_list):
    """{Float, Rest} or {error, no_float | not_a_list}."""
    if w_list is not NIL and not isinstance(w_list, W_Cons):
        return tuples.pair(atoms.ERROR, _NOT_A_LIST)
    text = texts.prefix_of_bytes(w_list)
    end = numtext.scan_float(text)
    if end < 0:
        return tuples.pair(atoms.ERROR, _NO_FLOAT)
    try:
        value = numtext.parse_float(text[:end])
    except numtext.NoFloat:
        return tuples.pair(atoms.ERROR, _NO_FLOAT)
    return tuples.pair(W_Float(value), texts.drop(w_list, end))
