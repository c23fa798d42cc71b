"""Builds the Code of one function out of instructions of the loop.

lower*.py append instructions; assemble() chooses the forms, lays them out and
resolves labels.  The frame size is followed along the way, since `trim` is done
by renaming: after `trim N` register y(i) is y(i + N) of the same frame.
"""
from __future__ import absolute_import

from enigma.code import compact
from enigma.code.code import ALWAYS, NEVER, RetAddr, Site, W_Handler, FRAMED, UNFRAMED
from enigma.code.iset import (
    KIND_X, KIND_Y0, KIND_LITERAL, GENERIC, step)
from enigma.code.switches import CALLS, SWITCHES
from enigma.terms.lists import NIL
from enigma.terms.numbers import W_Int

RAW = 0          # kinds of an Arg besides those of forms
TO_LABEL = -1

_PACK_X, _PACK_Y, _PACK_LITERAL, _PACK_HIGH_X = 0, 1, 2, 3

# The packed operands of the first x registers, by their number: shared, since most sites
# of a module have such.
FIRST_X = [[number << 2 | _PACK_X for number in range(count)] for count in range(9)]
NONE = -1


class Arg(object):
    """An operand: `value` is the number, label or index, `packed` its generic form."""
    _attrs_ = _immutable_fields_ = ['kind', 'value', 'packed']

    def __init__(self, kind, value, packed):
        self.kind = kind
        self.value = value
        self.packed = packed


def raw(value):
    """An operand that is a plain number."""
    return Arg(RAW, value, value)


def label(number):
    """An operand that becomes the pc of a label."""
    return Arg(TO_LABEL, number, 0)


class Ins(object):
    """An instruction to be laid out; `site` is its Site but for the pc, or None."""
    _attrs_ = ['instruction', 'args', 'rest', 'site', 'ret']

    def __init__(self, instruction, args, rest, site):
        self.instruction = instruction
        self.args = args
        self.rest = rest        # operands of an open end, or None
        self.site = site
        self.ret = -1           # index of the return address that it sets


class Frame(object):
    """What is known of the top frame: `size` y registers of `allocated`."""
    _attrs_ = _immutable_fields_ = ['size', 'allocated']

    def __init__(self, size, allocated):
        self.size = size
        self.allocated = allocated

NO_FRAME = Frame(NONE, NONE)


class TrimConflict(Exception):
    """Two ways lead to a label with the same frame trimmed differently."""


