"""Sets and bags: growing, shrinking, chains, and what fixation keeps."""
from __future__ import absolute_import

import random

import pytest

from enigma.ets.hash_table import FEWEST, hash_of
from enigma.ets.table import BAG, DUPLICATE_BAG, SET
from enigma.terms.errors import ErlangError
from enigma.terms.identifiers import W_Pid
from tests.ets.tables import OWNER, insert, keys_back, keys_by_walk, objects, table_of
from tests.terms.values import Atom, term, value


def check_slots(table):
    """Each entry stands in the slot of its key."""
    count = 0
    for index, entry in enumerate(table.slots):
        while entry is not None:
            assert table.slot_of(hash_of(entry)) == index
            count += not entry.removed
            entry = entry.next
    assert count == table.count
    assert len(table.slots) <= table.mask + 1 < 2 * len(table.slots)


def test_grows_and_shrinks_by_single_slots():
    table = table_of(SET)
    for i in range(3000):
        insert(table, i, Atom('x'))
    assert len(table.slots) == 3000
    check_slots(table)
    for i in range(3000):
        assert value(table.find(term(i)).w_key) == i
    for i in range(2900):
        table.delete_key(term(i))
    check_slots(table)
    assert FEWEST <= len(table.slots) < 3000
    assert sorted(keys_by_walk(table)) == range(2900, 3000)
    for i in range(2900, 3000):
        assert table.find(term(i)) is not None


def test_keys_are_compared_exactly():
    table = table_of(SET)
    insert(table, 1, Atom('int'))
    insert(table, 1.0, Atom('float'))
    insert(table, 1 << 70, Atom('big'))
    insert(table, 'bin', 2)
    insert(table, (1, [2, 'x']), 3)
    assert value(table.lookup(term(1))) == [(1, Atom('int'))]
    assert value(table.lookup(term(1.0))) == [(1.0, Atom('float'))]
    assert value(table.lookup(term(1 << 70))) == [(1 << 70, Atom('big'))]
    assert value(table.lookup(term('bin'))) == [('bin', 2)]
    assert value(table.lookup(term((1, [2, 'x'])))) == [((1, [2, 'x']), 3)]
    assert value(table.lookup(term((1, [2.0, 'x'])))) == []


def test_bags_keep_the_order_of_insertion_when_they_grow():
    for kind in (BAG, DUPLICATE_BAG):
        table = table_of(kind)
        for i in range(2000):
            insert(table, i % 100, i)
        assert value(table.lookup(term(7))) == [(7, i) for i in range(7, 2000, 100)]
        assert len(keys_by_walk(table)) == 100
        check_slots(table)
        table.delete_object(term((7, 107)))
        assert value(table.lookup(term(7)))[:2] == [(7, 7), (7, 207)]
        table.delete_key(term(7))
        assert value(table.lookup(term(7))) == []
        assert table.count == 1980


def test_a_fixed_table_keeps_its_slots_and_removed_entries():
    table = table_of(SET)
    for i in range(200):
        insert(table, i)
    table.fix(OWNER, 0, 0)
    first = table.first().w_key
    following = table.after(first).w_key
    table.delete_key(first)
    assert table.find(first) is None
    assert value(table.after(first).w_key) == value(following)
    for i in range(1000, 2000):
        insert(table, i)
    assert len(table.slots) == FEWEST
    check_slots(table)
    table.unfix(OWNER, False)
    assert len(table.slots) == table.count == 1199
    check_slots(table)
    with pytest.raises(ErlangError):
        table.after(first)


def test_each_object_is_seen_once_while_a_fixed_table_changes():
    table = table_of(SET)
    for i in range(500):
        insert(table, i)
    table.fix(OWNER, 0, 0)
    seen = []
    item = table.first()
    while item is not None:
        key = value(item.w_key)
        seen.append(key)
        table.delete_key(item.w_key)
        insert(table, key + 1000 if key < 1000 else key)
        item = table.after(term(key))
    assert sorted(k for k in seen if k < 1000) == range(500)
    assert len(seen) == len(set(seen))
    table.unfix(OWNER, False)
    assert sorted(keys_by_walk(table)) == range(1000, 1500)
    assert sorted(keys_back(table)) == range(1000, 1500)


def test_fixations_are_counted_by_process():
    table = table_of(SET)
    other = W_Pid(2, 0)
    table.fix(OWNER, 5, 7)
    table.fix(OWNER, 6, 8)
    table.fix(other, 9, 9)
    assert [f.count for f in table.fixations] == [2, 1]
    assert (table.fixed_since, table.fixed_at) == (5, 7)
    table.unfix(OWNER, False)
    table.unfix(OWNER, False)
    table.unfix(OWNER, False)
    assert table.is_fixed()
    table.unfix(other, True)
    assert not table.is_fixed() and not table.fixed


@pytest.mark.parametrize('kind', [SET, BAG, DUPLICATE_BAG])
def test_random_changes_against_a_model(kind):
    rng = random.Random(kind)
    table = table_of(kind)
    model = []
    for step in range(4000):
        key, number = rng.randrange(400), rng.randrange(3)
        action = rng.randrange(10)
        if action < 6:
            insert(table, key, number)
            if kind == SET:
                model = [x for x in model if x[0] != key]
            if kind == DUPLICATE_BAG or (key, number) not in model:
                model.append((key, number))
        elif action < 8:
            table.delete_key(term(key))
            model = [x for x in model if x[0] != key]
        elif action < 9:
            table.delete_object(term((key, number)))
            model = [x for x in model if x != (key, number)]
        elif table.is_fixed():
            table.unfix(OWNER, True)
        else:
            table.fix(OWNER, 0, 0)
        if step % 100 == 0:
            check_slots(table)
            assert sorted(objects(table)) == sorted(model)
            for k in range(0, 400, 7):
                assert sorted(value(table.lookup(term(k)))) == sorted(
                    x for x in model if x[0] == k)


def test_slot_gives_everything_once():
    table = table_of(BAG)
    for i in range(600):
        insert(table, i % 300, i)
    found = []
    index = 0
    while True:
        w_objects = table.slot(index)
        if w_objects is None:
            break
        found.extend(value(w_objects))
        index += 1
    assert sorted(found) == sorted((i % 300, i) for i in range(600))
    for index in (index + 1, -1):
        with pytest.raises(ErlangError):
            table.slot(index)
