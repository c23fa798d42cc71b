"""Patterns: the heads of match specifications, made ready to be matched.

'_' matches anything, '$N' anything, but the same (=:=) everywhere in one head.
A map matches every map that has its keys with matching values; its keys are
ordinary terms.  (Manual: ets:match/2 and "Match Specifications in Erlang".)
"""
from __future__ import absolute_import

from enigma.terms import atoms, maps
from enigma.terms.atoms import W_Atom
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.map_root import W_Map
from enigma.terms.numbers import W_Int
from enigma.terms.order import identical
from enigma.terms.tuples import W_Tuple

ANYTHING = atoms.atom('_')
NO_VARIABLE = -1
_LARGEST_VARIABLE = 0x7fffffff


class Bindings(object):
    """What a match has found so far: `values_w` by slot, the whole in `w_object`."""
    _attrs_ = ['values_w', 'w_object']

    def __init__(self, slots):
        self.values_w = [None] * slots
        self.w_object = None


class Pattern(object):
    """Root: a term with holes."""
    _attrs_ = []

    def match(self, w_x, bindings):
        """Whether w_x fits; fills in variables also when it does not."""
        raise NotImplementedError


class Any(Pattern):
    """'_'"""
    _attrs_ = []

    def match(self, w_x, bindings):
        return True


class First(Pattern):
    """A variable where it stands for the first time."""
    _attrs_ = _immutable_fields_ = ['slot']

    def __init__(self, slot):
        self.slot = slot

    def match(self, w_x, bindings):
        slot = self.slot
        assert slot >= 0
        bindings.values_w[slot] = w_x
        return True


class Again(First):
    """A variable that stands further left already."""
    _attrs_ = []

    def match(self, w_x, bindings):
        slot = self.slot
        assert slot >= 0
        return identical(bindings.values_w[slot], w_x)


class Literal(Pattern):
    """A term without holes (and without maps)."""
    _attrs_ = _immutable_fields_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value

    def match(self, w_x, bindings):
        return identical(self.w_value, w_x)


class LiteralAtom(Literal):
    _attrs_ = []

    def match(self, w_x, bindings):
        return self.w_value is w_x


class LiteralInt(Pattern):
    _attrs_ = _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def match(self, w_x, bindings):
        return isinstance(w_x, W_Int) and w_x.value == self.value


class TuplePattern(Pattern):
    _attrs_ = ['parts']
    _immutable_fields_ = ['parts[*]']

    def __init__(self, parts):
        self.parts = parts

    def match(self, w_x, bindings):
        parts = self.parts
        n = len(parts)
        if not isinstance(w_x, W_Tuple) or w_x.size() != n:
            return False
        for i in range(n):
            if not parts[i].match(w_x.item(i), bindings):
                return False
        return True


class ConsPattern(Pattern):
    """[parts... | tail]"""
    _attrs_ = ['parts', 'tail']
    _immutable_fields_ = ['parts[*]', 'tail']

    def __init__(self, parts, tail):
        self.parts = parts
        self.tail = tail

    def match(self, w_x, bindings):
        parts = self.parts
        for i in range(len(parts)):
            if not isinstance(w_x, W_Cons):
                return False
            if not parts[i].match(w_x.w_head, bindings):
                return False
            w_x = w_x.w_tail
        return self.tail.match(w_x, bindings)


class MapPattern(Pattern):
    _attrs_ = ['keys_w', 'parts']
    _immutable_fields_ = ['keys_w[*]', 'parts[*]']

    def __init__(self, keys_w, parts):
        self.keys_w = keys_w
        self.parts = parts

    def match(self, w_x, bindings):
        if not isinstance(w_x, W_Map):
            return False
        for i in range(len(self.keys_w)):
            w_value = maps.get(w_x, self.keys_w[i])
            if w_value is None or not self.parts[i].match(w_value, bindings):
                return False
        return True


ANY = Any()