class Builder(object):
    """One function under construction; `unit` is the Unit of its module."""

    def __init__(self, unit, code, function, component, real_trim):
        self.unit = unit
        self.iset = unit.iset
        self.code = code
        self.function = function
        self.component = component
        self.real_trim = real_trim
        self.ins = []
        self.labels_before = {}      # index of Ins -> True when a label is there
        self.label_at = {}           # label -> index of Ins
        self.frame = NO_FRAME
        self.frames = {}             # label -> Frame of the jumps seen so far
        self.reachable = True
        self.location = 0
        self.literals_w = []
        self.literal_of_key = {}
        self.targets = []
        self.exports = []
        self.natives = []
        self.lambdas = []
        self.handler_labels = []
        self.pending = None          # a binary of lower_bits.py
        self.ret_headers = []
        self.ret_locations = []

    # -- operands

    def source(self, operand):
        """The Arg of a register or constant."""
        kind = operand.kind
        if kind == compact.X:
            return self._x(operand.value)
        if kind == compact.Y:
            return self._y(operand.value)
        return self.literal(operand)

    def _x(self, number):
        if number < self.iset.nx:
            return Arg(KIND_X, number, number << 2 | _PACK_X)
        return Arg(GENERIC, 0, number << 2 | _PACK_HIGH_X)

    def x(self, number):
        return self._x(number)

    def first_x(self, count):
        """The packed operands of the first x registers."""
        if count < len(FIRST_X) and count <= self.iset.nx:
            return FIRST_X[count]
        return [self._x(number).packed for number in range(count)][:]

    def _y(self, number):
        if not self.real_trim:
            number += self.frame.allocated - self.frame.size
        kind = GENERIC
        if number < 4:
            kind = KIND_Y0 + number
        return Arg(kind, 0, number << 2 | _PACK_Y)

    def literal(self, operand):
        """The Arg of a constant."""
        index = self.literal_index(operand)
        return Arg(KIND_LITERAL, index, index << 2 | _PACK_LITERAL)

    def literal_index(self, operand):
        """The index of a constant among the literals of the function."""
        key = operand.value * 16 + operand.kind
        if operand.kind == compact.INTEGER and not -(1 << 40) < operand.value < (1 << 40):
            return self._add_literal(self.constant(operand))
        index = self.literal_of_key.get(key, -1)
        if index < 0:
            index = self._add_literal(self.constant(operand))
            self.literal_of_key[key] = index
        return index

    def _add_literal(self, w_literal):
        self.literals_w.append(w_literal)
        return len(self.literals_w) - 1

    def term(self, w_term):
        """The Arg of a constant term that is not in the file."""
        index = self._add_literal(w_term)
        return Arg(KIND_LITERAL, index, index << 2 | _PACK_LITERAL)

    def constant(self, operand):
        """The term of a constant operand."""
        kind = operand.kind
        if kind == compact.ATOM:
            return self.unit.beam.atoms_w[operand.value]
        if kind == compact.NIL:
            return NIL
        if kind == compact.LITERAL:
            return self.unit.beam.literals_w[operand.value]
        return W_Int(operand.value)

    def plain(self, operand):
        """The Arg of an operand whose letter tells nothing more than its kind."""
        kind = operand.kind
        if kind == compact.LABEL:
            self.jump_to(operand.value)
            return label(operand.value)
        if kind == compact.UNSIGNED:
            return raw(operand.value)
        return self.source(operand)

    def target(self, code):
        self.targets.append(code)
        return raw(len(self.targets) - 1)

    def export(self, export):
        self.exports.append(export)
        return raw(len(self.exports) - 1)

    def native(self, native):
        self.natives.append(native)
        return raw(len(self.natives) - 1)

    def lambda_(self, body):
        self.lambdas.append(body)
        return raw(len(self.lambdas) - 1)

    def handler(self, number):
        """The Arg of the handler at a label."""
        self.handler_labels.append(number)
        self.jump_to(number)
        return raw(len(self.handler_labels) - 1)

    def ret(self, header):
        """The Arg of a new return address, that of the Ins appended next.

        header: see RetAddr."""
        self.ret_headers.append(NEVER if SWITCHES.headers == CALLS else header)
        self.ret_locations.append(self.location)
        return raw(len(self.ret_headers) - 1)

    # -- instructions

    def add(self, name, args, rest=None):
        """Append an instruction."""
        instruction = self.iset.find(name)
        site = None
        if instruction.raises:
            site = self.site(None, None, None)
        self.ins.append(Ins(instruction, args, rest, site))
        if instruction.jumps:
            self.reachable = False

    def add_named(self, name, args, w_module, w_name, packed, rest=None):
        """Append one whose failure shows as a call of w_module:w_name."""
        self.add(name, args, rest)
        self.ins[-1].site = self.site(w_module, w_name, packed)

    def add_call(self, name, args, header):
        """Append a call that returns: a return address is its last operand."""
        index = self.ret(header)
        self.add(name, args + [index])
        self.ins[-1].ret = index.value

    def take_back_call(self):
        """Drop the call of a fun and the deallocate appended last."""
        self.ins.pop()
        self.ins.pop()
        self.ret_headers.pop()
        self.ret_locations.pop()

    def show_as_caller(self):
        """The call of a fun just appended has set its return address when it fails
        (nameless error): the trace shows the function twice."""
        site = self.ins[-1].site
        self.ins[-1].site = Site(0, site.location, site.frame, None, None, [])

    def site(self, w_module, w_name, packed):
        """A Site for the instruction here."""
        frame = FRAMED if self.framed() else UNFRAMED
        return Site(0, self.location, frame, w_module, w_name, packed)

    def framed(self):
        return self.frame.size != NONE

    def allocate(self, size):
        self.frame = Frame(size, size)

    def deallocate(self):
        self.frame = NO_FRAME

    def trim(self, n, left):
        if self.real_trim:
            self.frame = Frame(left, left)
            self.add('trim', [raw(n), raw(left)])
        else:
            self.frame = Frame(left, self.frame.allocated)

    def place_label(self, number):
        """A label stands here."""
        known = self.frames.get(number, None)
        if known is not None:
            if self.reachable:
                self._check(known)
            self.frame = known
        elif self.reachable:
            self.frames[number] = self.frame
        self.reachable = True
        self.label_at[number] = len(self.ins)
        self.labels_before[len(self.ins)] = True

    def jump_to(self, number):
        """An instruction here may continue at a label of this function."""
        known = self.frames.get(number, None)
        if known is None:
            self.frames[number] = self.frame
        else:
            self._check(known)

    def _check(self, frame):
        if frame.allocated != self.frame.allocated and not self.real_trim:
            raise TrimConflict

    # -- laying out

    def assemble(self):
        """Fill in self.code."""
        ops = []
        pcs = [0] * (len(self.ins) + 1)
        fixups = []          # positions in ops that hold a label
        sites = []
        rets = [None] * len(self.ret_headers)
        self.unit.count_returns(self.component, self._inner_returns())
        chooser = _Chooser(self)
        i = 0
        while i < len(self.ins):
            chooser.choose(i)
            pcs[i] = len(ops)
            self._emit(i, chooser.count, chooser.node, ops, fixups, sites, rets)
            i += chooser.count
        pcs[i] = len(ops)
        for position in fixups:
            ops[position] = pcs[self.label_at[ops[position]]]
        code = self.code
        code.ops = ops[:]
        code.sites = sites[:]
        if rets:
            code.rets = rets[:]
        if self.literals_w:
            code.literals_w = self.literals_w[:]
        if self.targets:
            code.targets = self.targets[:]
        if self.exports:
            code.exports = self.exports[:]
        if self.natives:
            code.natives = self.natives[:]
        if self.lambdas:
            code.lambdas = self.lambdas[:]
        if self.handler_labels:
            handlers = [W_Handler(code, pcs[self.label_at[number]])
                        for number in self.handler_labels]
            code.handlers = handlers[:]

    def _inner_returns(self):
        """At how many places it gets a result from within its component."""
        returns = 0
        for ins in self.ins:
            if ins.ret >= 0 and self.ret_headers[ins.ret] == ALWAYS:
                returns += 1
        return returns

    def _emit(self, i, count, node, ops, fixups, sites, rets):
        start = len(ops)
        ops.append(node.opcode)
        kind_index = 0
        for j in range(i, i + count):
            ins = self.ins[j]
            for arg in ins.args:
                if arg.kind > 0:
                    kind = node.kinds[kind_index]
                    kind_index += 1
                    if kind == GENERIC:
                        ops.append(arg.packed)
                    elif kind == KIND_X or kind == KIND_LITERAL:
                        ops.append(arg.value)
                else:
                    self._emit_plain(arg, ops, fixups)
            if ins.rest is not None:
                for arg in ins.rest:
                    if arg.kind > 0:
                        ops.append(arg.packed)
                    else:
                        self._emit_plain(arg, ops, fixups)
            if ins.site is not None:
                site = ins.site
                sites.append(Site(start, site.location, site.frame, site.w_module,
                                  site.w_name, site.args))
            if ins.ret >= 0:
                k = ins.ret
                number = self.unit.next_number()
                rets[k] = RetAddr(self.code, len(ops), self.ret_headers[k],
                                  self.ret_locations[k], number)

    def _emit_plain(self, arg, ops, fixups):
        if arg.kind == TO_LABEL:
            fixups.append(len(ops))
        ops.append(arg.value)


