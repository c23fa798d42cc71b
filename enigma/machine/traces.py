"""Where compiled code lies, and which function each part of it belongs to.

Kept only for a profile (TRACES.kept); the hooks in jit.py enter loops and bridges.
"""
from __future__ import absolute_import

STUBS = 1 << 14       # bytes behind a trace where the exits of its guards may lie


class Place(object):
    """A function in a trace, and the Place of its caller in it, or None.

    number: that of the Code.  A recursion is one Place."""
    _attrs_ = _immutable_fields_ = ['number', 'parent']

    def __init__(self, number, parent):
        self.number = number
        self.parent = parent


def follow(place, form, number):
    """The Place of function `number`, to which an instruction led.

    place: that of the instruction, None at the start; form: the name of its form."""
    if place is None:
        return Place(number, None)
    if place.number == number:
        return place
    caller = place.parent
    while caller is not None:           # a return, an exception, mutual recursion
        if caller.number == number:
            return caller
        caller = caller.parent
    i = form.rfind('+') + 1
    assert i >= 0
    words = form[i:].split(' ')
    name = words[0]
    if not (name.startswith('call') or name.startswith('apply') or
            name.startswith('trap')):
        return Place(number, None)      # back to a caller that is not of the trace
    if name.find('_last') >= 0 or name.find('_only') >= 0:
        return Place(number, place.parent)
    return Place(number, place)


class Trace(object):
    """A loop or bridge: from address `start` to `end`; the code from addresses[i] on is
    that of places[i]."""

    def __init__(self, start, end, addresses, places):
        self.start = start
        self.end = end
        self.addresses = addresses
        self.places = places

    def place_at(self, address):
        """The Place of the code at an address, or None."""
        if len(self.places) == 0:
            return None
        i = behind(self.addresses, address) - 1
        return self.places[max(i, 0)]


def behind(numbers, number):
    """The index of the first of the ascending numbers that is greater."""
    low = 0
    high = len(numbers)
    while low < high:
        middle = (low + high) >> 1
        if numbers[middle] <= number:
            low = middle + 1
        else:
            high = middle
    return low


class Traces(object):
    """All traces, by address."""

    def __init__(self):
        self.kept = False
        self.forget()

    def forget(self):
        """There are none."""
        self.starts = []
        self.traces = []
        self.begin(None)

    def begin(self, place):
        """A new trace, which begins in that Place; None: nowhere yet."""
        self.place = place
        self.form = ''                  # of the last instruction
        self.offsets = []
        self.places = []

    def instruction(self, number, form):
        """The next instruction of the new trace: number of its function, its form."""
        self.place = follow(self.place, self.form, number)
        self.form = form

    def lies_at(self, offset):
        """The code of the last instruction begins there."""
        self.offsets.append(offset)
        self.places.append(self.place)

    def enter_new(self, start, size, end):
        """Enter the new trace: its address and size; `end` is the offset of its end."""
        base = start + size - end       # what offsets count from
        self.enter(Trace(start, start + size, [base + n for n in self.offsets],
                         self.places))
        self.begin(None)

    def enter(self, trace):
        """Enter a new one; those that lay there were given up before."""
        i = behind(self.starts, trace.start)
        while i > 0 and self.traces[i - 1].end > trace.start:
            i -= 1
            del self.starts[i]
            del self.traces[i]
        while i < len(self.starts) and self.starts[i] < trace.end:
            del self.starts[i]
            del self.traces[i]
        assert i >= 0
        self.starts.insert(i, trace.start)
        self.traces.insert(i, trace)

    def place_at(self, address):
        """The Place of the compiled code at an address, None if there is none."""
        i = behind(self.starts, address) - 1
        if i < 0 or address >= self.traces[i].end + STUBS:
            return None
        return self.traces[i].place_at(address)

TRACES = Traces()
