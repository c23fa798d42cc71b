"""Whether a file may be run: every index that the loop and the loader rely on.

Checked are the kinds and ranges of operands, labels, arities and the stack frame
(flow.py).  Types of values in registers are not: that an element is taken only of
a tuple which has it is the compiler's promise, as it is for every BEAM.
"""
from __future__ import absolute_import

from enigma.code import opcodes
from enigma.code.compact import (
    ALLOC, ATOM, BadBeam, FLOAT, INTEGER, LABEL, LIST, LITERAL, MAX_REGISTERS, TOO_BIG,
    UNSIGNED, Y)
from enigma.code.flow import FrameFlow
from enigma.terms.lists import W_Cons
from enigma.terms.numbers import W_Float
from enigma.terms.tuples import W_Tuple

_MAX_FRAME = 1023
_MAX_ARITY = 255
_MAX_UNIT = 256
_MAX_PLAIN = 1 << 40       # unsigned operands that the loader stores as they are

_LABEL = opcodes.number('label')

# What an opcode needs beyond the letters of its operands.
(_LOCAL, _EXTERNAL, _GUARD_BIF, _GC_BIF, _MAKE_FUN, _CALL_FUN2, _SELECT_VAL, _BIF0,
 _SELECT_ARITY, _MATCH_STRING, _PUT_STRING, _UPDATE_RECORD, _NEVER, _LINE, _FMOVE,
 _CONS, _ELEMENT) = range(1, 18)
_UNIT_AT = 20              # _UNIT_AT + i: operand i is the unit of a segment
_SPECIAL = [0] * 256
for _what, _names in [
        (_LOCAL, 'call call_only call_last'),
        (_EXTERNAL, 'call_ext call_ext_only call_ext_last'),
        (_GUARD_BIF, 'bif1 bif2 bif3'), (_GC_BIF, 'gc_bif1 gc_bif2 gc_bif3'),
        (_MAKE_FUN, 'make_fun3'), (_CALL_FUN2, 'call_fun2'), (_BIF0, 'bif0'),
        (_SELECT_VAL, 'select_val'), (_SELECT_ARITY, 'select_tuple_arity'),
        (_MATCH_STRING, 'bs_match_string'), (_PUT_STRING, 'bs_put_string'),
        (_UPDATE_RECORD, 'update_record'), (_NEVER, 'func_info'), (_LINE, 'line'),
        (_FMOVE, 'fmove'), (_CONS, 'get_list get_hd get_tl'),
        (_ELEMENT, 'get_tuple_element'),
        (_UNIT_AT + 2, 'bs_put_integer bs_put_binary bs_put_float bs_test_unit '
                       'bs_private_append'),
        (_UNIT_AT + 3, 'bs_skip_bits2 bs_add'),
        (_UNIT_AT + 4, 'bs_get_integer2 bs_get_float2 bs_get_binary2 bs_append')]:
    for _name in _names.split():
        _SPECIAL[opcodes.number(_name)] = _what

# Operands in which only a register makes sense: match contexts.
_REGISTER_AT = [-1] * 256
for _at, _names in [
        (0, 'bs_get_tail bs_get_position bs_set_position'),
        (1, 'set_tuple_element bs_get_integer2 bs_get_float2 bs_get_binary2 bs_skip_bits2 '
            'bs_test_tail2 bs_test_unit bs_match_string bs_get_utf8 bs_skip_utf8 '
            'bs_get_utf16 bs_skip_utf16 bs_get_utf32 bs_skip_utf32 bs_match')]:
    for _name in _names.split():
        _REGISTER_AT[opcodes.number(_name)] = _at


