"""Results are made once."""
from __future__ import absolute_import

import pytest

from tests import kept


def test_made_once(tmpdir):
    path = str(tmpdir.join("new", "result"))
    made = []

    def make():
        made.append(1)
        return {"out": u"\xe9", "status": len(made)}
    assert kept.result(path, make) == {"out": u"\xe9", "status": 1}
    assert kept.result(path, make) == {"out": u"\xe9", "status": 1}
    assert tmpdir.join("new").listdir() == [path]


def test_what_fails_is_not_kept(tmpdir):
    path = str(tmpdir.join("result"))
    with pytest.raises(ZeroDivisionError):
        kept.result(path, lambda: 1 // 0)
    assert kept.result(path, lambda: 2) == 2
