"""The messages of a process, in order of arrival, with a save pointer.

        head -> m1 -> m2 -> m3 -> None
                 |           |
               save         last

`save` is the message before the one that a receive looks at next; `head` is no
message, so that no operation has a special case for the first one.

    peek()     loop_rec: the message behind save
    advance()  loop_rec_end: it does not match, try the next one
    remove()   remove_message: it matches, the next receive starts at the head
    reset()    timeout: the next receive starts at the head
"""
from __future__ import absolute_import

from enigma.terms.base import W_Term

MARKERS = 4      # receive markers bound at the same time; more are forgotten


class Message(object):
    """One link of the queue.  Of a removed one w_term is None, and next leads back."""
    _attrs_ = ['w_term', 'next']

    def __init__(self, w_term, next):
        self.w_term = w_term
        self.next = next


class W_RecvMark(W_Term):
    """What recv_marker_reserve leaves in a register: a place in the queue."""
    _attrs_ = ['message']

    def __init__(self, message):
        self.message = message


class Mailbox(object):
    """The queue of one process."""
    _attrs_ = ['head', 'last', 'save', 'count', 'markers']

    def __init__(self):
        head = Message(None, None)
        self.head = head
        self.last = head
        self.save = head
        self.count = 0
        self.markers = None

    def append(self, w_term):
        """A message has arrived."""
        message = Message(w_term, None)
        self.last.next = message
        self.last = message
        self.count += 1

    def peek(self):
        """The message at the save pointer, or None when there is no more."""
        message = self.save.next
        if message is None:
            return None
        return message.w_term

    def advance(self):
        """Leave the message at the save pointer (there is one) for later."""
        self.save = self.save.next

    def remove(self):
        """Take the message at the save pointer (there is one) out."""
        before = self.save
        message = before.next
        before.next = message.next
        if message is self.last:
            self.last = before
        message.next = before         # a mark on it finds its place again
        message.w_term = None
        self.save = self.head
        self.count -= 1

    def reset(self):
        """The next receive looks at all messages."""
        self.save = self.head

    def items(self):
        """All messages, the oldest first, in a new list."""
        items_w = []
        message = self.head.next
        while message is not None:
            items_w.append(message.w_term)
            message = message.next
        return items_w

    def clear(self):
        """Forget everything: the process has ended."""
        self.head.next = None
        self.last = self.head
        self.save = self.head
        self.count = 0
        self.markers = None

    # Receive markers: messages that came before a reference was made cannot
    # hold it, so a receive that waits for it may start behind them.

    def mark(self):
        """recv_marker_reserve: the end of the queue as it is now."""
        return W_RecvMark(self.last)

    def bind(self, w_mark, w_ref):
        """recv_marker_bind: w_mark is where a receive of w_ref may start."""
        if self.markers is None:
            self.markers = Markers()
        self.markers.bind(w_mark.message, w_ref)

    def use(self, w_ref):
        """recv_marker_use: start at the mark bound to this very reference, if any."""
        if self.markers is not None:
            message = self.markers.find(w_ref)
            if message is not None:
                self.save = self._still_there(message)

    def unbind(self, w_ref):
        """recv_marker_clear: forget the mark of w_ref."""
        if self.markers is not None:
            self.markers.unbind(w_ref)

    def _still_there(self, message):
        while message.w_term is None and message is not self.head:
            message = message.next
        return message


class Markers(object):
    """The last few bound marks; the references are compared by identity, so a
    copy of one only loses the short cut.
    """
    _attrs_ = ['messages', 'refs_w', 'oldest']

    def __init__(self):
        self.messages = [None] * MARKERS
        self.refs_w = [None] * MARKERS
        self.oldest = 0

    def bind(self, message, w_ref):
        i = self.oldest
        self.messages[i] = message
        self.refs_w[i] = w_ref
        self.oldest = (i + 1) % MARKERS

    def find(self, w_ref):
        for i in range(MARKERS):
            if self.refs_w[i] is w_ref:
                return self.messages[i]
        return None

    def unbind(self, w_ref):
        for i in range(MARKERS):
            if self.refs_w[i] is w_ref:
                self.refs_w[i] = None
                self.messages[i] = None
