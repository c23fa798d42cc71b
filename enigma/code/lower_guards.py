"""Lowering of guard BIFs, in guards and in bodies, and of tests."""
from __future__ import absolute_import

from rpython.rlib.listsort import make_timsort_class

from enigma.code import compact
from enigma.code.builder import raw
from enigma.code.lower import lower, is_identity, is_register, is_small, to_fail
from enigma.terms import atoms
from enigma.terms.atoms import INDEX_OF_NIL, W_Atom, atom
from enigma.terms.tuples import INLINE

_INT_NAMES = {'+': 'add', '-': 'sub', '*': 'mul', 'div': 'int_div', 'rem': 'rem',
              'band': 'band', 'bor': 'bor', 'bxor': 'bxor', 'bsl': 'bsl',
              'bsr': 'bsr', 'hd': 'hd', 'tl': 'tl', 'element': 'element'}
_MIN_NEGATABLE = -(1 << 62)
_SMALL = 1 << 59
FEW = 8          # cases that are tried one after the other


class _OwnInstruction(object):
    """Names of guard BIFs that have an instruction of their own."""

    def __init__(self):
        self.by_atom = {}
        for name, instruction in _INT_NAMES.items():
            self.by_atom[atom(name)] = instruction

OWN = _OwnInstruction()
_PLUS = atom('+')
_MINUS = atom('-')
_SELF = atom('self')
_TUPLE_SIZE = atom('tuple_size')


def guard_bif(b, fail, export, sources, dst):
    """dst := export(sources...); fail: label operand, 0 in a body."""
    guarded = fail.value != 0
    name = ''
    if export.w_module is atoms.ERLANG:
        name = OWN.by_atom.get(export.w_name, '')
    if len(sources) != (1 if name == 'hd' or name == 'tl' else 2):
        name = ''
    args = []
    if name != '' and len(sources) == 2 and name != 'element':
        name, args = _with_small(b, export.w_name, name, sources)
    elif name == '':
        name = 'bif%d' % len(sources)
        if (guarded and export.w_name is _TUPLE_SIZE and len(sources) == 1):
            name = 'tuple_size'
        elif is_missing(export):
            _missing_bif(b, fail, export, sources)
            return
        else:
            args.append(b.native(export.native))
    if len(args) < 2:
        for operand in sources:
            args.append(b.source(operand))
    args.append(b.source(dst))
    if guarded:
        b.add('guard_' + name, [to_fail(b, fail)] + args)
    elif (name == 'add_int' and is_increment(export.w_name, args[1].value) and
          (is_register(sources[0]) or is_register(sources[1]))):
        b.add(name, args)
    elif export.w_name is _PLUS and len(sources) == 1:
        b.add(name, args)       # stock adds 0
    else:
        packed = [b.source(operand).packed for operand in sources]
        b.add_named(name, args, export.w_module, export.w_name, packed[:])


def _with_small(b, w_name, name, sources):
    left = sources[0]
    right = sources[1]
    if w_name is _PLUS and is_small(left):
        left, right = right, left
    if is_small(right) and right.value > _MIN_NEGATABLE:
        if w_name is _PLUS:
            return 'add_int', [b.source(left), raw(right.value)]
        if w_name is _MINUS:
            return 'add_int', [b.source(left), raw(-right.value)]
    return name, [b.source(sources[0]), b.source(sources[1])]


def is_increment(w_name, value):
    """Whether stock adds this constant to a register without a call of `+` or `-`, so
    that these are no entry of the trace."""
    if w_name is _MINUS:
        return -_SMALL < value <= 0
    return -_SMALL <= value < _SMALL


def is_missing(export):
    """Whether a BIF is one that is not written; BadBeam when it is none, or goes on
    elsewhere and so has no result to be stored."""
    if export.native is None:
        if export.w_module is not atoms.ERLANG:
            raise compact.BadBeam("import not a BIF")
        return True
    if export.native.trap:
        raise compact.BadBeam("import not a BIF")
    return False


def _missing_bif(b, fail, export, sources):
    if fail.value != 0:
        b.add('jump', [to_fail(b, fail)])
        b.reachable = True
    else:
        packed = [b.source(operand).packed for operand in sources]
        b.add_named('undefined_bif', [], export.w_module, export.w_name, packed[:])
        b.reachable = True


_BODY = compact.Operand(compact.LABEL, 0)       # no label: raise


@lower('bif0')
def _bif0(b, args):
    export = b.unit.imported(args[0].value)
    if export.w_name is _SELF and export.w_module is atoms.ERLANG:
        b.add('self', [b.source(args[1])])
    elif is_missing(export):
        _missing_bif(b, _BODY, export, [])
    else:
        b.add_named('bif0', [b.native(export.native), b.source(args[1])],
                    export.w_module, export.w_name, [])


@lower('bif1')
def _bif1(b, args):
    guard_bif(b, args[0], b.unit.imported(args[1].value), [args[2]], args[3])


@lower('bif2')
def _bif2(b, args):
    guard_bif(b, args[0], b.unit.imported(args[1].value), [args[2], args[3]], args[4])


