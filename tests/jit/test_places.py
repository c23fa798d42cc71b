"""What the log of the JIT compiler tells of a place in the code (machine/jit.py)."""
from __future__ import absolute_import

import os

import pytest

from enigma.boot import start
from enigma.code.code import ENTRY, NO_SPEC
from enigma.machine import dispatch         # gives the forms their names
from enigma.machine.jit import where
from enigma.terms.atoms import atom
from tests import conftest, subproc

PROGRAM = os.path.join(conftest.TOP, "tests", "jit", "traces", "loops.erl")


@pytest.fixture(scope="module")
def functions(stock, tmpdir_factory):
    """{Name/Arity: Code} of loops.erl, and its lines."""
    folder = str(tmpdir_factory.mktemp("places"))
    done = subproc.run([os.path.join(stock, "erlc"), "-o", folder, PROGRAM])
    assert done.status == 0, done.out + done.err
    node = start.make_node()
    start.load_file(node, os.path.join(folder, "loops.beam"))
    return node.modules.current(atom("loops")).functions


def line_with(text):
    """The number of the first line of loops.erl that begins so."""
    with open(PROGRAM) as source:
        return [line.startswith(text) for line in source].index(True) + 1


def all_places(code):
    """Of the instructions that begin where a Site, a return address or the entry is."""
    pcs = [site.pc for site in code.sites] + [ret.pc for ret in code.rets] + [ENTRY]
    return [where(pc, code, NO_SPEC) for pc in sorted(set(pcs))]


def test_lines_of_what_may_raise_and_of_the_entry(functions):
    first, second = line_with("sum(0"), line_with("sum(N")
    assert len(dispatch.NAMES.forms) > 300
    places = all_places(functions["sum/2"])
    assert places[1].startswith("loops:sum/2 +1 is_eq_int")
    assert [place.rsplit("/loops.erl:", 1)[1] for place in places[1:]] == \
        ["%d)" % first] + ["%d)" % second] * 3


def test_calls_have_the_line_of_their_return_address(functions):
    places = [place for place in all_places(functions["all/3"]) if " call c r " in place]
    assert [int(place.rsplit(":", 1)[1].rstrip(")")) for place in places] == \
        [line_with("     length(mapped("), line_with("     folded("),
         line_with("     leaves(grown(")]


def test_no_line_is_made_up_and_the_fun_comes_last(functions):
    code = functions["all/3"]
    places = all_places(code)
    assert [place for place in places if not place.endswith(")")]
    assert where(ENTRY, code, functions["main/0"]).endswith(") [loops:main/0]")
