"""Native functions: how a BIF or a NIF is declared and what holds it.

    @bif("erlang", "element", small_int, tuple_, guard=True)
    def element(proc, i, w_tuple): ...

The arity is the number of unwrappers (see bifs/unwrap.py): each takes a term
and gives the RPython value that the function wants, or raises badarg.  The
function gets the calling process first and returns a term.

trap=True: the function may return None, having set on `proc` what comes next
(`proc.call_next(...)`), or may have changed the calling process itself (killed
it, suspended it, taken its reductions).  guard=True: allowed in guards, so it
has no effects.  stack=True (with trap): it looks at the frames and reductions of
the calling process, which are stored there before it is called.  A failing BIF
raises ErlangError.
"""
from __future__ import absolute_import

from enigma.terms.atoms import atom

MAX_ARITY = 8
C_NAME = 48           # how long rpython lets the name of a C function be
# They raise what they are told and are no entry of the stack trace.
RAISERS = ['error/1', 'error/2', 'error/3', 'exit/1', 'throw/1']


class Native(object):
    """A function of the VM under an Erlang name."""
    _attrs_ = _immutable_fields_ = ['w_module', 'w_name', 'arity', 'trap', 'guard',
                                    'stack', 'raiser', 'apply']

    def __init__(self, module, name, arity, trap, guard, stack):
        self.w_module = atom(module)
        self.w_name = atom(name)
        self.arity = arity
        self.trap = trap
        self.guard = guard
        self.stack = stack
        self.apply = module == 'erlang' and name == 'apply'
        self.raiser = module == 'erlang' and '%s/%d' % (name, arity) in RAISERS


def _make_classes():
    classes = []
    for n in range(MAX_ARITY + 1):
        cls = type('Native%d' % n, (Native,), {
            '__module__': __name__, '_attrs_': ['function'],
            '_immutable_fields_': ['function']})
        classes.append(cls)
    return classes

CLASSES = _make_classes()
(Native0, Native1, Native2, Native3, Native4,
 Native5, Native6, Native7, Native8) = CLASSES


def _wrap0(f, u):
    return f


def _wrap1(f, u):
    u0, = u
    def native(proc, w_0):
        return f(proc, u0(w_0))
    return native


def _wrap2(f, u):
    u0, u1 = u
    def native(proc, w_0, w_1):
        return f(proc, u0(w_0), u1(w_1))
    return native


def _wrap3(f, u):
    u0, u1, u2 = u
    def native(proc, w_0, w_1, w_2):
        return f(proc, u0(w_0), u1(w_1), u2(w_2))
    return native


def _wrap4(f, u):
    u0, u1, u2, u3 = u
    def native(proc, w_0, w_1, w_2, w_3):
        return f(proc, u0(w_0), u1(w_1), u2(w_2), u3(w_3))
    return native


def _wrap5(f, u):
    u0, u1, u2, u3, u4 = u
    def native(proc, w_0, w_1, w_2, w_3, w_4):
        return f(proc, u0(w_0), u1(w_1), u2(w_2), u3(w_3), u4(w_4))
    return native


def _wrap6(f, u):
    u0, u1, u2, u3, u4, u5 = u
    def native(proc, w_0, w_1, w_2, w_3, w_4, w_5):
        return f(proc, u0(w_0), u1(w_1), u2(w_2), u3(w_3), u4(w_4), u5(w_5))
    return native


def _wrap7(f, u):
    u0, u1, u2, u3, u4, u5, u6 = u
    def native(proc, w_0, w_1, w_2, w_3, w_4, w_5, w_6):
        return f(proc, u0(w_0), u1(w_1), u2(w_2), u3(w_3), u4(w_4), u5(w_5), u6(w_6))
    return native


def _wrap8(f, u):
    u0, u1, u2, u3, u4, u5, u6, u7 = u
    def native(proc, w_0, w_1, w_2, w_3, w_4, w_5, w_6, w_7):
        return f(proc, u0(w_0), u1(w_1), u2(w_2), u3(w_3), u4(w_4), u5(w_5), u6(w_6), u7(w_7))
    return native


_WRAP = [_wrap0, _wrap1, _wrap2, _wrap3, _wrap4, _wrap5, _wrap6, _wrap7, _wrap8]


class NativeTable(object):
    """Module:Name/Arity -> Native, filled while the bifs are imported."""

    def __init__(self):
        self.by_name = {}
        self.symbols = {}    # name of a C function -> name of the native, for profiles
        self.exposed = {}    # untranslated: "lists:reverse/2" -> function, for tests

    def add(self, module, name, function, unwrappers, trap, guard, stack=False):
        """Enter one native; a second one of the same name is a mistake."""
        arity = len(unwrappers)
        key = '%s:%s/%d' % (module, name, arity)
        assert key not in self.by_name, 'declared twice: ' + key
        wrapped = _WRAP[arity](function, unwrappers)
        wrapped.func_name = 'bif_%s_%s_%d' % (module, _identifier(name), arity)
        # A wrapper that ends in a jump to what it wraps does not show in a C stack.
        self.symbols[function.func_name] = '' if function.func_name in self.symbols else key
        self.symbols[wrapped.func_name[:C_NAME]] = key
        native = CLASSES[arity](module, name, arity, trap, guard, stack)
        native.function = wrapped
        self.by_name[key] = native
        self.exposed[key] = function

    def lookup(self, module, name, arity):
        """The Native of module:name/arity (names UTF-8), or None."""
        return self.by_name.get('%s:%s/%d' % (module, name, arity), None)


def _identifier(name):
    return ''.join([c if c.isalnum() else '_%x' % ord(c) for c in name])


TABLE = NativeTable()


def bif(module, name, *unwrappers, **flags):
    """Declare the decorated function as module:name; see the module's docstring.

    Several declarations may stand above one function.
    """
    trap = flags.pop('trap', False)
    guard = flags.pop('guard', False)
    stack = flags.pop('stack', False)
    assert trap or not stack
    assert not flags, flags

    def declare(function):
        TABLE.add(module, name, function, unwrappers, trap, guard, stack)
        return function
    return declare
