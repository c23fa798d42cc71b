"""Reading terms of any depth in the external format.

Nothing here recurses: unfinished lists, tuples, maps and funs stand on a chain of Open
objects, so depth costs heap only.  etf.py calls this for funs, and for what is more than a
few levels deep.
"""
from __future__ import absolute_import

from enigma.terms import lists, maps, tuples
from enigma.terms.etf_link import BadEtf
from enigma.terms.etf_read import Reader
from enigma.terms.etf_tags import (
    SMALL_TUPLE, LARGE_TUPLE, LIST, NEW_FUN, MAP, MAX_FREE)
from enigma.terms.identifiers import W_Pid
from enigma.terms.tuples import EMPTY_TUPLE


class Open(object):
    """A compound term of `parts` parts, some of which are still to be read."""
    _attrs_ = ['parts', 'below']

    def __init__(self, parts):
        self.parts = parts
        self.below = None       # the Open that this one is a part of

    def add(self, w_part):
        """Take the next part."""
        raise NotImplementedError

    def fill(self, reader):
        """Read parts up to one that has parts itself.  Whether all are there."""
        raise NotImplementedError

    def close(self, linker):
        """The term, when all parts are there."""
        raise NotImplementedError


class OpenList(Open):
    """The tail is the last part."""
    _attrs_ = ['builder', 'left']

    def __init__(self, length):
        Open.__init__(self, length + 1)
        self.builder = lists.Builder()
        self.left = length      # heads still to come, -1 behind the tail

    def add(self, w_part):
        if self.left > 0:
            self.builder.add(w_part)
        else:
            self.builder.finish(w_part)
        self.left -= 1

    def fill(self, reader):
        builder = self.builder
        left = self.left
        while left > 0:
            w_part = reader.leaf()
            if w_part is None:
                self.left = left
                return False
            builder.add(w_part)
            left -= 1
        self.left = left
        if left == 0:
            w_part = reader.leaf()
            if w_part is None:
                return False
            self.add(w_part)
        return True

    def close(self, linker):
        return self.builder.first()


class OpenTuple(Open):
    _attrs_ = ['w_tuple', 'place']

    def __init__(self, n):
        Open.__init__(self, n)
        self.w_tuple = tuples.allocate(n)
        self.place = 0

    def add(self, w_part):
        tuples.put(self.w_tuple, self.place, w_part)
        self.place += 1

    def fill(self, reader):
        w_tuple = self.w_tuple
        i = self.place
        n = self.parts
        while i < n:
            w_part = reader.leaf()
            if w_part is None:
                self.place = i
                return False
            tuples.put(w_tuple, i, w_part)
            i += 1
        return True

    def close(self, linker):
        return self.w_tuple


class OpenMap(Open):
    """Key 0, value 0, key 1 ..."""
    _attrs_ = ['keys_w', 'values_w', 'place']

    def __init__(self, n):
        Open.__init__(self, 2 * n)
        self.keys_w = [None] * n
        self.values_w = [None] * n
        self.place = 0

    def add(self, w_part):
        i = self.place
        assert i >= 0
        if i & 1:
            self.values_w[i >> 1] = w_part
        else:
            self.keys_w[i >> 1] = w_part
        self.place = i + 1

    def fill(self, reader):
        while self.place < self.parts:
            w_part = reader.leaf()
            if w_part is None:
                return False
            self.add(w_part)
        return True

    def close(self, linker):
        return map_of(self.keys_w, self.values_w)


def map_of(keys_w, values_w):
    """The map of these keys, each of which may come once."""
    w_map = maps.from_arrays(keys_w, values_w)
    if maps.size(w_map) != len(keys_w):
        raise BadEtf
    return w_map


class OpenFun(Open):
    """The pid of who made it, then the values of its free variables."""
    _attrs_ = ['w_module', 'arity', 'index', 'old_index', 'old_uniq', 'uniq', 'parts_w']

    def __init__(self, num_free):
        Open.__init__(self, num_free + 1)
        self.parts_w = []

    def add(self, w_part):
        self.parts_w.append(w_part)

    def fill(self, reader):
        while len(self.parts_w) < self.parts:
            w_part = reader.leaf()
            if w_part is None:
                return False
            self.add(w_part)
        return True

    def close(self, linker):
        w_creator = self.parts_w[0]
        if not isinstance(w_creator, W_Pid):
            raise BadEtf
        return linker.make_fun(w_creator, self.w_module, self.arity, self.index,
                               self.old_index, self.old_uniq, self.uniq,
                               self.parts_w[1:])


class DeepDecoder(Reader):
    """Reads terms nested to any depth."""
    _attrs_ = ['top', 'spare']

    def __init__(self, s, pos, end, linker, safe):
        Reader.__init__(self, s, pos, end, linker, safe)
        self.top = None         # the innermost Open
        # Bytes that are no part of what is open: each part takes at least one.
        self.spare = end - pos

    def deep(self):
        """The term with parts at pos, which moves behind it."""
        while True:
            w_value = self.compound()
            while True:
                top = self.top
                if w_value is not None:
                    if top is None:
                        return w_value
                    top.add(w_value)
                if not top.fill(self):
                    break
                self.top = top.below
                self.spare += top.parts
                w_value = top.close(self.linker)

    def compound(self):
        """Begin a term with parts; gives it if it turns out to have none, else None."""
        tag = self.uint8()
        if tag == SMALL_TUPLE or tag == LARGE_TUPLE:
            n = self.uint8() if tag == SMALL_TUPLE else self.uint32()
            if n == 0:
                return EMPTY_TUPLE
            self.claim(n)
            self.open(OpenTuple(n))
        elif tag == LIST:
            n = self.uint32()
            self.claim(n + 1)
            self.open(OpenList(n))
        elif tag == MAP:
            n = self.uint32()
            if n == 0:
                return maps.EMPTY_MAP
            self.claim(2 * n)
            self.open(OpenMap(n))
        elif tag == NEW_FUN:
            self.new_fun()
        else:
            raise BadEtf
        return None

    def claim(self, parts):
        """BadEtf when what is open cannot have so many parts more."""
        if parts > self.spare:
            raise BadEtf

    def begin(self, parts):
        """Go into a term of so many parts."""
        self.claim(parts)
        self.spare -= parts

    def open(self, compound):
        self.spare -= compound.parts
        compound.below = self.top
        self.top = compound

    def new_fun(self):
        self.uint32()       # the size; releases before 23.0 could get it wrong
        arity = self.uint8()
        uniq = self.take(16)
        index = self.uint32()
        num_free = self.uint32()
        if num_free > MAX_FREE:
            raise BadEtf
        self.claim(num_free + 1)
        fun = OpenFun(num_free)
        fun.arity = arity
        fun.uniq = uniq
        fun.index = index
        fun.w_module = self.node_atom()
        fun.old_index = self.small()
        fun.old_uniq = self.small()
        self.open(fun)
