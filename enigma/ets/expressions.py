"""Guards and bodies of match specifications, as trees that evaluate themselves.

A call that fails makes a guard fail as a whole; in a body its value is 'EXIT'.
"""
from __future__ import absolute_import

from enigma.terms import atoms, lists, maps, tuples
from enigma.terms.errors import ErlangError

EXIT = atoms.EXIT_TAG


class Failure(Exception):
    """A call in a guard has failed."""


FAILURE = Failure()


class Function(object):
    """What a call calls; bifs/ gives the natives this form.

    `caller` is the process (a Target) on whose behalf it is evaluated, or None.
    """
    _attrs_ = []

    def call0(self, caller):
        raise NotImplementedError

    def call1(self, caller, w_0):
        raise NotImplementedError

    def call2(self, caller, w_0, w_1):
        raise NotImplementedError

    def call3(self, caller, w_0, w_1, w_2):
        raise NotImplementedError


class Expression(object):
    """Root: eval(bindings) gives a term."""
    _attrs_ = []

    def eval(self, bindings):
        raise NotImplementedError


class Constant(Expression):
    _attrs_ = _immutable_fields_ = ['w_value']

    def __init__(self, w_value):
        self.w_value = w_value

    def eval(self, bindings):
        return self.w_value


class Variable(Expression):
    """'$N'"""
    _attrs_ = _immutable_fields_ = ['slot']

    def __init__(self, slot):
        self.slot = slot

    def eval(self, bindings):
        slot = self.slot
        assert slot >= 0
        return bindings.values_w[slot]


class WholeObject(Expression):
    """'$_'"""
    _attrs_ = []

    def eval(self, bindings):
        return bindings.w_object


class AllVariables(Expression):
    """'$$': slots in the order of the variables' numbers."""
    _attrs_ = ['slots']
    _immutable_fields_ = ['slots[*]']

    def __init__(self, slots):
        self.slots = slots

    def eval(self, bindings):
        w_list = lists.NIL
        i = len(self.slots) - 1
        while i >= 0:
            slot = self.slots[i]
            assert slot >= 0
            w_list = lists.cons(bindings.values_w[slot], w_list)
            i -= 1
        return w_list


class MakeTuple(Expression):
    _attrs_ = ['parts']
    _immutable_fields_ = ['parts[*]']

    def __init__(self, parts):
        self.parts = parts

    def eval(self, bindings):
        n = len(self.parts)
        w_tuple = tuples.allocate(n)
        i = 0
        while i < n:
            tuples.put(w_tuple, i, self.parts[i].eval(bindings))
            i += 1
        return w_tuple


class MakeCons(Expression):
    _attrs_ = _immutable_fields_ = ['head', 'tail']

    def __init__(self, head, tail):
        self.head = head
        self.tail = tail

    def eval(self, bindings):
        w_head = self.head.eval(bindings)
        return lists.cons(w_head, self.tail.eval(bindings))


class MakeMap(Expression):
    """Of keys that turn out equal the last one counts."""
    _attrs_ = ['keys', 'values']
    _immutable_fields_ = ['keys[*]', 'values[*]']

    def __init__(self, keys, values):
        self.keys = keys
        self.values = values

    def eval(self, bindings):
        keys_w = [key.eval(bindings) for key in self.keys]
        values_w = [value.eval(bindings) for value in self.values]
        return maps.from_pairs(keys_w, values_w)


class Fallible(Expression):
    """Root of what can fail."""
    _attrs_ = _immutable_fields_ = ['in_body']

    def __init__(self, in_body):
        self.in_body = in_body

    def failed(self):
        if self.in_body:
            return EXIT
        raise FAILURE


class Call0(Fallible):
    _attrs_ = _immutable_fields_ = ['function']

    def __init__(self, in_body, function):
        Fallible.__init__(self, in_body)
        self.function = function

    def eval(self, bindings):
        try:
            return self.function.call0(bindings.caller)
        except ErlangError:
            return self.failed()


class Call1(Fallible):
    _attrs_ = _immutable_fields_ = ['function', 'arg0']

    def __init__(self, in_body, function, arg0):
        Fallible.__init__(self, in_body)
        self.function = function
        self.arg0 = arg0

    def eval(self, bindings):
        w_0 = self.arg0.eval(bindings)
        try:
            return self.function.call1(bindings.caller, w_0)
        except ErlangError:
            return self.failed()


class Call2(Fallible):
    _attrs_ = _immutable_fields_ = ['function', 'arg0', 'arg1']

    def __init__(self, in_body, function, arg0, arg1):
        Fallible.__init__(self, in_body)
        self.function = function
        self.arg0 = arg0
        self.arg1 = arg1

    def eval(self, bindings):
        w_0 = self.arg0.eval(bindings)
        w_1 = self.arg1.eval(bindings)
        try:
            return self.function.call2(bindings.caller, w_0, w_1)
        except ErlangError:
            return self.failed()


class Call3(Fallible):
    _attrs_ = _immutable_fields_ = ['function', 'arg0', 'arg1', 'arg2']

    def __init__(self, in_body, function, arg0, arg1, arg2):
        Fallible.__init__(self, in_body)
        self.function = function
        self.arg0 = arg0
        self.arg1 = arg1
        self.arg2 = arg2

    def eval(self, bindings):
        w_0 = self.arg0.eval(bindings)
        w_1 = self.arg1.eval(bindings)
        w_2 = self.arg2.eval(bindings)
        try:
            return self.function.call3(bindings.caller, w_0, w_1, w_2)
        except ErlangError:
            return self.failed()


class Strict(Fallible):
    """'and' (w_stop is false) and 'or' (true): all parts must be booleans."""
    _attrs_ = ['parts', 'w_stop']
    _immutable_fields_ = ['parts[*]', 'w_stop']

    def __init__(self, in_body, parts, w_stop):
        Fallible.__init__(self, in_body)
        self.parts = parts
        self.w_stop = w_stop

    def eval(self, bindings):
        stopped = False
        for part in self.parts:
            w_value = part.eval(bindings)
            if w_value is self.w_stop:
                stopped = True
            elif w_value is not atoms.TRUE and w_value is not atoms.FALSE:
                return self.failed()
        return atoms.boolean(stopped == (self.w_stop is atoms.TRUE))


class Lazy(Strict):
    """'andalso' (w_stop is false) and 'orelse' (true): the last part may be any term."""
    _attrs_ = []

    def eval(self, bindings):
        last = len(self.parts) - 1
        assert last >= 0
        for i in range(last):
            w_value = self.parts[i].eval(bindings)
            if w_value is self.w_stop:
                return w_value
            if w_value is not atoms.TRUE and w_value is not atoms.FALSE:
                return self.failed()
        return self.parts[last].eval(bindings)


# What only a specification for tracing can do.

RETURN_TRACE = 1
EXCEPTION_TRACE = 2


class SetFlag(Expression):
    """{return_trace} and {exception_trace}"""
    _attrs_ = _immutable_fields_ = ['flag']

    def __init__(self, flag):
        self.flag = flag

    def eval(self, bindings):
        bindings.flags |= self.flag
        return atoms.TRUE


class Message(Expression):
    """{message, Term}"""
    _attrs_ = _immutable_fields_ = ['part']

    def __init__(self, part):
        self.part = part

    def eval(self, bindings):
        bindings.w_message = self.part.eval(bindings)
        return atoms.TRUE
