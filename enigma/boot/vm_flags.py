"""The emulator's own flags: from words to settings.

    -P 5000 +hms 233 ... --    ->   [Setting('P', '5000'), ...], checked
"""
from __future__ import absolute_import

from enigma.boot import flag_table
from enigma.boot.errors import BadOption
from enigma.boot.flag_table import find_flag
from enigma.boot.flag_values import number_in
from enigma.boot.schedulers import Schedulers
from enigma.boot.words import SEPARATOR

COMPATIBLE = 2           # +R goes back that many releases


class Setting(object):
    """A flag that was given: its name without "+" and its value, '' if it has none."""

    def __init__(self, name, value):
        self.name = name
        self.value = value


class Settings(object):
    """What the flags say.  version: whether the version was asked for, and nothing
    else; schedulers: see schedulers.py."""

    def __init__(self):
        self.all = []
        self.version = False
        self.schedulers = Schedulers()


class Reader(object):
    """Reads the flags up to "--".

    An error is only remembered, since one in a flag that stock looks at early counts
    before one in front of it, and one behind +V does not count at all.
    """

    def __init__(self, words, release):
        self.words = words
        self.release = release
        self.at = 0
        self.settings = Settings()
        self.early_error = ''
        self.error = ''

    def read(self):
        """Settings; BadOption."""
        while self.at < len(self.words) and self.words[self.at] != SEPARATOR:
            word = self.words[self.at]
            if not word.startswith('-'):
                self.fail('%s is not a flag of the emulator' % word)
            else:
                self.flag(word)
            self.at += 1
        if self.early_error != '':
            raise BadOption(self.early_error)
        self.settings.schedulers.normal_counts()
        self.settings.schedulers.dirty_counts()
        self.settings.schedulers.check_poll_threads()
        if self.error != '' and not self.settings.version:
            raise BadOption(self.error)
        return self.settings

    def fail(self, message):
        """Note the first ordinary error, unless +V stands in front of it."""
        if self.error == '' and not self.settings.version:
            self.error = message

    def flag(self, word):
        name = word[1:]
        flag = find_flag(name)
        if flag is None:
            self.fail('unknown flag +%s' % name)
            return
        start = len(flag.name)
        assert start >= 0
        rest = name[start:]
        if self.lacks_value(flag, rest):
            self.fail_in(flag, '+%s needs a value' % flag.name)
            return
        value = self.value_of(flag, rest)
        if not self.is_good(flag, value):
            self.fail_in(flag, '+%s %s: it is %s' % (
                flag.name, value, self.wanted(flag)))
        elif flag.name == 'V':
            if self.error == '':
                self.settings.version = True
        elif not self.settings.version or flag.early:
            self.settings.all.append(Setting(flag.name, value))
            self.settings.schedulers.note(flag.name, value)

    def fail_in(self, flag, message):
        if flag.early:
            if self.early_error == '':
                self.early_error = message
        else:
            self.fail(message)

    def next_word(self):
        """The word behind this one, '' if there is none."""
        i = self.at + 1
        if i < len(self.words) and self.words[i] != SEPARATOR:
            return self.words[i]
        return ''

    def lacks_value(self, flag, rest):
        """Whether the flag wants the next word, and there is none."""
        if flag.shape != flag_table.NEXT and (flag.shape != flag_table.VALUE or rest != ''):
            return False
        i = self.at + 1
        return i >= len(self.words) or self.words[i] == SEPARATOR

    def value_of(self, flag, rest):
        """The value of a flag whose word goes on with `rest`; step over it."""
        shape = flag.shape
        if shape == flag_table.VALUE or shape == flag_table.NEXT:
            if rest != '':
                return rest
            self.at += 1
            return self.words[self.at]
        if shape == flag_table.BREAK:
            return self.break_value(rest)
        if shape == flag_table.CORRECTION:
            following = self.next_word()
            if rest == '' and (following == 'true' or following == 'false'):
                self.at += 1
                return following
            if rest == '':
                return 'false'
            return rest
        if shape == flag_table.JOINED:
            return rest
        return ''

    def break_value(self, rest):
        """How +B goes on: 'i', 'c' or 'd'."""
        if rest != '' and rest[0] in 'icd':
            return rest[0]
        following = self.next_word()
        if rest == '' and following != '' and following[0] in 'icd':
            self.at += 1
            return following[0]
        return 'd'

    def is_good(self, flag, value):
        if flag.name == 'R':
            return self.release - COMPATIBLE <= number_in(value) <= self.release
        if flag.shape in (flag_table.ALONE, flag_table.EXACT):
            return True
        return flag.kind.accepts(value)

    def wanted(self, flag):
        if flag.name == 'R':
            return 'a number from %d to %d' % (self.release - COMPATIBLE, self.release)
        return flag.kind.wanted()


def read(words, release):
    """The Settings of words up to "--" (or all); release: that of OTP.  BadOption."""
    return Reader(words, release).read()
