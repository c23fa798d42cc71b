"""The second argument of open_port/2."""
from __future__ import absolute_import

from enigma.bifs import prim_file
from enigma.terms import lists
from enigma.terms.atoms import FALSE, TRUE, W_Atom, atom
from enigma.terms.errors import ErlangError
from enigma.terms.lists import NIL, W_Cons
from enigma.terms.numbers import W_Int
from enigma.terms.tuples import W_Tuple

_STREAM = atom('stream')
_USE_STDIO = atom('use_stdio')
_NOUSE_STDIO = atom('nouse_stdio')
_STDERR_TO_STDOUT = atom('stderr_to_stdout')
_LINE = atom('line')
_BINARY = atom('binary')
_IN = atom('in')
_OUT = atom('out')
_EOF = atom('eof')
_HIDE = atom('hide')
_EXIT_STATUS = atom('exit_status')
_OVERLAPPED_IO = atom('overlapped_io')
_PACKET = atom('packet')
_ENV = atom('env')
_ARGS = atom('args')
_ARG0 = atom('arg0')
_CD = atom('cd')
_PARALLELISM = atom('parallelism')
_BUSY_LIMITS_PORT = atom('busy_limits_port')
_BUSY_LIMITS_MSGQ = atom('busy_limits_msgq')
_DISABLED = atom('disabled')

DEFAULT_LINE = 512
NEVER = 1 << 62


class BadOption(Exception):
    """The option list, or what is in it, makes no sense."""


def native_name(names, w_name):
    """A name or argument as bytes; an atom is its text.  BadOption."""
    if isinstance(w_name, W_Atom):
        if w_name.name.find('\x00') >= 0:
            raise BadOption
        return w_name.name
    try:
        return prim_file.encode(names, w_name)
    except ErlangError:
        raise BadOption


class PortOptions(object):
    """What open_port is asked for.  `args` None: there is neither args nor arg0;
    w_cd is not looked at before the name of the port is known to be good.
    """

    def __init__(self, names):
        self.names = names
        self.packet = 0
        self.line = 0
        self.reads = False
        self.writes = False
        self.stdio = True
        self.stderr_to_stdout = False
        self.binary = False
        self.eof = False
        self.exit_status = False
        self.parallelism = False
        self.high = 8192
        self.low = 4096
        self.args = None
        self.arg0 = None
        self.env = []
        self.w_cd = NIL

    def parse(self, w_options):
        """Read all options; BadOption."""
        try:
            options_w = lists.to_items(w_options)
        except lists.ImproperList:
            raise BadOption
        for w_option in options_w:
            if isinstance(w_option, W_Tuple):
                if w_option.size() != 2:
                    raise BadOption
                self._pair(w_option.item(0), w_option.item(1))
            else:
                self._flag(w_option)
        if not self.reads and not self.writes:
            self.reads = self.writes = True
        if self.line > 0 and self.packet > 0:
            raise BadOption
        if self.stderr_to_stdout and not self.stdio:
            raise BadOption

    def _flag(self, w_option):
        if w_option is _BINARY:
            self.binary = True
        elif w_option is _EOF:
            self.eof = True
        elif w_option is _IN:
            self.reads = True
        elif w_option is _OUT:
            self.writes = True
        elif w_option is _EXIT_STATUS:
            self.exit_status = True
        elif w_option is _STREAM:
            self.packet = 0
        elif w_option is _LINE:
            self.line = DEFAULT_LINE
        elif w_option is _USE_STDIO:
            self.stdio = True
        elif w_option is _NOUSE_STDIO:
            self.stdio = False
        elif w_option is _STDERR_TO_STDOUT:
            self.stderr_to_stdout = True
        elif w_option is not _HIDE and w_option is not _OVERLAPPED_IO:
            raise BadOption

    def _pair(self, w_key, w_value):
        if w_key is _PACKET:
            if not isinstance(w_value, W_Int) or w_value.value not in (1, 2, 4):
                raise BadOption
            self.packet = w_value.value
        elif w_key is _LINE:
            if not isinstance(w_value, W_Int) or w_value.value <= 0:
                raise BadOption
            self.line = w_value.value
        elif w_key is _ENV:
            self.env = self._environment(w_value)
        elif w_key is _ARGS:
            self.args = self._arguments(w_value)
        elif w_key is _ARG0:
            self.arg0 = native_name(self.names, w_value)
        elif w_key is _CD:
            self.w_cd = w_value
        elif w_key is _PARALLELISM:
            if w_value is not TRUE and w_value is not FALSE:
                raise BadOption
            self.parallelism = w_value is TRUE
        elif w_key is _BUSY_LIMITS_PORT:
            self._limits(w_value, True)
        elif w_key is _BUSY_LIMITS_MSGQ:
            self._limits(w_value, False)
        else:
            raise BadOption

    def _arguments(self, w_list):
        try:
            return [native_name(self.names, w_arg) for w_arg in lists.to_items(w_list)]
        except lists.ImproperList:
            raise BadOption

    def _environment(self, w_list):
        changes = []
        while isinstance(w_list, W_Cons):
            w_pair = w_list.w_head
            if not isinstance(w_pair, W_Tuple) or w_pair.size() != 2:
                raise BadOption
            name = self._text(w_pair.item(0))
            w_value = w_pair.item(1)
            if name.find('=', 1) >= 0:
                raise BadOption
            if w_value is FALSE or w_value is NIL:
                changes.append((name, None))
            else:
                changes.append((name, self._text(w_value)))
            w_list = w_list.w_tail
        if w_list is not NIL:
            raise BadOption
        return changes

    def _text(self, w_text):
        if w_text is not NIL and not isinstance(w_text, W_Cons):
            raise BadOption
        return native_name(self.names, w_text)

    def _limits(self, w_value, of_port):
        low = high = NEVER
        if w_value is not _DISABLED:
            if not isinstance(w_value, W_Tuple) or w_value.size() != 2:
                raise BadOption
            w_low = w_value.item(0)
            w_high = w_value.item(1)
            if not isinstance(w_low, W_Int) or not isinstance(w_high, W_Int):
                raise BadOption
            low = w_low.value
            high = w_high.value
            if low < 1 or high < 1:
                raise BadOption
        if of_port:
            self.low = min(low, high)
            self.high = high
