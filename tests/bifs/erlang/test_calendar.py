"""Calendar functions against stock's values, in three time zones."""
from __future__ import absolute_import

import time as python_time

import pytest

from enigma.bifs.erlang import calendar
from tests.bifs.erlterm import call, wrong_values


def test_as_stock():
    wrong, count = wrong_values('calendar.txt')
    assert wrong == []
    assert count > 300


@pytest.mark.parametrize('name,zone', [
    ('utc', 'UTC0'), ('cet', 'CET-1CEST,M3.5.0,M10.5.0/3'), ('est', 'EST5EDT,M3.2.0,M11.1.0')])
def test_local_time_as_stock(name, zone, monkeypatch):
    monkeypatch.setenv('TZ', zone)
    python_time.tzset()
    try:
        wrong, count = wrong_values('calendar_%s.txt' % name)
    finally:
        monkeypatch.undo()
        python_time.tzset()
    assert wrong == []
    assert count > 150


def test_days_there_and_back():
    for day in range(-140000, 200000, 37):
        assert calendar.days_of_date(*calendar.date_of_days(day)) == day


@pytest.mark.parametrize('name', ['localtime', 'universaltime'])
def test_now(name):
    w_ok, w_datetime = call(None, 'erlang', name, []).items()
    assert w_ok.name == 'ok'
    fields = calendar.datetime_(w_datetime)
    difference = calendar.posix_of_fields(fields) - python_time.time()
    assert abs(difference) < 2 or name == 'localtime' and abs(difference) < 100000


def test_date_and_time_are_parts_of_localtime():
    w_before = call(None, 'erlang', 'localtime', [])
    w_date = call(None, 'erlang', 'date', [])
    w_time = call(None, 'erlang', 'time', [])
    assert w_date.item(1).size() == 3 and w_time.item(1).size() == 3
    assert w_date.item(1).item(0).value == w_before.item(1).item(0).item(0).value
