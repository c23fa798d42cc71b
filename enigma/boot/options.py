"""The command line of `erl`: what is for the emulator, what for init:boot/1.

Source: erl(1), and erl's own -emu_args_exit, which prints both.  The result is the
command line that erlexec makes: flags of the emulator with "-" in place of "+", then
"--" and what init gets.
"""
from __future__ import absolute_import

from enigma.boot.errors import BadOption
from enigma.boot.words import SEPARATOR, missing_value

# +M: letters of allocators, and the flags that follow such a letter with a value
_ALLOCATORS = 'uBIDEFHLRSTZ'
_OF_ALLOCATOR = [
    'as', 'asbcst', 'atags', 'acul', 'acnl', 'acfml', 'acful', 'cp', 'e', 't', 'lmbcs',
    'mbcgs', 'mbsd', 'mmbcs', 'mmmbc', 'mmsbc', 'msbclt', 'ramv', 'rmbcmt', 'rsbcmt',
    'rsbcst', 'sbct', 'smbcs']
_OF_MEMORY = [
    'ea', 'ummc', 'uycs', 'usac', 'im', 'is', 'lpm', 'Mamcbf', 'Mrmcbf', 'Mmcs', 'Mscs',
    'Mscrfsd', 'Msco', 'Mscrpm', 'Ye', 'Ym', 'Ytp', 'Ytt', 'Iscs', 'Xscs', 'dai']

# Families of flags, and how those go on that have a value in the next word
_SCHEDULER = ['bt', 'bwtdcpu', 'bwtdio', 'bwt', 'cl', 'ct', 'ecio', 'fwi', 'tbt', 'wct',
              'wtdcpu', 'wtdio', 'wt', 'ws', 'ss', 'ssdcpu', 'ssdio', 'pp', 'ub']
_HEAP = ['ms', 'mbs', 'pds', 'max', 'maxk', 'maxel', 'mqd', '']
_READERS = ['g']
_MISCELLANEOUS = ['dbbl', 'dntgc', 'ebwt', 'osrl', 'hft']
_IO = ['IOt', 'IOp', 'IOPt', 'IOPp', 'IOs']
_SCHEDULERS = ['S', 'SP', 'SDcpu', 'SDPcpu', 'SDio']

_LETTERS_WITH_VALUE = 'aACeinPQtTRWK'


class Parsed(object):
    """What a command line says.

    emulator: flags of the emulator, as words; args: what init gets behind "-home";
    env: [(name, value)] to set; man: the words for `man`, None without -man.
    """

    def __init__(self):
        self.emulator = []
        self.args = []
        self.env = []
        self.man = None
        self.print_args = False        # -emu_args_exit
        self.print_quoted = False      # -emu_qouted_cmd_exit, spelt like that
        self.print_name = False        # -emu_name_exit
        self.print_command = False     # -emu_args
        self.emulator_type = ''        # -emu_type
        self.emulator_flavor = ''      # -emu_flavor
        self.detached = False
        self.distributed = False
        self.start_epmd = True
        self.epmd_command = ''         # -epmd


