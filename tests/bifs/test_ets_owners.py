"""Who may do what with a table, and what becomes of it when its owner ends."""
from __future__ import absolute_import

import pytest

from enigma.bifs import ets_iterate, ets_node, ets_objects, ets_select, ets_tables
from enigma.code.natives import TABLE
from enigma.machine.node import Node
from enigma.terms.errors import ErlangError
from enigma.terms.identifiers import W_MagicRef, W_Pid, W_Ref
from tests.terms.values import Atom, term, value

TRUE = Atom('true')
A, OPTS = Atom('t'), lambda *names: [Atom(n) if isinstance(n, str) else n for n in names]


class World(object):
    """A node with processes; calls by name."""

    def __init__(self):
        self.node = Node()
        self.node.ets = ets_node.NodeTables(self.node)
        self.one = self.node.processes.create()
        self.two = self.node.processes.create()

    def call(self, proc, name, *args):
        native = TABLE.lookup('ets', name, len(args))
        return native.function(proc, *[term(x) for x in args])

    def cause(self, proc, name, *args):
        with pytest.raises(ErlangError) as caught:
            self.call(proc, name, *args)
        assert caught.value.w_reason is term(Atom('badarg'))
        if caught.value.w_cause is None:
            return None
        return value(caught.value.w_cause)

    def end(self, proc):
        self.node.reaper.end(proc, term(Atom('normal')))


@pytest.fixture
def world():
    return World()


def messages(proc):
    return [value(w_x) for w_x in proc.mailbox.items()]


def test_access(world):
    one, two = world.one, world.two
    private = world.call(one, 'new', A, OPTS('private'))
    protected = world.call(one, 'new', A, OPTS())
    public = world.call(one, 'new', A, OPTS('public'))
    for t in (private, protected, public):
        world.call(one, 'insert', t, (1, 2))
    assert world.cause(two, 'lookup', private, 1) == 'access'
    assert value(world.call(two, 'lookup', protected, 1)) == [(1, 2)]
    assert world.cause(two, 'insert', protected, (2,)) == 'access'
    assert world.cause(two, 'delete', protected) == 'access'
    assert world.cause(two, 'delete', protected, 1) == 'access'
    assert value(world.call(two, 'insert', public, (2,))) == TRUE
    assert world.cause(two, 'setopts', public, []) is None
    assert world.cause(two, 'give_away', public, two.w_pid, 1) == 'not_owner'
    assert value(world.call(two, 'info', private, Atom('size'))) == 1
    world.node.ets.set_super_user(two.w_pid, True)
    assert value(world.call(two, 'lookup', private, 1)) == [(1, 2)]
    world.node.ets.set_super_user(two.w_pid, False)
    assert world.cause(two, 'first', private) == 'access'
    assert value(world.call(two, 'delete', public)) == TRUE
    assert world.cause(one, 'info', 5) == 'type'


def test_tables_end_with_their_owner(world):
    one, two = world.one, world.two
    named = world.call(one, 'new', A, OPTS('named_table'))
    other = world.call(one, 'new', A, OPTS())
    kept = world.call(two, 'new', A, OPTS('public'))
    world.call(one, 'safe_fixtable', kept, TRUE)
    assert value(world.call(two, 'info', kept, Atom('fixed'))) == TRUE
    world.end(one)
    assert value(world.call(two, 'info', named)) == 'undefined'
    assert world.cause(two, 'lookup', other, 1) == 'id'
    assert value(world.call(two, 'whereis', A)) == 'undefined'
    assert value(world.call(two, 'info', kept, Atom('fixed'))) == 'false'
    assert len(world.node.ets.all()) == 1
    assert world.node.ets.holdings.keys() == [two.w_pid.number]
    world.call(two, 'new', A, OPTS('named_table'))


def test_heirs(world):
    one, two = world.one, world.two
    heir = (Atom('heir'), two.w_pid, [7])
    t = world.call(one, 'new', A, OPTS('named_table', heir))
    u = world.call(one, 'new', Atom('u'), OPTS(heir))
    itself = world.call(two, 'new', Atom('v'), OPTS(heir))
    world.end(one)
    assert sorted(messages(two), key=repr) == sorted([
        (Atom('ETS-TRANSFER'), Atom('t'), one.w_pid, [7]),
        (Atom('ETS-TRANSFER'), u, one.w_pid, [7])], key=repr)
    assert world.call(two, 'info', t, Atom('owner')) is two.w_pid
    assert world.call(two, 'info', u, Atom('heir')) is two.w_pid
    assert value(world.call(two, 'insert', u, (1,))) == TRUE
    three = world.node.processes.create()
    world.end(two)
    assert value(world.call(three, 'info', itself)) == 'undefined'
    assert value(world.call(three, 'info', t)) == 'undefined'
    assert world.node.ets.holdings == {}


