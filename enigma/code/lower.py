"""From the instructions of a .beam file to those of the loop.

A function under @lower lowers one opcode: it gets the Builder and the operands.
Opcodes whose instruction has the same operands need no function: see _SAME.
Here are the table and what moves labels and frames; the others are in
lower_calls.py, lower_guards.py, lower_terms.py and lower_bits.py.
"""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.builder import raw, label

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
