"""From the instructions of a .beam file to those of the loop.

A function below lowers one opcode: it gets the Builder and the operands.
Opcodes whose instruction has the same operands need no function: see _SAME.
The bit syntax is in lower_bits.py.
"""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.builder import raw, label
from enigma.code.code import Site, FRAMED, LEFT
from enigma.terms import atoms
from enigma.terms.atoms import atom

_NOTHING = ['nif_start', 'executable_line', 'debug_line', 'test_heap', 'on_load',
            'fclearerror', 'fcheckerror', 'recv_mark', 'recv_set', 'int_code_end']
# Operands in the same order; labels, sources, destinations, numbers.
_SAME = ['move', 'remove_message', 'timeout', 'loop_rec_end', 'wait',
         'wait_timeout', 'is_eq', 'is_ne', 'is_integer', 'is_float', 'is_number',
         'is_atom', 'is_pid', 'is_reference', 'is_port', 'is_nil', 'is_binary',
         'is_bitstr', 'is_list', 'is_nonempty_list', 'is_tuple', 'is_boolean',
         'is_function', 'is_function2', 'is_map', 'jump', 'catch_end', 'try_end',
         'try_case', 'try_case_end', 'badmatch', 'case_end', 'badrecord', 'if_end',
         'raise', 'raw_raise', 'build_stacktrace', 'get_list', 'get_hd', 'get_tl',
         'put_list', 'recv_marker_bind', 'recv_marker_clear', 'recv_marker_reserve',
         'recv_marker_use']


def _nothing(b, args):
    pass


def _unknown(b, args):
    raise compact.BadBeam("invalid opcode")


LOWER = [_unknown] * (opcodes.MAX_OPCODE + 1)


def lower(*names):
    """Declare the function that lowers opcodes of these names."""
    def declare(function):
        for name in names:
            LOWER[opcodes.number(name)] = function
        return function
    return declare


for _name in _NOTHING:
    LOWER[opcodes.number(_name)] = _nothing


def _lower_same(name):
    def same(b, args):
        converted = []
        for operand in args:
            converted.append(b.plain(operand))
        b.add(name, converted)
    same.func_name = 'lower_' + name
    LOWER[opcodes.number(name)] = same

for _name in _SAME:
    _lower_same(_name)


def is_register(operand):
    return operand.kind == compact.X or operand.kind == compact.Y


def is_small(operand):
    """An integer constant that fits into an operand of the loop."""
    return operand.kind == compact.INTEGER


def is_identity(operand):
    """A constant that is compared by identity."""
    return operand.kind == compact.ATOM or operand.kind == compact.NIL


def to_fail(b, operand):
    """The Arg of a label that is not 0."""
    b.jump_to(operand.value)
    return label(operand.value)


# ---- labels, lines, frames

@lower('label')
def _label(b, args):
    b.place_label(args[0].value)


@lower('line')
def _line(b, args):
    b.location = b.unit.location(args[0].value)


@lower('allocate', 'allocate_heap', 'allocate_zero', 'allocate_heap_zero')
def _allocate(b, args):
    n = args[0].value
    if n < 5:
        b.add('allocate_%d' % n, [])
    else:
        b.add('allocate', [raw(n)])
    b.allocate(n)


@lower('deallocate')
def _deallocate(b, args):
    b.add('deallocate', [])
    b.deallocate()


@lower('trim')
def _trim(b, args):
    b.trim(args[0].value, args[1].value)


@lower('init')
def _init(b, args):
    b.add('init', [b.source(args[0])])


@lower('init_yregs')
def _init_yregs(b, args):
    for operand in args[0].items:
        b.add('init', [b.source(operand)])


@lower('swap')
def _swap(b, args):
    b.add('swap', [raw(b.source(args[0]).packed), raw(b.source(args[1]).packed)])


# ---- calls

def _call_named(b, name, args, header):
    """A call variant; header calls have instructions of their own."""
    if header:
        name += '_header'
    b.add(name, args)


@lower('call')
def _call(b, args):
    target = b.unit.function_at(args[1].value)
    if target.native is not None:
        call_native(b, target.native)
        return
    header = b.unit.inside(b.component, target)
    name = 'call_header' if header else 'call'
    b.add_call(name, [b.target(target)], header)


@lower('call_only')
def _call_only(b, args):
    target = b.unit.function_at(args[1].value)
    _call_named(b, 'call_only', [b.target(target)], b.unit.inside(b.component, target))


@lower('call_last')
def _call_last(b, args):
    target = b.unit.function_at(args[1].value)
    _call_named(b, 'call_last', [b.target(target)], b.unit.inside(b.component, target))
    b.deallocate()


@lower('call_ext')
def _call_ext(b, args):
    export = b.unit.imported(args[1].value)
    if export.native is not None:
        call_native(b, export.native)
        return
    header = b.unit.export_inside(b.component, export)
    name = 'call_ext_header' if header else 'call_ext'
    b.add_call(name, [b.export(export)], header)
    name_export(b, export, False)


