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


HIGHEST = 92     # an AVL tree of this height has more than 2**63 nodes


class TreeTable(Table):
    """`path` remembers the last slot/2: a stack of nodes whose top is `path_index`.

    The first `depth` nodes of `trail` lead from the root to where the last change,
    or the last step of a walk by keys, was; `depth` is 0 when that is void.
    """

    def __init__(self, options, w_name, w_owner):
        Table.__init__(self, options, w_name, w_owner)
        self.root = None
        self.path = None
        self.path_index = -1
        self.trail = [None] * HIGHEST
        self.depth = 0

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
        order = self.go_to(w_key)
        if order == 0:
            node = self.trail[self.depth - 1]
            node.w_key = w_key           # 1 may have become 1.0
            node.w_object = w_object
            return
        node = Node(w_key, w_object)
        self.count += 1
        if self.depth == 0:
            self.root = node
        elif order < 0:
            self.trail[self.depth - 1].left = node
        else:
            self.trail[self.depth - 1].right = node
        self.rebalance()

    def remove(self, item):
        self.delete_key(item.w_key)

    def delete_key(self, w_key):
        if self.go_to(w_key) != 0:
            return
        self.count -= 1
        at = self.depth - 1
        node = self.trail[at]
        if node.left is None:
            self.hang_up(at, node, node.right)
            self.depth = at
        elif node.right is None:
            self.hang_up(at, node, node.left)
            self.depth = at
        else:
            self.put_successor(at, node)
        node.left = node.right = None    # the trail may still hold it
        self.rebalance()

    def put_successor(self, at, node):
        """The node that follows `node`, number `at` of the trail, takes its place."""
        self.go_down_left(node.right)
        self.depth -= 1
        successor = self.trail[self.depth]
        self.hang_up(self.depth, successor, successor.right)
        successor.left = node.left
        successor.right = node.right
        successor.height = node.height
        self.hang_up(at, node, successor)
        self.trail[at] = successor

    def hang_up(self, at, node, other):
        """`other` takes the place of `node`, number `at` of the trail."""
        if at == 0:
            self.root = other
            return
        parent = self.trail[at - 1]
        if parent.left is node:
            parent.left = other
        else:
            parent.right = other

    def rebalance(self):
        """One side of the last node of the trail has changed by one."""
        at = self.depth - 1
        while at >= 0:
            node = self.trail[at]
            old_height = node.height
            top = balance(node)
            if top is not node:
                self.hang_up(at, node, top)
            if top.height == old_height:
                break
            at -= 1
        self.depth = 0
        self.path = None

    def clear(self):
        self.root = None
        self.path = None
        self.trail = [None] * HIGHEST
        self.depth = 0
        self.count = 0

    # -- the trail

    def push(self, node):
        self.trail[self.depth] = node
        self.depth += 1

    def go_to(self, w_key):
        """Lead the trail to w_key, or to where it would be a child of the last node.

        What compare_keys says of w_key and the key of that node; 1 without any.
        """
        self.depth = 0
        node = self.root
        order = 1
        while node is not None:
            self.push(node)
            order = compare_keys(w_key, node.w_key)
            if order == 0:
                break
            if order < 0:
                node = node.left
            else:
                node = node.right
        return order

    def go_on_to(self, w_key):
        """go_to(), which mostly is there already."""
        if self.depth > 0:
            w_here = self.trail[self.depth - 1].w_key
            if w_here is w_key or compare_keys(w_key, w_here) == 0:
                return 0
        return self.go_to(w_key)

    def go_down_left(self, node):
        """Lengthen the trail by `node` and those to its left."""
        while node is not None:
            self.push(node)
            node = node.left

    def go_down_right(self, node):
        while node is not None:
            self.push(node)
            node = node.right

    def here(self):
        """The last node of the trail, or None."""
        if self.depth == 0:
            return None
        return self.trail[self.depth - 1]

    # -- walks

    def first(self):
        self.depth = 0
        self.go_down_left(self.root)
        return self.here()

    def last(self):
        self.depth = 0
        self.go_down_right(self.root)
        return self.here()

    def after(self, w_key):
        if self.go_on_to(w_key) >= 0 and self.depth > 0:
            node = self.trail[self.depth - 1]
            if node.right is not None:
                self.go_down_left(node.right)
            else:
                self.depth -= 1
                while self.depth > 0 and self.here().right is node:
                    node = self.here()
                    self.depth -= 1
        return self.here()

    def before(self, w_key):
        if self.go_on_to(w_key) <= 0 and self.depth > 0:
            node = self.trail[self.depth - 1]
            if node.left is not None:
                self.go_down_right(node.left)
            else:
                self.depth -= 1
                while self.depth > 0 and self.here().left is node:
                    node = self.here()
                    self.depth -= 1
        return self.here()

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
