"""Maps of more than 32 keys: a persistent trie over key_hash, 5 bits a level.

A trie of given keys always has the same form (but for the order of keys whose
whole hashes are equal): a branch has two children or more, or one that is a
branch.  The order of iteration is that of the trie: hashes compared from their
lowest digit on.  maps.py is the way in.
"""
from __future__ import absolute_import

from rpython.rlib import jit
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.objectmodel import always_inline

from enigma.terms import order
from enigma.terms.hashing import int_hash, key_hash, HASH_BITS
from enigma.terms.map_root import W_Map
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int
from enigma.terms.shapes import insert, without_item
from enigma.terms.tuples import triple

BITS = 5
DIGIT = (1 << BITS) - 1
FULL = (1 << (DIGIT + 1)) - 1           # the bitmap of a branch with all children


class Node(object):
    """Root of the nodes; `shift` below is the depth in bits."""
    _attrs_ = []

    def put(self, shift, h, leaf, change):
        """This node with the pair of `leaf` in it, whose hash is h."""
        raise NotImplementedError

    def remove(self, shift, h, w_key):
        """This node without w_key: itself if it was not there, None if now empty."""
        raise NotImplementedError

    def fill(self, keys_w, values_w, at):
        """Write the pairs to two lists from place `at` on; the place behind them."""
        raise NotImplementedError


class Change(object):
    """What a put tells besides its result: whether the key is new."""
    _attrs_ = ['added']

    def __init__(self):
        self.added = False


class Leaf(Node):
    """`code` is the hash of the key, in an IntLeaf its value: most searches end
    without a look at w_key, which may lie far away in memory.
    """
    _attrs_ = _immutable_fields_ = ['code', 'w_key', 'w_value']

    def __init__(self, code, w_key, w_value):
        self.code = code
        self.w_key = w_key
        self.w_value = w_value

    def put(self, shift, h, leaf, change):
        if has_key(self, h, leaf.w_key):
            return leaf
        change.added = True
        old = hash_of(self)
        if h != old:
            return join(shift, self, old, leaf, h)
        return Collision(h, [self.w_key, leaf.w_key], [self.w_value, leaf.w_value])

    def remove(self, shift, h, w_key):
        if has_key(self, h, w_key):
            return None
        return self

    def fill(self, keys_w, values_w, at):
        keys_w[at] = self.w_key
        values_w[at] = self.w_value
        return at + 1


class IntLeaf(Leaf):
    """The key is a W_Int."""
    _attrs_ = []


def make_leaf(h, w_key, w_value):
    """A Leaf for a key of hash h."""
    if isinstance(w_key, W_Int):
        return IntLeaf(w_key.value, w_key, w_value)
    return Leaf(h, w_key, w_value)


@always_inline
def has_key(leaf, h, w_key):
    """Whether w_key, of hash h, is the key of this Leaf."""
    if isinstance(w_key, W_Int):
        return leaf.code == w_key.value and isinstance(leaf, IntLeaf)
    return leaf.code == h and order.identical(leaf.w_key, w_key)


def hash_of(leaf):
    """The hash of its key."""
    if isinstance(leaf, IntLeaf):
        return int_hash(leaf.code)
    return leaf.code