@lower('call_ext_only')
def _call_ext_only(b, args):
    export = b.unit.imported(args[1].value)
    if export.native is not None:
        leave_by_native(b, export.native)
        return
    header = b.unit.export_inside(b.component, export)
    _call_named(b, 'call_ext_only', [b.export(export)], header)
    name_export(b, export, True)


@lower('call_ext_last')
def _call_ext_last(b, args):
    export = b.unit.imported(args[1].value)
    if export.native is not None:
        leave_by_native(b, export.native)
        return
    header = b.unit.export_inside(b.component, export)
    _call_named(b, 'call_ext_last', [b.export(export)], header)
    b.deallocate()
    name_export(b, export, True)


def name_export(b, export, left):
    """error:undef of a missing error_handler shows the missing function, but no
    longer the one that a tail call has left."""
    packed = [b.x(i).packed for i in range(export.arity)]
    site = b.ins[-1].site
    frame = LEFT if left else site.frame
    b.ins[-1].site = Site(0, site.location, frame, export.w_module, export.w_name,
                          packed[:])


def _native(b, name, native, args):
    if native.raiser:
        b.add(name, args)
        return
    packed = [b.x(i).packed for i in range(native.arity)]
    b.add_named(name, args, native.w_module, native.w_name, packed[:])


def call_native(b, native):
    """A native with arguments in x registers, result in x0; error:undef for
    None."""
    if native is None:
        b.add('undefined_bif', [])
        b.reachable = True
        return
    if native.trap:
        index = b.ret(False)
        _native(b, 'trap', native, [b.native(native), index])
        b.ins[-1].ret = index.value
    else:
        _native(b, 'native_%d' % native.arity, native, [b.native(native)])


def leave_by_native(b, native):
    """As a tail call."""
    if native.stack and not b.framed():
        b.add('allocate_0', [])
        b.allocate(0)
    if native.trap and not native.stack:
        if b.framed():
            b.add('deallocate', [])
            b.deallocate()
        _native(b, 'trap_only', native, [b.native(native)])
        return
    call_native(b, native)
    if b.framed():
        b.add('deallocate', [])
        b.deallocate()
    b.add('return', [])


@lower('return')
def _return(b, args):
    if not _fun_called_last(b):
        b.add('return', [])


def _fun_called_last(b):
    """A call of a fun, deallocate and return become one tail call: the compiler
    leaves that to the loader."""
    last = len(b.ins) - 1
    if last < 1 or b.ins[last].instruction.name != 'deallocate':
        return False
    if last in b.labels_before or last + 1 in b.labels_before:
        return False
    call = b.ins[last - 1]
    name = call.instruction.name
    if name not in _FUN_CALLS:
        return False
    header = name.endswith('_header')
    name = 'call_fun2_last' if name.startswith('call_fun2') else 'call_fun_last'
    b.take_back_call()
    _call_named(b, name, call.args[:-1], header)
    b.ins[-1].site = Site(0, call.site.location, FRAMED, None, None, None)
    return True


_FUN_CALLS = ['call_fun', 'call_fun_header', 'call_fun2', 'call_fun2_header']


@lower('send')
def _send(b, args):
    call_native(b, b.unit.native('erlang', 'send', 2))


@lower('apply')
def _apply(b, args):
    header = b.unit.is_recursive(b.component)
    b.add_call('apply_header' if header else 'apply', [raw(args[0].value)], header)


@lower('apply_last')
def _apply_last(b, args):
    _call_named(b, 'apply_last', [raw(args[0].value)], b.unit.is_recursive(b.component))
    b.deallocate()


@lower('call_fun')
def _call_fun(b, args):
    header = b.unit.fun_calls_are_headers(b.component)
    b.add_call('call_fun_header' if header else 'call_fun', [raw(args[0].value)], header)
    b.show_as_caller()


@lower('call_fun2')
def _call_fun2(b, args):
    header = b.unit.fun_calls_are_headers(b.component)
    b.add_call('call_fun2_header' if header else 'call_fun2',
               [raw(args[1].value), b.source(args[2])], header)
    b.show_as_caller()


@lower('loop_rec')
def _loop_rec(b, args):
    b.add('loop_rec', [to_fail(b, args[0]), b.source(args[1])])
    b.ins[-1].site = b.site(None, None, None)       # where a waiting process is


@lower('make_fun3')
def _make_fun3(b, args):
    free = [b.source(operand) for operand in args[2].items]
    b.add('make_fun', [b.lambda_(b.unit.lambda_(args[0].value)), b.source(args[1]),
                       raw(len(free))], free)


@lower('make_fun2')
def _make_fun2(b, args):
    body = b.unit.lambda_(args[0].value)
    free = [b.x(i) for i in range(body.info.num_free)]
    b.add('make_fun', [b.lambda_(body), b.x(0), raw(len(free))], free)


# ---- guard BIFs

