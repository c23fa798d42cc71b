"""A reader of terms as io:format writes them with ~w, and a runner of values from stock.

A file of values/ has one line {Module,Function,Args,Result}. per call, written
by stock `erl`; Result is {ok,Value} or {Class,Reason}.
"""
from __future__ import absolute_import

import os
import re

from rpython.rlib.rbigint import rbigint

from enigma.code import natives
from enigma.terms import binaries, lists, order, tuples
from enigma.terms.atoms import W_Atom, atom
from enigma.terms.errors import ErlangError
from enigma.terms.identifiers import W_Pid, W_Port, W_Ref
from enigma.terms.numbers import W_BigInt, W_Float, W_Int

TOKEN = re.compile(r"""\s*(?:
    (?P<float>-?\d+\.\d+(?:e[-+]?\d+)?) | (?P<int>-?\d+) |
    (?P<atom>[a-z\x80-\xff][A-Za-z0-9_@\x80-\xff]*) | '(?P<quoted>(?:[^'\\]|\\.)*)' |
    (?P<ref>\#Ref<0\.(?P<r2>\d+)\.(?P<r1>\d+)\.(?P<r0>\d+)>) |
    (?P<port>\#Port<0\.(?P<pn>\d+)>) | (?P<pid><0\.(?P<p0>\d+)\.(?P<p1>\d+)>) |
    (?P<mark><<|>>|\#\{|=>|[][{},|:]))""", re.X)


class Reader(object):

    def __init__(self, text):
        self.text = text
        self.pos = 0
        self.advance()

    def advance(self):
        self.token = TOKEN.match(self.text, self.pos)
        if self.token:
            self.pos = self.token.end()

    def at(self, mark):
        return self.token and self.token.group('mark') == mark

    def take(self, mark):
        assert self.at(mark), (mark, self.text[:200], self.pos)
        self.advance()

    def sequence(self, end):
        found = []
        while not self.at(end) and not self.at('|'):
            found.append(self.term())
            if self.at(','):
                self.advance()
        return found

    def term(self):
        token = self.token
        kind = token.lastgroup if token.group('mark') is None else 'mark'
        groups = token.groupdict()
        if groups['mark']:
            return self.compound(groups['mark'])
        self.advance()
        if groups['float']:
            return W_Float(float(groups['float']))
        if groups['int']:
            return make_int(int(groups['int']))
        if groups['atom']:
            return atom(groups['atom'])
        if groups['quoted'] is not None:
            return atom(unescaped(groups['quoted']))
        if groups['ref']:
            return W_Ref(int(groups['r0']), int(groups['r1']), int(groups['r2']))
        if groups['port']:
            return W_Port(int(groups['pn']))
        assert groups['pid'], kind
        return W_Pid(int(groups['p0']), int(groups['p1']))

    def compound(self, mark):
        self.advance()
        if mark == '{':
            items_w = self.sequence('}')
            self.take('}')
            return tuples.from_items(items_w)
        if mark == '[':
            items_w = self.sequence(']')
            w_tail = lists.NIL
            if self.at('|'):
                self.advance()
                w_tail = self.term()
            self.take(']')
            return lists.from_items(items_w, w_tail)
        if mark == '#{':
            return self.map_()
        assert mark == '<<', mark
        return self.bits()

    def map_(self):
        from enigma.terms import maps
        w_map = maps.EMPTY_MAP
        while not self.at('}'):
            w_key = self.term()
            self.take('=>')
            w_map = maps.put(w_map, w_key, self.term())
            if self.at(','):
                self.advance()
        self.take('}')
        return w_map

    def bits(self):
        out = []
        bitlen = 0
        while not self.at('>>'):
            value = int(self.token.group('int'))
            self.advance()
            width = 8
            if self.at(':'):
                self.advance()
                width = int(self.token.group('int'))
                self.advance()
            out.append(chr((value << (8 - width)) & 255))
            bitlen += width
            if self.at(','):
                self.advance()
        self.take('>>')
        return binaries.bitstring(''.join(out), bitlen)


def make_int(value):
    if -2 ** 63 <= value < 2 ** 63:
        return W_Int(int(value))
    return W_BigInt(rbigint.fromlong(value))


def unescaped(text):
    def one(match):
        code = match.group(1)
        if code.startswith('x{'):
            return unichr(int(code[2:-1], 16)).encode('utf-8')
        if code[0] in '01234567':
            return unichr(int(code, 8)).encode('utf-8')
        return {'n': '\n', 't': '\t'}.get(code, code)
    return re.sub(r'\\(x\{[0-9A-Fa-f]+\}|[0-7]{1,3}|.)', one, text)


def erl(text):
    """The term that this text is."""
    return Reader(text).term()


def call(proc, module, name, args_w):
    """{ok, Value} or {Class, Reason} of calling a registered native."""
    native = natives.TABLE.lookup(module, name, len(args_w))
    assert native is not None, '%s:%s/%d' % (module, name, len(args_w))
    try:
        return tuples.pair(atom('ok'), native.function(proc, *args_w))
    except ErlangError as e:
        return tuples.pair(e.w_class, e.w_reason)


def same(w_a, w_b):
    """Whether two terms are identical, the sign of zeros included."""
    if isinstance(w_a, W_Float) and isinstance(w_b, W_Float):
        return repr(w_a.value) == repr(w_b.value)
    if isinstance(w_a, tuples.W_Tuple) and isinstance(w_b, tuples.W_Tuple):
        return w_a.size() == w_b.size() and all(
            [same(w_x, w_y) for w_x, w_y in zip(w_a.items(), w_b.items())])
    return order.identical(w_a, w_b)


def wrong_values(name, proc=None):
    """The calls in values/<name> that give something else here, and how many there are."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'values', name)
    wrong = []
    count = 0
    with open(path) as lines:
        for line in lines:
            text = line.decode('latin-1').encode('utf-8')
            w_module, w_name, w_args, w_expected = erl(text).items()
            assert isinstance(w_module, W_Atom) and isinstance(w_name, W_Atom)
            w_got = call(proc, w_module.name, w_name.name, lists.to_items(w_args))
            count += 1
            if not same(w_got, w_expected):
                wrong.append((line.strip()[:300], shown(w_got)))
    return wrong, count


def shown(w_x):
    """Something readable for a failing test."""
    try:
        from enigma.terms.show import show
        return show(w_x)
    except ImportError:
        return w_x