class Collision(Node):
    """Two or more keys of one and the same hash."""
    _attrs_ = ['hash', 'keys_w', 'values_w']
    _immutable_fields_ = ['hash', 'keys_w[*]', 'values_w[*]']

    def __init__(self, hash, keys_w, values_w):
        make_sure_not_resized(keys_w)
        make_sure_not_resized(values_w)
        self.hash = hash
        self.keys_w = keys_w
        self.values_w = values_w

    def index_of(self, w_key):
        for i in range(len(self.keys_w)):
            if order.identical(w_key, self.keys_w[i]):
                return i
        return -1

    def put(self, shift, h, leaf, change):
        if h != self.hash:
            change.added = True
            return join(shift, self, self.hash, leaf, h)
        i = self.index_of(leaf.w_key)
        if i >= 0:
            values_w = self.values_w[:]
            values_w[i] = leaf.w_value
            return Collision(self.hash, self.keys_w, values_w)
        change.added = True
        n = len(self.keys_w)
        return Collision(self.hash, insert(self.keys_w, n, leaf.w_key),
                         insert(self.values_w, n, leaf.w_value))

    def remove(self, shift, h, w_key):
        if h != self.hash:
            return self
        i = self.index_of(w_key)
        if i < 0:
            return self
        if len(self.keys_w) == 2:
            return make_leaf(self.hash, self.keys_w[1 - i], self.values_w[1 - i])
        return Collision(self.hash, without_item(self.keys_w, i),
                         without_item(self.values_w, i))

    def fill(self, keys_w, values_w, at):
        for i in range(len(self.keys_w)):
            keys_w[at] = self.keys_w[i]
            values_w[at] = self.values_w[i]
            at += 1
        return at


class Branch(Node):
    """One child for each bit that is set in `bitmap`, lowest bit first."""
    _attrs_ = ['bitmap', 'children']
    _immutable_fields_ = ['bitmap', 'children[*]']

    def __init__(self, bitmap, children):
        make_sure_not_resized(children)
        self.bitmap = bitmap
        self.children = children

    def put(self, shift, h, leaf, change):
        digit = (h >> shift) & DIGIT
        i = place(self.bitmap, digit)
        bit = 1 << digit
        if self.bitmap & bit:
            child = self.children[i].put(shift + BITS, h, leaf, change)
            return self.with_child(i, child)
        change.added = True
        n = len(self.children) + 1
        children = [None] * n
        for k in range(i):
            children[k] = self.children[k]
        children[i] = leaf
        for k in range(i + 1, n):
            children[k] = self.children[k - 1]
        return Branch(self.bitmap | bit, children)

    def with_child(self, i, child):
        children = self.children[:]
        children[i] = child
        return Branch(self.bitmap, children)

    def remove(self, shift, h, w_key):
        digit = (h >> shift) & DIGIT
        bit = 1 << digit
        if not self.bitmap & bit:
            return self
        i = place(self.bitmap, digit)
        old = self.children[i]
        child = old.remove(shift + BITS, h, w_key)
        if child is old:
            return self
        if child is None:
            return self.without_child(i, bit)
        if len(self.children) == 1 and not isinstance(child, Branch):
            return child
        return self.with_child(i, child)

    def without_child(self, i, bit):
        n = len(self.children) - 1
        if n == 0:
            return None
        if n == 1:
            child = self.children[1 - i]
            if not isinstance(child, Branch):
                return child
        assert n >= 0
        children = [None] * n
        for k in range(i):
            children[k] = self.children[k]
        for k in range(i, n):
            children[k] = self.children[k + 1]
        return Branch(self.bitmap & ~bit, children)

    def fill(self, keys_w, values_w, at):
        for i in range(len(self.children)):
            at = self.children[i].fill(keys_w, values_w, at)
        return at


@always_inline
def place(bitmap, digit):
    """Which child of a branch that digit belongs to.  The upper branches of a large map
    are full."""
    if bitmap == FULL:
        return digit
    return popcount(bitmap & ((1 << digit) - 1))


def popcount(x):
    """The number of bits set in x, which has 32."""
    x = x - ((x >> 1) & 0x55555555)
    x = (x & 0x33333333) + ((x >> 2) & 0x33333333)
    x = (x + (x >> 4)) & 0x0f0f0f0f
    return ((x * 0x01010101) & 0xffffffff) >> 24


def join(shift, node, h, other, other_h):
    """A branch that holds two nodes of different hashes."""
    digit = (h >> shift) & DIGIT
    other_digit = (other_h >> shift) & DIGIT
    if digit == other_digit:
        return Branch(1 << digit, [join(shift + BITS, node, h, other, other_h)])
    children = [node, other]
    if digit > other_digit:
        children = [other, node]
    return Branch((1 << digit) | (1 << other_digit), children)