_INT_NAMES = {'+': 'add', '-': 'sub', '*': 'mul', 'div': 'int_div', 'rem': 'rem',
              'band': 'band', 'bor': 'bor', 'bxor': 'bxor', 'bsl': 'bsl',
              'bsr': 'bsr', 'hd': 'hd', 'tl': 'tl', 'element': 'element'}
_MIN_NEGATABLE = -(1 << 62)
_SMALL = 1 << 59


class _OwnInstruction(object):
    """Names of guard BIFs that have an instruction of their own."""

    def __init__(self):
        self.by_atom = {}
        for name, instruction in _INT_NAMES.items():
            self.by_atom[atom(name)] = instruction

OWN = _OwnInstruction()
_PLUS = atom('+')
_MINUS = atom('-')
_BAND = atom('band')
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


_INLINE = 8      # elements of a tuple that are fields, see terms/tuples.py


@lower('test_arity')
def _test_arity(b, args):
    n = args[2].value
    b.add('test_arity' if n <= _INLINE else 'test_big_arity',
          [to_fail(b, args[0]), b.source(args[1]), raw(n)])


@lower('is_tagged_tuple')
def _is_tagged_tuple(b, args):
    n = args[2].value
    b.add('is_tagged_tuple' if n <= _INLINE else 'is_tagged_big_tuple',
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


@lower('select_tuple_arity')
def _select_tuple_arity(b, args):
    items = args[2].items
    rest = []
    for i in range(0, len(items), 2):
        rest.append(raw(items[i].value))
        rest.append(to_fail(b, items[i + 1]))
    b.add('select_tuple_arity',
          [to_fail(b, args[1]), b.source(args[0]), raw(len(items) >> 1)], rest)


# ---- tuples, maps, floats, exceptions

@lower('get_tuple_element')
def _get_tuple_element(b, args):
    i = args[1].value
    if i < _INLINE:
        b.add('get_element_%d' % i, [b.source(args[0]), b.source(args[2])])
    else:
        b.add('get_tuple_element', [b.source(args[0]), raw(i), b.source(args[2])])


@lower('set_tuple_element')
def _set_tuple_element(b, args):
    b.add('set_tuple_element', [b.source(args[0]), b.source(args[1]), raw(args[2].value)])


@lower('put_tuple2')
def _put_tuple2(b, args):
    items = [b.source(operand) for operand in args[1].items]
    dst = b.source(args[0])
    if len(items) == 2 or len(items) == 3:
        b.add('put_tuple_%d' % len(items), items + [dst])
    else:
        b.add('put_tuple2', [dst, raw(len(items))], items)


@lower('update_record')
def _update_record(b, args):
    items = args[4].items
    rest = []
    for i in range(0, len(items), 2):
        rest.append(raw(items[i].value - 1))
        rest.append(b.source(items[i + 1]))
    b.add('update_record', [b.source(args[2]), b.source(args[3]),
                            raw(args[1].value), raw(len(rest))], rest)


def _put_map(b, args, name):
    rest = [b.source(operand) for operand in args[4].items]
    operands = [b.source(args[1]), b.source(args[2]), raw(len(rest))]
    if args[0].value != 0:
        b.add('guard_' + name, [to_fail(b, args[0])] + operands, rest)
    else:
        b.add(name, operands, rest)


@lower('put_map_assoc')
def _put_map_assoc(b, args):
    _put_map(b, args, 'put_map_assoc')


@lower('put_map_exact')
def _put_map_exact(b, args):
    _put_map(b, args, 'put_map_exact')


@lower('has_map_fields')
def _has_map_fields(b, args):
    rest = [b.source(operand) for operand in args[2].items]
    b.add('has_map_fields', [to_fail(b, args[0]), b.source(args[1]), raw(len(rest))], rest)


@lower('get_map_elements')
def _get_map_elements(b, args):
    rest = [b.source(operand) for operand in args[2].items]
    fail = to_fail(b, args[0])
    if len(rest) == 2:
        b.add('get_map_element', [fail, b.source(args[1]), rest[0], rest[1]])
    else:
        b.add('get_map_elements', [fail, b.source(args[1]), raw(len(rest))], rest)


@lower('fmove')
def _fmove(b, args):
    if args[0].kind != compact.FLOAT:
        b.add('fload', [b.source(args[0]), raw(args[1].value)])
    elif args[1].kind != compact.FLOAT:
        b.add('fstore', [raw(args[0].value), b.source(args[1])])
    else:
        b.add('fmove', [raw(args[0].value), raw(args[1].value)])


@lower('fconv')
def _fconv(b, args):
    b.add('fconv', [b.source(args[0]), raw(args[1].value)])


def _float_op(name):
    def float_op(b, args):
        b.add(name, [raw(operand.value) for operand in args[1:]])
    LOWER[opcodes.number(name)] = float_op

for _name in ['fadd', 'fsub', 'fmul', 'fdiv', 'fnegate']:
    _float_op(_name)


@lower('catch', 'try')
def _catch(b, args):
    b.add('catch', [b.source(args[0]), b.handler(args[1].value)])
