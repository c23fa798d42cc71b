"""The traces of loops that we care about, on the executable and untranslated.

What is looked at is the body of a loop: what is behind its last label.  A test that
fails prints it; docs/reading-traces.md tells how to read it, and how to get it
outside of the tests.  The upper bounds are a little above what is there now.
"""
from __future__ import absolute_import

import os
import re
import sys

import pytest

from enigma.machine import exceptions
from jit import log, view
from tests import conftest, subproc
from tests.code import otp

PROGRAMS = [os.path.join(conftest.TOP, "tests", "jit", "traces", name)
            for name in ["loops.erl", "loops_beside.erl"]]
CALLED = re.compile(r"^ConstClass\(([\w.]+)\)")


class Body(object):
    """calls: the names of the functions called; made: the classes of what is allocated,
    without the size ("Frame", "W_Tuple", "array"), as a sorted list; guards: how many;
    forms: of the instructions; places: the functions it goes through; text: all of it."""

    def __init__(self, trace):
        operations = view.body(trace.operations)
        self.text = "\n".join(view.trace_lines(trace, {}, only_body=True))
        self.calls = [called(op) for op in operations if op.kind() == "call"]
        self.made = sorted([made(trace, op) for op in operations if op.kind() == "new"])
        self.guards = len([op for op in operations if op.kind() == "guard"])
        self.forms = " ".join([op.form() for op in operations])
        self.places = [op.place.split(" ")[0] for op in operations]


def called(op):
    found = CALLED.match(op.args)
    return found.group(1) if found else op.args


def made(trace, op):
    if op.name != "new_with_vtable":
        return "array" if op.name.startswith("new_array") else op.name
    return view.class_of_new(trace, op).rstrip("0123456789") or "of a class unknown"


class Traces(object):
    """What a run of loops.erl was compiled to."""

    def __init__(self, path):
        self.traces = log.read(path).traces
        self.starts = "\n".join(["none like it among"] +
                                [view.caption(trace) for trace in self.traces])

    def loop(self, start):
        """The Body of the loop that starts at a place which begins with `start`; of
        several the one with most laps, where the log tells, else the last that is no bridge."""
        found = [trace for trace in self.traces if trace.start.startswith(start)
                 and [op for op in trace.operations if op.name == "label"]]
        assert found, self.starts
        return Body(max(enumerate(found),
                        key=lambda pair: (pair[1].laps, pair[1].guard == "", pair[0]))[1])

    def specialised(self, higher, fun):
        """The Body of the loop of a higher-order function for one fun."""
        found = [trace for trace in self.traces if trace.start.startswith(higher)
                 and trace.start.endswith("[%s]" % fun) and trace.guard == ""]
        assert found, self.starts
        return Body(found[-1])

    def ways(self, function):
        """The forms that each bridge which begins in the function goes through."""
        return [" ".join([op.form() for op in trace.operations]) for trace in self.traces
                if trace.function() == function and trace.guard != ""]

    def woken(self, function):
        """The Body of what begins by looking at a message: what a waiting process runs
        until it waits again, or the search for one that matches."""
        found = [trace for trace in self.traces if trace.function() == function
                 and " loop_rec " in trace.start and trace.guard == ""]
        assert found, self.starts
        return Body(found[-1])


