"""The queue of messages and its save pointer."""
from __future__ import absolute_import

from enigma.machine.mailbox import Mailbox
from enigma.terms.atoms import atom
from enigma.terms.identifiers import REFS


def filled(*names):
    box = Mailbox()
    for name in names:
        box.append(atom(name))
    return box


def names(box):
    return [w.name for w in box.items()]


def test_empty():
    box = Mailbox()
    assert box.peek() is None
    assert box.count == 0


def test_take_in_order():
    box = filled('a', 'b')
    assert box.peek() is atom('a')
    box.remove()
    assert box.peek() is atom('b')
    box.remove()
    assert box.peek() is None
    box.append(atom('c'))
    assert box.peek() is atom('c')
    assert box.count == 1


def test_selective():
    box = filled('a', 'b', 'c')
    box.advance()
    assert box.peek() is atom('b')
    box.remove()
    assert box.peek() is atom('a')      # the next receive starts at the head
    assert names(box) == ['a', 'c']


def test_remove_last_then_append():
    box = filled('a', 'b')
    box.advance()
    box.remove()
    box.append(atom('c'))
    assert names(box) == ['a', 'c']


def test_wait_sees_only_new():
    box = filled('a')
    box.advance()
    assert box.peek() is None
    box.append(atom('b'))
    assert box.peek() is atom('b')
    box.reset()
    assert box.peek() is atom('a')


def test_mark_skips_older():
    box = filled('a', 'b')
    w_ref = REFS.make()
    w_mark = box.mark()
    box.bind(w_mark, w_ref)
    box.append(atom('c'))
    box.use(w_ref)
    assert box.peek() is atom('c')
    box.reset()
    box.use(REFS.make())
    assert box.peek() is atom('a')


def test_mark_on_removed_message():
    box = filled('a', 'b')
    w_ref = REFS.make()
    box.bind(box.mark(), w_ref)
    box.advance()
    box.remove()                        # the marked one
    box.append(atom('c'))
    box.use(w_ref)
    assert box.peek() is atom('c')
    box.remove()
    box.remove()
    box.append(atom('d'))
    box.use(w_ref)
    assert box.peek() is atom('d')


def test_unbind():
    box = filled('a')
    w_ref = REFS.make()
    box.bind(box.mark(), w_ref)
    box.unbind(w_ref)
    box.append(atom('b'))
    box.use(w_ref)
    assert box.peek() is atom('a')
