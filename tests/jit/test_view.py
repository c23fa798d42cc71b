"""What reads logs of the JIT compiler and shows them (jit/trace).

sample.log and lines.log are shorter than real logs but have each of their kinds of
lines; lines.log tells lines of source, those of SOURCE.
"""
from __future__ import absolute_import

import json
import os
import re

import pytest

from jit import command, figures, log, page, report, sources, texts, view
from tests import conftest, subproc

SAMPLE = os.path.join(conftest.TOP, "tests", "jit", "sample.log")
LINES = os.path.join(conftest.TOP, "tests", "jit", "lines.log")
TRACE = os.path.join(conftest.TOP, "jit", "trace")

SOURCE = """\
-module(sums).
-export([main/0, sum/2, 'odd one'/0]).
-define(LIMIT, $").
%% A "comment. with dots. and $" trouble.
main() ->
    sum(100000, 0).

sum(0, Sum) -> Sum;
sum(N, Sum) ->
    sum(N - 1, pair(Sum, <<"</script>. ">>)).

pair(A, _B) when A < ?LIMIT -> A;
pair(A, [_, _ | {B, C}]) -> {A, B, C}; pair(A, _) -> A rem 7.
'odd one'() -> fun(X) -> 1.5 + X end.
"""


def test_log_has_loops_and_bridges():
    found = log.read(SAMPLE)
    loop, bridge = found.traces
    assert (loop.name(), loop.function(), loop.kind) == ("loop 1", "counter:down/2", "loop")
    assert (bridge.name(), bridge.function()) == ("bridge 0x7f03", "lists:member/2")
    assert bridge.origin is loop and bridge.place_of_guard("0x7f99") == ""
    assert bridge.places() == ["lists:reverse/2"]
    assert [loop.count(kind) for kind in log.KINDS] == [3, 1, 1, 4]
    assert (loop.count(), bridge.count()) == (9, 2)
    assert (loop.runs, loop.laps, bridge.runs) == (12, 3456, 78)


def test_table_by_function():
    lines = view.table(log.read(SAMPLE), False)
    assert [line.split() for line in lines[1:]] == [
        ["1", "0", "9", "3", "1", "1", "3456", "counter:down/2"],
        ["0", "1", "2", "0", "0", "0", "78", "lists:member/2"],
        ["1", "1", "11", "3", "1", "1", "3534", "all"]]


def test_table_of_forms():
    lines = view.forms_table(log.read(SAMPLE))
    assert [line.split(None, 5) for line in lines[1:3]] == [
        ["1", "5.00", "1.00", "1.00", "1.00", "call_fun"],
        ["1", "2.00", "1.00", "0.00", "0.00", "is_eq f x i"]]
    assert len(lines) == 5


@pytest.mark.parametrize("place, form", [
    ("lists:map/2 +14 call_fun", "call_fun"), ("a:b/1 +0 move x y0 [c:'-d/1-fun-0-'/1]",
                                               "move x y0"), ("", "")])
def test_form(place, form):
    assert log.Operation("debug_merge_point", "", "", "", place).form() == form


@pytest.mark.parametrize("which, names", [
    ("1", ["loop 1"]), ("loop 1", ["loop 1"]), ("0x7f03", ["bridge 0x7f03"]),
    ("lists:member/2", ["bridge 0x7f03"]), ("counter", ["loop 1"]), ("nosuch", [])])
def test_select(which, names):
    assert [trace.name() for trace in log.read(SAMPLE).select(which)] == names


def test_printed_loop(capsys):
    assert command.main([SAMPLE, "1", "--body"]) == 0
    assert capsys.readouterr()[0] == """\
loop 1 at counter:down/2 +7 call_only through lists:member/2
9 operations: 3 guards, 1 allocations (W_Int), 1 calls; entered 12 times, last label passed 3456 times
      label(p0, i1, i2, @500)
  counter:down/2 +3 sub x i x
      i3 = int_sub_ovf(i2, 1)
      guard_no_overflow(0x7f02)
  lists:member/2 +5 call_fun
      p4 = new_with_vtable()    # W_Int
      setfield_gc(p4, i3, W_Int.value)
      i5 = call_i(ConstClass(compare), p4, p0)
      guard_true(i5, 0x7f03)    # has a bridge, taken 78 times
      jump(p4, i1, i3, @500)

"""


