"""Writing terms of any depth in the external format.

Nothing here recurses: the compounds that are begun stand on a stack, each with the
place of its next part.  etf_encode.py calls this for funs and large maps, and for what is
more than a few levels deep.
"""
from __future__ import absolute_import

from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.listsort import make_timsort_class

from enigma.terms import order, rawbytes, tuples
from enigma.terms.etf_tags import SMALL_TUPLE, LARGE_TUPLE, STRING, LIST, NEW_FUN, MAP
from enigma.terms.etf_write import DETERMINISTIC, Writer, put16, put32
from enigma.terms.funs import W_Fun
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.map_root import W_Map
from enigma.terms.maps import W_SmallMap
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple

MAX_STRING = 65535      # bytes that fit into STRING_EXT
FIRST_DEPTH = 8         # nesting to begin with
UNOPENED = -1           # the place of a term of which nothing is written yet


class DeepEncoder(Writer):
    """Writes terms nested to any depth.  `slack` is what external_size/1 counts too much.

    stack_w[:depth] are the compounds begun, the innermost last.  places[i] is the
    next part of stack_w[i]: an index for a tuple and (keys and values in turns) for
    a small map, nothing for a list, since stack_w[i] is what is left of it.  Below
    the tuple that holds the environment of a fun is the fun, whose place is that of
    its size in the buffer.
    """
    _attrs_ = ['slack', 'w_creator', 'stack_w', 'places', 'depth']

    def __init__(self, linker, w_creator, flags, iovec):
        Writer.__init__(self, linker, flags, iovec)
        self.w_creator = w_creator      # the pid that funs are said to come from
        self.slack = 0
        self.stack_w = [None] * FIRST_DEPTH
        self.places = [0] * FIRST_DEPTH
        make_sure_not_resized(self.stack_w)
        make_sure_not_resized(self.places)
        self.depth = 0

    # ---- the loop

    def deep(self, w_term):
        """Write w_term, which has parts, and all that it contains."""
        self.open(w_term)
        while self.depth > 0:
            i = self.depth - 1
            w_top = self.stack_w[i]
            place = self.places[i]
            if place == UNOPENED:
                self.depth = i
                self.one(w_top)
            elif isinstance(w_top, W_Cons):
                self.cells(w_top)
            elif isinstance(w_top, W_Tuple):
                self.elements(w_top, place)
            elif isinstance(w_top, W_SmallMap):
                self.pairs(w_top, place)
            else:
                self.fun_end(place)

    def one(self, w_term):
        """Write a term; one with parts is only begun."""
        if not self.leaf(w_term):
            self.open(w_term)

    def push(self, w_term, place):
        i = self.depth
        if i == len(self.places):
            self.deepen()
        self.stack_w[i] = w_term
        self.places[i] = place
        self.depth = i + 1

    def deepen(self):
        n = len(self.places)
        stack_w = [None] * (2 * n)
        places = [0] * (2 * n)
        for i in range(n):
            stack_w[i] = self.stack_w[i]
            places[i] = self.places[i]
        self.stack_w = stack_w
        self.places = places

    # ---- beginning compounds

    def open(self, w_term):
        """Begin a term with parts: what stands before them."""
        if isinstance(w_term, W_Cons):
            self.begin_list(w_term)
        elif isinstance(w_term, W_Tuple):
            self.begin_tuple(w_term.size())
            self.push(w_term, 0)
        elif isinstance(w_term, W_Map):
            self.map(w_term)
        elif isinstance(w_term, W_Fun):
            self.fun(w_term)
        else:
            assert False, 'no such term'

    def begin_tuple(self, n):
        if n <= 255:
            self.tag8(SMALL_TUPLE, n)
        else:
            self.tag32(LARGE_TUPLE, n)

    def begin_list(self, w_list):
        """STRING_EXT for a short list of bytes, else LIST_EXT."""
        if not self.string(w_list):
            self.tag32(LIST, count_cells(w_list))
            self.push(w_list, 0)

    def string(self, w_list):
        """Write a list as STRING_EXT; False, nothing being written, if it is none."""
        start = self.pos
        self.tag16(STRING, 0)
        first = self.pos
        at = first
        raw = self.raw
        limit = self.limit
        while isinstance(w_list, W_Cons):
            w_head = w_list.w_head
            if not isinstance(w_head, W_Int) or not 0 <= w_head.value <= 255:
                break
            if at == limit:
                self.pos = at
                self.grow(1)
                raw = self.raw
                limit = self.limit
            rawbytes.set_byte(raw, at, w_head.value)
            at += 1
            w_list = w_list.w_tail
        if w_list is not NIL or at - first > MAX_STRING:
            self.pos = start
            return False
        put16(raw, first - 2, at - first)
        self.pos = at
        return True

    def map(self, w_map):
        n = w_map.size()
        self.tag32(MAP, n)
        if isinstance(w_map, W_SmallMap):
            self.push(w_map, 0)
            return
        keys_w = w_map.keys()
        values_w = w_map.values()
        w_parts = tuples.allocate(2 * n)
        if self.flags & DETERMINISTIC:
            pairs = [(keys_w[i], values_w[i]) for i in range(n)]
            PairSort(pairs).sort()
            for i in range(n):
                w_key, w_value = pairs[i]
                tuples.put(w_parts, 2 * i, w_key)
                tuples.put(w_parts, 2 * i + 1, w_value)
        else:
            for i in range(n):
                tuples.put(w_parts, 2 * i, keys_w[i])
                tuples.put(w_parts, 2 * i + 1, values_w[i])
        self.push(w_parts, 0)

    def fun(self, w_fun):
        info = w_fun.info
        self.uint8(NEW_FUN)
        self.push(w_fun, self.pos)
        self.uint32(self.outside)       # fun_end puts the size here
        self.uint8(info.arity)
        self.bytes(info.uniq)
        self.uint32(info.index)
        self.uint32(w_fun.size())
        self.atom(info.w_module)
        before = self.pos
        self.int(info.index)
        self.int(info.old_uniq)
        self.slack += before + 10 - self.pos
        self.pid(self.w_creator if w_fun.w_creator is None else w_fun.w_creator)
        n = w_fun.size()
        w_parts = tuples.allocate(n)
        for i in range(n):
            tuples.put(w_parts, i, w_fun.free(i))
        self.push(w_parts, 0)

    # ---- going on with them, up to a part that has parts

    def cells(self, w_list):
        """The heads of w_list, then its tail."""
        i = self.depth - 1
        while isinstance(w_list, W_Cons):
            w_head = w_list.w_head
            w_list = w_list.w_tail
            if not self.leaf(w_head):
                self.stack_w[i] = w_list
                if not isinstance(w_list, W_Cons):
                    self.places[i] = UNOPENED
                self.open(w_head)
                return
        self.depth = i
        self.one(w_list)

    def elements(self, w_tuple, i):
        """The elements from i on."""
        n = w_tuple.size()
        while i < n:
            w_part = tuples.get(w_tuple, i)
            i += 1
            if not self.leaf(w_part):
                self.go_on_at(i)
                self.open(w_part)
                return
        self.depth -= 1

    def pairs(self, w_map, i):
        """The keys and values from i on: key 0, value 0, key 1 ..."""
        keys_w = w_map.keys()
        values_w = w_map.values()
        n = 2 * len(values_w)
        while i < n:
            if i & 1:
                w_part = values_w[i >> 1]
            else:
                w_part = keys_w[i >> 1]
            i += 1
            if not self.leaf(w_part):
                self.go_on_at(i)
                self.open(w_part)
                return
        self.depth -= 1

    def go_on_at(self, place):
        """Where the innermost compound goes on after the part that is begun now."""
        i = self.depth - 1
        assert i >= 0
        self.places[i] = place

    def fun_end(self, at):
        """Put the size of a fun in its place, which holds `outside` of its start."""
        self.depth -= 1
        outside = 0
        for i in range(4):
            outside = outside << 8 | rawbytes.get_byte(self.raw, at + i)
        put32(self.raw, at, self.length() - outside - at)


PairSort = make_timsort_class(
    lt=lambda a, b: order.compare_exact(a[0], b[0]) < 0)


def count_cells(w_list):
    n = 0
    while isinstance(w_list, W_Cons):
        n += 1
        w_list = w_list.w_tail
    return n