class Parser(object):
    """Goes through the words once; `at` is the word it is at."""

    def __init__(self, words):
        self.words = words
        self.at = 0
        self.parsed = Parsed()
        self.no_epmd = False
        self.own_protocol = False      # -proto_dist
        self.halt_afterwards = False

    def value_of(self, flag):
        """The word behind the one we are at, and step to it; BadOption."""
        i = self.at + 1
        if i >= len(self.words) or self.words[i] == SEPARATOR:
            raise missing_value(flag)
        self.at = i
        return self.words[i]

    def check_value(self, flag):
        """BadOption unless a word follows that can be a value."""
        before = self.at
        self.value_of(flag)
        self.at = before

    # -- first the flags that choose the emulator

    def choose_emulator(self):
        """Look for -smp and its like, in front of -extra; BadOption."""
        while self.at < len(self.words):
            word = self.words[self.at]
            if word == '-extra':
                break
            if word == '-smp':
                self.choose_smp()
            elif word == '-smpdisable':
                raise smp_disabled()
            elif word == '-emu_type':
                self.parsed.emulator_type = self.value_of(word)
            elif word == '-emu_flavor':
                self.parsed.emulator_flavor = self.value_of(word)
            self.at += 1
        self.at = 0

    def choose_smp(self):
        i = self.at + 1
        if i < len(self.words):
            value = self.words[i]
            if value == 'disable':
                raise smp_disabled()
            if value == 'auto' or value == 'enable':
                self.at = i

    # -- then all

    def parse(self):
        """Fill in self.parsed; BadOption."""
        self.choose_emulator()
        while self.at < len(self.words):
            word = self.words[self.at]
            if word == '-extra':
                assert self.at >= 0
                self.add_all(self.words[self.at:])
                break
            if word.startswith('+'):
                self.emulator_flag(word)
            elif word.startswith('-'):
                self.flag(word)
                if self.parsed.print_name or self.parsed.man is not None:
                    return
            else:
                self.add(word)
            self.at += 1
        if self.no_epmd and not self.own_protocol:
            raise BadOption('-no_epmd needs -proto_dist: the usual protocol asks epmd')
        if self.halt_afterwards:
            self.add_all(['-s', 'erlang', 'halt'])

    def add(self, word):
        self.parsed.args.append(word)

    def add_all(self, words):
        self.parsed.args += words

    def flag(self, word):
        """A word with "-"; what we do not know is for init."""
        if word == '-noinput':
            self.add_all(['-noshell', '-noinput'])
        elif word == '-name' or word == '-sname':
            self.add(word)
            self.add(self.value_of(word))
            self.parsed.distributed = True
        elif word == '-env':
            name = self.value_of(word)
            self.parsed.env.append((name, self.value_of(word)))
        elif word == '-detached':
            self.parsed.detached = True
            self.add_all(['-noshell', '-noinput'])
        elif word == '-configfd':
            self.check_value(word)
            if self.words[self.at + 1] == '0':
                self.add_all(['-noshell', '-noinput'])
            self.add(word)
        elif word == '-version':
            self.parsed.emulator.append('-V')
        elif word == '-keep_window':
            pass
        elif not (self.batch_flag(word) or self.distribution_flag(word)
                  or self.printing_flag(word)):
            self.add(word)

    def batch_flag(self, word):
        """The old -compile, -make and -man; whether it was one of them."""
        if word == '-compile':
            self.add_all(['-noshell', '-noinput', '-s', 'c', 'lc_batch'])
            self.parsed.emulator.append('-B')
        elif word == '-make':
            self.add_all(['-noshell', '-noinput', '-s', 'make', 'all_or_nothing'])
            self.parsed.emulator.append('-B')
            self.halt_afterwards = True
            self.at = len(self.words)
        elif word == '-man':
            i = self.at + 1
            assert i >= 0
            self.parsed.man = self.words[i:]
        else:
            return False
        return True

    def distribution_flag(self, word):
        """Flags about epmd; whether it was one of them."""
        if word == '-no_epmd':
            self.add(word)
            self.no_epmd = True
            self.parsed.start_epmd = False
        elif word == '-proto_dist':
            self.add(word)
            self.add(self.value_of(word))
            self.own_protocol = True
        elif word == '-start_epmd':
            value = self.value_of(word)
            if value != 'true' and value != 'false':
                raise BadOption('-start_epmd %s: it is true or false' % value)
            self.parsed.start_epmd = value == 'true'
            self.add(word)
            self.add(value)
        elif word == '-epmd':
            self.parsed.epmd_command = self.value_of(word)
        else:
            return False
        return True

    def printing_flag(self, word):
        """Flags that print what would be done; whether it was one of them."""
        parsed = self.parsed
        if word == '-emu_args_exit':
            parsed.print_args = True
        elif word == '-emu_qouted_cmd_exit':
            parsed.print_quoted = True
        elif word == '-emu_name_exit':
            parsed.print_name = True
        elif word == '-emu_args':
            parsed.print_command = True
        else:
            return False
        return True

    def emulator_flag(self, word):
        """A word with "+", and its value if that is the next word; BadOption."""
        emulator = self.parsed.emulator
        emulator.append('-' + word[1:])
        if word == '+B' or word == '+c':
            if self.at + 1 < len(self.words):
                value = self.words[self.at + 1]
                if may_follow(word, value):
                    emulator.append(value)
                    self.at += 1
        elif is_misspelt(word):
            raise BadOption('there is no flag %s' % word)
        elif takes_next(word):
            emulator.append(self.value_of(word))


def smp_disabled():
    """The BadOption for -smp disable."""
    return BadOption('-smp disable is not supported: +S 1 does the like')


def may_follow(flag, value):
    """Whether value belongs to a +B or +c in front of it."""
    if flag == '+B':
        return value == 'i' or value == 'c' or value == 'd'
    return value == 'true' or value == 'false'


def starts_with_one_of(text, prefixes):
    for prefix in prefixes:
        if text.startswith(prefix):
            return True
    return False


def is_misspelt(word):
    """Whether the word begins a family of flags and goes on like none of them."""
    name = word[1:]
    if name.startswith('B'):
        return not starts_with_one_of(name, ['Bi', 'Bc', 'Bd'])
    if name.startswith('I'):
        return not starts_with_one_of(name, _IO)
    if name.startswith('SD'):
        return not starts_with_one_of(name, _SCHEDULERS[2:])
    return False


def takes_next(word):
    """Whether the value of this flag of the emulator is a word of its own."""
    name = word[1:]
    if name == '':
        return False
    letter = name[0]
    rest = name[1:]
    if letter in _LETTERS_WITH_VALUE:
        return rest == ''
    if letter == 'J':
        return True
    if letter == 'S':
        return name in _SCHEDULERS
    if letter == 'I':
        return name in _IO
    if letter == 'M':
        return is_memory_flag(rest)
    if letter == 's':
        return rest in _SCHEDULER
    if letter == 'h':
        return rest in _HEAP
    if letter == 'r':
        return rest in _READERS
    if letter == 'z':
        return rest in _MISCELLANEOUS
    return name == 'pc'


def is_memory_flag(rest):
    """Whether +M with this behind it takes the next word."""
    if rest != '' and rest[0] in _ALLOCATORS and rest[1:] in _OF_ALLOCATOR:
        return True
    return rest in _OF_MEMORY


def emulator_words(parsed, otp, progname, home, epmd_port):
    """The words that erlexec hands to the emulator.

    otp: an Otp; home, epmd_port: values of the environment, None if not set.
    """
    words = parsed.emulator + ['--', '-root', otp.root, '-bindir', otp.bindir,
                               '-progname', progname, '--']
    if home is not None:
        words += ['-home', home]
    if epmd_port is not None:
        words += ['-epmd_port', epmd_port]
    words.append('--')
    return words + parsed.args


def parse(words):
    """Parsed of the whole command line; BadOption."""
    parser = Parser(words)
    parser.parse()
    return parser.parsed
