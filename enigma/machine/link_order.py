"""The order in which the links of a process are told of its end.

BEAM keeps links in a red-black tree by pid and goes through it children first.  Here
they are a table in the order of linking; the tree is only built to be gone through.
What unlinking would have turned in it is not known any more.
"""
from __future__ import absolute_import

from enigma.machine.signals import pid_key


class _Branch(object):
    """A node of the tree."""
    _attrs_ = ['w_pid', 'key', 'red', 'parent', 'left', 'right']

    def __init__(self, w_pid, parent):
        self.w_pid = w_pid
        self.key = pid_key(w_pid)
        self.red = True
        self.parent = parent
        self.left = None
        self.right = None


class _Tree(object):
    _attrs_ = ['root']

    def __init__(self):
        self.root = None

    def insert(self, w_pid):
        key = pid_key(w_pid)
        parent = None
        at = self.root
        while at is not None:
            parent = at
            at = at.left if key < at.key else at.right
        branch = _Branch(w_pid, parent)
        if parent is None:
            self.root = branch
        elif key < parent.key:
            parent.left = branch
        else:
            parent.right = branch
        self.balance(branch)

    def balance(self, branch):
        """No red node has a red parent, the root is black."""
        while branch.parent is not None and branch.parent.red:
            parent = branch.parent
            above = parent.parent
            assert above is not None            # a red node is not the root
            is_left = parent is above.left
            other = above.right if is_left else above.left
            if other is not None and other.red:
                parent.red = False
                other.red = False
                above.red = True
                branch = above
                continue
            if (branch is parent.left) != is_left:
                self.rotate(parent, is_left)
                branch, parent = parent, branch
            parent.red = False
            above.red = True
            self.rotate(above, not is_left)
        self.root.red = False

    def rotate(self, branch, to_left):
        """Its child of the other side takes the place of a node."""
        if to_left:
            up = branch.right
            moved = branch.right = up.left
            up.left = branch
        else:
            up = branch.left
            moved = branch.left = up.right
            up.right = branch
        if moved is not None:
            moved.parent = branch
        up.parent = branch.parent
        branch.parent = up
        if up.parent is None:
            self.root = up
        elif up.parent.left is branch:
            up.parent.left = up
        else:
            up.parent.right = up


def in_order_of_exit(pids_w):
    """Pids in the order of linking -> the same in the order of BEAM's tree."""
    if len(pids_w) < 2:
        return pids_w
    if len(pids_w) == 2:
        return [pids_w[1], pids_w[0]]
    tree = _Tree()
    for w_pid in pids_w:
        tree.insert(w_pid)
    result_w = []
    _walk(tree.root, result_w)
    return result_w


def _walk(branch, result_w):
    """Children first, the left one before the right one.  The tree is flat."""
    if branch is not None:
        _walk(branch.left, result_w)
        _walk(branch.right, result_w)
        result_w.append(branch.w_pid)
