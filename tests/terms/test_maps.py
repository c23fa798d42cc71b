"""Maps of both kinds, and the trie and the shapes below them."""
from __future__ import absolute_import

import random

from enigma.terms import hashmaps, hashing, mapmerge, maps, order, shapes
from enigma.terms.atoms import atom
from enigma.terms.binaries import binary
from enigma.terms.lists import NIL, from_items as list_of
from enigma.terms.maps import EMPTY_MAP, W_SmallMap
from enigma.terms.hashmaps import W_HashMap
from enigma.terms.numbers import W_Int, W_Float
from enigma.terms.tuples import pair


def of(pairs):
    return maps.from_pairs([k for k, _ in pairs], [v for _, v in pairs])


def numbers(ns):
    return of([(W_Int(n), W_Int(n * n)) for n in ns])


def as_dict(w_map):
    keys_w, values_w = maps.items(w_map)
    return dict((k.value, v.value) for k, v in zip(keys_w, values_w))


def test_small_maps_iterate_in_key_order():
    keys_w = [binary('x'), W_Float(1.0), atom('b'), W_Int(2), W_Int(1), atom('a'),
              NIL, W_Float(0.5), pair(NIL, NIL)]
    w_map = of([(w_key, NIL) for w_key in keys_w])
    found = maps.items(w_map)[0]
    assert list(found) == [keys_w[i] for i in [4, 3, 7, 1, 5, 2, 8, 6, 0]]
    w_grown = EMPTY_MAP
    for w_key in keys_w:
        w_grown = maps.put(w_grown, w_key, NIL)
    assert list(maps.items(w_grown)[0]) == list(found)


def test_integer_and_float_are_two_keys():
    w_map = of([(W_Int(1), atom('i')), (W_Float(1.0), atom('f'))])
    assert maps.size(w_map) == 2
    assert maps.get(w_map, W_Float(1.0)) is atom('f')
    assert maps.get(w_map, W_Int(1)) is atom('i')


def test_later_pairs_win():
    w_map = of([(atom('a'), W_Int(1)), (atom('b'), W_Int(2)), (atom('a'), W_Int(3))])
    assert maps.size(w_map) == 2
    assert maps.get(w_map, atom('a')).value == 3
    w_large = of([(W_Int(n % 40), W_Int(n)) for n in range(200)])
    assert maps.size(w_large) == 40
    assert maps.get(w_large, W_Int(7)).value == 167
    w_few = of([(W_Int(n % 3), W_Int(n)) for n in range(200)])
    assert isinstance(w_few, W_SmallMap)
    assert as_dict(w_few) == {0: 198, 1: 199, 2: 197}


def test_random_changes_against_a_dict():
    rnd = random.Random(7)
    for span in (8, 40, 70, 600):
        w_map = EMPTY_MAP
        model = {}
        for _ in range(1500):
            key = rnd.randrange(span) * 1024
            if rnd.random() < 0.55:
                w_map = maps.put(w_map, W_Int(key), W_Int(key + 1))
                model[key] = key + 1
            else:
                w_map = maps.remove(w_map, W_Int(key))
                model.pop(key, None)
            assert maps.size(w_map) == len(model)
            assert isinstance(w_map, W_SmallMap) == (len(model) <= 32)
        assert as_dict(w_map) == model
        for key in range(0, span * 1024, 512):
            w_value = maps.get(w_map, W_Int(key))
            assert (w_value is not None) == maps.has(w_map, W_Int(key)) == (key in model)


def test_old_versions_stay():
    for n in (5, 32, 33, 100):
        w_old = numbers(range(n))
        maps.put(w_old, W_Int(0), atom('new'))
        maps.put(w_old, W_Int(-1), atom('new'))
        maps.remove(w_old, W_Int(1))
        assert as_dict(w_old) == dict((i, i * i) for i in range(n))


def test_update_needs_the_key():
    for n in (3, 50):
        w_map = numbers(range(n))
        assert maps.update(w_map, W_Int(99), NIL) is None
        assert maps.get(maps.update(w_map, W_Int(2), NIL), W_Int(2)) is NIL