def test_untranslated_log_names_field_and_class():
    struct = "<GcStruct enigma.machine.frames.Frame2 { super, inst_y1 }>"
    new = log.parse_operation("p1 = new_with_vtable(descr=SizeDescr(%s))" % struct)
    load = log.parse_operation(
        "p2 = getfield_gc_r(p1, descr=FieldDescr(%s, 'inst_y1'))" % struct)
    assert view.class_of_new(log.Trace("loop", "1", ""), new) == "Frame2"
    assert view.operation_text(load, False) == "p2 = getfield_gc_r(p1, Frame2.y1)"


def test_nothing_found_is_an_error(tmpdir, capsys):
    empty = tmpdir.join("empty.log")
    empty.write("")
    assert (command.main([SAMPLE, "nosuch"]), command.main([str(empty)])) == (1, 1)
    assert "no loops and bridges" in capsys.readouterr()[1]


@pytest.fixture
def found():
    return log.read(LINES)


@pytest.fixture
def lines(found, tmpdir):
    """Of lines.log, with its source."""
    tmpdir.join("sums.erl").write(SOURCE)
    return sources.Lines(found.traces, sources.Sources([str(tmpdir)]))


def test_places_have_no_source_in_them(found):
    loop, bridge = found.traces
    assert (loop.start, bridge.start) == ("sums:sum/2 +1 is_eq_int f x u",
                                          "sums:pair/2 +1 is_lt f q x")
    assert loop.operations[0].source == ("sums.erl", 8)
    assert (loop.operations[0].pc(), loop.operations[0].form()) == (1, "is_eq_int f x u")


@pytest.mark.parametrize("text, place, source", [
    ("a:b/1 +0 move x y0 [c:-d/1-fun-0-/1]", "a:b/1 +0 move x y0 [c:-d/1-fun-0-/1]", None),
    ("a:b/1 +14 call c r (src/x (1).erl:7) [c:d/1]", "a:b/1 +14 call c r [c:d/1]",
     ("src/x (1).erl", 7)), ("a:f(x:1)/0 +2 return", "a:f(x:1)/0 +2 return", None)])
def test_split_place(text, place, source):
    assert log.split_place(text) == (place, source)


def test_aborted_traces_and_totals(found):
    attempt, = found.aborted
    assert (attempt.reason, len(attempt.places), attempt.places[2]) == (
        "BAD_LOOP", 4, "sums:pair/2 +1 is_lt f q x")
    assert "always fail" in texts.attempt_text(attempt)
    assert (found.summary["Tracing"], found.summary["abort: bad loop"]) == ("3 0.016769", "1")
    assert found.not_inlined == ["sums:main/0 +1 move q x+move q x+call_only c"]


def test_longest_call_of_a_trace_that_is_too_long(tmpdir):
    path = tmpdir.join("long.log")
    path.write("[1] {jit-tracing\na:f/1 +1 move x x\n[2] {jit-abort-longest-function\n"
               "found new longest: a:g/2 +1 return 5000\n[3] jit-abort-longest-function}\n"
               "~~~ ABORTING TRACING ABORT_TOO_LONG\n[4] jit-tracing}\n")
    attempt, = log.read(str(path)).aborted
    assert texts.attempt_text(attempt) == "too long (5000 operations in a:g/2 +1 return)"


def test_log_that_breaks_off_has_its_last_trace(tmpdir):
    path = tmpdir.join("cut.log")
    with open(LINES) as whole:
        path.write(whole.read().split("+76: ")[0])
    loop, = log.read(str(path)).traces
    assert (loop.name(), loop.count(), loop.runs) == ("loop 1", 5, None)


def test_functions_of_a_source_file():
    assert sources.forms(SOURCE) == [("main", 0, 5, 6), ("sum", 2, 8, 10), ("pair", 2, 12, 13),
                                     ("odd one", 0, 14, 14)]


def test_functions_of_otp_are_found_where_stock_says(stock):
    """The compiler's own table of lines is the judge: every function of lists."""
    script = ('{ok, {_, [{abstract_code, {_, Forms}}]}} = beam_lib:chunks("%s", '
              '[abstract_code]), [io:format("~s/~b ~b~n", [N, A, erl_anno:line(L)]) || '
              '{function, L, N, A, _} <- Forms], halt().')
    path = sources.Sources([]).path("lists.erl")
    beam = os.path.join(os.path.dirname(os.path.dirname(path)), "ebin", "lists.beam")
    done = subproc.run([os.path.join(stock, "erl"), "-noshell", "-eval", script % beam])
    assert done.status == 0, done.out + done.err
    wanted = dict([line.split() for line in done.out.splitlines()])
    ours = dict([("%s/%d" % form[:2], str(form[2]))
                 for form in sources.forms(sources.read_text(path))])
    assert len(wanted) > 200 and ours == wanted


