"""The external term format (module erlang).

The linker of the node (`proc.node.linker`, an etf_link.Linker) finds or makes
what terms refer to.
"""
from __future__ import absolute_import

from enigma.bifs.unwrap import binary, proper_list, term
from enigma.code.natives import bif
from enigma.terms import atoms, etf, etf_encode, lists
from enigma.terms.etf_encode import DETERMINISTIC, NEW_FLOATS, UTF8_ATOMS, TooLarge
from enigma.terms.etf_link import BadEtf
from enigma.terms.binaries import binary as new_binary
from enigma.terms.errors import badarg, system_limit
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple2, pair

COMPRESSED = atoms.atom('compressed')
DETERMINISTIC_ATOM = atoms.atom('deterministic')
MINOR_VERSION = atoms.atom('minor_version')
SAFE = atoms.atom('safe')
USED = atoms.atom('used')
BADOPT = atoms.atom('badopt')
DEFAULT_LEVEL = -1      # what zlib makes of "compressed" without a level


class Options(object):
    """The options of term_to_binary/2."""
    _attrs_ = ['flags', 'level']

    def __init__(self):
        self.flags = NEW_FLOATS
        self.level = 0


def encode_options(w_list):
    """Unwrapper: a list of options -> Options."""
    options = Options()
    deterministic = 0
    for w_option in proper_list(w_list):
        if w_option is COMPRESSED:
            options.level = DEFAULT_LEVEL
        elif w_option is DETERMINISTIC_ATOM:
            deterministic = DETERMINISTIC
        else:
            key, value = number_option(w_option)
            if key is MINOR_VERSION:
                options.flags = version_flags(value, 2)
            elif key is COMPRESSED and 0 <= value <= 9:
                options.level = value
            else:
                raise badarg()
    options.flags |= deterministic
    return options


def number_option(w_option):
    """(key, int) of a pair of a term and a small integer; badarg."""
    if not isinstance(w_option, W_Tuple2) or w_option.arity != 2:
        raise badarg()
    w_value = w_option.w_1
    if not isinstance(w_value, W_Int):
        raise badarg()
    return w_option.w_0, w_value.value


def version_flags(version, highest):
    """The flags that a minor_version stands for; badarg above `highest`."""
    if not 0 <= version <= highest:
        raise badarg()
    if version == 0:
        return 0
    if version == 1:
        return NEW_FLOATS
    return NEW_FLOATS | UTF8_ATOMS


def encoded(proc, w_term, options):
    linker = proc.node.linker
    try:
        if options.level == 0:
            return etf_encode.encode(w_term, linker, proc.w_pid, options.flags)
        return etf_encode.encode_compressed(w_term, linker, proc.w_pid,
                                            options.flags, options.level)
    except TooLarge:
        raise system_limit()


@bif("erlang", "term_to_binary", term)
def term_to_binary(proc, w_term):
    return new_binary(encoded(proc, w_term, Options()))


@bif("erlang", "term_to_binary", term, encode_options)
def term_to_binary_options(proc, w_term, options):
    return new_binary(encoded(proc, w_term, options))


@bif("erlang", "term_to_iovec", term)
def term_to_iovec(proc, w_term):
    return term_to_iovec_options(proc, w_term, Options())


@bif("erlang", "term_to_iovec", term, encode_options)
def term_to_iovec_options(proc, w_term, options):
    """A list of binaries.  With compression release 25 gives a bare binary."""
    if options.level != 0:
        return new_binary(encoded(proc, w_term, options))
    try:
        return lists.from_items(etf_encode.encode_iovec(
            w_term, proc.node.linker, proc.w_pid, options.flags))
    except TooLarge:
        raise system_limit()


@bif("erlang", "external_size", term)
def external_size(proc, w_term):
    return size_with(proc, w_term, NEW_FLOATS)


@bif("erlang", "external_size", term, proper_list)
def external_size_options(proc, w_term, options_w):
    flags = NEW_FLOATS
    for w_option in options_w:
        key, value = number_option(w_option)
        if key is not MINOR_VERSION:
            raise badarg()
        # version 0 stays, once given
        flags &= version_flags(value, 1)
    return size_with(proc, w_term, flags)


def size_with(proc, w_term, flags):
    try:
        return integer(etf_encode.external_size(w_term, proc.node.linker,
                                                proc.w_pid, flags))
    except TooLarge:
        raise system_limit()


def decoded(proc, w_bits, safe):
    """(W_Term, number of bytes used); badarg."""
    try:
        return etf.decode(w_bits.as_str(), 0, proc.node.linker, safe)
    except BadEtf:
        raise badarg()


@bif("erlang", "binary_to_term", binary)
def binary_to_term(proc, w_bits):
    w_term, _ = decoded(proc, w_bits, False)
    return w_term


@bif("erlang", "binary_to_term", term, term)
def binary_to_term_options(proc, w_bits, w_options):
    safe = False
    used = False
    try:
        options_w = lists.to_items(w_options)
    except lists.ImproperList:
        raise badarg(BADOPT)
    for w_option in options_w:
        if w_option is SAFE:
            safe = True
        elif w_option is USED:
            used = True
        else:
            raise badarg(BADOPT)
    w_term, n = decoded(proc, binary(w_bits), safe)
    if used:
        return pair(w_term, integer(n))
    return w_term