class W_HashMap(W_Map):
    """A map of `count` (more than 32) keys."""
    _attrs_ = _immutable_fields_ = ['root', 'count']

    def __init__(self, root, count):
        self.root = root
        self.count = count

    def size(self):
        return self.count

    def lookup(self, w_key):
        return lookup(self, w_key)

    def keys(self):
        return items(self)[0]

    def values(self):
        return items(self)[1]


@jit.elidable
def lookup(w_map, w_key):
    """The value of w_key in a W_HashMap, or None."""
    h = key_hash(w_key)
    node = w_map.root
    shift = 0
    while isinstance(node, Branch):
        digit = (h >> shift) & DIGIT
        if node.bitmap & (1 << digit) == 0:
            return None
        node = node.children[place(node.bitmap, digit)]
        shift += BITS
    if isinstance(node, Leaf):
        if has_key(node, h, w_key):
            return node.w_value
        return None
    assert isinstance(node, Collision)
    if node.hash == h:
        i = node.index_of(w_key)
        if i >= 0:
            return node.values_w[i]
    return None


@jit.dont_look_inside
def put(w_map, w_key, w_value):
    """The W_HashMap with this pair in it."""
    change = Change()
    h = key_hash(w_key)
    root = w_map.root.put(0, h, make_leaf(h, w_key, w_value), change)
    return W_HashMap(root, w_map.count + int(change.added))


@jit.dont_look_inside
def remove(w_map, w_key):
    """A W_HashMap without w_key (it may have 32 keys now), or w_map itself."""
    root = w_map.root.remove(0, key_hash(w_key), w_key)
    if root is w_map.root:
        return w_map
    return W_HashMap(root, w_map.count - 1)


@jit.dont_look_inside
def items(w_map):
    """(keys_w, values_w) of a W_HashMap in the order of iteration."""
    keys_w = [None] * w_map.count
    values_w = [None] * w_map.count
    w_map.root.fill(keys_w, values_w, 0)
    return keys_w, values_w


@jit.dont_look_inside
def from_pairs(keys_w, values_w):
    """A W_HashMap of these pairs (one at least, maybe fewer than 33); the last wins."""
    n = len(keys_w)
    builder = Builder(keys_w, values_w)
    some = Digits([0] * n, [0] * n)
    for i in range(n):
        some.hashes[i] = key_hash(keys_w[i])
        some.order[i] = i
    root = builder.build(some, Digits([0] * n, [0] * n), 0, n, 0)
    return W_HashMap(root, builder.count)


class Digits(object):
    """Hashes of keys, and for each of them which key it is."""
    _attrs_ = _immutable_fields_ = ['hashes', 'order']

    def __init__(self, hashes, order):
        make_sure_not_resized(hashes)
        make_sure_not_resized(order)
        self.hashes = hashes
        self.order = order


class Builder(object):
    """Builds a trie from above, without a copy for each key; counts the keys."""
    _attrs_ = ['keys_w', 'values_w', 'count']

    def __init__(self, keys_w, values_w):
        self.keys_w = keys_w
        self.values_w = values_w
        self.count = 0

    def build(self, some, spare, start, stop, shift):
        """The node of the keys some[start:stop]; the same places of `spare` are free."""
        if stop - start <= 4 or shift >= HASH_BITS:
            return self.one_by_one(some, start, stop, shift)
        places = [0] * (DIGIT + 2)
        bitmap = _sort_by_digit(some, spare, start, stop, shift, places)
        children = [None] * popcount(bitmap)
        at = 0
        for digit in range(DIGIT + 1):
            if (bitmap >> digit) & 1:
                children[at] = self.build(spare, some, places[digit],
                                          places[digit + 1], shift + BITS)
                at += 1
        if at == 1 and not isinstance(children[0], Branch):
            return children[0]           # one key many times
        return Branch(bitmap, children)

    def leaf(self, some, at):
        i = some.order[at]
        return make_leaf(some.hashes[at], self.keys_w[i], self.values_w[i])

    def one_by_one(self, some, start, stop, shift):
        node = self.leaf(some, start)
        self.count += 1
        for at in range(start + 1, stop):
            change = Change()
            node = node.put(shift, some.hashes[at], self.leaf(some, at), change)
            self.count += int(change.added)
        return node