class _Chooser(object):
    """Finds the form that takes the most instructions from a place on."""

    def __init__(self, builder):
        self.builder = builder
        self.count = 0
        self.node = None

    def choose(self, i):
        """Sets `count` (instructions taken) and `node` (of the form)."""
        self.count = 0
        self._instruction(self.builder.iset.root, i, 0)
        if self.count == 0:
            raise compact.BadBeam("no form of " + self.builder.ins[i].instruction.name)

    def _instruction(self, node, i, taken):
        ins = self.builder.ins[i]
        node = step(node, ins.instruction)
        if node is not None:
            self._operands(node, ins, 0, i, taken)

    def _operands(self, node, ins, n, i, taken):
        while n < len(ins.args) and ins.args[n].kind <= 0:
            n += 1
        if n == len(ins.args):
            self._end(node, ins, i, taken + 1)
            return
        kind = ins.args[n].kind
        child = node.children.get(kind, None)
        if child is not None:
            self._operands(child, ins, n + 1, i, taken)
        if kind != GENERIC:
            child = node.children.get(GENERIC, None)
            if child is not None:
                self._operands(child, ins, n + 1, i, taken)

    def _end(self, node, ins, i, taken):
        if taken > self.count and self._exists(node):
            self.count = taken
            self.node = node
        following = i + 1
        if (SWITCHES.super and len(node.children) > 0 and not ins.instruction.jumps and
                ins.rest is None and following < len(self.builder.ins) and
                following not in self.builder.labels_before):
            self._instruction(node, following, taken)

    def _exists(self, node):
        """Whether the node is a form, a generic one if there are to be no others: the
        first forms are those, one for each instruction."""
        return node.opcode >= 0 and (
            SWITCHES.forms or node.opcode < len(self.builder.iset.by_name))
