"""Which registers still hold an argument of the function: where a fun that came
in is called, and whether it is passed on unchanged.

A state maps a register (key: x number, or y number + Y_BASE) to the argument
whose value it holds.  A register that is not in the map holds anything.
"""
from __future__ import absolute_import

from enigma.code import compact, opcodes
from enigma.code.compact import X, Y, LABEL

Y_BASE = 1024
_MAX_ROUNDS = 8

_LABEL = opcodes.number('label')
_MOVE = opcodes.number('move')
_SWAP = opcodes.number('swap')
_TRIM = opcodes.number('trim')
_CALL = opcodes.number('call')
_CALL_LAST = opcodes.number('call_last')
_CALL_ONLY = opcodes.number('call_only')
_CALL_FUN = opcodes.number('call_fun')
_CALL_FUN2 = opcodes.number('call_fun2')

# After these no x register holds what it held (some keep more than x0, but no
# argument that matters is there then).
_FORGETS_X = [False] * 256
for _name in ['call', 'call_ext', 'call_fun', 'call_fun2', 'apply', 'send', 'wait',
              'wait_timeout', 'catch_end', 'try_case', 'build_stacktrace', 'raw_raise',
              'make_fun2', 'bs_init_writable', 'loop_rec_end', 'timeout',
              'remove_message']:
    _FORGETS_X[opcodes.number(_name)] = True
_ENDS = [False] * 256
for _name in ['return', 'call_only', 'call_last', 'call_ext_only', 'call_ext_last',
              'jump', 'badmatch', 'case_end', 'if_end', 'try_case_end', 'badrecord',
              'raise', 'apply_last', 'wait', 'loop_rec_end', 'select_val',
              'select_tuple_arity', 'int_code_end', 'func_info']:
    _ENDS[opcodes.number(_name)] = True


def find_hof(function):
    """The argument (number) that is a fun which the self-recursive function calls
    and hands on unchanged in every call of itself, or -1."""
    return _Origins(function).find()


def _key(operand):
    if operand.kind == X:
        return operand.value
    if operand.kind == Y:
        return operand.value + Y_BASE
    return -1


class _Origins(object):
    """The states of one function."""

    def __init__(self, function):
        self.function = function
        self.at_label = {}          # label -> state
        self.changed = False
        self.kept = []              # per argument: unchanged in self calls so far
        self.called = []            # per argument: called as a fun
        self.self_calls = 0

    def find(self):
        rounds = 0
        self.changed = True
        while self.changed:
            if rounds == _MAX_ROUNDS:
                return -1
            rounds += 1
            self.changed = False
            self._walk()
        if self.self_calls == 0:
            return -1
        for i in range(self.function.arity):
            if self.kept[i] and self.called[i]:
                return i
        return -1

    def _walk(self):
        function = self.function
        n = function.arity
        self.kept = [True] * n
        self.called = [False] * n
        self.self_calls = 0
        state = {}
        for i in range(n):
            state[i] = i
        live = True
        for instruction in function.instructions:
            op = instruction.op
            if op == _LABEL:
                label = instruction.args[0].value
                if live:
                    self._flow_to(label, state)
                known = self.at_label.get(label, None)
                live = known is not None
                if known is not None:
                    state = known.copy()
                continue
            if live:
                self._note_calls(instruction, state)
                self._jumps(instruction, state)
                self._step(instruction, state)
                live = not _ENDS[op]

    def _flow_to(self, label, state):
        known = self.at_label.get(label, None)
        if known is None:
            self.at_label[label] = state.copy()
            self.changed = True
            return
        gone = [key for key in known if state.get(key, -1) != known[key]]
        for key in gone:
            del known[key]
            self.changed = True

    def _jumps(self, instruction, state):
        for operand in instruction.args:
            if operand.kind == LABEL and operand.value != 0:
                self._flow_to(operand.value, state)
            elif operand.kind == compact.LIST:
                for item in operand.items:
                    if item.kind == LABEL:
                        self._flow_to(item.value, state)

    def _note_calls(self, instruction, state):
        op = instruction.op
        if op == _CALL or op == _CALL_ONLY or op == _CALL_LAST:
            if instruction.args[1].value == self.function.entry_label:
                self.self_calls += 1
                for i in range(self.function.arity):
                    if state.get(i, -1) != i:
                        self.kept[i] = False
        elif op == _CALL_FUN:
            self._note_fun(instruction.args[0].value, state)
        elif op == _CALL_FUN2:
            self._note_fun(_key(instruction.args[2]), state)

    def _note_fun(self, key, state):
        i = state.get(key, -1)
        if i >= 0:
            self.called[i] = True

    def _step(self, instruction, state):
        op = instruction.op
        args = instruction.args
        if op == _MOVE:
            self._set(state, args[1], state.get(_key(args[0]), -1))
        elif op == _SWAP:
            first = state.get(_key(args[0]), -1)
            self._set(state, args[0], state.get(_key(args[1]), -1))
            self._set(state, args[1], first)
        elif op == _TRIM:
            _trim(state, args[0].value)
        else:
            if _FORGETS_X[op]:
                for key in state.keys():
                    if key < Y_BASE:
                        del state[key]
            self._forget_written(instruction, state)

    def _forget_written(self, instruction, state):
        letters = opcodes.OPS[instruction.op].operands
        for i in range(len(letters)):
            letter = letters[i]
            operand = instruction.args[i]
            if letter == 'd' or letter == 'w' or letter == 'y':
                self._set(state, operand, -1)
            elif operand.items is not None and (letter == 'G' or letter == 'C' or
                                                letter == 'Y'):
                for item in operand.items:
                    self._set(state, item, -1)

    def _set(self, state, operand, origin):
        key = _key(operand)
        if key < 0:
            return
        if origin >= 0:
            state[key] = origin
        elif key in state:
            del state[key]


def _trim(state, n):
    """y(i + n) becomes y(i)."""
    moved = []
    for key in state.keys():
        if key >= Y_BASE:
            moved.append((key - n, state[key]))
            del state[key]
    for key, origin in moved:
        if key >= Y_BASE:
            state[key] = origin