def _sort_by_digit(some, spare, start, stop, shift, places):
    """Move some[start:stop] to `spare`, in the order of their digits at `shift`.

    Those of equal digits keep their order.  Gives a bit for each digit that occurs;
    places[digit] becomes where those of this digit begin, the last place the end.
    """
    for at in range(start, stop):
        places[(some.hashes[at] >> shift) & DIGIT] += 1
    bitmap = 0
    end = stop
    for digit in range(DIGIT, -1, -1):
        if places[digit]:
            bitmap |= 1 << digit
        places[digit + 1] = end          # of this digit; counted down below
        end -= places[digit]
    for at in range(stop - 1, start - 1, -1):
        h = some.hashes[at]
        behind = ((h >> shift) & DIGIT) + 1
        place = places[behind] - 1
        places[behind] = place
        spare.hashes[place] = h
        spare.order[place] = some.order[at]
    for digit in range(DIGIT + 1):
        places[digit] = places[digit + 1]
    places[DIGIT + 1] = stop
    return bitmap


class Walk(object):
    """Collects up to `limit` pairs that come after hash `after` (-1: from the start).

    Keys of one hash are never parted, so there may be more than `limit`.
    They are a chain {Key, Value, Next} from the start: w_before is a link in front of
    it, w_last the last one.  Links are changed here, while nobody else has seen them;
    so traces may not look into what makes a Walk and takes its chain.
    """
    _attrs_ = ['after', 'limit', 'count', 'w_before', 'w_last', 'last']

    def __init__(self, after, limit):
        self.after = after
        self.limit = limit
        self.count = 0
        self.w_before = self.w_last = triple(NIL, NIL, NIL)
        self.last = after                # the hash of the last pair

    def full(self):
        return self.count >= self.limit

    def add(self, w_key, w_value):
        w_link = triple(w_key, w_value, NIL)
        self.w_last.w_2 = w_link
        self.w_last = w_link
        self.count += 1

    def chain(self, w_end):
        """The pairs as {Key, Value, {Key, Value, ... w_end}}."""
        self.w_last.w_2 = w_end
        return self.w_before.w_2

    def run(self, w_map):
        """Whether there are more pairs behind those collected."""
        self.visit(w_map.root, 0, self.after >= 0)
        return self.full() and comes_later(greatest(w_map.root), self.last)

    def visit(self, node, shift, bounded):
        """`bounded`: the digits so far are those of `after`."""
        if self.full():
            return
        if isinstance(node, Branch):
            least = 0
            if bounded:
                least = (self.after >> shift) & DIGIT
            i = popcount(node.bitmap & ((1 << least) - 1))
            first_bounded = bounded and (node.bitmap >> least) & 1 == 1
            while i < len(node.children) and not self.full():
                self.visit(node.children[i], shift + BITS, first_bounded)
                first_bounded = False
                i += 1
        elif isinstance(node, Leaf):
            h = hash_of(node)
            if not bounded or comes_later(h, self.after):
                self.add(node.w_key, node.w_value)
                self.last = h
        else:
            assert isinstance(node, Collision)
            if not bounded or comes_later(node.hash, self.after):
                for i in range(len(node.keys_w)):
                    self.add(node.keys_w[i], node.values_w[i])
                self.last = node.hash


def greatest(node):
    """The hash of the last pair of a trie."""
    while isinstance(node, Branch):
        node = node.children[len(node.children) - 1]
    if isinstance(node, Leaf):
        return hash_of(node)
    assert isinstance(node, Collision)
    return node.hash


def comes_later(h, other):
    """Whether hash h comes behind hash `other` in the order of iteration."""
    difference = h ^ other
    if difference == 0:
        return False
    shift = 0
    while (difference >> shift) & DIGIT == 0:
        shift += BITS
    return (h >> shift) & DIGIT > (other >> shift) & DIGIT
