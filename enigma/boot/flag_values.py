"""What the values of the emulator's flags may be."""
from __future__ import absolute_import


_ENOUGH = 10 ** 17       # a larger number is out of every range


class Scan(object):
    """Reads numbers off a text, as sscanf and strtol do."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.value = 0

    def number(self):
        """Read blanks, a sign, digits into `value`; whether there were digits."""
        text = self.text
        i = self.at
        while i < len(text) and text[i] in ' \t\n\r\f\v':
            i += 1
        negative = False
        if i < len(text) and text[i] in '+-':
            negative = text[i] == '-'
            i += 1
        start = i
        number = 0
        while i < len(text) and '0' <= text[i] <= '9':
            if number < _ENOUGH:
                number = number * 10 + ord(text[i]) - ord('0')
            i += 1
        if i == start:
            return False
        self.at = i
        self.value = number
        if negative:
            self.value = -number
        return True

    def char(self, c):
        """Step over c; whether it was there."""
        if self.at < len(self.text) and self.text[self.at] == c:
            self.at += 1
            return True
        return False

    def at_end(self):
        return self.at == len(self.text)


def number_in(text):
    """The number that text begins with, 0 if it begins with none."""
    scan = Scan(text)
    scan.number()
    return scan.value


class Value(object):
    """A kind of value: accepts(text), and wanted() for the message if it does not."""

    def accepts(self, text):
        return True

    def wanted(self):
        return 'anything'


class Any(Value):
    """Taken as it is."""


class Number(Value):
    """A number in a range; what follows the digits does not matter.

    required: whether there must be digits at all, else none count as 0.
    """

    def __init__(self, low, high, required=True):
        self.low = low
        self.high = high
        self.required = required

    def accepts(self, text):
        scan = Scan(text)
        return (scan.number() or not self.required) and self.low <= scan.value <= self.high

    def wanted(self):
        if self.high >= LARGEST:
            return 'a number from %d' % self.low
        return 'a number from %d to %d' % (self.low, self.high)


class OneOf(Value):
    """One of some words."""

    def __init__(self, words):
        self.words = words

    def accepts(self, text):
        return text in self.words

    def wanted(self):
        if len(self.words) == 1:
            return self.words[0]
        last = len(self.words) - 1
        assert last >= 0
        return ', '.join(self.words[:last]) + ' or ' + self.words[last]


class NumberOr(Number):
    """A number and nothing behind it, or one of some words."""

    def __init__(self, low, high, words, exact):
        Number.__init__(self, low, high)
        self.words = words
        self.exact = exact

    def accepts(self, text):
        if text in self.words:
            return True
        scan = Scan(text)
        return (scan.number() and self.low <= scan.value <= self.high
                and (scan.at_end() or not self.exact))

    def wanted(self):
        return Number.wanted(self) + ' or ' + self.words[0]


class FileNames(Value):
    """l, u or a, the latter two followed by w, i, e or nothing."""

    def accepts(self, text):
        if text == '':
            return False
        if text[0] == 'l':
            return True
        if text[0] != 'u' and text[0] != 'a':
            return False
        return len(text) == 1 or text[1] in 'wie'

    def wanted(self):
        return 'l, u or a, with w, i or e behind it'


class Warnings(Value):
    """A word that begins with i, w or e."""

    def accepts(self, text):
        return text != '' and text[0] in 'iwe'

    def wanted(self):
        return 'i, w or e'


class Topology(Value):
    """Letters of levels with numbers; one of them is L, the logical processors."""

    def accepts(self, text):
        for c in text:
            if c not in 'LtcpNn0123456789,-:':
                return False
        return text.find('L') >= 0

    def wanted(self):
        return 'a CPU topology'


class Pair(Value):
    """N, N:M or :M - of schedulers and of those online; see counts()."""

    def accepts(self, text):
        scan = Scan(text)
        if scan.number():
            return True
        return scan.char(':') and scan.number()

    def wanted(self):
        return 'a number, or two with a colon between them'


class Percentages(Pair):
    """The same, none of them negative."""

    def accepts(self, text):
        if not Pair.accepts(self, text):
            return False
        pair = read_pair(text)
        return pair.first >= 0 and pair.second >= 0


class CountPair(object):
    """A pair that was read; ABSENT stands for a number that is not there."""

    def __init__(self, first, second):
        self.first = first
        self.second = second


ABSENT = 1 << 40
LARGEST = 1 << 59


def read_pair(text):
    """The CountPair of a text that Pair accepts."""
    scan = Scan(text)
    if scan.number():
        first = scan.value
        if scan.char(':') and scan.number():
            return CountPair(first, scan.value)
        return CountPair(first, ABSENT)
    scan.char(':')
    scan.number()
    return CountPair(ABSENT, scan.value)