def test_merge():
    sizes = (0, 1, 20, 31, 32, 33, 90)
    for n in sizes:
        for m in sizes:
            w_a = of([(W_Int(i), W_Int(1)) for i in range(n)])
            w_b = of([(W_Int(i + 10), W_Int(2)) for i in range(m)])
            expected = dict((i, 1) for i in range(n))
            expected.update(dict((i + 10, 2) for i in range(m)))
            w_map = maps.merge(w_a, w_b)
            assert as_dict(w_map) == expected
            assert maps.size(w_map) == len(expected)
            assert isinstance(w_map, W_SmallMap) == (len(expected) <= 32)


def test_merge_of_large_maps():
    rnd = random.Random(7)
    for _ in range(15):
        base = rnd.randrange(400)
        a = dict((rnd.randrange(2000), 1) for _ in range(33 + base))
        b = dict((rnd.randrange(2000), 2) for _ in range(33 + rnd.randrange(400)))
        if len(a) <= 32 or len(b) <= 32:
            continue
        w_a = of([(W_Int(k), W_Int(1)) for k in a])
        w_b = of([(W_Int(k), W_Int(2)) for k in b])
        w_c = w_a
        for k in list(a)[::7]:
            a[k] = 3
            w_c = maps.put(w_c, W_Int(k), W_Int(3))
        w_c = maps.put(w_c, W_Int(3000), NIL)       # shares nodes with w_a
        for w_left, w_right in [(w_a, w_b), (w_b, w_a), (w_a, w_c), (w_c, w_a), (w_c, w_c)]:
            w_expected = w_left
            keys_w, values_w = maps.items(w_right)
            for i in range(len(keys_w)):
                w_expected = maps.put(w_expected, keys_w[i], values_w[i])
            w_map = maps.merge(w_left, w_right)
            assert order.identical(w_map, w_expected)
            assert maps.size(w_map) == len(w_map.keys()) == maps.size(w_expected)
            assert [w.value for w in w_map.keys()] == [w.value for w in w_expected.keys()]


def test_equal_maps_in_any_order_of_making():
    ns = range(60)
    w_a = numbers(ns)
    w_b = EMPTY_MAP
    for n in reversed(range(80)):
        w_b = maps.put(w_b, W_Int(n), W_Int(n * n))
    for n in range(60, 80):
        w_b = maps.remove(w_b, W_Int(n))
    assert order.identical(w_a, w_b)
    assert [w.value for w in w_a.keys()] == [w.value for w in w_b.keys()]
    assert hashing.key_hash(w_a) == hashing.key_hash(w_b)


def test_order_of_maps():
    def check(w_less, w_more):
        assert order.compare(w_less, w_more) == -1
        assert order.compare(w_more, w_less) == 1
        assert not order.equal(w_less, w_more)
    for n in (3, 50):
        w_map = numbers(range(n))
        check(numbers(range(n - 1)), w_map)
        check(w_map, numbers(range(1, n + 1)))
        check(maps.put(w_map, W_Int(1), W_Int(0)), maps.put(w_map, W_Int(2), W_Int(0)))
        check(maps.put(w_map, W_Int(2), W_Int(0)), w_map)
        w_float_key = maps.put(maps.remove(w_map, W_Int(1)), W_Float(1.0), W_Int(1))
        check(w_map, w_float_key)
        w_float = maps.put(w_map, W_Int(1), W_Float(1.0))
        assert order.equal(w_map, w_float) and not order.identical(w_map, w_float)


def test_nested_maps_cost_no_stack():
    def nest(w_bottom):
        w_map = w_bottom
        for _ in range(5000):
            w_map = maps.put(EMPTY_MAP, atom('in'), w_map)
        return w_map
    assert order.identical(nest(NIL), nest(NIL))
    assert order.less(nest(W_Int(1)), nest(NIL))
    assert hashing.key_hash(nest(NIL)) == hashing.key_hash(nest(NIL))


