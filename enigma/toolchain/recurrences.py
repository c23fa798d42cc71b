"""An addition to the JIT optimizer: a number modulo 2**k that each round makes anew.

A generator of random numbers or a hash is a loop in which

    x = (x * a + b) band (2**k - 1)

and each round waits for the product, the sum and the mask of the round before, however
much else the processor could do.  Two rounds are one such step, too:

    x2 = (x * (a * a) + (b * a + b2)) band (2**k - 1)

since what the inner mask cuts off does not reach the lower k bits.  A short loop that
has such an x among its arguments is made of two rounds instead of one, and the second x
is computed from the first one's x.  The old product and sum stay for those who use
them, such as a check for overflow; the backend leaves out what nobody does.
"""
from __future__ import absolute_import

from rpython.jit.metainterp.history import ConstInt
from rpython.jit.metainterp.optimizeopt.optimizer import BasicLoopInfo, Optimizer
from rpython.jit.metainterp.optimizeopt.unroll import UnrollableOptimizer, UnrollOptimizer
from rpython.jit.metainterp.optimizeopt.virtualstate import VirtualStatesCantMatch
from rpython.jit.metainterp.resoperation import ResOperation, rop
from rpython.rlib.rarithmetic import intmask

from enigma.toolchain import unroll

# The most operations of a loop that waits for such a number: in a longer one the
# processor has enough to do meanwhile.
MOST = 40


class Step(object):
    """x * factor + term, of which mask keeps the lower bits; x and term are boxes."""

    def __init__(self, x, factor, term, mask):
        self.x = x
        self.factor = factor
        self.term = term
        self.mask = mask


def constant_last(op):
    """(a box, the int that op joins it with), or (None, 0) if neither is constant."""
    a, b = op.getarg(0), op.getarg(1)
    if isinstance(a, ConstInt):
        a, b = b, a
    if isinstance(b, ConstInt) and not isinstance(a, ConstInt):
        return a, b.getint()
    return None, 0


def is_product(box, made):
    """Whether box is a product among the operations that were made."""
    return box in made and box.getopnum() in (rop.INT_MUL, rop.INT_MUL_OVF)


def is_sum(box, made):
    """The same for a sum."""
    return box in made and box.getopnum() in (rop.INT_ADD, rop.INT_ADD_OVF)


def find_step(op, made):
    """The Step that ends in op, an operation; None if it is something else.

    made: a dict with the operations of the loop up to op as its keys.
    """
    if op.getopnum() != rop.INT_AND:
        return None
    total, mask = constant_last(op)
    if total is None or mask <= 0 or mask & (mask + 1) or not is_sum(total, made):
        return None
    product, term = total.getarg(0), total.getarg(1)
    if not is_product(product, made):
        product, term = term, product
    if not is_product(product, made):
        return None
    x, factor = constant_last(product)
    if x is None:
        return None
    return Step(x, factor, term, mask)


def has_recurrence(operations, label_args, jump_args):
    """Whether a Step leads from an argument of a loop to its value in the next round."""
    made = {}
    for op in operations:
        step = find_step(op, made)
        if step is not None:
            for i in range(len(label_args)):
                if label_args[i] is step.x and jump_args[i] is op:
                    return True
        made[op] = None
    return False


def times(box, factor, operations):
    """box * factor modulo 2**64, as a box; may add to operations."""
    if isinstance(box, ConstInt):
        return ConstInt(intmask(box.getint() * factor))
    op = ResOperation(rop.INT_MUL, [box, ConstInt(factor)])
    operations.append(op)
    return op


def plus(a, b, operations):
    """a + b modulo 2**64, as a box; may add to operations."""
    if isinstance(a, ConstInt) and isinstance(b, ConstInt):
        return ConstInt(intmask(a.getint() + b.getint()))
    op = ResOperation(rop.INT_ADD, [a, b])
    operations.append(op)
    return op


def shortened(operations):
    """The operations of a loop, with each Step from an earlier Step's x where it can be."""
    made = {}
    result = []
    for op in operations:
        step = find_step(op, made)
        if step is not None and step.x in made:
            before = find_step(step.x, made)
            if before is not None and before.mask & step.mask == step.mask:
                product = times(before.x, intmask(before.factor * step.factor), result)
                term = plus(times(before.term, step.factor, result), step.term, result)
                total = plus(product, term, result)
                made[product] = None
                made[total] = None
                op.setarg(0, total)
                op.setarg(1, ConstInt(step.mask))
        made[op] = None
        result.append(op)
    return result


original = UnrollOptimizer.optimize_peeled_loop.im_func


def optimize_peeled_loop(self, trace, celltoken, state, call_pure_results,
                         inline_short_preamble=True):
    """(what was made of the loop, its operations)"""
    optimizer = self.optimizer
    optimizer.round_trace = trace
    optimizer.round_state = state
    info, operations = unroll.optimize_peeled_loop(
        self, trace, celltoken, state, call_pure_results, inline_short_preamble)
    if optimizer.two_rounds:
        operations = shortened(operations)
    return info, operations


def init_inparg_dict_from(self, label_args):
    """Begin the loop: its arguments are known."""
    Optimizer.init_inparg_dict_from(self, label_args)
    self.round_label = label_args


def propagate_all_forward(self, trace, call_pure_results=None, flush=True):
    """Optimize a trace: (what is known of it, its operations); a loop perhaps twice over."""
    info, operations = Optimizer.propagate_all_forward(self, trace, call_pure_results, flush)
    if self.round_trace is None or len(operations) > MOST:
        return info, operations
    arguments = [self.get_box_replacement(box) for box in info.jump_op.getarglist()]
    try:
        jump_args = self.round_state.virtual_state.make_inputargs(arguments, self)
    except VirtualStatesCantMatch:
        return info, operations
    if not has_recurrence(operations, self.round_label, jump_args):
        return info, operations
    again = self.round_trace.get_iter()
    for i in range(len(arguments)):
        again.inputargs[i].set_forwarded(arguments[i])
    self.two_rounds = True
    second, operations = Optimizer.propagate_all_forward(
        self, again, call_pure_results, flush)
    return (BasicLoopInfo(trace.inputargs, self.quasi_immutable_deps, second.jump_op),
            operations)


def apply():
    UnrollableOptimizer.round_trace = None
    UnrollableOptimizer.round_state = None
    UnrollableOptimizer.round_label = None
    UnrollableOptimizer.two_rounds = False
    UnrollableOptimizer.init_inparg_dict_from = init_inparg_dict_from
    UnrollableOptimizer.propagate_all_forward = propagate_all_forward
    UnrollOptimizer.optimize_peeled_loop = optimize_peeled_loop


def unapply():
    """Loops of one round, for the tests."""
    UnrollOptimizer.optimize_peeled_loop = unroll.optimize_peeled_loop
