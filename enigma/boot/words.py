"""The words of the command line, with those of the environment and of files.

Source: erl(1), "Environment Variables" and -args_file.
"""
from __future__ import absolute_import

import os

from enigma.boot.errors import BadOption
from enigma.boot.files import read_file

SEPARATOR = '--'
MAX_NESTING = 100        # of -args_file in such files; one that names itself is endless

_BLANK = ' \t\n\r\f\v'


class Splitter(object):
    """Takes a text apart as erl does: blanks part words, '...' and "..." are taken
    as they are, a backslash outside of them keeps the next character."""

    def __init__(self, text, comments):
        self.text = text
        self.comments = comments       # whether # starts a comment
        self.at = 0
        self.words = []

    def split(self):
        """The list of words."""
        while self.skip_blanks():
            self.words.append(self.word())
        return self.words

    def skip_blanks(self):
        """To the next word; whether there is one."""
        text = self.text
        while self.at < len(text):
            c = text[self.at]
            if c == '#' and self.comments:
                while self.at < len(text) and text[self.at] != '\n':
                    self.at += 1
            elif c in _BLANK:
                self.at += 1
            else:
                return True
        return False

    def word(self):
        text = self.text
        letters = []
        while self.at < len(text):
            c = text[self.at]
            if c in _BLANK or (c == '#' and self.comments):
                break
            self.at += 1
            if c == '"' or c == "'":
                self.quoted(c, letters)
            elif c == '\\':
                if self.at < len(text):
                    letters.append(text[self.at])
                    self.at += 1
            else:
                letters.append(c)
        return ''.join(letters)

    def quoted(self, quote, letters):
        """What is left of a quotation; the end of the text ends it, too."""
        text = self.text
        while self.at < len(text):
            c = text[self.at]
            self.at += 1
            if c == quote:
                return
            letters.append(c)


def split(text, comments):
    """The words of a text, and "--" behind them if there are any.

    comments: whether # starts a comment, as it does in files.
    """
    end = text.find('\x00')
    if end >= 0:
        text = text[:end]
    words = Splitter(text, comments).split()
    if len(words) > 0:
        words.append(SEPARATOR)
    return words


def of_variable(name):
    """The words of an environment variable, [] if it is not set."""
    value = os.environ.get(name)
    if value is None:
        return []
    return split(value, False)


def of_file(name):
    """The words of an arguments file; BadOption."""
    try:
        text = read_file(name)
    except OSError as error:
        raise BadOption('-args_file: cannot read %s: %s' % (
            name, os.strerror(error.errno)))
    return split(text, True)


class Gatherer(object):
    """Puts lists of words together: `words`, then -extra and `extra`."""

    def __init__(self):
        self.words = []
        self.extra = []

    def add(self, words, nesting=0):
        """Append a list, with what its -args_file name; BadOption."""
        if nesting > MAX_NESTING:
            raise BadOption('-args_file: too many files that name each other')
        i = 0
        while i < len(words):
            word = words[i]
            i += 1
            if word == '-args_file':
                if i == len(words):
                    raise missing_value(word)
                self.add(of_file(words[i]), nesting + 1)
                i += 1
            elif word == '-extra':
                assert i >= 0
                self.extra += words[i:]
                return
            else:
                self.words.append(word)

    def all(self):
        if len(self.extra) == 0:
            return self.words
        return self.words + ['-extra'] + self.extra


def names_file(words):
    """Whether there is an -args_file before -extra."""
    for word in words:
        if word == '-args_file':
            return True
        if word == '-extra':
            return False
    return False


def gather(words, before, after, separated):
    """The whole command line; BadOption.

    words: those that the user typed; before, after: lists of lists of words, those of
    the variables in front of them and behind; separated: whether "--" follows the
    typed words even where nothing is added to them.
    """
    if not (separated or some(before) or some(after) or names_file(words)):
        return words
    gatherer = Gatherer()
    for others in before:
        gatherer.add(others)
    if len(words) > 0 or separated:
        gatherer.add(words)
        gatherer.add([SEPARATOR])
    for others in after:
        gatherer.add(others)
    return gatherer.all()


def some(lists):
    """Whether one of the lists has words in it."""
    for words in lists:
        if len(words) > 0:
            return True
    return False


def missing_value(flag):
    """The BadOption for a flag without its value."""
    return BadOption('%s needs a value' % flag)
