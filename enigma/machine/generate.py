"""Writes the loop: one `if op == N` for every form of every instruction.

A form is a sequence of (instruction, kinds of its operands); one instruction
for most, several for a super-instruction.  Translated, the tests of `op` become
one switch.  Untranslated they are a binary search, since a thousand tests in a
row would take for ever.
"""
from __future__ import absolute_import

import re

from enigma.machine.ops import table

HEADER = '''\
def run(pc, code, spec, vm):
    vm = jit.hint(vm, access_directly=True)
    while True:
        while True:
            driver.jit_merge_point(pc=pc, code=code, spec=spec, vm=vm)
            ops = code.ops
            op = fetch(ops, pc)
'''
# What a body that raises ends in; bodies have no common `try`, since nothing
# can be inlined into the middle of one.
FOOTER = '''\
        handler = exceptions.unwind(vm, code, pc, error)
        if handler is None:
            return finish(vm)
        handler = jit.promote(handler)
        code = handler.code
        pc = handler.pc
        spec = NO_SPEC
'''
BODY_INDENT = ' ' * 12


class Form(object):
    """number: its opcode; parts: [(Instruction, kinds)]."""

    def __init__(self, number, parts):
        self.number = number
        self.parts = parts

    def name(self):
        return '+'.join([' '.join((instruction.name,) + tuple(kinds))
                         for instruction, kinds in self.parts])


def generic_kinds(instruction):
    """The kinds of the form that fits all operands."""
    return tuple([table.GENERIC if letter in 'sd' else letter
                  for letter in instruction.letters()])


def parse_form(text):
    """[(Instruction, kinds)] of a line such as "move x y0+move x y1"."""
    parts = []
    for piece in text.split('+'):
        words = piece.split()
        instruction = table.BY_NAME[words[0]]
        kinds = tuple(words[1:])
        letters = instruction.letters()
        assert len(kinds) == len(letters), text
        for kind, letter in zip(kinds, letters):
            if letter == 's':
                assert kind in table.SOURCE_KINDS, text
            elif letter == 'd':
                assert kind in table.DEST_KINDS, text
            else:
                assert kind == letter, text
        parts.append((instruction, kinds))
    return parts


def make_forms(lines):
    """All forms: the generic one of each instruction, then those of `lines`."""
    forms = []
    seen = set()

    def add(parts):
        key = tuple([(i.name, k) for i, k in parts])
        if key not in seen:
            seen.add(key)
            forms.append(Form(len(forms), parts))
    for instruction in table.INSTRUCTIONS:
        add([(instruction, generic_kinds(instruction))])
    for line in lines:
        parts = parse_form(line)
        assert len([i for i, k in parts if i.raises]) <= 1, line
        assert not [i for i, k in parts[:-1] if i.jumps or i.open_end], line
        add(parts)
    return forms


class _Emitter(object):
    def __init__(self):
        self.lines = []
        self.slots = 0

    def slot(self):
        self.slots += 1
        return 'fetch(ops, pc + %d)' % self.slots

    def emit(self, instruction, kinds):
        """The lines of one part; a part that ends the form continues itself."""
        reads, writes, labels, fixed = [], [], {}, []
        for (letter, name), kind in zip(instruction.operands, kinds):
            if letter == 's':
                reads.append((name, self.source(kind)))
            elif letter == 'd':
                writes.append((name, self.dest(kind)))
            elif letter == 'f':
                labels[name] = self.slot()
            else:
                fixed.append((name, self.fixed(letter)))
        self.add_reads(fixed + reads)
        rest = '(pc + %d)' % (self.slots + 1)
        lines = [line.replace('REST', rest) for line in instruction.lines]
        for line in guarded(lines) if instruction.raises else lines:
            self.body_line(line, labels)
        for name, template in writes:
            self.lines.extend((template % name).split('\n'))

    def add_reads(self, reads):
        for name, text in reads:
            self.lines.append('%s = %s' % (name, text))

    def body_line(self, line, labels):
        match = re.match(r'( *)goto\((\w+)\)$', line)
        if match:
            indent, name = match.groups()
            self.lines.append('%spc = %s' % (indent, labels[name]))
            self.lines.append(indent + 'continue')
        else:
            line = re.sub(r'\bNEXT$', 'continue', line)
            for name, text in labels.items():
                line = re.sub(r'\b%s\b' % name, text, line)
            self.lines.append(line)

    def source(self, kind):
        if kind == 'x':
            return 'x_get(vm, %s)' % self.slot()
        if kind == 'q':
            return 'fetch_term(code.literals_w, %s)' % self.slot()
        if kind[0] == 'y':
            return 'get_%s(vm)' % kind
        return 'read(vm, code, %s)' % self.slot()

    def dest(self, kind):
        if kind == 'x':
            return 'x_put(vm, %s, %%s)' % self.slot()
        if kind[0] == 'y':
            return 'put_%s(vm, %%s)' % kind
        return 'write(vm, %s, %%s)' % self.slot()

    def fixed(self, letter):
        slot = self.slot()
        tables = {'q': 'fetch_term(code.literals_w, %s)',
                  'c': 'fetch_code(code.targets, %s)',
                  'e': 'fetch_export(code.exports, %s)',
                  'n': 'fetch_native(code.natives, %s)',
                  'r': 'fetch_ret(code.rets, %s)',
                  'h': 'fetch_handler(code.handlers, %s)',
                  'l': 'fetch_lambda(code.lambdas, %s)'}
        if letter == 'u':
            return slot
        return tables[letter] % slot


def guarded(lines):
    """The body with what comes before the line SAFE (or all of it) in a `try`."""
    end = lines.index('SAFE') if 'SAFE' in lines else len(lines)
    return (['try:'] + ['    ' + line for line in lines[:end]] +
            ['except ErlangError as error:', '    break'] + lines[end + 1:])


def body_of(form):
    """The lines of one form, without indentation."""
    emitter = _Emitter()
    for instruction, kinds in form.parts:
        emitter.emit(instruction, kinds)
    last = form.parts[-1][0]
    if not last.jumps:
        more = ' + n' if last.open_end else ''
        emitter.lines.append('pc += %d%s' % (emitter.slots + 1, more))
        emitter.lines.append('continue')
    return emitter.lines


def loop_source(forms):
    """The source of run() for translation: tests in a row."""
    lines = [HEADER]
    for form in forms:
        lines.append('%sif op == %d:     # %s\n' % (BODY_INDENT, form.number, form.name()))
        for line in body_of(form):
            lines.append('%s    %s\n' % (BODY_INDENT, line))
    lines.append(BODY_INDENT + 'raise BadOpcode\n')
    lines.append(FOOTER)
    return ''.join(lines)


def search_source(forms):
    """The source of run() for untranslated use: binary search for `op`."""
    lines = [HEADER]
    _search(lines, forms, BODY_INDENT)
    lines.append(FOOTER)
    return ''.join(lines)


def _search(lines, forms, indent):
    if len(forms) == 1:
        lines.append('%s# %s\n' % (indent, forms[0].name()))
        for line in body_of(forms[0]):
            lines.append('%s%s\n' % (indent, line))
        return
    middle = len(forms) // 2
    lines.append('%sif op < %d:\n' % (indent, forms[middle].number))
    _search(lines, forms[:middle], indent + ' ')
    lines.append('%selse:\n' % indent)
    _search(lines, forms[middle:], indent + ' ')
