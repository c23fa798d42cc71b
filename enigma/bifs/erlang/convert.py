"""Atoms and integers to and from lists and binaries."""
from __future__ import absolute_import

from rpython.rlib.rstring import StringBuilder

from enigma.bifs import texts, unwrap
from enigma.bifs.unwrap import any_integer, atom_, bytes_, small_int, term
from enigma.code.natives import bif
from enigma.terms import atoms, decimals, lists, numtext, tuples, utf
from enigma.terms.atoms import atom
from enigma.terms.binaries import binary
from enigma.terms.errors import badarg, system_limit
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int

MAX_ATOM = 255           # characters
_LATIN1 = atom('latin1')
_UTF8 = atom('utf8')
_UNICODE = atom('unicode')
_NO_INTEGER = atom('no_integer')
_NOT_A_LIST = atom('not_a_list')


# ---- atoms

@bif("erlang", "atom_to_list", atom_)
def atom_to_list(proc, w_atom):
    """The code points of the atom's name."""
    return texts.utf8_list(w_atom.name)


@bif("erlang", "atom_to_binary", atom_, atom_)
def atom_to_binary(proc, w_atom, w_encoding):
    """badarg for an unknown encoding and for what Latin-1 does not have."""
    if w_encoding is _UTF8 or w_encoding is _UNICODE:
        return binary(w_atom.name)
    if w_encoding is not _LATIN1:
        raise badarg()
    name = utf.to_latin1(w_atom.name)
    if name is None:
        raise badarg()
    return binary(name)


def name_of_list(w_list):
    """The UTF-8 of a list of code points.

    badarg for anything else, system_limit for more than MAX_ATOM; what is met
    first counts.
    """
    builder = StringBuilder()
    count = 0
    while isinstance(w_list, W_Cons):
        if count == MAX_ATOM:
            raise system_limit()
        w_char = w_list.w_head
        if not isinstance(w_char, W_Int) or not utf.is_codepoint(w_char.value):
            raise badarg()
        utf.append(builder, w_char.value)
        count += 1
        w_list = w_list.w_tail
    if w_list is not NIL:
        raise badarg()
    return builder.build()


def name_of_binary(s, w_encoding):
    """The UTF-8 of bytes in this encoding; errors as name_of_list."""
    if w_encoding is _LATIN1:
        if len(s) > MAX_ATOM:
            raise system_limit()
        return utf.from_latin1(s)
    if w_encoding is not _UTF8 and w_encoding is not _UNICODE:
        raise badarg()
    count = 0
    pos = 0
    while pos < len(s):
        if count == MAX_ATOM:
            raise system_limit()
        code = utf.codepoint_at(s, pos, len(s))
        if code < 0:
            raise badarg()
        pos += utf.size_of(code)
        count += 1
    return s


def _existing(name):
    w_atom = atoms.TABLE.existing(name)
    if w_atom is None:
        raise badarg()
    return w_atom


@bif("erlang", "list_to_atom", term)
def list_to_atom(proc, w_list):
    return atom(name_of_list(w_list))


@bif("erlang", "list_to_existing_atom", term)
def list_to_existing_atom(proc, w_list):
    """badarg when there is no such atom, even for names that are too long."""
    if lists.length(w_list) > MAX_ATOM:
        raise badarg()
    return _existing(name_of_list(w_list))


@bif("erlang", "binary_to_atom", bytes_, atom_)
def binary_to_atom(proc, s, w_encoding):
    return atom(name_of_binary(s, w_encoding))


@bif("erlang", "binary_to_existing_atom", bytes_, atom_)
def binary_to_existing_atom(proc, s, w_encoding):
    """badarg when there is no such atom, even for names that are too long."""
    if len(s) > 4 * MAX_ATOM or (w_encoding is _LATIN1 and len(s) > MAX_ATOM):
        raise badarg()
    if w_encoding is not _LATIN1 and utf.count(s) > MAX_ATOM:
        raise badarg()
    return _existing(name_of_binary(s, w_encoding))


# ---- integers

def base_(w_x):
    """A base, 2..36 -> int."""
    base = small_int(w_x)
    if not 2 <= base <= 36:
        raise badarg()
    return base


def _parsed(text, base):
    w_int = numtext.parse_integer(text, base)
    if w_int is None:
        raise badarg()
    return w_int


@bif("erlang", "integer_to_list", any_integer)
def integer_to_list(proc, w_int):
    if isinstance(w_int, W_Int):
        return decimals.to_list(w_int.value)
    return texts.latin1_list(numtext.integer_text(w_int))


@bif("erlang", "integer_to_list", any_integer, base_)
def integer_to_list_base(proc, w_int, base):
    """Upper case letters; base 2..36."""
    return texts.latin1_list(numtext.integer_text(w_int, base))


@bif("erlang", "integer_to_binary", any_integer)
def integer_to_binary(proc, w_int):
    return binary(numtext.integer_text(w_int))


@bif("erlang", "integer_to_binary", any_integer, base_)
def integer_to_binary_base(proc, w_int, base):
    """Upper case letters; base 2..36."""
    return binary(numtext.integer_text(w_int, base))


@bif("erlang", "list_to_integer", term)
def list_to_integer(proc, w_list):
    """badarg unless the whole list is an integer with an optional sign."""
    value = decimals.of_list(w_list)
    if value != decimals.NO_NUMBER:
        return W_Int(value)
    return _parsed(texts.bytes_of_list(w_list), 10)


@bif("erlang", "list_to_integer", term, base_)
def list_to_integer_base(proc, w_list, base):
    return _parsed(texts.bytes_of_list(w_list), base)


@bif("erlang", "binary_to_integer", unwrap.binary)
def binary_to_integer(proc, w_bits):
    """badarg unless the whole binary is an integer with an optional sign."""
    if w_bits.bitoff & 7 == 0:
        start = w_bits.bitoff >> 3
        value = decimals.of_slice(w_bits.bytes, start, start + (w_bits.bitlen >> 3))
        if value != decimals.NO_NUMBER:
            return W_Int(value)
    return _parsed(w_bits.as_str(), 10)


@bif("erlang", "binary_to_integer", bytes_, base_)
def binary_to_integer_base(proc, s, base):
    return _parsed(s, base)


@bif("string", "list_to_integer", term)
def string_list_to_integer(proc, w_list):
    """{Integer, Rest} or {error, no_integer | not_a_list}."""
    if w_list is not NIL and not isinstance(w_list, W_Cons):
        return tuples.pair(atoms.ERROR, _NOT_A_LIST)
    text = _digits_prefix(w_list)
    start = numtext.sign_width(text)
    if len(text) == start:
        return tuples.pair(atoms.ERROR, _NO_INTEGER)
    w_int = numtext.integer_of_digits(text, start, len(text), 10)
    return tuples.pair(w_int, texts.drop(w_list, len(text)))


def _digits_prefix(w_list):
    """The sign and the digits at the start of a list."""
    builder = StringBuilder()
    first = True
    while isinstance(w_list, W_Cons):
        w_byte = w_list.w_head
        if not isinstance(w_byte, W_Int):
            break
        code = w_byte.value
        if not 48 <= code <= 57 and not (first and (code == 43 or code == 45)):
            break
        builder.append(chr(code))
        first = False
        w_list = w_list.w_tail
    return builder.build()
