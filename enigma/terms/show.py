"""Terms as text, the way erlang:display/1 writes them.

Not the syntax of io_lib (that is Erlang code): floats have six decimals, strings
are bytes of Latin-1 while atoms are UTF-8.  Large maps are written like small
ones; stock shows the nodes of its trie.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.rfloat import formatd
from rpython.rlib.rstring import StringBuilder

from enigma.terms import tuples
from enigma.terms.atoms import NONODE, W_Atom
from enigma.terms.base import W_Term, K_INTERNAL
from enigma.terms.binaries import W_Bits
from enigma.terms.funs import W_Fun, W_ExportFun
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_Int, W_BigInt, W_Float
from enigma.terms.tuples import W_Tuple


@jit.dont_look_inside
def show(w_x):
    """The text of a term, as a str of bytes."""
    return Printer().run(w_x)


def pid_text(w_pid):
    """pid_to_list/1: <0.Number.Serial>, the first number not 0 for other nodes."""
    return '<%d.%d.%d>' % (channel(w_pid.w_node), w_pid.number, w_pid.serial)


def port_text(w_port):
    """port_to_list/1: #Port<0.Number>."""
    return '#Port<%d.%d>' % (channel(w_port.w_node), w_port.number)


def ref_text(w_ref):
    """ref_to_list/1: #Ref<0.N2.N1.N0>."""
    text = '#Ref<%d' % channel(w_ref.w_node)
    for i in range(w_ref.size() - 1, -1, -1):
        text += '.%d' % w_ref.word(i)
    return text + '>'


def channel(w_node):
    """The number of a node in the text of its identifiers: 0 for this one."""
    if w_node is NONODE:
        return 0
    return w_node.index


def fun_text(w_fun):
    """fun_to_list/1: #Fun<module.index.uniq> or fun module:name/arity."""
    if isinstance(w_fun, W_ExportFun):
        return 'fun %s:%s/%d' % (atom_text(w_fun.w_module), atom_text(w_fun.w_name),
                                 w_fun.fun_arity)
    assert isinstance(w_fun, W_Fun)
    info = w_fun.info
    return '#Fun<%s.%d.%d>' % (info.w_module.name, info.index, info.old_uniq)


# ---- atoms

def atom_text(w_atom):
    """The name, in quotes if it does not look like an atom of Latin-1 letters."""
    name = w_atom.name
    if is_plain(name):
        return name
    builder = StringBuilder()
    builder.append("'")
    i = 0
    while i < len(name):
        c = ord(name[i])
        if c == 0xc2 and i + 1 < len(name) and ord(name[i + 1]) < 0xa0:
            i += 1
            builder.append(_octal(ord(name[i])))
        else:
            builder.append(_escaped(c))
        i += 1
    builder.append("'")
    return builder.build()


def is_plain(name):
    """Whether this name (UTF-8) is written without quotes."""
    if len(name) == 0 or not _is_lower(_latin1(name, 0)):
        return False
    i = 1
    while i < len(name):
        if ord(name[i]) & 0xc0 != 0x80:          # the rest of a character is no news
            c = _latin1(name, i)
            if not (_is_lower(c) or _is_upper(c) or 48 <= c <= 57 or c == 95):
                return False
        i += 1
    return True


def _latin1(name, i):
    """The character at i if it has one or two bytes, else 0."""
    c = ord(name[i])
    if c < 0x80:
        return c
    if c & 0xe0 == 0xc0 and i + 1 < len(name):
        return (c & 0x1f) << 6 | (ord(name[i + 1]) & 0x3f)
    return 0


def _is_lower(c):
    return 97 <= c <= 122 or 223 <= c <= 255 and c != 247


def _is_upper(c):
    return 65 <= c <= 90 or 192 <= c <= 222 and c != 215


def _octal(c):
    return '\\%s%s%s' % (chr(48 + (c >> 6)), chr(48 + ((c >> 3) & 7)), chr(48 + (c & 7)))


def _escaped(c):
    """A byte of an atom in quotes."""
    if c == 39 or c == 92:
        return '\\' + chr(c)
    if 8 <= c <= 13:
        return '\\' + 'btnvfr'[c - 8]
    if c < 32:
        return _octal(c)
    return chr(c)


# ---- all terms

class W_Text(W_Term):
    """Waits in the stack to be written."""
    _attrs_ = _immutable_fields_ = ['text']

    def __init__(self, text):
        self.text = text


class W_RestOfList(W_Term):
    """Waits in the stack for the end of an element; then comes the tail."""
    _attrs_ = _immutable_fields_ = ['w_tail']

    def __init__(self, w_tail):
        self.w_tail = w_tail


COMMA = W_Text(',')
ARROW = W_Text('=>')
CLOSE_LIST = W_Text(']')
CLOSE = W_Text('}')


