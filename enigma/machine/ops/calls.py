"""Calls and returns.

A call stores its return address in the caller's frame; the callee starts with
that frame on top.  `header` variants stand where a call stays inside one
component of the call graph: there compiled loops start.  At other calls they start
when the callee has become looped: it was called very often as a fun, and so no loop
around these calls could be compiled, or very often compiled as a part of bridges.
"""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare

# What every call ends with: `code` is the callee.  A trace looks at what is left of the
# slice only at calls where loops may start: without one of them nothing goes on for ever.
def _enter(condition):
    return ['pc = ENTRY', 'vm.fcalls -= 1', condition,
            '    save(vm, code.arity, code, pc)', '    return YIELD', 'spec = NO_SPEC']

ENTER = _enter('if (not jit.we_are_jitted() or is_looped(code)) and vm.fcalls <= 0:')
ENTER_HEADER = _enter('if vm.fcalls <= 0:')
HEADER = 'if jit.we_are_jitted() or is_counted(vm, code):'
LOOPED = ('if is_looped(code) if jit.we_are_jitted() else '
          'code.until_looped == 0 and is_counted(vm, code):')
FUN = 'if is_looped(code) if jit.we_are_jitted() else is_fun_counted(vm, code):'
LOOP = '''\
    if code.hof >= 0:
        spec = hof_spec(vm, code)
    clear_x(vm, code.arity)
    driver.can_enter_jit(pc=pc, code=code, spec=spec, vm=vm)
NEXT'''.split('\n')


def _call(name, letters, parameters, lines, raises=False, condition=LOOPED):
    if raises:
        lines = lines + ['SAFE']
    declare(name, letters, parameters, lines + ENTER + [condition] + LOOP, raises, True)
    declare(name + '_header', letters, parameters, lines + ENTER_HEADER + [HEADER] + LOOP,
            raises, True)

_PUSH = ['vm.k.ret = ret']
_CALLEE = ['code = callee']
_EXPORTED = ['callee = export.code', 'if callee is None:',
             '    callee = undefined_export(vm, export)', 'code = callee']
_call('call', 'c r', ['callee', 'ret'], _PUSH + _CALLEE)
_call('call_only', 'c', ['callee'], _CALLEE)
_call('call_last', 'c', ['callee'], ['vm.k = vm.k.parent'] + _CALLEE)
_call('call_ext', 'e r', ['export', 'ret'], _PUSH + _EXPORTED, True)
_call('call_ext_only', 'e', ['export'], _EXPORTED, True)
_call('call_ext_last', 'e', ['export'], ['vm.k = vm.k.parent'] + _EXPORTED, True)

# x(arity) holds the fun; x registers are set up for the body.  The return address
# is set first: when there is no such call, the trace shows it as a caller.
_FUN = ['callee = enter_fun(vm, any_x_get(vm, arity), arity)']
_FUN2 = ['callee = enter_fun(vm, fun, arity)']
_POP = ['vm.k = vm.k.parent']
_APPLY = ['callee = enter_apply(vm, arity)']
for _name, _letters, _parameters, _lines in [
        ('call_fun', 'u r', ['arity', 'ret'], _PUSH + _FUN),
        ('call_fun2', 'u s r', ['arity', 'fun', 'ret'], _PUSH + _FUN2),
        ('call_fun_last', 'u', ['arity'], _FUN + _POP),
        ('call_fun2_last', 'u s', ['arity', 'fun'], _FUN2 + _POP),
        ('apply', 'u r', ['arity', 'ret'], _APPLY + _PUSH),
        ('apply_last', 'u', ['arity'], _APPLY + _POP)]:
    _call(_name, _letters, _parameters, _lines + _CALLEE, True, FUN)


@op(jumps=True)
def return_():
    ret = vm.k.ret
    if jit.we_are_jitted() and not code.few_returns:
        jit.promote(ret.h0)
        jit.promote(ret.h1)
    ret = jit.promote(ret)
    spec = NO_SPEC
    code = ret.code
    pc = ret.pc
    if jit.we_are_jitted():
        is_header = (ret.header == ALWAYS and not is_own(vm.k) or
                     ret.header == RARELY and is_looped(code))
    else:
        is_header = ((ret.header == ALWAYS or ret.header == RARELY and
                      code.until_looped == 0) and is_counted(vm, code))
    if is_header:
        clear_x(vm, 1)
        driver.can_enter_jit(pc=pc, code=code, spec=spec, vm=vm)
    NEXT


@op(jumps=True)
def exit_process():
    vm.proc.w_exit_class = EXIT
    vm.proc.w_exit_reason = NORMAL
    vm.proc.w_exit_trace = NIL
    return finish(vm)


@op(raises=True, jumps=True)
def func_info():
    raise errors.error(FUNCTION_CLAUSE)


# Natives: arguments in x(0).., result in x(0).

_ARGUMENTS = ['x_get(vm, %d)' % i for i in range(9)]
for _n in range(9):
    declare('native_%d' % _n, 'n', ['native'],
            ['w_result = call_native%d(%s)' % (
                _n, ', '.join(['native', 'vm.proc'] + _ARGUMENTS[:_n])),
             'SAFE', 'x_put(vm, 0, w_result)'], raises=True)


# A native that may go on elsewhere: None says so.  `trap` is followed by code
# of this function, `trap_only` leaves it.

_TRAP = ['callee = None',
         'w_result = call_trapping(vm, native)',
         'if w_result is None:',
         '    callee = resume_next(vm)',
         'SAFE',
         'if w_result is None:',
         '    if callee is None:',
         '        return finish(vm)',
         '    code = callee'] + ['    ' + _line for _line in ENTER + [FUN] + LOOP] + [
         'x_put(vm, 0, w_result)']
declare('trap', 'n r', ['native', 'ret'], ['vm.k.ret = ret'] + _TRAP, raises=True)
declare('trap_only', 'n', ['native'], _TRAP + [
    'ret = jit.promote(vm.k.ret)', 'spec = NO_SPEC', 'code = ret.code',
    'pc = ret.pc', 'NEXT'], raises=True, jumps=True)
