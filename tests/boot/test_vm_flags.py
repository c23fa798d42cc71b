"""The emulator's flags, held against those that OTP's own takes: with +V behind them
it tells the version if all of them are right, and its usage if one is not."""
from __future__ import absolute_import

import random

import pytest

from enigma.boot import command_line, flag_values, schedulers, vm_flags
from enigma.boot.errors import BadOption

from tests.boot.flag_samples import depends_on_machine, lines, recorded

def check(ours, argv, status):
    """We exit with that status, or go on where it is 0."""
    mine = ours(argv + ["+V"])
    assert max(mine[0], 0) == status, (argv, mine)
    if status != 0:
        assert mine[2] and "\n" not in mine[2]
    return mine


def both(erl, ours, argv):
    """The exit status of stock, after which ours is the same."""
    status, out, err = erl.run(argv + ["+V"])
    mine = check(ours, argv, status)
    if status == 0 and mine[0] != command_line.RUN:
        assert mine[2] == err.splitlines(True)[-1]
    return status


def test_flags_are_taken_or_not(ours):
    samples = recorded()
    assert [words for _, words in samples] == [
        words for words in lines() if not depends_on_machine(words)]
    for status, words in samples:
        check(ours, words, status)


def test_numbers_of_schedulers(erl, ours):
    for words in lines():
        if depends_on_machine(words):
            both(erl, ours, words)


def test_random_flags(erl, ours):
    choose = random.Random(13)
    samples = recorded()
    seen = [0, 0]
    for i in range(40):
        argv = choose.choice(samples)[1] + choose.choice(samples)[1]
        seen[both(erl, ours, argv)] += 1
    assert min(seen) > 5


@pytest.mark.parametrize("argv", [
    ["+V", "+foo"], ["+V", "+P", "5"], ["+V", "+S", "x"], ["+V", "+MBas", "x"],
    ["+P", "5", "+V", "+P", "2000"], ["+foo", "+S", "x"], ["+V", "+rg", "x"],
    ["+IOt", "2", "+IOp", "2"], ["+IOp", "2"], ["+IOPt", "100", "+IOPp", "50"],
    ["+S", "4", "+SP", "50"], ["+S", "4", "+SP", "50:200"], ["+B", "i"], ["+B", "x"],
    ["+c", "true"], ["+c", "x"]], ids=" ".join)
def test_some_errors_count_before_the_version(erl, ours, argv):
    both(erl, ours, argv)


def settings(*words):
    return [(s.name, s.value) for s in vm_flags.read(list(words), 25).all]


def test_settings_have_the_names_of_flags():
    assert settings("-P", "5000", "-hms233", "-Bi", "-c", "-SDio4", "--", "-Q") == [
        ("P", "5000"), ("hms", "233"), ("B", "i"), ("c", "false"), ("SDio", "4")]
    assert settings("-B", "cx", "-B", "-d", "-c", "true") == [
        ("B", "c"), ("B", "d"), ("d", ""), ("c", "true")]


@pytest.mark.parametrize("words, message", [
    (["-foo"], "unknown flag +foo"),
    (["foo"], "foo is not a flag of the emulator"),
    (["-P"], "+P needs a value"),
    (["-P", "--"], "+P needs a value"),
    (["-P", "5"], "+P 5: it is a number from 1024 to 134217727 or legacy"),
    (["-K", "true", "-rg", "x"], "+rg x: it is a number from 0 to 2147483647"),
    (["-hmaxk", "yes"], "+hmaxk yes: it is true or false"),
    (["-R", "22"], "+R 22: it is a number from 23 to 25"),
    (["-MBas", "x"], "+MBas x: it is bf, aobf, gf, af, aoff, aoffcbf, aoffcaobf, "
                     "ageffcaoff, ageffcbf or ageffcaobf"),
])
def test_messages(words, message):
    with pytest.raises(BadOption) as error:
        vm_flags.read(words, 25)
    assert error.value.message == message


def test_schedulers_are_counted_as_in_stock():
    machine = schedulers.Counts(8, 6)

    def asked_for(text):
        counts = schedulers.asked_for(text, machine)
        return counts.total, counts.online
    assert asked_for("4") == (4, 4)
    assert asked_for("16") == (16, 6)
    assert asked_for("4:2") == (4, 2)
    assert asked_for(":3") == (8, 3)
    assert asked_for("-2") == (6, 4)
    assert asked_for("0:-5") == (8, 1)
    with pytest.raises(BadOption):
        asked_for("2:3")
    half = schedulers.percentage("50:50", machine)
    assert (half.total, half.online) == (4, 3)
    with pytest.raises(BadOption):
        schedulers.percentage("50:150", machine)


def test_numbers_are_read_as_in_c():
    assert flag_values.number_in(" 12x") == 12
    assert flag_values.number_in("-7") == -7
    assert flag_values.number_in("x") == 0
    assert flag_values.number_in("9" * 50) >= 10 ** 17