class Printer(object):
    """Text made so far, and a stack of what is to follow."""
    _attrs_ = ['out', 'pending_w']

    def __init__(self):
        self.out = StringBuilder()
        self.pending_w = []

    def run(self, w_x):
        self.pending_w.append(w_x)
        while len(self.pending_w) > 0:
            w_next = self.pending_w.pop()
            if w_next.kind == K_INTERNAL:
                self.marker(w_next)
            else:
                self.one(w_next)
        return self.out.build()

    def marker(self, w_marker):
        if isinstance(w_marker, W_Text):
            self.out.append(w_marker.text)
            return
        if not isinstance(w_marker, W_RestOfList):
            self.out.append('<internal>')
            return
        w_tail = w_marker.w_tail
        if isinstance(w_tail, W_Cons):
            self.out.append(',')
            self.pending_w.append(W_RestOfList(w_tail.w_tail))
            self.pending_w.append(w_tail.w_head)
        elif w_tail is NIL:
            self.out.append(']')
        else:
            self.out.append('|')
            self.pending_w.append(CLOSE_LIST)
            self.pending_w.append(w_tail)

    def one(self, w_x):
        out = self.out
        if isinstance(w_x, W_Int):
            out.append(str(w_x.value))
        elif isinstance(w_x, W_Atom):
            out.append(atom_text(w_x))
        elif isinstance(w_x, W_Cons):
            self.list_(w_x)
        elif isinstance(w_x, W_Tuple):
            self.tuple_(w_x)
        elif isinstance(w_x, W_Bits):
            self.bits(w_x)
        elif isinstance(w_x, W_Map):
            self.map_(w_x)
        elif isinstance(w_x, W_Float):
            out.append(formatd(w_x.value, 'e', 6))
        elif isinstance(w_x, W_BigInt):
            out.append(w_x.big.str())
        elif isinstance(w_x, W_Pid):
            out.append(pid_text(w_x))
        elif isinstance(w_x, W_Port):
            out.append(port_text(w_x))
        elif isinstance(w_x, W_Ref):
            out.append(ref_text(w_x))
        elif isinstance(w_x, W_Fun) or isinstance(w_x, W_ExportFun):
            out.append(fun_text(w_x))
        else:
            out.append('[]')

    def list_(self, w_list):
        if is_printable(w_list):
            self.string(w_list)
            return
        self.out.append('[')
        self.pending_w.append(W_RestOfList(w_list.w_tail))
        self.pending_w.append(w_list.w_head)

    def string(self, w_list):
        self.out.append('"')
        while isinstance(w_list, W_Cons):
            w_head = w_list.w_head
            assert isinstance(w_head, W_Int)
            self.char(w_head.value)
            w_list = w_list.w_tail
        self.out.append('"')

    def char(self, c):
        if c == 10:
            self.out.append('\\n')
            return
        if c == 34:
            self.out.append('\\')
        self.out.append(chr(c & 0xff))

    def tuple_(self, w_tuple):
        self.out.append('{')
        self.pending_w.append(CLOSE)
        i = w_tuple.size() - 1
        while i >= 0:
            self.pending_w.append(tuples.get(w_tuple, i))
            if i > 0:
                self.pending_w.append(COMMA)
            i -= 1

    def map_(self, w_map):
        self.out.append('#{')
        self.pending_w.append(CLOSE)
        keys_w = w_map.keys()
        values_w = w_map.values()
        i = len(keys_w) - 1
        while i >= 0:
            self.pending_w.append(values_w[i])
            self.pending_w.append(ARROW)
            self.pending_w.append(keys_w[i])
            if i > 0:
                self.pending_w.append(COMMA)
            i -= 1

    def bits(self, w_bits):
        n = w_bits.bitlen >> 3
        rest = w_bits.bitlen & 7
        self.out.append('<<')
        if rest == 0 and n > 0 and _is_ascii(w_bits, n):
            self.out.append('"')
            for i in range(n):
                self.char(w_bits.byte_at(i))
            self.out.append('"')
        else:
            for i in range(n):
                if i > 0:
                    self.out.append(',')
                self.out.append(str(w_bits.byte_at(i)))
            if rest:
                if n > 0:
                    self.out.append(',')
                self.out.append('%d:%d' % (w_bits.byte_at(n) >> (8 - rest), rest))
        self.out.append('>>')


def is_printable(w_list):
    """Whether this is a proper list of printable characters of Latin-1."""
    while isinstance(w_list, W_Cons):
        w_head = w_list.w_head
        if not isinstance(w_head, W_Int):
            return False
        c = w_head.value
        if not (32 <= c <= 126 or 160 <= c <= 255 or c == 9 or c == 10 or c == 13):
            return False
        w_list = w_list.w_tail
    return w_list is NIL


def _is_ascii(w_bits, n):
    for i in range(n):
        if not 32 <= w_bits.byte_at(i) <= 126:
            return False
    return True
