"""What must happen when a process ends, beyond its links and monitors.

Files, ports and buffers that belong to a process hang a DeathHook on it; the
end of the process (exits.py) calls run_hooks.
"""
from __future__ import absolute_import


class DeathHook(object):
    """One thing that wants to know of the end of one process.

    A link in a ring that starts at `proc.hooks`, so that taking it out is cheap
    however many there are.
    """
    _attrs_ = ['hook_before', 'hook_after', 'hooked']
    hook_before = None
    hook_after = None
    hooked = False

    def owner_died(self, proc, w_reason):
        """proc has ended with w_reason; the hook is out of the ring already."""
        raise NotImplementedError


class HookRing(DeathHook):
    """The head of the ring of one process."""
    _attrs_ = []

    def __init__(self):
        self.hook_before = self
        self.hook_after = self

    def owner_died(self, proc, w_reason):
        raise AssertionError


def add_hook(proc, hook):
    """Let `hook` know of the end of proc; a hook hangs on one process at a time."""
    assert not hook.hooked
    ring = proc.hooks
    if ring is None:
        ring = proc.hooks = HookRing()
    last = ring.hook_before
    hook.hook_before = last
    hook.hook_after = ring
    last.hook_after = hook
    ring.hook_before = hook
    hook.hooked = True


def remove_hook(hook):
    """Take it back; nothing happens when it hangs nowhere."""
    if hook.hooked:
        hook.hook_before.hook_after = hook.hook_after
        hook.hook_after.hook_before = hook.hook_before
        hook.hook_before = None
        hook.hook_after = None
        hook.hooked = False


def run_hooks(proc, w_reason):
    """At the end of proc: call all its hooks, the oldest first."""
    ring = proc.hooks
    if ring is None:
        return
    proc.hooks = None
    hook = ring.hook_after
    while hook is not ring:
        remove_hook(hook)
        hook.owner_died(proc, w_reason)
        hook = ring.hook_after
