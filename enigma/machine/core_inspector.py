"""What the core knows of a process that does not run: its code and its frames."""
from __future__ import absolute_import

from enigma.code.code import FRAMED, W_Handler
from enigma.machine import exceptions, frames
from enigma.machine.inspector import Inspector
from enigma.terms import lists


class CoreInspector(Inspector):
    """Answers for processes that are not running, and for the running one as far
    as it was saved."""

    def stacktrace(self, proc, depth):
        """At most `depth` entries {M,F,Arity,Location}, the innermost first."""
        entries_w = []
        if proc.code is not None and proc.code.module is not None:
            entries_w.append(exceptions.entry(proc.code, _location(proc)))
        k = _frames(proc)
        while k is not None and len(entries_w) < depth:
            ret = k.ret
            if ret is not None and ret.code.module is not None:
                entries_w.append(exceptions.caller_entry(ret))
            k = exceptions.skip_equal(k.parent, ret)
        return lists.from_items(entries_w)

    def frame_words(self, proc):
        """About how many words its frames take."""
        words = 0
        k = proc.k
        while k is not None:
            words += frames.WORDS + frames.size(k)
            k = k.parent
        return words

    def catch_level(self, proc):
        """How many catches and tries are open: each has its handler in a y register."""
        level = 0
        k = proc.k
        while k is not None:
            for i in range(frames.size(k)):
                if isinstance(frames.get(k, i), W_Handler):
                    level += 1
            k = k.parent
        return level

    def uses_old_code(self, proc, w_module):
        """Whether it runs or would return into the old code of w_module.  Funs do
        not count: those of purged code are looked up again when they are called."""
        entry = proc.node.modules.existing(w_module)
        if entry is None or entry.old is None:
            return False
        if _of(proc.code, entry.old):
            return True
        k = proc.k
        while k is not None:
            if k.ret is not None and _of(k.ret.code, entry.old):
                return True
            k = k.parent
        return False

    def backtrace(self, proc):
        """Text for people, as of process_info(_, backtrace)."""
        lines = []
        if proc.code is not None:
            lines.append('Program counter: %s + %d\n' % (proc.code.label(), proc.pc))
        k = _frames(proc)
        while k is not None:
            if k.ret is not None and k.ret.code.module is not None:
                lines.append('Return addr %s + %d\n' % (k.ret.code.label(), k.ret.pc))
            k = k.parent
        return ''.join(lines)


def _location(proc):
    site = proc.code.site(proc.pc)
    if site is None:
        return proc.code.location
    return site.location


def _frames(proc):
    """The first frame whose return address says where the process will return to:
    that of a function which runs itself is left from an earlier call."""
    k = proc.k
    if k is not None and proc.code is not None:
        site = proc.code.site(proc.pc)
        if site is not None and site.frame == FRAMED:
            k = k.parent
    return k


def _of(code, module):
    return code is not None and code.module is module
