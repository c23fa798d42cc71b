"""The way of the stack frame through a function.

Compilers let ways with different frames meet in front of an instruction that only
raises.  Then the smaller size counts, or MIXED when one of them has no frame.
What the frame must be like for an instruction to be safe in the loop is checked
on the way.
"""
from __future__ import absolute_import

from enigma.code import opcodes
from enigma.code.compact import BadBeam, LABEL, LIST, Y
from enigma.terms import atoms
from enigma.terms.atoms import atom

NO_FRAME = -1
UNREACHED = -2
MIXED = -3
_MANY = 1 << 20       # open catches: it depends on the way how many

_LABEL = opcodes.number('label')
_TRIM = opcodes.number('trim')
_DEALLOCATE = opcodes.number('deallocate')
_CATCH = opcodes.number('catch')
_TRY = opcodes.number('try')
_CALL_EXT = opcodes.number('call_ext')


def _marks(names):
    marks = [False] * 256
    for name in names.split():
        marks[opcodes.number(name)] = True
    return marks

_ALLOCATES = _marks('allocate allocate_zero allocate_heap allocate_heap_zero')
_CLOSES = _marks('catch_end try_end try_case')
# A frame must be there: it takes the return address, the handler, the result.
_FRAMED = _marks('call call_ext call_fun call_fun2 apply call_last call_ext_last '
                 'apply_last deallocate trim catch try catch_end try_end try_case '
                 'init init_yregs')
# None must be there: the caller's frame has to be the top one.
_UNFRAMED = _marks('return call_only call_ext_only allocate allocate_zero '
                   'allocate_heap allocate_heap_zero')
_ENDS = _marks('return call_only call_last call_ext_only call_ext_last jump badmatch '
               'case_end if_end try_case_end badrecord raise apply_last wait '
               'loop_rec_end select_val select_tuple_arity int_code_end')
_HAS_NO_JUMP = _marks('call call_only call_last')

_NEVER_RETURN = [(atom('exit'), 1), (atom('throw'), 1), (atom('error'), 1),
                 (atom('error'), 2), (atom('error'), 3)]


class FrameFlow(object):
    """Finds `sizes`: the number of y registers before each instruction of the
    function, NO_FRAME, MIXED or UNREACHED.  BadBeam when the frame does not do."""

    def __init__(self, beam, function):
        self.beam = beam
        self.function = function
        self.instructions = function.instructions
        self.place = {}              # label -> index of its instruction
        self.sizes = [UNREACHED] * len(self.instructions)
        self.depths = [0] * len(self.instructions)    # open catches and tries
        self.pending = []            # indexes of labels still to be followed

    def run(self):
        """Follow all ways -> self.sizes."""
        for i in range(len(self.instructions)):
            instruction = self.instructions[i]
            if instruction.op == _LABEL:
                self.place[instruction.args[0].value] = i
        self._reach(0, NO_FRAME, 0)
        while len(self.pending) > 0:
            self._follow(self.pending.pop())
        return self.sizes

    def _reach(self, i, size, depth):
        known = self.sizes[i]
        if known == UNREACHED:
            self.sizes[i] = size
            self.depths[i] = depth
            self.pending.append(i)
            return
        if known != size:
            if known < 0 or size < 0:
                size = MIXED
            elif known < size:
                size = known
        if depth != self.depths[i]:
            depth = _MANY
        if known != size or depth != self.depths[i]:
            self.sizes[i] = size
            self.depths[i] = depth
            self.pending.append(i)

    def _jump(self, label, size, depth):
        if label == 0:
            return
        if label == self.function.info_label:
            if size != NO_FRAME:
                raise BadBeam("inconsistent stack frame")
            return
        i = self.place.get(label, -1)
        if i < 0:
            raise BadBeam("invalid label")
        self._reach(i, size, depth)

    def _follow(self, i):
        size = self.sizes[i]
        depth = self.depths[i]
        while True:
            instruction = self.instructions[i]
            op = instruction.op
            self._check_frame(instruction, size)
            if op == _CATCH or op == _TRY:
                if depth < _MANY:
                    depth += 1
            if not _HAS_NO_JUMP[op]:
                self._jumps(instruction, size, depth)
            if _CLOSES[op]:
                if 0 < depth < _MANY:
                    depth -= 1
            elif _ALLOCATES[op]:
                size = instruction.args[0].value
            elif op == _DEALLOCATE:
                size = NO_FRAME
                depth = 0
            elif op == _TRIM:
                size = self._trimmed(instruction, size, depth)
            if _ENDS[op] or (op == _CALL_EXT and self._never_returns(instruction)):
                return
            i += 1
            if i == len(self.instructions):
                raise BadBeam("function does not end")
            if self.instructions[i].op == _LABEL:
                self._reach(i, size, depth)
                return
            self.sizes[i] = size

    def _trimmed(self, instruction, size, depth):
        n = instruction.args[0].value
        left = instruction.args[1].value
        # A handler expects the frame that it was set up with.
        if depth > 0 or n > size or size - n != left:
            raise BadBeam("inconsistent stack frame")
        return left

    def _jumps(self, instruction, size, depth):
        for operand in instruction.args:
            if operand.kind == LABEL:
                self._jump(operand.value, size, depth)
            elif operand.kind == LIST:
                for item in operand.items:
                    if item.kind == LABEL:
                        self._jump(item.value, size, depth)

    def _check_frame(self, instruction, size):
        op = instruction.op
        if size == NO_FRAME:
            if _FRAMED[op]:
                raise BadBeam("instruction needs a stack frame")
        elif size == MIXED:
            if _FRAMED[op] or _UNFRAMED[op]:
                raise BadBeam("inconsistent stack frame")
        elif _UNFRAMED[op]:
            raise BadBeam("stack frame is left behind")
        for operand in instruction.args:
            if operand.kind == Y:
                if operand.value >= size:
                    raise BadBeam("y register outside of the stack frame")
            elif operand.kind == LIST:
                for item in operand.items:
                    if item.kind == Y and item.value >= size:
                        raise BadBeam("y register outside of the stack frame")

    def _never_returns(self, instruction):
        entry = self.beam.imports[instruction.args[1].value]
        if entry.w_module is not atoms.ERLANG:
            return False
        for w_name, arity in _NEVER_RETURN:
            if entry.w_name is w_name and entry.arity == arity:
                return True
        return False


def frame_sizes(beam, function):
    """Number of y registers before each instruction of a checked function:
    NO_FRAME without a frame, MIXED with a frame or without, UNREACHED where no
    way leads."""
    return FrameFlow(beam, function).run()