@pytest.mark.parametrize("function, home", [
    ("m:f/1", "f/1"), ("m:-f/1-fun-0-/2", "f/1"), ("m:-a-b/3-lc$^0/1-0-/4", "a-b/3")])
def test_home_of_funs(function, home):
    assert sources.home(function) == home


def test_each_operation_has_a_line(found, lines):
    loop, bridge = found.traces
    assert [(op.form(), source[1]) for op, source in zip(loop.operations, lines.of(loop))
            if op.place] == [
        ("is_eq_int f x u", 8), ("is_eq_int f x u", 8), ("add_int x u x", 10),
        ("allocate_1+move x y0", 10), ("call c r", 10), ("is_lt f q x", 12),
        ("move x x+return", 12), ("move y0 x+call_last_header c", 10)]
    assert [source[1] for source in lines.of(bridge)] == [12] * 4
    assert lines.extent("sums:-sum/2-fun-0-/1") == ("sums.erl", 8, 10)


def test_no_line_is_made_up_for_a_log_without_lines(tmpdir):
    old = log.read(SAMPLE)
    tmpdir.join("counter.erl").write("-module(counter).\ndown(N, M) -> N + M.\n")
    without = sources.Lines(old.traces, sources.Sources([str(tmpdir)]))
    assert set(without.of(old.traces[0])) == set([None])
    assert without.extent("counter:down/2") == ("counter.erl", 2, 2)


def test_hot_lines_guards_and_allocations(found, lines):
    hot = figures.hot_lines(found, lines)
    assert [(line.source[1], line.operations, line.times) for line in hot] == [
        (10, 5, 5 * 3456), (12, 5, 2 * 3456 + 3 * 78), (8, 3, 2 * 3456 + 12)]
    guard, = figures.hot_guards(found, lines)
    assert (guard.times, guard.op.guard(), guard.source) == (78, "0x7f04", ("sums.erl", 12))
    assert texts.condition(guard.trace, guard.op) == "i6 = int_lt(i2, 34)"
    assert figures.allocated(found, found.traces) == [("Frame1", 1, 3456), ("W_Tuple1", 1, 78)]


def test_report(found, lines):
    text = "\n".join(report.report_lines(found, lines, False))
    for part in ("17280     5  sums.erl:10  sum(N - 1, pair(Sum, <<\"</script>. \">>)).",
                 "78  guard_true(i6, 0x7f04) in loop 1", "3456     1  Frame1",
                 "1  from sums:sum/2 +1 is_eq_int f x u", "after 4 instructions",
                 "loops and bridges freed again: 1, 0", "not inlined any more: sums:main/0"):
        assert part in text, text


def test_source_stands_over_the_operations(tmpdir, capsys):
    tmpdir.join("sums.erl").write(SOURCE)
    assert command.main([LINES, "1", "--body", "--source", str(tmpdir)]) == 0
    assert capsys.readouterr()[0].splitlines()[3:9] == [
        "  sums.erl:8 | sum(0, Sum) -> Sum;",
        "  sums:sum/2 +1 is_eq_int f x u",
        "      i3 = int_eq(i1, 0)",
        "      guard_false(i3, 0x7f02)",
        "  sums.erl:10 | sum(N - 1, pair(Sum, <<\"</script>. \">>)).",
        "  sums:sum/2 +8 add_int x u x"]


def test_show_prints_a_trace_and_what_it_allocates(capsys):
    assert command.main([LINES, "--show", "0x7f04"]) == 0
    assert capsys.readouterr()[0].splitlines()[:2] == [
        "bridge 0x7f04 at sums:pair/2 +1 is_lt f q x out of loop 1",
        "3 operations: 0 guards, 1 allocations (W_Tuple1), 0 calls; entered 78 times"]
    twice = log.Trace("loop", "1", "")
    twice.operations = [log.parse_operation("p1 = new_array_clear(3, descr=<ArrayP 8>)"),
                        log.parse_operation("p2 = new_array_clear(3, descr=<ArrayP 8>)"),
                        log.parse_operation("p3 = newstr(4)")]
    assert texts.new_text(twice) == " (2 array of pointers, string)"


def data_of(text):
    return json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL).group(1))