@lower('bif3')
def _bif3(b, args):
    guard_bif(b, args[0], b.unit.imported(args[1].value),
              [args[2], args[3], args[4]], args[5])


@lower('gc_bif1')
def _gc_bif1(b, args):
    guard_bif(b, args[0], b.unit.imported(args[2].value), [args[3]], args[4])


@lower('gc_bif2')
def _gc_bif2(b, args):
    guard_bif(b, args[0], b.unit.imported(args[2].value), [args[3], args[4]], args[5])


@lower('gc_bif3')
def _gc_bif3(b, args):
    guard_bif(b, args[0], b.unit.imported(args[2].value),
              [args[3], args[4], args[5]], args[6])


# ---- tests

def _compare(b, args, name, name_int, name_int_first):
    fail = to_fail(b, args[0])
    if is_small(args[2]):
        b.add(name_int, [fail, b.source(args[1]), raw(args[2].value)])
    elif is_small(args[1]):
        b.add(name_int_first, [fail, raw(args[1].value), b.source(args[2])])
    else:
        b.add(name, [fail, b.source(args[1]), b.source(args[2])])


@lower('is_lt')
def _is_lt(b, args):
    _compare(b, args, 'is_lt', 'is_lt_int', 'is_int_lt')


@lower('is_ge')
def _is_ge(b, args):
    _compare(b, args, 'is_ge', 'is_ge_int', 'is_int_ge')


def _identical(b, args, name, name_atom, name_int):
    fail = to_fail(b, args[0])
    left = args[1]
    right = args[2]
    if is_identity(left) or is_small(left):
        left, right = right, left
    if is_identity(right):
        b.add(name_atom, [fail, b.source(left), raw(b.literal_index(right))])
    elif is_small(right):
        b.add(name_int, [fail, b.source(left), raw(right.value)])
    else:
        b.add(name, [fail, b.source(left), b.source(right)])


@lower('is_eq_exact')
def _is_eq_exact(b, args):
    _identical(b, args, 'is_eq_exact', 'is_eq_atom', 'is_eq_int')


@lower('is_ne_exact')
def _is_ne_exact(b, args):
    _identical(b, args, 'is_ne_exact', 'is_ne_atom', 'is_ne_int')


@lower('test_arity')
def _test_arity(b, args):
    n = args[2].value
    b.add('test_arity' if n <= INLINE else 'test_big_arity',
          [to_fail(b, args[0]), b.source(args[1]), raw(n)])


@lower('is_tagged_tuple')
def _is_tagged_tuple(b, args):
    n = args[2].value
    b.add('is_tagged_tuple' if n <= INLINE else 'is_tagged_big_tuple',
          [to_fail(b, args[0]), b.source(args[1]), raw(n),
           raw(b.literal_index(args[3]))])


@lower('select_val')
def _select_val(b, args):
    items = args[2].items
    atoms_only = True
    ints_only = True
    for i in range(0, len(items), 2):
        if not is_identity(items[i]):
            atoms_only = False
        if not is_small(items[i]):
            ints_only = False
    if len(items) > 2 * FEW and (ints_only or atoms_only):
        _select_many(b, args, ints_only)
        return
    rest = []
    for i in range(0, len(items), 2):
        if ints_only:
            rest.append(raw(items[i].value))
        else:
            rest.append(raw(b.literal_index(items[i])))
        rest.append(to_fail(b, items[i + 1]))
    name = 'select_val'
    if atoms_only:
        name = 'select_atom'
    elif ints_only:
        name = 'select_int'
    b.add(name, [to_fail(b, args[1]), b.source(args[0]), raw(len(items) >> 1)], rest)


class _Case(object):
    def __init__(self, number, target):
        self.number = number
        self.target = target

_CaseSort = make_timsort_class(lt=lambda a, b: a.number < b.number)


def _select_many(b, args, ints_only):
    """select_val by search: the first of equal cases counts."""
    items = args[2].items
    cases = []
    for i in range(0, len(items), 2):
        number = items[i].value
        if not ints_only:
            number = _number_of(b.constant(items[i]))
        cases.append(_Case(number, to_fail(b, items[i + 1])))
    _CaseSort(cases).sort()
    rest = []
    for i in range(len(cases)):
        if i == 0 or cases[i].number != cases[i - 1].number:
            rest.append(raw(cases[i].number))
            rest.append(cases[i].target)
    name = 'select_many_ints' if ints_only else 'select_many_atoms'
    b.add(name, [to_fail(b, args[1]), b.source(args[0]), raw(len(rest) >> 1)], rest)


def _number_of(w_x):
    if isinstance(w_x, W_Atom):
        return w_x.index
    return INDEX_OF_NIL


@lower('select_tuple_arity')
def _select_tuple_arity(b, args):
    items = args[2].items
    rest = []
    for i in range(0, len(items), 2):
        rest.append(raw(items[i].value))
        rest.append(to_fail(b, items[i + 1]))
    b.add('select_tuple_arity',
          [to_fail(b, args[1]), b.source(args[0]), raw(len(items) >> 1)], rest)
