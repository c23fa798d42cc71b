"""Making a program that differs smaller: leaves things out as long as it differs."""
from __future__ import absolute_import

import time

from tests.random.source import LITERALS
from tests.random.tree import Node


class Reducer(object):
    """`differs` takes a source text and tells whether it still differs."""

    def __init__(self, tree, differs, seconds, say=None):
        self.tree = tree
        self.differs = differs
        self.end = time.time() + seconds
        self.say = say
        self.tried = {}

    def run(self):
        """Reduce self.tree until nothing more can go or the time is over."""
        size = None
        while size != self.tree.size() and time.time() < self.end:
            size = self.tree.size()
            for kind in ["function", "stmt", "clause"]:
                self.leave_out(kind)
            self.simplify()
            if self.say:
                self.say("%d nodes" % self.tree.size())
        return self.tree

    def holds(self):
        text = self.tree.text()
        if text not in self.tried:
            if time.time() > self.end:
                return False
            self.tried[text] = self.differs(text)
        return self.tried[text]

    def leave_out(self, kind):
        """Leave out nodes of a kind, first many at once, then single ones."""
        nodes = [node for node in self.tree.below() if node.type == kind]
        count = len(nodes)
        while count > 0 and nodes:
            at = 0
            while at < len(nodes):
                chosen = nodes[at:at + count]
                before = [node.parts for node in chosen]
                for node in chosen:
                    node.parts = []
                if self.holds():
                    nodes[at:at + count] = []
                else:
                    for node, parts in zip(chosen, before):
                        node.parts = parts
                    at += count
            count //= 2

    def simplify(self):
        """Replace expressions by simple ones or by a part of them, the large ones first."""
        queue = sorted(self.tree.below(), key=lambda node: -node.size())
        for node in queue:
            if node.type in LITERALS and node in self.tree.below():
                self.simplify_one(node)

    def simplify_one(self, node):
        before = node.parts
        choices = [[LITERALS[node.type][0]]]
        choices += [list(part.parts) for part in sorted(node.below(), key=Node.size)
                    if part.type == node.type or part.type in LITERALS and node.type == "any"][-6:]
        for parts in choices:
            if parts == before:
                return
            node.parts = parts
            if self.holds():
                return
        node.parts = before


def clean(text):
    """A text in which a clause that was left out leaves no separator behind."""
    lines = [line.strip() for line in text.split("\n")]
    return "\n".join(line for line in lines if line and line != ";")