class Checker(object):
    """One file while it is checked."""

    def __init__(self, beam):
        self.beam = beam
        self.entry = {}           # entry label -> index of the function
        self.owner = {}           # any label -> index of the function
        self.function = None
        self.number = 0

    def check(self):
        """BadBeam unless all is well."""
        self._collect_labels()
        for i in range(len(self.beam.functions)):
            self.number = i
            self.function = self.beam.functions[i]
            self._line(self.function.line)
            for instruction in self.function.instructions:
                self._instruction(instruction)
            FrameFlow(self.beam, self.function).run()
        self._check_exports()
        self._check_lambdas()
        w_on_load = self.beam.w_on_load
        if w_on_load is not None and not self._has_function(w_on_load, 0):
            raise BadBeam("on_load function has arguments")

    # -- the tables

    def _collect_labels(self):
        functions = self.beam.functions
        for i in range(len(functions)):
            function = functions[i]
            self._new_label(function.info_label, i)
            for instruction in function.instructions:
                if instruction.op == _LABEL:
                    operand = instruction.args[0]
                    if operand.kind != UNSIGNED:
                        raise BadBeam("invalid opcode")
                    self._new_label(operand.value, i)
            self.entry[function.entry_label] = i

    def _new_label(self, label, i):
        if label <= 0 or label >= self.beam.label_count:
            raise BadBeam("invalid label num %d (0 < label < %d)"
                          % (label, self.beam.label_count))
        if label in self.owner:
            raise BadBeam("label %d defined more than once" % label)
        self.owner[label] = i

    def _function_at(self, label):
        i = self.entry.get(label, -1)
        if i < 0:
            raise BadBeam("label %d is not the entry of a function" % label)
        return self.beam.functions[i]

    def _has_function(self, w_name, arity):
        for function in self.beam.functions:
            if function.w_name is w_name and function.arity == arity:
                return True
        return False

    def _check_exports(self):
        for entry in self.beam.exports:
            function = self._function_at(entry.label)
            if function.arity != entry.arity:
                raise BadBeam("export table entry %s/%d is wrong"
                              % (entry.w_name.name, entry.arity))

    def _check_lambdas(self):
        for entry in self.beam.lambdas:
            if self._function_at(entry.label).arity != entry.arity:
                raise BadBeam("lambda table entry %s/%d is wrong"
                              % (entry.w_name.name, entry.arity))

    # -- instructions

    def _instruction(self, instruction):
        op = opcodes.OPS[instruction.op]
        letters = op.operands
        for i in range(len(letters)):
            if not self._fits(letters[i], instruction.args[i], instruction):
                raise BadBeam("bad operand of %s" % op.name)
        at = _REGISTER_AT[instruction.op]
        if at >= 0 and not instruction.args[at].is_register():
            raise BadBeam("bad operand of %s" % op.name)
        self._special(instruction)

    def _fits(self, letter, operand, instruction):
        kind = operand.kind
        value = operand.value
        if letter == 's':
            return operand.is_register() or operand.is_constant()
        if letter == 'd':
            return operand.is_register()
        if letter == 'f' or letter == 'j':
            return kind == LABEL and self._target(letter, value, instruction)
        if letter == 'u':
            return kind == UNSIGNED and value < _MAX_PLAIN
        if letter == 'n':
            return kind == UNSIGNED and value <= MAX_REGISTERS
        if letter == 'y':
            return kind == Y
        if letter == 'a':
            return kind == ATOM
        if letter == 'l':
            return kind == FLOAT
        return self._fits_rarer(letter, operand)

    def _fits_rarer(self, letter, operand):
        kind = operand.kind
        value = operand.value
        if letter == 'h':
            return kind == UNSIGNED or kind == ALLOC
        if letter == 'k':
            return kind == UNSIGNED and value <= _MAX_FRAME
        if letter == 'r':
            return kind == UNSIGNED and value <= _MAX_ARITY
        if letter == 'e':
            return kind == UNSIGNED and value < len(self.beam.imports)
        if letter == 'i':
            return kind == UNSIGNED and value < len(self.beam.lambdas)
        if letter == 'v':
            return kind == FLOAT or operand.is_register() or operand.is_constant()
        if letter == 'w':
            return kind == FLOAT or operand.is_register()
        if letter == 'z':
            return (kind == UNSIGNED or kind == TOO_BIG or operand.is_register() or
                    operand.is_constant())
        if letter == 'b':
            return kind == UNSIGNED or kind == TOO_BIG
        if letter == 't':
            return kind == ATOM or kind == UNSIGNED and value < len(self.beam.lambdas)
        if letter == 'o':
            return kind == ATOM or kind == LABEL and self._own_label(value)
        if letter == '?':
            return kind != LABEL or self._own_label(value)
        return kind == LIST and self._fits_list(letter, operand.items)

    def _target(self, letter, label, instruction):
        if label == 0:
            return letter == 'j'
        if _SPECIAL[instruction.op] == _LOCAL:
            return self._function_at(label).arity == instruction.args[0].value
        return self._own_label(label)

    def _own_label(self, label):
        return label != 0 and self.owner.get(label, -1) == self.number

    def _fits_list(self, letter, items):
        if letter == 'S':
            return self._all(items, 's')
        if letter == 'Y':
            return self._all(items, 'y')
        if letter == 'P':
            return self._all(items, 'ss')
        if letter == 'G':
            return self._all(items, 'sd')
        if letter == 'U':
            return self._all(items, 'us')
        if letter == 'J':
            return self._all_select(items)
        if letter == 'B':
            return self._all_segments(items)
        return self._all(items, '?')      # C: see _special

    def _all(self, items, letters):
        n = len(letters)
        if len(items) % n != 0:
            return False
        for i in range(len(items)):
            if not self._fits_item(letters[i % n], items[i]):
                return False
        return True

    def _fits_item(self, letter, operand):
        """The letters that occur in lists."""
        kind = operand.kind
        if letter == 's':
            return operand.is_register() or operand.is_constant()
        if letter == 'd':
            return operand.is_register()
        if letter == 'y':
            return kind == Y
        if letter == 'u':
            return kind == UNSIGNED and operand.value < _MAX_PLAIN
        if letter == 'a':
            return kind == ATOM
        return kind != LABEL and kind != TOO_BIG and kind != FLOAT

    def _all_select(self, items):
        if len(items) % 2 != 0:
            return False
        for i in range(0, len(items), 2):
            value = items[i]
            label = items[i + 1]
            if not value.is_constant() and value.kind != UNSIGNED:
                return False
            if label.kind != LABEL or not self._own_label(label.value):
                return False
        return True

    def _all_segments(self, items):
        """type, segment, unit, flags, value, size of bs_create_bin."""
        if len(items) % 6 != 0:
            return False
        for i in range(0, len(items), 6):
            if not (self._fits_item('a', items[i]) and
                    self._fits_item('u', items[i + 1]) and
                    self._fits_item('u', items[i + 2]) and
                    items[i + 2].value <= _MAX_UNIT and items[i + 3].is_constant() and
                    self._fits_item('s', items[i + 5])):
                return False
            if self.beam.atoms_w[items[i].value].name == 'string':
                if not self._is_string(items[i + 4], items[i + 5]):
                    return False
            elif not self._fits_item('s', items[i + 4]):
                return False
        return True

    def _is_string(self, offset, length):
        """Whether the bytes are there: length bytes of StrT from offset on."""
        if offset.kind != UNSIGNED or length.kind != INTEGER or length.value < 0:
            return False
        size = len(self.beam.strings)
        return offset.value <= size and length.value <= size - offset.value

    # -- what no letter says

    def _special(self, instruction):
        what = _SPECIAL[instruction.op]
        if what <= _LOCAL:
            return
        args = instruction.args
        if what == _EXTERNAL:
            self._same_arity(args[1], args[0].value)
        elif what == _GUARD_BIF:
            self._same_arity(args[1], len(args) - 3)
        elif what == _GC_BIF:
            self._same_arity(args[2], len(args) - 4)
        elif what == _MAKE_FUN:
            if len(args[2].items) != self.beam.lambdas[args[0].value].num_free:
                raise BadBeam("wrong number of free variables")
        elif what == _CALL_FUN2:
            self._special_call_fun2(args)
        elif what == _SELECT_VAL:
            self._select_values(args[2].items, False)
        elif what >= _UNIT_AT:
            if args[what - _UNIT_AT].value > _MAX_UNIT:
                raise BadBeam("invalid unit")
        else:
            self._special_rarer(what, args)

    def _special_rarer(self, what, args):
        if what == _BIF0:
            self._same_arity(args[0], 0)
        elif what == _SELECT_ARITY:
            self._select_values(args[2].items, True)
        elif what == _MATCH_STRING:
            self._string_bits(args[3], args[2].value)
        elif what == _PUT_STRING:
            self._string_bits(args[1], args[0].value * 8)
        elif what == _UPDATE_RECORD:
            items = args[4].items
            for i in range(0, len(items), 2):
                index = items[i].value
                if index < 1 or index > args[1].value:
                    raise BadBeam("bad operand of update_record")
        elif what == _NEVER:     # a second func_info inside a function
            raise BadBeam("invalid opcode")
        else:
            self._special_values(what, args)

    def _special_values(self, what, args):
        """Constants must be of the right type."""
        source = args[0]
        good = True
        if what == _LINE:
            self._line(source.value)
        elif what == _FMOVE:
            if source.kind == FLOAT:
                good = args[1].kind != FLOAT
            else:
                good = args[1].kind == FLOAT and (
                    source.is_register() or isinstance(self._constant(source), W_Float))
        elif what == _CONS:
            good = source.is_register() or isinstance(self._constant(source), W_Cons)
        elif what == _ELEMENT:
            good = source.is_register()
            if not good:
                w_tuple = self._constant(source)
                good = isinstance(w_tuple, W_Tuple) and args[1].value < w_tuple.size()
        if not good:
            raise BadBeam("no specific operation found")

    def _constant(self, operand):
        """The literal that a constant operand is, else None."""
        if operand.kind == LITERAL:
            return self.beam.literals_w[operand.value]
        return None

    def _line(self, index):
        count = len(self.beam.line_numbers)
        if self.beam.has_lines and index >= count:
            raise BadBeam("line instruction index overflow (%d/%d)" % (index, count))

    def _same_arity(self, operand, arity):
        if self.beam.imports[operand.value].arity != arity:
            raise BadBeam("wrong number of arguments")

    def _special_call_fun2(self, args):
        if args[0].kind == UNSIGNED:
            entry = self.beam.lambdas[args[0].value]
            if entry.arity - entry.num_free != args[1].value:
                raise BadBeam("wrong number of arguments")

    def _select_values(self, items, arities):
        for i in range(0, len(items), 2):
            if (items[i].kind == UNSIGNED) != arities:
                raise BadBeam("bad operand of select")

    def _string_bits(self, offset, bits):
        size = len(self.beam.strings) * 8
        if offset.value * 8 > size or bits > size - offset.value * 8:
            raise BadBeam("string outside of the string table")


def check(beam):
    """Raise BadBeam unless the parsed file with its functions is safe to run."""
    Checker(beam).check()