class TestTrie(object):
    """The keys are floats: a hash that is made up does not fit an integer."""

    def map_of(self, hashes):
        root = None
        for i in range(len(hashes)):
            leaf = hashmaps.Leaf(hashes[i], W_Float(float(i)), W_Int(-i))
            if root is None:
                root = leaf
            else:
                root = root.put(0, hashes[i], leaf, hashmaps.Change())
        return W_HashMap(root, len(hashes))

    def test_keys_of_one_hash(self):
        w_map = self.map_of([77, 77, 77, 5])
        assert sorted(w.value for w in w_map.keys()) == [0, 1, 2, 3]
        root = w_map.root.put(0, 77, hashmaps.Leaf(77, W_Float(1.0), NIL), hashmaps.Change())
        w_map = W_HashMap(root, 4)
        assert dict(zip([w.value for w in w_map.keys()], w_map.values()))[1] is NIL
        for i in (1, 0):
            root = root.remove(0, 77, W_Float(float(i)))
        assert sorted(w.value for w in W_HashMap(root, 2).keys()) == [2, 3]
        root = root.remove(0, 5, W_Float(3.0))
        assert isinstance(root, hashmaps.Leaf) and root.w_key.value == 2
        assert root.remove(0, 77, W_Float(9.0)) is root
        assert root.remove(0, 77, W_Float(2.0)) is None

    def test_merge_with_keys_of_one_hash(self):
        rnd = random.Random(11)
        for _ in range(300):
            hashes = [rnd.choice([5, 5, 5 | 1 << 40, 5 | 1 << 59, 9, rnd.randrange(1 << 60)])
                      for _ in range(rnd.randrange(2, 12))]
            maps_w = []
            for value in (1, 2):
                root = None
                count = 0
                for i in range(len(hashes)):
                    if rnd.random() < 0.4 and (root is not None or i + 1 < len(hashes)):
                        continue
                    leaf = hashmaps.Leaf(hashes[i], W_Float(float(i)), W_Int(value))
                    root = leaf if root is None else root.put(
                        0, hashes[i], leaf, hashmaps.Change())
                    count += 1
                maps_w.append(W_HashMap(root, count))
            w_a, w_b = maps_w
            expected = as_dict(w_a)
            expected.update(as_dict(w_b))
            w_map = mapmerge.merged(w_a, w_b)
            assert as_dict(w_map) == expected
            assert w_map.count == len(expected)

    def test_hashes_that_part_late(self):
        top = 1 << 59
        w_map = self.map_of([3, 3 | top, 3 | 1 << 40])
        assert [w.value for w in w_map.keys()] == [0, 1, 2]
        root = w_map.root.remove(0, 3 | top, W_Float(1.0))
        root = root.remove(0, 3 | 1 << 40, W_Float(2.0))
        assert isinstance(root, hashmaps.Leaf)

    def test_popcount(self):
        for x in (0, 1, 0x80000000, 0xffffffff, 0xf0f0, 0x12345678):
            assert hashmaps.popcount(x) == bin(x).count('1')

    def test_walk_in_steps_meets_all_in_order(self):
        rnd = random.Random(3)
        hashes = [rnd.choice([rnd.randrange(1 << 60), rnd.randrange(64), 9, 1 << 55])
                  for _ in range(300)]
        w_map = self.map_of(hashes)
        for step in (1, 7, 32, 1000):
            met = []
            after = -1
            more = True
            while more:
                walk = hashmaps.Walk(after, step)
                more = walk.run(w_map)
                w_link = walk.chain(NIL)
                assert w_link is not NIL
                while w_link is not NIL:
                    met.append(w_link.w_0.value)
                    w_link = w_link.w_2
                after = walk.last
            assert met == [w.value for w in w_map.keys()]