def test_page_has_everything_and_needs_nothing(found, lines):
    text = page.page(found, lines, 'a <b> & "c"')
    assert text.count("</script>") == 2 and "<title>a &lt;b&gt; &amp; &quot;c&quot; " in text
    assert re.findall(r"(?:src|href)=|https?:|url\(|@import", text.split("<script>")[0]) == \
        ["href="]               # the link to the first page
    data = data_of(text)
    loop, bridge = data["traces"]
    assert (loop["number"], loop["runs"], loop["laps"], loop["parent"]) == ("1", 12, 3456, -1)
    assert (bridge["parent"], loop["ops"][bridge["from"]][:3]) == (
        0, ["g", "guard_true(i6, 0x7f04)", 1])
    assert data["labels"] == {"500": [0, 2]} and bridge["ops"][-1][2] == "500"
    assert [data["functions"][i]["name"] for i in loop["through"]] == \
        ["sums:sum/2", "sums:pair/2"]
    assert data["functions"][loop["fn"]]["source"] == SOURCE.split("\n")[7:10]
    assert data["guards"][0][:4] == [78, 0, bridge["from"], 1]
    assert data["lines"][0][:4] == [17280, 5, 0, 10]
    assert data["aborted"][0]["places"][0] == "sums:sum/2 +1 is_eq_int f x u"
    assert loop["ops"][0] == ["m", loop["fn"], 1, "is_eq_int f x u", "", 0, 8]


def test_page_of_a_log_without_lines_and_counts(tmpdir):
    path = tmpdir.join("old.log")
    with open(SAMPLE) as whole:
        path.write(whole.read().split("[1e00]")[0])
    assert command.main(["--html", str(tmpdir.join("p.html")), str(path)]) == 0
    data = data_of(tmpdir.join("p.html").read())
    assert (data["counted"], data["lines"], data["traces"][0]["runs"]) == (False, [], None)


@pytest.mark.parametrize("words", [[], ["a.erl", "--", "-noshell"]])
def test_usage(words, capsys):
    with pytest.raises(SystemExit) as left:
        command.main(words)
    assert left.value.code == 2 and "usage: jit/trace" in capsys.readouterr()[1]


def test_program_that_does_not_compile(tmpdir, capfd):
    tmpdir.join("bad.erl").write("-module(bad).\nf( -> ok.\n")
    assert command.main([str(tmpdir.join("bad.erl"))]) == 1
    assert "bad.erl does not compile" in capfd.readouterr()[1]
    assert command.main([str(tmpdir.join("none.erl"))]) == 1
    assert "there is no file" in capfd.readouterr()[1]


@pytest.fixture(scope="module")
def ran(enigma, tmpdir_factory):
    """A program run by jit/trace: (what was printed, the page, the log)."""
    folder = tmpdir_factory.mktemp("ran")
    folder.join("sums.erl").write(SOURCE)
    path, kept = str(folder.join("sums.html")), str(folder.join("sums.log"))
    done = subproc.run([TRACE, "--enigma", enigma, "--html", path, "--report", "--log", kept,
                        str(folder.join("sums.erl")), "sum", "100000", "1"])
    assert (done.status, done.err) == (0, ""), done.out
    with open(path) as written:
        return done.out, data_of(written.read()), log.read(kept)


def test_program_is_run_and_its_loop_is_shown(ran):
    out, data, kept = ran
    assert out.splitlines()[0] == "1"
    assert data["title"] == "sums.erl sum 100000 1" and data["counted"]
    loops = [trace for trace in data["traces"] if trace["at"].startswith("sums:sum/2 ")]
    assert max([trace["laps"] for trace in loops]) > 90000
    assert data["functions"][loops[0]["fn"]]["source"] == SOURCE.split("\n")[7:10]
    assert kept.summary["Total # of loops"] == str(
        len([trace for trace in kept.traces if trace.guard == ""]))


def test_program_has_its_hottest_lines(ran):
    lines = [row[3:5] for row in ran[1]["lines"][:3]]
    assert [10, 'sum(N - 1, pair(Sum, <<"</script>. ">>)).'] in lines, lines


def test_arguments_behind_dashes_are_for_the_executable(enigma):
    done = subproc.run([TRACE, "--enigma", enigma, "--all", "--", "-noshell", "-eval",
                        "lists:foldl(fun(X, S) -> X + S end, 0, lists:seq(1, 30000)), halt()."])
    assert (done.status, done.err) == (0, ""), done.out
    assert "lists:foldl" in done.out and "Traces given up" in done.out
