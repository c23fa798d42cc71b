"""From a match specification, a term, to a MatchSpec; or to a list of errors.

The texts are those that erlang:match_spec_test/3 gives.  Arguments are looked
at from the last to the first, since the errors come in that order.
"""
from __future__ import absolute_import

from enigma.ets import guards, pattern
from enigma.ets.expressions import (
    AllVariables, Call0, Call1, Call2, Call3, Constant, EXCEPTION_TRACE, Lazy,
    MakeCons, MakeMap, MakeTuple, Message, RETURN_TRACE, SetFlag, Strict,
    Variable, WholeObject)
from enigma.ets.matchspec import Clause, MatchSpec, TABLE, TRACE
from enigma.terms import atoms, maps
from enigma.terms.atoms import W_Atom
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.map_root import W_Map
from enigma.terms.show import show
from enigma.terms.tuples import W_Tuple

WHOLE = atoms.atom('$_')
VARIABLES = atoms.atom('$$')
CONST = atoms.atom('const')
_ANY_LIST = Constant(NIL)      # stands for what could not be compiled


class Invalid(Exception):
    """A specification that cannot be used; `texts` says why."""

    def __init__(self, texts):
        self.texts = texts


def compile_spec(w_spec, library, dialect=TABLE):
    """The MatchSpec of a non-empty list of {Head, Guards, Body}, or Invalid."""
    if not isinstance(w_spec, W_Cons):
        raise Invalid(['Match programs are not in a list.'])
    rows_w = []
    w_rest = w_spec
    while isinstance(w_rest, W_Cons):
        rows_w.append(w_rest.w_head)
        w_rest = w_rest.w_tail
    if w_rest is not NIL:
        raise Invalid(['Match programs are not in a proper list.'])
    for w_row in rows_w:
        if not isinstance(w_row, W_Tuple) or w_row.size() != 3:
            raise Invalid(['Match program part is not a tuple of arity 3.'])
    clauses = []
    slots = 0
    for w_row in rows_w:
        assert isinstance(w_row, W_Tuple)
        compiler = ClauseCompiler(library, dialect)
        clauses.append(compiler.clause(w_row.item(0), w_row.item(1), w_row.item(2)))
        if len(compiler.errors) > 0:
            raise Invalid(compiler.errors)
        slots = max(slots, len(compiler.variables.numbers))
    return MatchSpec(clauses[:], slots)


