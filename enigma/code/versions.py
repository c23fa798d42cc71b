"""Current, old and pending code of a module: what loading, deleting and purging do.

    finish()         prepared -> current -> old   (prepared -> pending with on_load)
    after_on_load()  pending -> current
    delete()         current -> old
    prepare_purge(), complete_purge()   old -> gone

The names are those of the BIFs in the code loading chapter of the manual of
erlang, code and erts_code_purger.
"""
from __future__ import absolute_import

from enigma.code.modules import retire


def body_of(modules, info):
    """The Code that runs funs of this FunInfo in the current version of its module,
    or None: the module is not loaded, or another version is."""
    module = modules.current(info.w_module)
    if module is None or module.md5 != info.uniq:
        return None
    for body in module.lambdas:
        if body.info.index == info.index and body.info.old_uniq == info.old_uniq:
            return body.code
    return None


def finish(modules, prepared):
    """Install a PreparedCode, which is used up then.

    True when its on_load function has to be called first: it is pending.
    """
    prepared.used = True
    module = prepared.module
    if module.on_load is not None:
        modules.entry(module.w_name).pending = prepared
        return True
    modules.install(module, prepared.exports_new)
    return False


def after_on_load(modules, entry, keep):
    """The on_load function is done: make the pending code current, or leave it to
    the purger."""
    pending = entry.pending
    if keep:
        modules.install(pending.module, pending.exports_new)
        entry.pending = None
    else:
        pending.exports_new = []


def delete(entry):
    """Current code becomes old; there must be no old code."""
    retire(entry)


def prepare_purge(modules, entry):
    """Whether there is old code to be purged; then the purger works on entry."""
    if entry is None or entry.old is None:
        return False
    modules.purging = entry
    return True


def prepare_purge_on_load(modules, entry):
    """The same for the pending code of an on_load function that failed."""
    if entry is None:
        return False
    if entry.pending is not None:
        modules.saved_old = entry.old
        entry.old = entry.pending.module
        entry.pending = None
    return prepare_purge(modules, entry)


def abort_purge(modules):
    """Keep the old code that prepare_purge has chosen."""
    modules.purging = None


def complete_purge(modules):
    """Drop the old code -> whether there was any.  Its funs can no longer be called."""
    entry = modules.purging
    modules.purging = None
    module = entry.old
    entry.old = modules.saved_old
    modules.saved_old = None
    if module is None:
        return False
    for body in module.lambdas:
        body.code.unload()
    return True
