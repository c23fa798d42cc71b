"""Results are made once."""
from __future__ import absolute_import

import os
import Queue
import threading

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


def test_another_may_make_the_folder_meanwhile(tmpdir):
    path = str(tmpdir.join("new", "result"))
    both = Queue.Queue()

    def make_late():
        kept.folder(os.path.dirname(path))
        return "late"
    workers = [threading.Thread(target=lambda: both.put(kept.result(path, make_late)))
               for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [both.get_nowait() for _ in workers] == ["late", "late"]
    assert tmpdir.join("new").listdir() == [path]


def test_no_folder_where_a_file_is(tmpdir):
    tmpdir.join("file").write("")
    with pytest.raises(OSError):
        kept.folder(str(tmpdir.join("file")))


def test_what_fails_is_not_kept(tmpdir):
    path = str(tmpdir.join("result"))
    with pytest.raises(ZeroDivisionError):
        kept.result(path, lambda: 1 // 0)
    assert kept.result(path, lambda: 2) == 2
