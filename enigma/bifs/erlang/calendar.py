"""Dates and times of day: the functions of the module erlang.

A date is {Year, Month, Day}, a time {Hour, Minute, Second}, both a datetime.
"""
from __future__ import absolute_import

from enigma.bifs import system
from enigma.bifs.unwrap import atom_, small_int
from enigma.code.natives import bif
from enigma.machine import clock
from enigma.terms import atoms, tuples
from enigma.terms.errors import badarg
from enigma.terms.numbers import W_Int, integer
from enigma.terms.tuples import W_Tuple

DAY = 86400
FIRST_LOCAL_YEAR = 1902          # what stock converts to and from local time
FIRST_POSIX_YEAR = 1600          # what universaltime_to_posixtime takes
LAST_YEAR = 2147483646
_MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_MARCH_OF_YEAR_0 = -719468       # days from 1970-01-01 to 0000-03-01


# ---- calendar without time zones

def days_of_date(year, month, day):
    """Days from 1970-01-01 to a date of the Gregorian calendar."""
    if month <= 2:
        year -= 1
        month += 12
    day_of_year = (153 * (month - 3) + 2) // 5 + day - 1      # from 1 March on
    return (365 * year + year // 4 - year // 100 + year // 400
            + day_of_year + _MARCH_OF_YEAR_0)


def date_of_days(days):
    """(year, month, day), the reverse of days_of_date.

    Stock leaves out 29 February of year 0 and is one day behind before it.
    """
    days -= _MARCH_OF_YEAR_0
    if days < 0:
        days -= 1
    era = days // 146097                    # of 400 years
    day = days - era * 146097
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    year += era * 400
    if month < 10:
        return year, month + 3, day + 1
    return year + 1, month - 9, day + 1


def days_in_month(year, month):
    """How many days a month has."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _MONTH_DAYS[month - 1]


def fields_of_posix(seconds):
    """[year, month, day, hour, minute, second] of a POSIX time."""
    days = seconds // DAY
    rest = seconds - days * DAY
    year, month, day = date_of_days(days)
    return [year, month, day, rest // 3600, rest // 60 % 60, rest % 60]


def posix_of_fields(fields):
    """The POSIX time of such a list."""
    return (days_of_date(fields[0], fields[1], fields[2]) * DAY
            + fields[3] * 3600 + fields[4] * 60 + fields[5])


# ---- to and from terms

def _triple(fields, start):
    return tuples.triple(integer(fields[start]), integer(fields[start + 1]),
                         integer(fields[start + 2]))


def datetime_term(fields):
    """{{Year, Month, Day}, {Hour, Minute, Second}}."""
    return tuples.pair(_triple(fields, 0), _triple(fields, 3))


def datetime_(w_x):
    """A datetime that exists -> list of six ints."""
    if not isinstance(w_x, W_Tuple) or w_x.size() != 2:
        raise badarg()
    fields = []
    _append_triple(fields, w_x.item(0))
    _append_triple(fields, w_x.item(1))
    if not (fields[0] <= LAST_YEAR and 1 <= fields[1] <= 12 and fields[2] >= 1 and
            0 <= fields[3] <= 23 and 0 <= fields[4] <= 59 and 0 <= fields[5] <= 59):
        raise badarg()
    if fields[2] > days_in_month(fields[0], fields[1]):
        raise badarg()
    return fields


def _append_triple(fields, w_x):
    if not isinstance(w_x, W_Tuple) or w_x.size() != 3:
        raise badarg()
    for i in range(3):
        w_field = w_x.item(i)
        if not isinstance(w_field, W_Int):
            raise badarg()
        fields.append(w_field.value)


# ---- now

def _seconds_now():
    return clock.os_system() // clock.SECOND


def _local_now():
    try:
        return system.local_time(_seconds_now())
    except system.NoSuchTime:
        raise badarg()


@bif("erlang", "date")
def date(proc):
    """The local date."""
    return _triple(_local_now(), 0)


@bif("erlang", "time")
def time(proc):
    """The local time of day."""
    return _triple(_local_now(), 3)


@bif("erlang", "localtime")
def localtime(proc):
    return datetime_term(_local_now())


@bif("erlang", "universaltime")
def universaltime(proc):
    return datetime_term(fields_of_posix(_seconds_now()))


# ---- conversions

@bif("erlang", "universaltime_to_localtime", datetime_)
def universaltime_to_localtime(proc, fields):
    if fields[0] < FIRST_LOCAL_YEAR:
        raise badarg()
    try:
        return datetime_term(system.local_time(posix_of_fields(fields)))
    except system.NoSuchTime:
        raise badarg()


@bif("erlang", "localtime_to_universaltime", datetime_, atom_)
def localtime_to_universaltime(proc, fields, w_is_dst):
    """w_is_dst: whether the local time is daylight saving time, or undefined."""
    if w_is_dst is atoms.TRUE:
        is_dst = 1
    elif w_is_dst is atoms.FALSE:
        is_dst = 0
    elif w_is_dst is atoms.UNDEFINED:
        is_dst = -1
    else:
        raise badarg()
    if fields[0] < FIRST_LOCAL_YEAR:
        raise badarg()
    try:
        return datetime_term(fields_of_posix(system.posix_of_local(fields, is_dst)))
    except system.NoSuchTime:
        raise badarg()


@bif("erlang", "universaltime_to_posixtime", datetime_)
def universaltime_to_posixtime(proc, fields):
    """Seconds since 1970."""
    if fields[0] < FIRST_POSIX_YEAR:
        raise badarg()
    return integer(posix_of_fields(fields))


@bif("erlang", "posixtime_to_universaltime", small_int)
def posixtime_to_universaltime(proc, seconds):
    return datetime_term(fields_of_posix(seconds))