def test_a_dead_heir_is_none(world):
    one, two = world.one, world.two
    t = world.call(one, 'new', A, OPTS((Atom('heir'), two.w_pid, 1)))
    world.end(two)
    u = world.call(one, 'new', A, OPTS((Atom('heir'), two.w_pid, 1)))
    assert value(world.call(one, 'info', u, Atom('heir'))) == 'none'
    three = world.node.processes.create()
    world.end(one)
    assert value(world.call(three, 'info', t)) == 'undefined'


def test_give_away(world):
    one, two = world.one, world.two
    t = world.call(one, 'new', A, OPTS())
    copy = W_Pid(two.w_pid.number, two.w_pid.serial)
    assert value(world.call(one, 'give_away', t, copy, 'gift')) == TRUE
    assert messages(two) == [(Atom('ETS-TRANSFER'), t, one.w_pid, 'gift')]
    assert world.cause(one, 'insert', t, (1,)) == 'access'
    assert value(world.call(two, 'insert', t, (1,))) == TRUE
    assert world.cause(two, 'give_away', t, two.w_pid, 1) == 'owner'
    world.end(one)
    assert world.cause(two, 'give_away', t, one.w_pid, 1) is None
    assert value(world.call(two, 'info', t, Atom('size'))) == 1


def test_a_reference_that_was_copied_by_numbers(world):
    t = world.call(world.one, 'new', A, OPTS())
    assert isinstance(t, W_MagicRef)
    copy = W_Ref(t.n0, t.n1, t.n2)
    assert value(world.call(world.one, 'insert', copy, (1, 2))) == TRUE
    assert value(world.call(world.one, 'lookup', t, 1)) == [(1, 2)]
    assert world.cause(world.one, 'lookup', W_Ref(t.n0, t.n1, t.n2 + 1), 1) == 'type'


def test_all_tables(world):
    world.node.options.schedulers = 3
    t = world.call(world.one, 'new', A, OPTS())
    world.call(world.two, 'new', Atom('u'), OPTS('named_table'))
    w_ref = world.call(world.one, 'internal_request_all')
    first, second, third = messages(world.one)
    assert first[0] is w_ref and set(first[1]) == set([t, Atom('u')])
    assert second == third == (w_ref, [])


def test_fixation_is_timed(world):
    one = world.one
    t = world.call(one, 'new', A, OPTS())
    world.call(one, 'safe_fixtable', t, TRUE)
    world.call(one, 'safe_fixtable', t, TRUE)
    when, who = value(world.call(one, 'info', t, Atom('safe_fixed')))
    assert who == [(one.w_pid, 2)] and len(when) == 3
    assert abs(when[0] * 10 ** 15 + when[1] * 10 ** 9 - world.node.clock.system()) < 10 ** 11
    since, who = value(world.call(one, 'info', t, Atom('safe_fixed_monotonic_time')))
    assert 0 <= world.node.clock.monotonic() - since < 10 ** 11
    world.call(one, 'delete', t)
    assert world.node.ets.holdings == {}


def test_a_search_costs_reductions(world):
    one = world.one
    t = world.call(one, 'new', A, OPTS())
    world.call(one, 'insert', t, [(i,) for i in range(1600)])
    world.call(one, 'match', t, (Atom('$1'),))
    assert one.bump == 100
    one.bump = 0
    world.call(one, 'match', t, (5,))
    assert one.bump == 0
    part = world.call(one, 'match', t, (Atom('$1'),), 160)
    assert one.bump == 10
    world.call(one, 'match', part.item(1))      # has some that were looked at before
    assert 18 <= one.bump <= 20


def test_a_continuation_outlives_changes(world):
    one = world.one
    for kind in ('set', 'ordered_set', 'bag'):
        t = world.call(one, 'new', A, OPTS(kind))
        world.call(one, 'insert', t, [(i,) for i in range(100)])
        seen = []
        part = world.call(one, 'match_object', t, (Atom('$1'),), 10)
        while not value(part) == '$end_of_table':
            objects, continuation = value(part)
            seen.extend(objects)
            for (key,) in objects:
                world.call(one, 'delete', t, key)
            if continuation == '$end_of_table':
                break
            part = world.call(one, 'match_object', continuation)
        assert sorted(seen) == [(i,) for i in range(100)]
        assert world.cause(one, 'match_object', (t, 1, 2)) is None
        world.call(one, 'delete', t)
        assert world.cause(one, 'match_object', (t, 1, 2)) == 'id'
