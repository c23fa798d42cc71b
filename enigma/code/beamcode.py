"""The Code chunk as functions and instructions."""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.compact import BadBeam, CompactReader

_LABEL = opcodes.number('label')
_LINE = opcodes.number('line')
_FUNC_INFO = opcodes.number('func_info')
_CODE_END = opcodes.number('int_code_end')
_ON_LOAD = opcodes.number('on_load')

MAX_ARITY = 255


class Instruction(object):
    """`op` is the number of the opcode, `args` its Operands."""
    _attrs_ = _immutable_fields_ = ['op', 'args']

    def __init__(self, op, args):
        self.op = op
        self.args = args


class Function(object):
    """A function of the file.

    info_label is the label in front of func_info, entry_label that behind it;
    line indexes the line table (0: unknown); instructions begin with the label
    instruction of entry_label.
    """
    _attrs_ = ['w_name', 'arity', 'info_label', 'entry_label', 'line',
               'instructions']

    def __init__(self, w_name, arity, info_label, entry_label, line, instructions):
        self.w_name = w_name
        self.arity = arity
        self.info_label = info_label
        self.entry_label = entry_label
        self.line = line
        self.instructions = instructions


_NO_ARGS = []
# Shared by all files: most instructions without operands are `return`.
_PLAIN = [Instruction(_i, _NO_ARGS) for _i in range(256)]


class CodeReader(object):
    """Reads the instructions behind the header of the chunk."""

    def __init__(self, data, pos, literals_w, atoms_w, release_max):
        self.reader = CompactReader(data, pos, len(data), literals_w, len(atoms_w))
        self.atoms_w = atoms_w
        self.max_opcode = release_max
        self.functions = []
        self.w_on_load = None       # name of the function marked by on_load

    def instruction(self):
        """The next Instruction."""
        reader = self.reader
        number = reader.byte()
        if number == 0 or number > self.max_opcode:
            raise BadBeam("invalid opcode")
        op = opcodes.OPS[number]
        n = op.arity
        if n == 0:
            return _PLAIN[number]
        args = [None] * n
        for i in range(n):
            args[i] = reader.operand()
        if not op.known:
            raise self._retired(op, args)
        return Instruction(number, args)

    def _retired(self, op, args):
        text = op.name
        for operand in args:
            text += ' ' + compact.KIND_NAMES[operand.kind]
        function = ''
        if len(self.functions) > 0:
            last = self.functions[-1]
            function = '%s:%s/%d' % (self.atoms_w[1].name, last.w_name.name, last.arity)
        return BadBeam("please re-compile this module with an Erlang/OTP 25 compiler",
                       text, function)

    def read(self):
        """Read all functions into self.functions."""
        body = []            # instructions of the current function
        first = self.instruction()
        while first.op != _CODE_END:
            if first.op != _LABEL:
                if len(self.functions) == 0:
                    raise BadBeam("invalid opcode")
                if first.op == _ON_LOAD:
                    self.w_on_load = self.functions[-1].w_name
                body.append(first)
                first = self.instruction()
                continue
            second = self.instruction()
            third = second
            if second.op == _LINE:
                third = self.instruction()
            if third.op == _CODE_END:
                raise BadBeam("invalid opcode")
            if third.op == _FUNC_INFO:
                body = self._start_function(first, second, third)
                first = self.instruction()
                continue
            if len(self.functions) == 0:
                raise BadBeam("invalid opcode")
            body.append(first)
            if second is not third:
                body.append(second)
            first = third
        return self.functions

    def _start_function(self, label, line, info):
        entry = self.instruction()
        w_name = self._atom(info.args[1])
        self._atom(info.args[0])
        arity = info.args[2]
        if line.op == _LINE and not is_unsigned(line.args[0]):
            raise BadBeam("invalid opcode")
        if (entry.op != _LABEL or not is_unsigned(entry.args[0]) or
                not is_unsigned(label.args[0]) or not is_unsigned(arity) or
                arity.value > MAX_ARITY):
            raise BadBeam("invalid opcode")
        location = 0
        if line.op == _LINE:
            location = line.args[0].value
        function = Function(w_name, arity.value, label.args[0].value,
                            entry.args[0].value, location, [entry])
        self.functions.append(function)
        return function.instructions

    def _atom(self, operand):
        if operand.kind != compact.ATOM:
            raise BadBeam("invalid opcode")
        return self.atoms_w[operand.value]


def is_unsigned(operand):
    return operand.kind == compact.UNSIGNED