class ClauseCompiler(object):
    """Compiles one {Head, Guards, Body}; the errors gather in `errors`."""

    def __init__(self, library, dialect):
        self.library = library
        self.dialect = dialect
        self.variables = pattern.Variables()
        self.errors = []
        self.in_body = False

    def clause(self, w_head, w_guards, w_body):
        """The Clause; worth nothing when `errors` is not empty afterwards."""
        self.check_head(w_head)
        try:
            head = pattern.build(w_head, self.variables)
        except pattern.BadHead as bad:
            raise Invalid([bad.text])
        tests = self.sequence(w_guards)
        self.in_body = True
        if self.dialect == TABLE and not isinstance(w_body, W_Cons):
            self.errors.append('Body clause does not return anything.')
            body = []
        else:
            body = self.sequence(w_body)
        return Clause(head, tests[:], body[:])

    def check_head(self, w_head):
        """For tracing a head is a variable or the list of the arguments.

        A tuple is valid, but matches no list.
        """
        if (self.dialect == TABLE or pattern.is_hole(w_head)
                or isinstance(w_head, W_Tuple)):
            return
        w_rest = w_head
        while isinstance(w_rest, W_Cons):
            w_rest = w_rest.w_tail
        if w_rest is NIL:
            return
        if isinstance(w_head, W_Cons):
            raise Invalid(['Match expression part %s is not a proper list.' % show(w_head)])
        raise Invalid(['Match head is invalid in this context.'])

    def sequence(self, w_list):
        """The expressions of the guards or of the body."""
        result = []
        if w_list is not NIL and not isinstance(w_list, W_Cons):
            self.errors.append('Match expression is not a list.')
            return result
        while isinstance(w_list, W_Cons):
            result.append(self.expression(w_list.w_head))
            w_list = w_list.w_tail
        if w_list is not NIL:
            self.errors.append('Match expression is not a proper list.')
        return result

    def expression(self, w_x):
        if isinstance(w_x, W_Atom):
            return self.atom(w_x)
        if isinstance(w_x, W_Cons):
            return self.cons(w_x)
        if isinstance(w_x, W_Tuple):
            return self.tuple_(w_x)
        if isinstance(w_x, W_Map) and w_x.size() > 0:
            return self.map_(w_x)
        return Constant(w_x)

    def atom(self, w_atom):
        if w_atom is WHOLE:
            return WholeObject()
        if w_atom is VARIABLES:
            return AllVariables(self.variables.sorted_slots()[:])
        number = pattern.variable_number(w_atom)
        if number == pattern.NO_VARIABLE:
            return Constant(w_atom)
        slot = self.variables.slot(number)
        if slot < 0:
            self.errors.append('Variable $%d is unbound.' % number)
            return _ANY_LIST
        return Variable(slot)

    def cons(self, w_cons):
        heads = []
        constant = True
        w_rest = w_cons
        while isinstance(w_rest, W_Cons):
            head = self.expression(w_rest.w_head)
            constant = constant and is_itself(head, w_rest.w_head)
            heads.append(head)
            w_rest = w_rest.w_tail
        result = self.expression(w_rest)
        if constant and is_itself(result, w_rest):
            return Constant(w_cons)
        while len(heads) > 0:
            result = MakeCons(heads.pop(), result)
        return result

    def tuple_(self, w_tuple):
        if w_tuple.size() == 1:
            w_inner = w_tuple.item(0)
            if isinstance(w_inner, W_Tuple):
                return self.made_tuple(w_inner)
        if w_tuple.size() > 0:
            w_name = w_tuple.item(0)
            if isinstance(w_name, W_Atom) and not is_variable(w_name):
                return self.call(w_name, w_tuple)
        self.errors.append('%s is neither a function call, nor a tuple '
                           '(tuples are written {{ ... }}).' % show(w_tuple))
        return _ANY_LIST

    def made_tuple(self, w_tuple):
        parts = self.parts(w_tuple, 0)
        for i in range(len(parts)):
            if not is_itself(parts[i], w_tuple.item(i)):
                return MakeTuple(parts)
        return Constant(w_tuple)

    def map_(self, w_map):
        keys_w, values_w = maps.items(w_map)
        n = len(keys_w)
        keys = [None] * n
        values = [None] * n
        constant = True
        i = n - 1
        while i >= 0:
            values[i] = self.expression(values_w[i])
            keys[i] = self.expression(keys_w[i])
            constant = (constant and is_itself(values[i], values_w[i])
                        and is_itself(keys[i], keys_w[i]))
            i -= 1
        if constant:
            return Constant(w_map)
        return MakeMap(keys, values)

    def parts(self, w_tuple, first):
        """The elements from `first` on as a list of fixed length."""
        n = w_tuple.size() - first
        assert n >= 0
        result = [None] * n
        i = n - 1
        while i >= 0:
            result[i] = self.expression(w_tuple.item(first + i))
            i -= 1
        return result

    def call(self, w_name, w_call):
        """w_call is a tuple that starts with the atom w_name."""
        name = w_name.name
        if name == 'const':
            if w_call.size() != 2:
                return self.wrong("Special form 'const' called with more than one "
                                  "argument in %s." % show(w_call))
            return Constant(w_call.item(1))
        if name == 'and' or name == 'or':
            if w_call.size() == 1:
                return self.no_arguments(name, w_call)
            return Strict(self.in_body, self.parts(w_call, 1),
                          atoms.boolean(name == 'or'))
        if name == 'andalso' or name == 'orelse':
            return self.lazy(name, w_call)
        if name == 'self' and w_call.size() > 1:
            return self.wrong("Special form 'self' called with arguments in %s."
                              % show(w_call))
        if name in guards.SPECIAL_FORMS:
            return self.special(guards.SPECIAL_FORMS[name], w_call)
        return self.function(w_name, w_call)

    def lazy(self, name, w_call):
        n = w_call.size() - 1
        if n < 1:
            return self.no_arguments(name, w_call)
        parts = [None] * n
        for i in range(n):
            parts[i] = self.expression(w_call.item(i + 1))
        return Lazy(self.in_body, parts, atoms.boolean(name == 'orelse'))

    def special(self, form, w_call):
        """A trace action."""
        n = w_call.size() - 1
        if self.dialect != TRACE:
            return self.wrong("Special form '%s' used in wrong dialect." % form.shown)
        if not self.in_body and not form.guard:
            return self.wrong("Special form '%s' called in guard context." % form.shown)
        if n < form.least or n > form.most:
            if form.most == 0:
                how = 'arguments'
            else:
                how = 'wrong number of arguments'
            return self.wrong("Special form '%s' called with %s in %s."
                              % (form.name, how, show(w_call)))
        parts = self.parts(w_call, 1)
        if form.name == 'message':
            return Message(parts[0])
        if form.name == 'return_trace':
            return SetFlag(RETURN_TRACE)
        if form.name == 'exception_trace':
            return SetFlag(EXCEPTION_TRACE)
        return Constant(form.w_value)

    def function(self, w_name, w_call):
        n = w_call.size() - 1
        key = '%s/%d' % (w_name.name, n)
        function = None
        if key in guards.TRACE_FUNCTIONS:
            if self.dialect != TRACE or (not self.in_body and
                                         not guards.TRACE_FUNCTIONS[key]):
                return self.wrong('Function %s cannot be called in this context.' % key)
            function = guards.CONTROL_WORD
        elif key in guards.FUNCTIONS:
            function = self.library.find(w_name.name, n)
        if function is None:
            return self.wrong('Function %s/%d does_not_exist.' % (show(w_name), n))
        parts = self.parts(w_call, 1)
        if n == 0:
            return Call0(self.in_body, function)
        if n == 1:
            return Call1(self.in_body, function, parts[0])
        if n == 2:
            return Call2(self.in_body, function, parts[0], parts[1])
        return Call3(self.in_body, function, parts[0], parts[1], parts[2])

    def no_arguments(self, name, w_call):
        return self.wrong("Special form '%s' called without arguments in %s."
                          % (name, show(w_call)))

    def wrong(self, text):
        """Note the error; what it gives only fills the place."""
        self.errors.append(text)
        return _ANY_LIST


def is_itself(expression, w_x):
    """Whether the expression made from w_x is the constant w_x."""
    return isinstance(expression, Constant) and expression.w_value is w_x


def is_variable(w_x):
    """Whether w_x is a variable of any kind in an expression."""
    return (w_x is WHOLE or w_x is VARIABLES
            or pattern.variable_number(w_x) != pattern.NO_VARIABLE)
