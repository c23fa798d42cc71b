"""Where the Erlang source of compiled code is, and which line an instruction is of."""
from __future__ import absolute_import

import glob
import io
import os
import re

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OTP = [os.path.join(TOP, 'otp', 'root', 'lib', '*', 'src'),
       os.path.join(TOP, 'otp', 'root', 'lib', '*', 'src', '*')]

TOKEN = re.compile(r'''%[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$(?:\\.|.)'''
                   r'''|\.(?=\s|%|$)|[(\[{,)\]}]|<<|>>''', re.DOTALL)
HEAD = re.compile(r"(?:([a-z][\w@]*)|'((?:[^'\\]|\\.)*)')\s*\(")
BLANK = re.compile(r'(?:\s|%[^\n]*)*')
INSIDE = re.compile(r'^-(.+?/\d+)-')        # a fun or comprehension in a function
NEAR = 3        # lines shown around those that are known, where no form is found


def forms(text):
    """[(name, arity, first line, last line)] of the functions of an .erl file."""
    found = []
    start = 0                   # where the form begins
    for token in TOKEN.finditer(text):
        if token.group() != '.':
            continue
        begin = skip_blank(text, start)
        head = HEAD.match(text, begin)
        if head and begin < token.start():
            name = head.group(1) or head.group(2)
            found.append((name, arity(text, head.end()), text.count('\n', 0, begin) + 1,
                          text.count('\n', 0, token.start()) + 1))
        start = token.end()
    return found


def skip_blank(text, start):
    """The position of the first token from start on, comments skipped."""
    return BLANK.match(text, start).end()


def arity(text, start):
    """How many arguments there are behind a parenthesis that opens before start."""
    if text.startswith(')', skip_blank(text, start)):
        return 0
    depth = commas = 0
    for token in TOKEN.finditer(text, start):
        word = token.group()
        if word in ('(', '[', '{', '<<'):
            depth += 1
        elif word in (')', ']', '}', '>>'):
            depth -= 1
            if depth < 0:
                break
        elif word == ',' and depth == 0:
            commas += 1
    return commas + 1


def module_of(function):
    return function.split(':')[0]


def home(function):
    """Name/Arity of the function of a module that holds a fun or is it itself."""
    name = function.split(':', 1)[-1]
    inside = INSIDE.match(name)
    return inside.group(1) if inside else name


class Sources(object):
    """Source files by the names that logs have; folders: where to look first."""

    def __init__(self, folders):
        self.folders = list(folders)
        self.otp = None             # name of a file -> path
        self.paths = {}
        self.texts = {}
        self.functions = {}         # path -> {Name/Arity: (first line, last line)}

    def path(self, name):
        """The path of the file that a line table or a module names, or ''."""
        if name not in self.paths:
            self.paths[name] = self.search(name)
        return self.paths[name]

    def search(self, name):
        base = os.path.basename(name)
        tried = [os.path.join(folder, part) for folder in self.folders
                 for part in (name, base)]
        for path in tried + [name]:
            if os.path.isfile(path):
                return path
        if self.otp is None:
            self.otp = {}
            for pattern in OTP:
                for path in glob.glob(os.path.join(pattern, '*.[eyhx]rl')):
                    self.otp.setdefault(os.path.basename(path), path)
        return self.otp.get(base, '')

    def lines(self, name):
        """The lines of a file, [] where it is not found."""
        return self.text(name).split('\n') if self.text(name) else []

    def text(self, name):
        path = self.path(name)
        if path not in self.texts:
            self.texts[path] = read_text(path) if path else ''
        return self.texts[path]

    def line(self, name, number):
        """One line, without the blanks around it, or ''."""
        lines = self.lines(name)
        return lines[number - 1].strip() if 0 < number <= len(lines) else ''

    def extent(self, name, function):
        """(first line, last line) of a function in a file, or None."""
        path = self.path(name)
        if path not in self.functions:
            table = self.functions[path] = {}
            if path.endswith('.erl'):
                for form, count, first, last in forms(self.text(name)):
                    table['%s/%d' % (form, count)] = (first, last)
        return self.functions[path].get(home(function))


def read_text(path):
    """The text of a file in UTF-8, or in Latin-1 if it is no UTF-8."""
    with io.open(path, 'rb') as source:
        content = source.read()
    try:
        text = content.decode('utf-8')
    except UnicodeDecodeError:
        text = content.decode('latin-1')
    return text.replace('\r\n', '\n')


class Lines(object):
    """Which line of which file each instruction of the traces is of.

    The log tells it of instructions that may raise or that call, and of the first of
    each function.  Any other one belongs to what it leads to: to the next instruction
    with a line that the trace goes on to without a jump back, a call or a return; else
    to the one before it in the code.  Where the log tells no line at all (old ones), none
    is known.
    """

    def __init__(self, traces, sources):
        self.sources = sources
        self.known = {}             # function -> {pc: (file, line)}
        for trace in traces:
            for op in trace.operations:
                if op.source is not None:
                    self.known.setdefault(op.function(), {})[op.pc()] = op.source

    def of(self, trace):
        """For each operation (file, line), or None; a list."""
        if not self.known:
            return [None] * len(trace.operations)
        points = [op for op in trace.operations if op.place]
        found = []
        here = None
        i = 0
        for op in trace.operations:
            if op.place:
                here = self.of_point(points, i)
                i += 1
            found.append(here)
        return found

    def of_point(self, points, i):
        """The source of the instruction points[i]."""
        function, pc = points[i].function(), points[i].pc()
        last = pc
        for j in range(i, len(points)):
            if points[j].function() != function or points[j].pc() < last:
                break
            if points[j].source is not None:
                return points[j].source
            last = points[j].pc()
        return self.before(function, pc)

    def before(self, function, pc):
        """The source of the nearest instruction before pc, or of the function, or None."""
        known = self.known.get(function, {})
        earlier = [other for other in known if other <= pc]
        if earlier:
            return known[max(earlier)]
        if known:
            return known[min(known)]
        name = self.file(function)
        extent = self.sources.extent(name, function)
        return None if extent is None else (name, extent[0])

    def file(self, function):
        """The name of the source file of a function."""
        names = [source[0] for source in self.known.get(function, {}).values()]
        if names:
            return max(sorted(set(names)), key=names.count)
        return module_of(function) + '.erl'

    def extent(self, function):
        """(file, first line, last line) of the source of a function, or None."""
        name = self.file(function)
        extent = self.sources.extent(name, function)
        numbers = [line for _, line in self.known.get(function, {}).values()]
        if extent is None and numbers and self.sources.lines(name):
            extent = (max(1, min(numbers) - NEAR),
                      min(len(self.sources.lines(name)), max(numbers) + NEAR))
        return None if extent is None else (name,) + extent