def variable_number(w_x):
    """N when w_x is the atom '$N', else NO_VARIABLE."""
    if not isinstance(w_x, W_Atom):
        return NO_VARIABLE
    name = w_x.name
    if len(name) < 2 or name[0] != '$':
        return NO_VARIABLE
    if name[1] == '0' and len(name) > 2:
        return NO_VARIABLE
    number = 0
    for i in range(1, len(name)):
        digit = ord(name[i]) - ord('0')
        if digit < 0 or digit > 9:
            return NO_VARIABLE
        number = number * 10 + digit
        if number > _LARGEST_VARIABLE:
            return NO_VARIABLE
    return number


def is_hole(w_x):
    """Whether w_x is '_' or a variable."""
    return w_x is ANYTHING or variable_number(w_x) != NO_VARIABLE


def is_ground(w_x):
    """Whether w_x matches itself alone: no hole and no map anywhere in it."""
    while isinstance(w_x, W_Cons):
        if not is_ground(w_x.w_head):
            return False
        w_x = w_x.w_tail
    if isinstance(w_x, W_Tuple):
        for i in range(w_x.size()):
            if not is_ground(w_x.item(i)):
                return False
        return True
    return not isinstance(w_x, W_Map) and not is_hole(w_x)


class BadHead(Exception):
    """What PatternBuilder raises; `text` says why, as match_spec_test shows it."""

    def __init__(self, text):
        self.text = text


class Variables(object):
    """The variables of one head: number -> slot, slots in order of appearance."""

    def __init__(self):
        self.slot_of = {}
        self.numbers = []

    def slot(self, number):
        """The slot of '$number', or -1."""
        return self.slot_of.get(number, -1)

    def add(self, number):
        """A new slot for '$number'."""
        slot = len(self.numbers)
        self.slot_of[number] = slot
        self.numbers.append(number)
        return slot

    def sorted_slots(self):
        """All slots, in the order of the variables' numbers."""
        slots = range(len(self.numbers))
        for i in range(1, len(slots)):
            slot = slots[i]
            k = i
            while k > 0 and self.numbers[slots[k - 1]] > self.numbers[slot]:
                slots[k] = slots[k - 1]
                k -= 1
            slots[k] = slot
        return slots


def build(w_head, variables):
    """The Pattern of w_head, entering what it binds in `variables`; BadHead."""
    if w_head is ANYTHING:
        return ANY
    number = variable_number(w_head)
    if number != NO_VARIABLE:
        slot = variables.slot(number)
        if slot >= 0:
            return Again(slot)
        return First(variables.add(number))
    if isinstance(w_head, W_Int):
        return LiteralInt(w_head.value)
    if isinstance(w_head, W_Atom) or w_head is NIL:
        return LiteralAtom(w_head)
    if is_ground(w_head):
        return Literal(w_head)
    return _build_composite(w_head, variables)


def _build_composite(w_head, variables):
    if isinstance(w_head, W_Tuple):
        n = w_head.size()
        parts = [ANY] * n
        for i in range(n):
            parts[i] = build(w_head.item(i), variables)
        return TuplePattern(parts[:])
    if isinstance(w_head, W_Cons):
        parts = []
        while isinstance(w_head, W_Cons):
            parts.append(build(w_head.w_head, variables))
            w_head = w_head.w_tail
        return ConsPattern(parts[:], build(w_head, variables))
    assert isinstance(w_head, W_Map)
    return _build_map(w_head, variables)


def _build_map(w_map, variables):
    keys_w, values_w = maps.items(w_map)
    parts = []
    for i in range(len(keys_w)):
        if keys_w[i] is ANYTHING:
            raise BadHead('Underscore found in map key.')
        if variable_number(keys_w[i]) != NO_VARIABLE:
            raise BadHead('Variable found in map key.')
        parts.append(build(values_w[i], variables))
    return MapPattern(keys_w[:], parts[:])
