"""erlang:decode_packet/3."""
from __future__ import absolute_import

from enigma.bifs import http, packets
from enigma.bifs.packets import Framing
from enigma.bifs.unwrap import bitstring, list_, proper_list, term
from enigma.code.natives import bif
from enigma.terms import atoms, tuples
from enigma.terms.atoms import W_Atom
from enigma.terms.binaries import binary, sub_binary, sub_bits
from enigma.terms.errors import badarg
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple2, pair, triple

BADOPT = atoms.atom('badopt')
MORE = atoms.atom('more')
INVALID = atoms.atom('invalid')
PACKET_SIZE = atoms.atom('packet_size')
LINE_LENGTH = atoms.atom('line_length')
LINE_DELIMITER = atoms.atom('line_delimiter')
SSL_TLS = atoms.atom('ssl_tls')

KINDS = {
    'raw': packets.RAW, 'asn1': packets.ASN1, 'sunrm': packets.SUNRM,
    'cdr': packets.CDR, 'fcgi': packets.FCGI, 'line': packets.LINE,
    'tpkt': packets.TPKT, 'http': packets.HTTP, 'httph': packets.HTTPH,
    'http_bin': packets.HTTP_BIN, 'httph_bin': packets.HTTPH_BIN,
    'ssl_tls': packets.SSL_TLS}
HANDSHAKE = 22          # the TLS content type of what SSL 2 clients begin with


def kind_of(w_type):
    """The number of a packet type; badarg."""
    kind = -1
    if isinstance(w_type, W_Atom):
        kind = KINDS.get(w_type.name, -1)
    elif isinstance(w_type, W_Int):
        if w_type.value == 0:
            kind = packets.RAW
        elif w_type.value == 1:
            kind = packets.ONE
        elif w_type.value == 2:
            kind = packets.TWO
        elif w_type.value == 4:
            kind = packets.FOUR
    if kind < 0:
        raise badarg(BADOPT)
    return kind


def read_option(framing, w_option):
    """{packet_size, N}, {line_length, N} or {line_delimiter, Byte}; badarg."""
    if not isinstance(w_option, W_Tuple2) or w_option.arity != 2:
        raise badarg()
    w_value = w_option.w_1
    if not isinstance(w_value, W_Int) or not 0 <= w_value.value <= 0xffffffff:
        raise badarg()
    if w_option.w_0 is PACKET_SIZE:
        framing.limit = w_value.value
    elif w_option.w_0 is LINE_LENGTH:
        framing.truncate = w_value.value
    elif (w_option.w_0 is LINE_DELIMITER and framing.kind == packets.LINE and
            w_value.value <= 255):
        framing.delimiter = chr(w_value.value & 0xff)
    else:
        raise badarg()


@bif("erlang", "decode_packet", term, term, term)
def decode_packet(proc, w_type, w_bits, w_options):
    """{ok, Packet, Rest}, {more, Length | undefined} or {error, invalid}."""
    framing = Framing(kind_of(w_type))
    w_bits = bitstring(w_bits)
    for w_option in proper_list(list_(w_options)):
        read_option(framing, w_option)
    size = w_bits.bitlen >> 3
    s = sub_binary(w_bits, 0, size).as_str()
    length = framing.length(s)
    if length < 0:
        return pair(atoms.ERROR, INVALID)
    if length == 0:
        return pair(MORE, atoms.UNDEFINED)
    if length > size:
        return pair(MORE, integer(length))
    w_packet = packet(framing, s[:length])
    if w_packet is None:
        start = packets.body_start(framing.kind)
        w_packet = sub_binary(w_bits, start,
                              packets.body_end(framing.kind, s, length) - start)
    bits = length << 3
    return triple(atoms.OK, w_packet, sub_bits(w_bits, bits, w_bits.bitlen - bits))


def packet(framing, s):
    """The term of a whole packet of the types that are parsed, else None."""
    kind = framing.kind
    if kind == packets.HTTP or kind == packets.HTTPH:
        return http.parse(s, framing.header, False)
    if kind == packets.HTTP_BIN or kind == packets.HTTPH_BIN:
        return http.parse(s, framing.header, True)
    if kind == packets.SSL_TLS:
        return ssl_packet(s)
    return None


def ssl_packet(s):
    """{ssl_tls, [], ContentType, {Major, Minor}, Data}."""
    if packets.is_ssl2_hello(s):
        n = len(s) - 3
        prefix = chr(1) + chr(n >> 16 & 0xff) + chr(n >> 8 & 0xff) + chr(n & 0xff)
        return ssl_term(HANDSHAKE, ord(s[3]), ord(s[4]), prefix + s[3:])
    return ssl_term(ord(s[0]), ord(s[1]), ord(s[2]), s[5:])


def ssl_term(content_type, major, minor, data):
    return tuples.from_items([SSL_TLS, NIL, integer(content_type),
                              pair(integer(major), integer(minor)),
                              binary(data)])