class TestShapes(object):
    def test_atoms_share_whatever_the_way(self):
        a, b, c = atom('sa'), atom('sb'), atom('sc')
        w_1 = of([(a, NIL), (b, NIL)])
        w_2 = maps.put(maps.put(EMPTY_MAP, b, NIL), a, NIL)
        w_3 = maps.remove(of([(c, NIL), (a, NIL), (b, NIL)]), c)
        w_4 = maps.put_many(EMPTY_MAP, [a, b], [NIL, NIL])
        assert w_1.shape is w_2.shape is w_3.shape is w_4.shape
        assert w_1.shape.shared

    def test_other_keys_do_not_share(self):
        w_1 = of([(W_Int(1), NIL)])
        assert not w_1.shape.shared
        assert w_1.shape is not of([(W_Int(1), NIL)]).shape
        assert not maps.put(w_1, atom('a'), NIL).shape.shared

    def test_steps_are_limited(self):
        w_start = of([(atom('start'), NIL)])
        shared = 0
        for i in range(200):
            w_map = maps.put(w_start, atom('step%d' % i), NIL)
            assert maps.get(w_map, atom('step%d' % i)) is NIL
            shared += w_map.shape.shared
        assert shared == shapes.MAX_STEPS

    def test_instructions_have_more_room(self, monkeypatch):
        monkeypatch.setattr(shapes, 'MAX_CASUAL', 0)
        a, b = atom('room a'), atom('room b')
        assert not of([(a, NIL), (b, NIL)]).shape.shared
        assert maps.put_many(EMPTY_MAP, [a, b], [NIL, NIL]).shape.shared


def test_put_many():
    names = [atom('k%02d' % i) for i in range(40)]
    w_base = of([(name, W_Int(i)) for i, name in enumerate(names[:30:2])])
    values_w = [W_Int(100 + i) for i in range(40)]
    for chosen in ([3], [0, 2], [1, 0, 5], range(20), range(40)):
        w_map = maps.put_many(w_base, [names[i] for i in chosen],
                              [values_w[i] for i in chosen])
        for i in range(40):
            w_value = maps.get(w_map, names[i])
            if i in chosen:
                assert w_value is values_w[i]
            elif i < 30 and i % 2 == 0:
                assert w_value.value == i // 2
            else:
                assert w_value is None
    w_int = maps.put_many(w_base, [W_Int(1), names[1]], [NIL, NIL])
    assert maps.size(w_int) == 17 and maps.get(w_int, W_Int(1)) is NIL
    assert maps.put_many(w_base, [], []) is w_base


def test_key_hash_follows_identity():
    assert hashing.key_hash(W_Float(0.0)) == hashing.key_hash(W_Float(-0.0))
    assert hashing.key_hash(W_Int(1)) != hashing.key_hash(W_Float(1.0))
    w_a = list_of([pair(W_Int(1), binary('abc')), atom('x')])
    w_b = list_of([pair(W_Int(1), binary('abc')), atom('x')])
    w_c = list_of([pair(W_Int(1), binary('abd')), atom('x')])
    assert hashing.key_hash(w_a) == hashing.key_hash(w_b) != hashing.key_hash(w_c)
    spread = set(hashing.key_hash(W_Int(i << 32)) & 1023 for i in range(1000))
    assert len(spread) > 500


def test_merge_again():
    """From the second time on the shape of the result is known."""
    a, b, c, d = [atom(name) for name in ['ma', 'mb', 'mc', 'md']]

    def make(pairs):
        return of([(w_key, W_Int(n)) for w_key, n in pairs])

    def pairs_of(w_map):
        keys_w, values_w = maps.items(w_map)
        return [(k, v.value) for k, v in zip(keys_w, values_w)]
    for n in range(3):
        w_left = make([(a, n), (c, n + 1)])
        w_right = make([(b, n + 2), (c, n + 3), (d, n + 4)])
        assert (pairs_of(maps.merge(w_left, w_right)) ==
                [(a, n), (b, n + 2), (c, n + 3), (d, n + 4)])
        assert (pairs_of(maps.merge(w_right, w_left)) ==
                [(a, n), (b, n + 2), (c, n + 1), (d, n + 4)])
        assert (pairs_of(maps.merge(w_right, make([(a, 7)]))) ==
                [(a, 7), (b, n + 2), (c, n + 3), (d, n + 4)])
