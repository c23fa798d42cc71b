"""The union of two large maps, node by node: what only one has is taken as it is.

hashmaps.py says what the nodes are; maps.merge is the way in.
"""
from __future__ import absolute_import

from rpython.rlib import jit

from enigma.terms.hashmaps import (
    BITS, Branch, Change, Collision, Leaf, W_HashMap, hash_of, make_leaf, popcount)


@jit.dont_look_inside
def merged(w_a, w_b):
    """The W_HashMap of all pairs of two; where both have a key, w_b counts."""
    merge = Merge()
    root = merge.nodes(w_a.root, w_b.root, 0)
    return W_HashMap(root, w_a.count + w_b.count - merge.shared)


class Merge(object):
    """`shared`: the number of keys found in both maps."""
    _attrs_ = ['shared']

    def __init__(self):
        self.shared = 0

    def nodes(self, a, b, shift):
        """The node of the pairs of nodes a and b at this depth."""
        if a is b:
            self.shared += count_of(b)
            return b
        if isinstance(a, Branch):
            if isinstance(b, Branch):
                return self.branches(a, b, shift)
            return self.put_all(a, b, shift)
        return self.put_missing(a, b, shift)

    def branches(self, a, b, shift):
        bitmap = a.bitmap | b.bitmap
        children = [None] * popcount(bitmap)
        at_a = 0
        at_b = 0
        left = bitmap
        for i in range(len(children)):
            bit = left & -left
            left ^= bit
            if not b.bitmap & bit:
                children[i] = a.children[at_a]
                at_a += 1
                continue
            child = b.children[at_b]
            at_b += 1
            if a.bitmap & bit:
                child = self.nodes(a.children[at_a], child, shift + BITS)
                at_a += 1
            children[i] = child
        return Branch(bitmap, children)

    def put_all(self, a, b, shift):
        """Branch a with the pairs of b, a Leaf or Collision, which count."""
        leaves = leaves_of(b)
        for i in range(len(leaves)):
            change = Change()
            a = a.put(shift, hash_of(leaves[i]), leaves[i], change)
            self.shared += int(not change.added)
        return a

    def put_missing(self, a, b, shift):
        """Node b with those pairs of a, a Leaf or Collision, whose keys it has not."""
        leaves = leaves_of(a)
        for i in range(len(leaves)):
            change = Change()
            node = b.put(shift, hash_of(leaves[i]), leaves[i], change)
            if change.added:
                b = node
            else:
                self.shared += 1
        return b


def leaves_of(node):
    """The pairs of a Leaf or Collision as a list of Leaf."""
    if isinstance(node, Leaf):
        return [node]
    assert isinstance(node, Collision)
    return [make_leaf(node.hash, node.keys_w[i], node.values_w[i])
            for i in range(len(node.keys_w))]


def count_of(node):
    """The number of keys below a node."""
    if isinstance(node, Branch):
        n = 0
        for i in range(len(node.children)):
            n += count_of(node.children[i])
        return n
    if isinstance(node, Collision):
        return len(node.keys_w)
    return 1
