"""What the core knows of a process that does not run: its code and its frames."""
from __future__ import absolute_import

from enigma.code.code import Code
from enigma.machine import exceptions, frames
from enigma.machine.inspector import Inspector
from enigma.terms import lists
from enigma.terms.funs import W_Fun
from enigma.terms.lists import W_Cons
from enigma.terms.maps import W_Map
from enigma.terms import maps
from enigma.terms.tuples import W_Tuple

_FRAME_WORDS = 3          # of every frame besides its y registers
_DEEPEST = 100000         # terms looked at when a fun of old code is searched for


class CoreInspector(Inspector):
    """Answers for processes that are not running, and for the running one as far
    as it was saved."""

    def stacktrace(self, proc, depth):
        """At most `depth` entries {M,F,Arity,Location}, the innermost first."""
        entries_w = []
        if proc.code is not None and proc.code.module is not None:
            entries_w.append(exceptions.entry(proc.code, _location(proc)))
        k = proc.k
        while k is not None and len(entries_w) < depth:
            if k.ret is not None and k.ret.code.module is not None:
                entries_w.append(exceptions.entry(k.ret.code, k.ret.location))
            k = k.parent
        return lists.from_items(entries_w)

    def frame_words(self, proc):
        """About how many words its frames take."""
        words = 0
        k = proc.k
        while k is not None:
            words += _FRAME_WORDS + frames.size(k)
            k = k.parent
        return words

    def uses_old_code(self, proc, w_module):
        """Whether it would run into the old code of w_module, or holds its funs."""
        entry = proc.node.modules.entry(w_module)
        old = entry.old
        if old is None:
            return False
        if _of(proc.code, old):
            return True
        search = _Search(old)
        if proc.args_w is not None:
            search.add_all(proc.args_w)
        if proc.next_args_w is not None:
            search.add_all(proc.next_args_w)
        k = proc.k
        while k is not None:
            if k.ret is not None and _of(k.ret.code, old):
                return True
            for i in range(frames.size(k)):
                search.add(frames.get(k, i))
            k = k.parent
        search.add_all(proc.mailbox.items())
        return search.found()

    def backtrace(self, proc):
        """Text for people, as of process_info(_, backtrace)."""
        lines = []
        if proc.code is not None:
            lines.append('Program counter: %s + %d\n' % (proc.code.label(), proc.pc))
        k = proc.k
        while k is not None:
            if k.ret is not None and k.ret.code.module is not None:
                lines.append('Return addr %s + %d\n' % (k.ret.code.label(), k.ret.pc))
            k = k.parent
        return ''.join(lines)


def _location(proc):
    site = proc.code.site(proc.pc)
    if site is None:
        return 0
    return site.location


def _of(code, module):
    return code is not None and code.module is module


class _Search(object):
    """Looks for funs of a module in terms, without recursion."""

    def __init__(self, module):
        self.module = module
        self.todo_w = []

    def add(self, w_term):
        if w_term is not None:
            self.todo_w.append(w_term)

    def add_all(self, terms_w):
        for w_term in terms_w:
            self.add(w_term)

    def found(self):
        """Whether one of the terms holds a fun of the module."""
        looked = 0
        while len(self.todo_w) > 0 and looked < _DEEPEST:
            looked += 1
            w_term = self.todo_w.pop()
            if isinstance(w_term, W_Fun):
                code = w_term.code
                if isinstance(code, Code) and code.module is self.module:
                    return True
                for w_free in w_term.env_w:
                    self.add(w_free)
            elif isinstance(w_term, W_Cons):
                self.add(w_term.w_head)
                self.add(w_term.w_tail)
            elif isinstance(w_term, W_Tuple):
                for i in range(w_term.size()):
                    self.add(w_term.item(i))
            elif isinstance(w_term, W_Map):
                self._add_map(w_term)
        return False

    def _add_map(self, w_map):
        keys_w, values_w = maps.items(w_map)
        for i in range(len(keys_w)):
            self.add(keys_w[i])
            self.add(values_w[i])
