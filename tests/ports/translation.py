"""Annotate and rtype natives with arguments of every kind of term."""
from __future__ import absolute_import

from rpython.rlib.rbigint import rbigint
from rpython.rlib.unroll import unrolling_iterable
from rpython.translator.translator import TranslationContext

from enigma.code import natives
from enigma.machine.process import Process
from enigma.terms import lists, maps, tuples
from enigma.terms.atoms import atom
from enigma.terms.binaries import binary
from enigma.terms.errors import ErlangError
from enigma.terms.funs import W_ExportFun
from enigma.terms.identifiers import REFS, W_Pid, W_Port
from enigma.terms.numbers import W_Float, big_integer, integer


def any_term(n):
    """A term of any kind, unknown to the annotator."""
    if n == 0:
        return integer(n)
    if n == 1:
        return atom('a' * n)
    if n == 2:
        return binary('a' * n)
    if n == 3:
        return lists.from_items([any_term(0), any_term(2)])
    if n == 4:
        return tuples.from_items([any_term(0), any_term(2)] * n)
    if n == 5:
        return W_Float(float(n))
    if n == 6:
        return big_integer(rbigint.fromint(n).lshift(70))
    if n == 7:
        return W_Pid(n, 0)
    if n == 8:
        return W_Port(n)
    if n == 9:
        return REFS.make()
    if n == 10:
        return W_ExportFun(atom('a'), atom('b'), n, None)
    if n == 11:
        return maps.from_pairs([any_term(0)], [any_term(n - 9)])
    return lists.NIL


def translate(node_class, modules, extra=None):
    """Rtype all natives of these modules; extra(node, proc, n) is reached too."""
    chosen = sorted([key for key in natives.TABLE.by_name
                     if key.split(':')[0] in modules])
    assert chosen
    if extra is None:
        extra = lambda node, proc, n: None

    def call_with(function, arity):
        if arity == 0:
            return lambda proc, n: function(proc)
        if arity == 1:
            return lambda proc, n: function(proc, any_term(n))
        if arity == 2:
            return lambda proc, n: function(proc, any_term(n), any_term(n + 1))
        if arity == 3:
            return lambda proc, n: function(proc, any_term(n), any_term(n + 1),
                                            any_term(n + 2))
        if arity == 4:
            return lambda proc, n: function(proc, any_term(n), any_term(n + 1),
                                            any_term(n + 2), any_term(n + 3))
        if arity == 5:
            return lambda proc, n: function(proc, any_term(n), any_term(n + 1),
                                            any_term(n + 2), any_term(n + 3),
                                            any_term(n + 4))
        return lambda proc, n: function(proc, any_term(n), any_term(n + 1),
                                        any_term(n + 2), any_term(n + 3),
                                        any_term(n + 4), any_term(n + 5))

    callers = unrolling_iterable([
        call_with(natives.TABLE.by_name[key].function, natives.TABLE.by_name[key].arity)
        for key in chosen])

    def entry(n):
        node = node_class()
        node.persistent_terms.put(any_term(n), any_term(n))   # the table has a type then
        proc = Process(node, W_Pid(n, 0))
        node.persistent_terms.put(any_term(n), any_term(n))     # no table without keys
        for caller in callers:
            try:            # also those of which the annotator thinks that they fail
                caller(proc, n)
            except ErlangError:
                pass
        extra(node, proc, n)
        return 0

    t = TranslationContext(list_comprehension_operations=True)
    t.config.translation.gc = 'incminimark'
    t.config.translation.thread = True
    t.buildannotator().build_types(entry, [int])
    t.buildrtyper().specialize()
    names = set([graph.func for graph in t.graphs])
    for key in chosen:
        assert natives.TABLE.by_name[key].function in names, key
    return t
