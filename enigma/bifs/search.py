"""Searching for one or several byte strings (module binary)."""
from __future__ import absolute_import

from rpython.rlib.listsort import make_timsort_class

from enigma.terms.identifiers import Magic


class Pattern(Magic):
    """What binary:compile_pattern/1 makes: finds the leftmost occurrence."""
    _attrs_ = []

    def find(self, s, start, stop):
        """(position, length) of the first occurrence in s[start:stop], or (-1, 0).

        Of those that begin at the same place the longest counts.
        """
        raise NotImplementedError

    def find_all(self, s, start, stop):
        """The list of all occurrences that do not overlap, from the left."""
        found = []
        while True:
            at, length = self.find(s, start, stop)
            if at < 0:
                return found
            found.append((at, length))
            start = at + length


class OneNeedle(Pattern):
    """A single byte string, not empty."""
    _attrs_ = _immutable_fields_ = ['needle']

    def __init__(self, needle):
        self.needle = needle

    def find(self, s, start, stop):
        assert start >= 0 and stop >= 0
        return s.find(self.needle, start, stop), len(self.needle)


class Needles(Pattern):
    """Several byte strings, none empty, by their first byte, longest first."""
    _attrs_ = _immutable_fields_ = ['by_first']

    def __init__(self, needles):
        NeedleSort(needles).sort()
        by_first = [None] * 256
        for needle in needles:
            first = ord(needle[0])
            others = by_first[first]
            if others is None:
                by_first[first] = [needle]
            else:
                others.append(needle)
        self.by_first = by_first

    def find(self, s, start, stop):
        assert start >= 0
        at = start
        while at < stop:
            needles = self.by_first[ord(s[at])]
            if needles is not None:
                for needle in needles:
                    if at + len(needle) <= stop and is_at(s, at, needle):
                        return at, len(needle)
            at += 1
        return -1, 0


NeedleSort = make_timsort_class(lt=lambda a, b: len(a) > len(b))


def is_at(s, at, needle):
    """Whether needle stands at s[at]; s must be long enough."""
    assert at >= 0
    for i in range(len(needle)):
        if s[at + i] != needle[i]:
            return False
    return True
