"""A piece of source as a tree of typed nodes."""
from __future__ import absolute_import


class Node(object):
    """Source of one type: `parts` are strings and nodes.

    Types: those of source.LITERALS for expressions; 'stmt' for a line of a body;
    'clause' and 'function'.  Only the last three may be left out.
    """
    __slots__ = ("type", "parts")

    def __init__(self, type, parts):
        self.type = type
        self.parts = parts

    def text(self):
        pieces = []
        self.add_to(pieces)
        return "".join(pieces)

    def add_to(self, pieces):
        for part in self.parts:
            if isinstance(part, Node):
                part.add_to(pieces)
            else:
                pieces.append(part)

    def size(self):
        """The number of nodes in this tree."""
        return 1 + sum(child.size() for child in self.children())

    def children(self):
        return [part for part in self.parts if isinstance(part, Node)]

    def below(self):
        """All nodes below this one, the outer before the inner."""
        found = []
        for child in self.children():
            found.append(child)
            found += child.below()
        return found


def between(nodes, separator):
    """Parts: the nodes with the separator between them."""
    parts = []
    for node in nodes:
        if parts:
            parts.append(separator)
        parts.append(node)
    return parts
