"""Pids, ports and references: names of things, not the things themselves."""
from __future__ import absolute_import

from enigma.terms.base import W_Term, K_PID, K_PORT, K_REF
from enigma.terms.atoms import NONODE


class Target(object):
    """What a local pid or port leads to.  machine/ and ports/ subclass it."""
    _attrs_ = []


class W_Pid(W_Term):
    """<0.number.serial>.  `target` is the process of a local pid, or None.

    Equal when number, serial, node and creation are: two objects may be equal.
    """
    _attrs_ = ['number', 'serial', 'w_node', 'creation', 'target']
    _immutable_fields_ = ['number', 'serial', 'w_node', 'creation']
    kind = K_PID

    def __init__(self, number, serial, w_node=NONODE, creation=0, target=None):
        self.number = number
        self.serial = serial
        self.w_node = w_node
        self.creation = creation
        self.target = target


class W_Port(W_Term):
    """#Port<0.number>, like W_Pid."""
    _attrs_ = ['number', 'w_node', 'creation', 'target']
    _immutable_fields_ = ['number', 'w_node', 'creation']
    kind = K_PORT

    def __init__(self, number, w_node=NONODE, creation=0, target=None):
        self.number = number
        self.w_node = w_node
        self.creation = creation
        self.target = target


class W_Ref(W_Term):
    """#Ref<0.n2.n1.n0>: three words of 32 bits (word 0 has 18), lowest first."""
    _attrs_ = _immutable_fields_ = ['n0', 'n1', 'n2', 'w_node', 'creation']
    kind = K_REF

    def __init__(self, n0, n1, n2, w_node=NONODE, creation=0):
        self.n0 = n0
        self.n1 = n1
        self.n2 = n2
        self.w_node = w_node
        self.creation = creation

    def size(self):
        """How many words are told of it."""
        return 3

    def word(self, i):
        """Word i of the five that there may be."""
        if i == 0:
            return self.n0
        if i == 1:
            return self.n1
        return self.n2 if i == 2 else 0


class W_OddRef(W_Ref):
    """A reference of which more or fewer than three words are told: five by nodes
    with aliases since release 26.  Those that are missing count as 0."""
    _attrs_ = _immutable_fields_ = ['n3', 'n4', 'told']

    def __init__(self, words, told, w_node, creation):
        W_Ref.__init__(self, words[0], words[1], words[2], w_node, creation)
        self.n3 = words[3]
        self.n4 = words[4]
        self.told = told

    def size(self):
        return self.told

    def word(self, i):
        if i == 3:
            return self.n3
        return self.n4 if i == 4 else W_Ref.word(self, i)


class Magic(object):
    """What a magic reference holds: a file, prepared code, an array of atomics."""
    _attrs_ = []


class W_MagicRef(W_Ref):
    """A reference that natives use as a handle; to Erlang code a reference."""
    _attrs_ = _immutable_fields_ = ['magic']

    def __init__(self, n0, n1, n2, magic):
        W_Ref.__init__(self, n0, n1, n2)
        self.magic = magic


class RefCounter(object):
    """Makes references that are unique in this node."""

    def __init__(self):
        self.counter = 0

    def _next(self):
        self.counter += 1
        return self.counter

    def make(self):
        """A new W_Ref."""
        n = self._next()
        return W_Ref(n & 0x3ffff, (n >> 18) & 0xffffffff, n >> 50)

    def make_magic(self, magic):
        """A new W_MagicRef that holds `magic`."""
        n = self._next()
        return W_MagicRef(n & 0x3ffff, (n >> 18) & 0xffffffff, n >> 50, magic)


REFS = RefCounter()