class Loops(object):
    """The tests of both classes below."""

    def test_integers_stay_in_registers(self, traces):
        """Accumulators of integers: the optimizer unboxes what the loop carries (a W_Int
        is virtual as long as nobody else sees it), so a round allocates nothing."""
        body = traces.loop("loops:sum/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 5, body.text

    def test_quotients_are_masks_and_shifts(self, traces):
        """The sign of a dividend is a guard.  Where it is not negative, a remainder by a
        power of two is one mask and a quotient one shift."""
        body = traces.loop("loops:halved/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert "int_and" in body.text and "int_rshift" in body.text, body.text
        assert "int_xor" not in body.text and "int_neg" not in body.text, body.text
        assert body.guards <= 7, body.text

    def test_two_rounds_of_a_hash(self, traces):
        """A number modulo 2**k that is made from that of the round before: the loop has
        two rounds, and the second does not wait for the first."""
        body = traces.loop("loops:hashed/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.forms.count("band ") == 2, body.text
        assert ", 961)" in body.text, body.text
        assert body.guards <= 8, body.text

    def test_floats_stay_in_registers(self, traces):
        """The f registers of the machine are virtualizable and W_Float is virtual; the
        check for finite results is arithmetic, no call."""
        body = traces.loop("loops:means/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 9, body.text

    def test_map_runs_the_fun_inline(self, traces):
        """A function that passes its fun on is specialised on it (`spec`): the fun is
        constant in the trace.  Going down there is a frame for each element, with the
        result in it; coming back a cons."""
        down = traces.specialised("lists:map", "loops:-mapped/1-fun-0-/1")
        assert "loops:-mapped/1-fun-0-/1" in down.places, down.text
        assert (down.calls, down.made) == ([], ["Frame", "W_Int"]), down.text
        assert down.guards <= 6, down.text
        back = traces.loop("lists:map_1/2 +24 put_list")
        assert (back.calls, back.made) == ([], ["W_Cons"]), back.text
        assert back.guards <= 4, back.text

    def test_foldl_runs_the_fun_inline(self, traces):
        """As map; the accumulator is unboxed, so a round allocates nothing."""
        body = traces.specialised("lists:foldl", "loops:-folded/1-fun-0-/2")
        assert "loops:-folded/1-fun-0-/2" in body.places, body.text
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 8, body.text

    def test_small_record_is_not_made(self, traces):
        """A record that is updated in each round and seen by nobody else is virtual: its
        elements are what the loop carries (setelement: tuples.copy_with, unrolled)."""
        body = traces.loop("loops:steps/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 5, body.text

    def test_big_record_is_not_made(self, traces):
        """The same for a tuple with more than eight elements, whose others are in an
        array: tuples._copy_straight copies it without a loop."""
        body = traces.loop("loops:big_steps/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 6, body.text

    def test_sending_is_inline(self, traces):
        """`!` to a local process: the message is linked into the mailbox in the trace;
        only it and its link are made."""
        body = traces.loop("loops:post/2")
        assert body.calls == [], body.text
        assert body.made == ["Message", "W_Int", "W_Tuple"], body.text
        assert body.guards <= 5, body.text

    def test_receiving_is_inline(self, traces):
        """Matching and taking out messages that are there: loads and stores alone."""
        body = traces.loop("loops:take/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 13, body.text

    @pytest.mark.parametrize("function, most", [
        ("loops:ask/3", ["Frame", "Message", "W_Int", "W_Int", "W_Tuple", "array"]),
        ("loops:answer/0", ["Frame", "Message", "W_Int", "W_Tuple", "array"])])
    def test_slice_of_a_waiting_process_is_one_trace(self, traces, function, most):
        """Two processes that talk: from the message to the next wait the code is one
        trace without calls, waking of the receiver included."""
        body = traces.woken(function)
        assert body.calls == [], body.text
        assert body.made == most, body.text
        assert body.guards <= 32, body.text

    def test_receive_marker_skips_old_messages(self, traces):
        """A receive that waits for a new reference starts behind the messages that were
        there before: it looks at one message, and only the table of markers is called."""
        body = traces.woken("loops:request/3")
        assert "recv_marker_use" in body.forms, body.text
        assert "loop_rec_end" not in body.forms, body.text
        assert sorted(body.calls) == [
            "Mailbox._still_there", "Markers.find", "Markers.unbind"], body.text
        assert body.made == ["Frame", "Message", "W_Int", "W_Int", "W_Ref", "W_Tuple",
                             "array"], body.text
        assert body.guards <= 38, body.text

    def test_throw_and_catch_in_one_trace(self, traces):
        """Raising is a jump in the trace (unwind, find_handler): neither the error nor
        the thrown term is made, only the array of return addresses is filled."""
        body = traces.loop("loops:refused/2")
        assert "loops:refuse/1" in body.places and "try_case" in body.forms, body.text
        assert [name for name in body.calls if not hasattr(exceptions, name)] == [], body.text
        assert len(body.calls) <= 1 and body.made in ([], ["array"]), body.text
        assert body.guards <= 9, body.text

    def test_throw_without_trace_is_free(self, traces):
        """A throw whose stack trace nobody reads is raise/3 with [] (the compiler does
        that): not even return addresses are needed."""
        body = traces.loop("loops:unwound/2")
        assert "loops:deny/1" in body.places and "try_case" in body.forms, body.text
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 8, body.text

    def test_search_of_a_mailbox_is_a_loop(self, traces):
        """Messages that do not match: each is a round of a loop, in which its tag is
        compared and nothing is made."""
        body = traces.woken("loops:sought/2")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 10, body.text

    def test_loop_through_two_modules(self, traces):
        """The circle that the second module closes when it is loaded has a header."""
        body = traces.loop("loops:across/2")
        assert "loops_beside:across/2" in body.places, body.text
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 9, body.text

    def test_loop_through_a_fun(self, traces):
        """A fun that calls what it was given: no loop for the loader, which cannot know
        that it is itself, until it has been called very often."""
        body = traces.loop("loops:-counted/1-fun-0-/3")
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 9, body.text

    @pytest.mark.parametrize("function", ["loops:turns/2", "loops:entries/2"])
    def test_map_of_known_shape_is_not_made(self, traces, function):
        """Small maps: with constant keys the shape is promoted, so the place of a key is
        a constant, nothing is looked up and the map itself is virtual."""
        body = traces.loop(function)
        assert (body.calls, body.made) == ([], []), body.text
        assert body.guards <= 6, body.text


@pytest.fixture(scope="module")
def folder(stock, tmpdir_factory):
    """Where the programs were compiled to."""
    folder = str(tmpdir_factory.mktemp("traces"))
    done = subproc.run([os.path.join(stock, "erlc"), "-o", folder] + PROGRAMS)
    assert done.status == 0, done.out + done.err
    return folder


class TestExecutable(Loops):
    """With the thresholds that users have."""

    @pytest.fixture(scope="class")
    def traces(self, enigma, folder):
        path = os.path.join(folder, "executable.log")
        done = subproc.run([enigma, "-noshell", "-s", "loops", "main"],
                           cwd=folder, env={
                               "PYPYLOG": "jit-log-opt,jit-backend:" + path})
        assert (done.status, done.err) == (0, ""), done.out
        return Traces(path)


class TestUntranslated(Loops):
    """The same source as Python; takes one to two minutes of CPU time."""

    @pytest.fixture(scope="class")
    def traces(self, folder):
        beams = [os.path.join(folder, name) for name in ["loops.beam", "loops_beside.beam"]]
        done = subproc.run(
            [sys.executable, "-m", "tests.jit.lab", "30", otp.path("stdlib", "lists")] + beams,
            timeout=1200, cwd=conftest.TOP, env={"PYTHONPATH": os.pathsep.join(sys.path)})
        assert done.status == 0, done.err[-2000:]
        path = os.path.join(folder, "untranslated.log")
        with open(path, "w") as written:
            written.write(done.err)
        return Traces(path)

    def test_leaves_need_no_frames(self, traces):
        """Two leaves, one after the other: they return to a frame that the trace has made
        itself, so it goes on there, without a header and without the frame.  Which of the
        ways is compiled first is chance on the executable; here it is always the same."""
        ways = traces.ways("loops:leaves/1")
        assert [way for way in ways if re.search("return .*call_header .*return ", way)], ways
