"""A parsed .beam file as text, one instruction a line, for people."""
from __future__ import absolute_import

from enigma.code import compact, opcodes

_PREFIX = {compact.X: 'x', compact.Y: 'y', compact.FLOAT: 'fr', compact.LABEL: 'L'}


def operand_text(beam, letter, operand):
    """One operand; letter: its letter in the table of opcodes."""
    kind = operand.kind
    value = operand.value
    if kind == compact.LABEL and value == 0:
        return 'raise'
    if kind in _PREFIX:
        return '%s%d' % (_PREFIX[kind], value)
    if kind == compact.ATOM:
        return beam.atoms_w[value].name
    if kind == compact.NIL:
        return '[]'
    if kind == compact.LITERAL:
        return 'literal %d' % value
    if kind == compact.LIST:
        return '{' + ', '.join([operand_text(beam, '?', item)
                                for item in operand.items]) + '}'
    if letter == 'e' and value < len(beam.imports):
        entry = beam.imports[value]
        return '%s:%s/%d' % (entry.w_module.name, entry.w_name.name, entry.arity)
    if letter == 'i' and value < len(beam.lambdas):
        entry = beam.lambdas[value]
        return 'fun %d %s/%d' % (entry.index, entry.w_name.name, entry.arity)
    return '%d' % value


def instruction_text(beam, instruction):
    """One instruction, without a line end."""
    op = opcodes.OPS[instruction.op]
    if op.name == 'label':
        return 'L%d:' % instruction.args[0].value
    if op.name == 'line':
        return '    % line ' + line_text(beam, instruction.args[0].value)
    texts = [operand_text(beam, op.operands[i], instruction.args[i])
             for i in range(len(instruction.args))]
    if len(texts) == 0:
        return '    ' + op.name
    padding = ' ' * max(1, 19 - len(op.name))
    return '    ' + op.name + padding + ', '.join(texts)


def line_text(beam, index):
    """File:Line of an entry of the line table."""
    if index == 0 or index >= len(beam.line_numbers):
        return 'unknown'
    return '%s:%d' % (beam.files[beam.line_files[index]], beam.line_numbers[index])


def function_text(beam, function):
    """One function, several lines."""
    lines = ['%s:%s/%d  (function_clause: L%d)'
             % (beam.w_module.name, function.w_name.name, function.arity,
                function.info_label)]
    for instruction in function.instructions:
        lines.append(instruction_text(beam, instruction))
    return '\n'.join(lines) + '\n'


def module_text(beam):
    """All functions of a file whose code was read."""
    return '\n'.join([function_text(beam, function) for function in beam.functions])
