"""Ordered sets: the balance of the tree, the order, walks by keys that are not there."""
from __future__ import absolute_import

import random

import pytest

from enigma.ets.keyplan import FITS, compare_prefix
from enigma.ets.table import ORDERED_SET
from enigma.ets.tree_table import compare_keys
from enigma.terms.errors import ErlangError
from tests.ets.tables import insert, keys_back, keys_by_walk, objects, table_of
from tests.terms.values import Atom, term, value

ANY = Atom('_')


def check(node):
    """The height of a subtree whose balance and order are right."""
    if node is None:
        return 0
    left, right = check(node.left), check(node.right)
    assert abs(left - right) <= 1
    assert node.height == max(left, right) + 1
    if node.left is not None:
        assert compare_keys(node.left.w_key, node.w_key) < 0
    if node.right is not None:
        assert compare_keys(node.w_key, node.right.w_key) < 0
    return node.height


def test_stays_balanced_when_filled_in_order():
    for numbers in (range(1000), range(1000, 0, -1)):
        table = table_of(ORDERED_SET)
        for i in numbers:
            insert(table, i)
        assert check(table.root) <= 11
        assert keys_by_walk(table) == sorted(numbers)
        assert keys_back(table) == sorted(numbers)[::-1]


def test_random_changes_against_a_model():
    rng = random.Random(5)
    table = table_of(ORDERED_SET)
    model = {}
    for step in range(4000):
        key = rng.randrange(300)
        if rng.randrange(5) < 3:
            insert(table, key, step)
            model[key] = step
        else:
            table.delete_key(term(key))
            model.pop(key, None)
        if step % 100 == 0:
            check(table.root)
            assert objects(table) == sorted(model.items())
            assert table.count == len(model)
            slots = [value(table.slot(i)) for i in range(len(model))]
            assert slots == [[x] for x in sorted(model.items())]


def test_keys_are_equal_by_value():
    table = table_of(ORDERED_SET)
    insert(table, 1, Atom('int'))
    insert(table, 2.0, Atom('float'))
    insert(table, 1.0, Atom('newer'))
    assert repr(objects(table)) == "[(1.0, Atom('newer')), (2.0, Atom('float'))]"
    assert value(table.find(term(2)).w_key) == 2.0
    table.delete_object(term((2, Atom('float'))))
    assert table.count == 2
    table.delete_key(term(2))
    assert table.count == 1


def test_walks_start_anywhere():
    table = table_of(ORDERED_SET)
    for i in (10, 20, 30):
        insert(table, i)
    assert value(table.after(term(15)).w_key) == 20
    assert value(table.before(term(15)).w_key) == 10
    assert value(table.after(term(20.0)).w_key) == 30
    assert value(table.after(term(5)).w_key) == 10
    assert table.after(term(30)) is None and table.before(term(10)) is None


def test_walks_go_on_where_they_are_through_changes():
    rng = random.Random(6)
    table = table_of(ORDERED_SET)
    keys = set()
    here = 0
    for step in range(6000):
        key = rng.randrange(200)
        choice = rng.randrange(12)
        if choice == 0:
            insert(table, key)
            keys.add(key)
        elif choice == 1:
            table.delete_key(term(key))
            keys.discard(key)
        elif choice == 2:
            here = key
        elif choice == 3:
            rng.choice([table.first, table.last])()
        elif choice < 8:
            item = table.after(term(here))
            later = [k for k in keys if k > here]
            assert (item and value(item.w_key)) == (min(later) if later else None)
            here = min(later) if later else -1
        else:
            item = table.before(term(here))
            earlier = [k for k in keys if k < here]
            assert (item and value(item.w_key)) == (max(earlier) if earlier else None)
            here = max(earlier) if earlier else 200


def test_slots_after_changes():
    table = table_of(ORDERED_SET)
    for i in range(0, 20, 2):
        insert(table, i)
    assert value(table.slot(3)) == [(6,)]
    insert(table, 1)
    assert value(table.slot(3)) == [(4,)]
    table.delete_key(term(0))
    assert value(table.slot(3)) == [(6,)]
    assert value(table.slot(1)) == [(2,)]
    assert table.slot(10) is None
    with pytest.raises(ErlangError):
        table.slot(11)


@pytest.mark.parametrize('pattern, key, order', [
    ((1, ANY), (1, 5), FITS), ((1, ANY), (0, 5), 1), ((1, ANY), (2, 5), -1),
    ((1, ANY), (1,), 1), ((1, ANY), (0, 0, 0), -1), ((1, ANY), Atom('a'), 1),
    ((1, ANY), [], -1), ([1, ANY], [1, 2], FITS), ([1, ANY], [0, 2], 1), ([1, ANY], [], 1),
    ((1.0, ANY), (1, 2), FITS), ((1, ((2, ANY), 3)), (1, ((2, 4), 0)), FITS),
    ((1, ((2, ANY), 3)), (1, ((3, 4), 0)), -1), ((1, 2), (1, 2), 0), ((1, 2), (1, 3), -1),
    ((1, {Atom('a'): ANY}), (1, {}), FITS), (Atom('$1'), 7, FITS)])
def test_prefixes(pattern, key, order):
    assert compare_prefix(term(pattern), term(key)) == order


def test_searches_by_prefix():
    table = table_of(ORDERED_SET)
    for i in range(10):
        for k in range(10):
            insert(table, (i, k))
    w_prefix = term((4, ANY))
    assert [value(item.w_key) for item in table.fitting_items(w_prefix)] == [
        (4, k) for k in range(10)]
    assert value(table.first_fit(w_prefix).w_key) == (4, 0)
    assert value(table.last_fit(w_prefix).w_key) == (4, 9)
    assert table.first_fit(term((10, ANY))) is None
    assert table.last_fit(term((-1, ANY))) is None
