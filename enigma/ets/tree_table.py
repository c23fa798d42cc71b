"""Tables of kind ordered_set: an AVL tree; keys that are == are the same key."""
from __future__ import absolute_import

from rpython.rlib.objectmodel import always_inline

from enigma.ets.keyplan import compare_prefix
from enigma.ets.table import Item, Table
from enigma.terms import lists
from enigma.terms.atoms import FALSE
from enigma.terms.errors import badarg
from enigma.terms.numbers import W_Int
from enigma.terms.order import slow_compare


class Node(Item):
    _attrs_ = ['left', 'right', 'height']

    def __init__(self, w_key, w_object):
        Item.__init__(self, w_key, w_object)
        self.left = None
        self.right = None
        self.height = 1


@always_inline
def compare_keys(w_a, w_b):
    """A negative number, 0 or a positive one."""
    if isinstance(w_a, W_Int) and isinstance(w_b, W_Int):
        if w_a.value < w_b.value:
            return -1
        return int(w_a.value > w_b.value)
    return slow_compare(w_a, w_b)


@always_inline
def height(node):
    if node is None:
        return 0
    return node.height


def renew_height(node):
    left = height(node.left)
    right = height(node.right)
    if left > right:
        node.height = left + 1
    else:
        node.height = right + 1


def rotate_right(node):
    top = node.left
    node.left = top.right
    top.right = node
    renew_height(node)
    renew_height(top)
    return top


def rotate_left(node):
    top = node.right
    node.right = top.left
    top.left = node
    renew_height(node)
    renew_height(top)
    return top


def balance(node):
    """The top of this subtree after one of its sides has changed by one."""
    difference = height(node.left) - height(node.right)
    if difference > 1:
        left = node.left
        if height(left.left) < height(left.right):
            node.left = rotate_left(left)
        return rotate_right(node)
    if difference < -1:
        right = node.right
        if height(right.right) < height(right.left):
            node.right = rotate_right(right)
        return rotate_left(node)
    renew_height(node)
    return node


class TreeTable(Table):
    """`path` remembers the last slot/2: a stack of nodes whose top is `path_index`."""

    def __init__(self, options, w_name, w_owner):
        Table.__init__(self, options, w_name, w_owner)
        self.root = None
        self.path = None
        self.path_index = -1

    def find(self, w_key):
        node = self.root
        while node is not None:
            order = compare_keys(w_key, node.w_key)
            if order == 0:
                return node
            if order < 0:
                node = node.left
            else:
                node = node.right
        return None

    def items_of(self, w_key):
        node = self.find(w_key)
        if node is None:
            return []
        return [node]

    def lookup(self, w_key):
        node = self.find(w_key)
        if node is None:
            return lists.NIL
        return lists.cons(node.w_object, lists.NIL)

    # -- changes

    def insert(self, w_object):
        w_key = self.key_of(w_object)
        count = self.count
        self.root = self.inserted(self.root, w_key, w_object)
        if self.count != count:
            self.path = None

    def inserted(self, node, w_key, w_object):
        """The top of the subtree `node` with the object in it."""
        if node is None:
            self.count += 1
            return Node(w_key, w_object)
        order = compare_keys(w_key, node.w_key)
        if order == 0:
            node.w_key = w_key           # 1 may have become 1.0
            node.w_object = w_object
            return node
        if order < 0:
            node.left = self.inserted(node.left, w_key, w_object)
        else:
            node.right = self.inserted(node.right, w_key, w_object)
        return balance(node)

    def remove(self, item):
        self.delete_key(item.w_key)

    def delete_key(self, w_key):
        self.path = None
        self.root = self.without(self.root, w_key)

    def without(self, node, w_key):
        """The top of the subtree `node` without the key."""
        if node is None:
            return None
        order = compare_keys(w_key, node.w_key)
        if order < 0:
            node.left = self.without(node.left, w_key)
        elif order > 0:
            node.right = self.without(node.right, w_key)
        else:
            self.count -= 1
            if node.left is None:
                return node.right
            if node.right is None:
                return node.left
            successor = leftmost(node.right)
            successor.right = without_leftmost(node.right)
            successor.left = node.left
            node = successor
        return balance(node)

    def clear(self):
        self.root = None
        self.path = None
        self.count = 0

    # -- walks

    def first(self):
        if self.root is None:
            return None
        return leftmost(self.root)

    def last(self):
        node = self.root
        if node is None:
            return None
        while node.right is not None:
            node = node.right
        return node

    def after(self, w_key):
        node = self.root
        found = None
        while node is not None:
            if compare_keys(w_key, node.w_key) < 0:
                found = node
                node = node.left
            else:
                node = node.right
        return found

    def before(self, w_key):
        node = self.root
        found = None
        while node is not None:
            if compare_keys(w_key, node.w_key) > 0:
                found = node
                node = node.right
            else:
                node = node.left
        return found

    def slot(self, index):
        if index < 0 or index > self.count:
            raise badarg()
        if index == self.count:
            return None
        if self.path is None or index < self.path_index:
            self.path = []
            self.push_left(self.root)
            self.path_index = 0
        while self.path_index < index:
            node = self.path.pop()
            self.push_left(node.right)
            self.path_index += 1
        node = self.path[len(self.path) - 1]
        return lists.cons(node.w_object, lists.NIL)

    def push_left(self, node):
        while node is not None:
            self.path.append(node)
            node = node.left

    def all_items(self):
        items = []
        pending = []
        node = self.root
        while True:
            while node is not None:
                pending.append(node)
                node = node.left
            if len(pending) == 0:
                return items
            node = pending.pop()
            items.append(node)
            node = node.right

    # -- searches by the beginning of the key (keyplan.py)

    def first_fit(self, w_prefix):
        """The first Node whose key may match w_prefix, or one behind it, or None."""
        node = self.root
        found = None
        while node is not None:
            if compare_prefix(w_prefix, node.w_key) == 1:
                node = node.right
            else:
                found = node
                node = node.left
        return found

    def last_fit(self, w_prefix):
        """The last Node whose key may match w_prefix, or one before it, or None."""
        node = self.root
        found = None
        while node is not None:
            if compare_prefix(w_prefix, node.w_key) == -1:
                node = node.left
            else:
                found = node
                node = node.right
        return found

    def fitting_items(self, w_prefix):
        """All Items whose keys may match w_prefix, in order."""
        items = []
        collect_fitting(self.root, w_prefix, items)
        return items

    def overhead(self, count):
        words = 139 + 5 * count
        if self.options.w_write_concurrency is not FALSE:
            words -= 40                  # another kind of tree in stock
        if self.options.decentralized_counters == 1:
            words += 34
        return words


def leftmost(node):
    while node.left is not None:
        node = node.left
    return node


def without_leftmost(node):
    if node.left is None:
        return node.right
    node.left = without_leftmost(node.left)
    return balance(node)


def collect_fitting(node, w_prefix, items):
    while node is not None:
        order = compare_prefix(w_prefix, node.w_key)
        if order == 1:
            node = node.right
        elif order == -1:
            node = node.left
        else:
            collect_fitting(node.left, w_prefix, items)
            items.append(node)
            node = node.right
