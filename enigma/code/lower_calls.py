"""Lowering of calls: of functions, natives and funs; making funs, waiting for messages."""
from __future__ import absolute_import

from enigma.code.builder import raw
from enigma.code.code import Site, ALWAYS, FRAMED, LEFT, NEVER, RARELY
from enigma.code.lower import lower, to_fail


def _call_named(b, name, args, header):
    """A call variant; header calls have instructions of their own."""
    if header:
        name += '_header'
    b.add(name, args)


def _call_returning(b, name, args, header):
    """The same for a call that comes back: loops start there as they do at the call."""
    if header:
        b.add_call(name + '_header', args, ALWAYS)
    else:
        b.add_call(name, args, RARELY)


@lower('call')
def _call(b, args):
    target = b.unit.function_at(args[1].value)
    if target.native is not None:
        call_native(b, target.native)
        return
    _call_returning(b, 'call', [b.target(target)], b.unit.inside(b.component, target))


@lower('call_only')
def _call_only(b, args):
    target = b.unit.function_at(args[1].value)
    _call_named(b, 'call_only', [b.target(target)], b.unit.inside(b.component, target))


@lower('call_last')
def _call_last(b, args):
    target = b.unit.function_at(args[1].value)
    _call_named(b, 'call_last', [b.target(target)], b.unit.inside(b.component, target))
    b.deallocate()


@lower('call_ext')
def _call_ext(b, args):
    export = b.unit.imported(args[1].value)
    if export.native is not None:
        call_native(b, export.native)
        return
    header = b.unit.export_inside(b.component, export)
    _call_returning(b, 'call_ext', [b.export(export)], header)
    name_export(b, export, False)


@lower('call_ext_only')
def _call_ext_only(b, args):
    export = b.unit.imported(args[1].value)
    if export.native is not None:
        leave_by_native(b, export.native)
        return
    header = b.unit.export_inside(b.component, export)
    _call_named(b, 'call_ext_only', [b.export(export)], header)
    name_export(b, export, True)


@lower('call_ext_last')
def _call_ext_last(b, args):
    export = b.unit.imported(args[1].value)
    if export.native is not None:
        leave_by_native(b, export.native)
        return
    header = b.unit.export_inside(b.component, export)
    _call_named(b, 'call_ext_last', [b.export(export)], header)
    b.deallocate()
    name_export(b, export, True)


def name_export(b, export, left):
    """error:undef of a missing error_handler shows the missing function, but no
    longer the one that a tail call has left."""
    site = b.ins[-1].site
    frame = LEFT if left else site.frame
    b.ins[-1].site = Site(0, site.location, frame, export.w_module, export.w_name,
                          b.first_x(export.arity))


def _native(b, name, native, args):
    if native.raiser:
        b.add(name, args)
        return
    b.add_named(name, args, native.w_module, native.w_name, b.first_x(native.arity))


def call_native(b, native):
    """A native with arguments in x registers, result in x0; error:undef for
    None."""
    if native is None:
        b.add('undefined_bif', [])
        b.reachable = True
        return
    if native.trap:
        index = b.ret(NEVER)
        _native(b, 'trap', native, [b.native(native), index])
        b.ins[-1].ret = index.value
    else:
        _native(b, 'native_%d' % native.arity, native, [b.native(native)])


def leave_by_native(b, native):
    """As a tail call: the function stays below what a native goes on with, as on
    BEAM; only apply leaves it."""
    if native.apply:
        if b.framed():
            b.add('deallocate', [])
            b.deallocate()
        _native(b, 'trap_only', native, [b.native(native)])
        return
    if native.trap and not b.framed():
        b.add('allocate_0', [])
        b.allocate(0)
    call_native(b, native)
    if b.framed():
        b.add('deallocate', [])
        b.deallocate()
    b.add('return', [])


@lower('return')
def _return(b, args):
    if not _fun_called_last(b):
        b.add('return', [])


def _fun_called_last(b):
    """A call of a fun, deallocate and return become one tail call: the compiler
    leaves that to the loader."""
    last = len(b.ins) - 1
    if last < 1 or b.ins[last].instruction.name != 'deallocate':
        return False
    if last in b.labels_before or last + 1 in b.labels_before:
        return False
    call = b.ins[last - 1]
    name = call.instruction.name
    if name not in _FUN_CALLS:
        return False
    header = name.endswith('_header')
    name = 'call_fun2_last' if name.startswith('call_fun2') else 'call_fun_last'
    b.take_back_call()
    _call_named(b, name, call.args[:-1], header)
    b.ins[-1].site = Site(0, call.site.location, FRAMED, None, None, None)
    return True


_FUN_CALLS = ['call_fun', 'call_fun_header', 'call_fun2', 'call_fun2_header']


@lower('send')
def _send(b, args):
    call_native(b, b.unit.native('erlang', 'send', 2))


@lower('apply')
def _apply(b, args):
    _call_returning(b, 'apply', [raw(args[0].value)], b.unit.is_recursive(b.component))


@lower('apply_last')
def _apply_last(b, args):
    _call_named(b, 'apply_last', [raw(args[0].value)], b.unit.is_recursive(b.component))
    b.deallocate()


@lower('call_fun')
def _call_fun(b, args):
    _call_returning(b, 'call_fun', [raw(args[0].value)], b.unit.is_recursive(b.component))
    b.show_as_caller()


@lower('call_fun2')
def _call_fun2(b, args):
    _call_returning(b, 'call_fun2', [raw(args[1].value), b.source(args[2])],
                    b.unit.is_recursive(b.component))
    b.show_as_caller()


@lower('loop_rec')
def _loop_rec(b, args):
    b.add('loop_rec', [to_fail(b, args[0]), b.source(args[1])])
    b.ins[-1].site = b.site(None, None, None)       # where a waiting process is


@lower('make_fun3')
def _make_fun3(b, args):
    free = [b.source(operand) for operand in args[2].items]
    b.add('make_fun', [b.lambda_(b.unit.lambda_(args[0].value)), b.source(args[1]),
                       raw(len(free))], free)


@lower('make_fun2')
def _make_fun2(b, args):
    body = b.unit.lambda_(args[0].value)
    free = [b.x(i) for i in range(body.info.num_free)]
    b.add('make_fun', [b.lambda_(body), b.x(0), raw(len(free))], free)
