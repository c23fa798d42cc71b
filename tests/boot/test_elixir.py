# -*- coding: utf-8 -*-
"""Elixir's programs on the executable give what they give on stock."""
from __future__ import absolute_import

import pytest

from tests.boot import beside as tools

pytestmark = pytest.mark.skipif(not tools.installed("elixir"), reason="no Elixir here")

SHAPES = '''
defprotocol Area do
  @doc "The area of a shape"
  @fallback_to_any true
  def of(shape)
end

defmodule Square do
  @enforce_keys [:side]
  defstruct side: 1, name: "square"
end

defmodule Circle do
  defstruct [:radius]
end

defimpl Area, for: Square do
  def of(%Square{side: side}), do: side * side
end

defimpl Area, for: [Circle, Map] do
  def of(%{radius: r}), do: Float.round(3.0 * r * r, 2)
end

defimpl Area, for: Any do
  def of(_), do: :none
end

defmodule Twice do
  defmacro twice(block) do
    quote do
      {unquote(block), unquote(block)}
    end
  end

  defmacro __using__(opts) do
    names = Keyword.get(opts, :names, [])
    for name <- names do
      quote do
        def unquote(name)(x \\\\ 1), do: {unquote(name), x, __MODULE__}
      end
    end
  end
end

defmodule Shapes do
  use Twice, names: [:one, :two]
  require Twice
  import Twice, only: [twice: 1]

  @type t :: %Square{} | %Circle{}
  @sizes Enum.map(1..4, &(&1 * &1))
  @external "constant"

  @spec sizes() :: [integer]
  def sizes, do: @sizes
  def external, do: @external

  def pairs(n), do: for(x <- 1..n, y <- x..n, rem(x + y, 2) == 0, do: {x, y})
  def indexed(words), do: for({w, i} <- Enum.with_index(words), into: %{}, do: {w, i})
  def bytes(text), do: for(<<c <- text>>, c != ?a, into: "", do: <<c + 1>>)
  def counted(words), do: for(w <- words, reduce: %{}, do: (acc -> Map.update(acc, w, 1, &(&1 + 1))))

  def both(map) do
    with {:ok, a} <- Map.fetch(map, :a),
         b when is_integer(b) <- Map.get(map, :b),
         sum = a + b do
      {:ok, sum}
    else
      :error -> :no_a
      other -> {:not_integer, other}
    end
  end

  def words(text) do
    text
    |> String.downcase()
    |> String.split(~r/[^\\p{L}]+/u, trim: true)
    |> Enum.frequencies()
    |> Enum.sort_by(fn {w, n} -> {-n, w} end)
  end

  def twin, do: twice(:erlang.unique_integer([:positive]) > 0)

  def rescued(fun) do
    try do
      fun.()
    rescue
      e in [ArithmeticError, KeyError] -> {:rescued, Exception.message(e)}
      e in RuntimeError -> {:runtime, e.message}
    catch
      :exit, why -> {:exit, why}
      thrown -> {:thrown, thrown}
    else
      value -> {:value, value}
    after
      send(self(), :after)
    end
  end
end
'''

USE = r'''
IO.inspect Enum.map([%Square{side: 3}, %Circle{radius: 1.5}, %{radius: 2}, :x], &Area.of/1)
IO.inspect {Shapes.one(), Shapes.two(5), Shapes.sizes(), Shapes.external(), Shapes.twin()}
IO.inspect {Shapes.pairs(5), Shapes.indexed(~w(a b c)), Shapes.bytes("banana")}
IO.inspect Shapes.counted(~w(x y x z x y)a)
IO.inspect Enum.map([%{a: 1, b: 2}, %{b: 2}, %{a: 1}], &Shapes.both/1)
IO.inspect Shapes.words("Der Bär, der den Bären sieht: ÄÖÜ äöü!")
IO.inspect Enum.map([fn -> 1 / length([]) end, fn -> %{a: 1}[:b].c.d end, fn -> raise "x" end,
                     fn -> exit(:y) end, fn -> throw(:z) end, fn -> Map.fetch!(%{a: 1}, :k) end,
                     fn -> 7 end], fn f -> try do Shapes.rescued(f) rescue e -> e end end)
IO.inspect Process.info(self(), :messages)
IO.inspect struct(Square, side: 2, name: "s")
IO.puts inspect(%{list: Enum.to_list(1..60), text: "é\n", atom: :"a b", fun: &Enum.map/2},
                pretty: true, width: 40)
IO.inspect Regex.named_captures(~r/(?<y>\d{4})-(?<m>\d\d)/, "on 2024-05-06")
IO.inspect Regex.scan(~r/a(b*)c?/i, "abbcAbac", return: :index)
IO.inspect String.replace("a-b_c", ~r/[-_]/, fn x -> "<#{x}>" end)
IO.inspect {String.graphemes("noe\u0308l"), String.reverse("añb"), String.normalize("ñ", :nfd) |> byte_size}
IO.inspect Stream.iterate(1, &(&1 * 2)) |> Stream.filter(&(rem(&1, 3) == 1)) |> Enum.take(5)
IO.inspect Enum.chunk_every(1..7, 3, 2) |> Enum.zip(Enum.scan(1..7, &+/2))
IO.inspect 1..5 |> Task.async_stream(fn n -> n * n end, ordered: true) |> Enum.to_list()
{:ok, agent} = Agent.start_link(fn -> [] end)
Agent.update(agent, &[1 | &1])
IO.inspect Agent.get(agent, & &1)
IO.inspect DateTime.from_unix!(1_700_000_000) |> DateTime.to_iso8601()
IO.inspect {Date.add(~D[2024-02-28], 2), Date.day_of_week(~D[2024-02-28]), Time.add(~T[23:59:59], 2)}
IO.inspect {Integer.parse("12x"), Float.parse("1.5e3y"), Integer.digits(12345), Base.encode64("enigma")}
'''


def test_compile_and_use(beside):
    files = {"shapes.ex": SHAPES, "use.exs": USE}
    done = beside.check("elixirc shapes.ex && elixir -pa . use.exs", files)
    assert done["status"] == 0 and "will fail with KeyError" in done["err"]
    assert "Elixir.Shapes.beam" in done["files"]
    assert "rescued" in done["out"]


@pytest.mark.parametrize("source", [
    "defmodule A do\n  def f(x), do: y\nend\n",
    "defmodule A do\n  def f(x, do: x\nend\n",
    "defmodule A do\n  @behaviour GenServer\n  def f(unused), do: B.no(1)\nend\n",
    "defmodule A do\n  defstruct [:a]\n  def f, do: %A{b: 1}\nend\n"])
def test_elixirc_complains(beside, source):
    done = beside.check("elixirc a.ex", {"a.ex": source})
    assert "a.ex:" in done["out"] + done["err"]


@pytest.mark.parametrize("command", [
    "elixir -e 'IO.puts(1 + 2)'",
    "elixir -e 'IO.puts(:stderr, \"é\"); System.halt(3)'",
    "elixir -e 'raise ArgumentError, \"no\"'",
    "elixir -e 'exit(:bad)'",
    "elixir -e 'throw :ball'",
    "elixir -e 'hd([])'",
    "elixir -e 'Foo.bar(1)'",
    "elixir -e '1 +'",
    "elixir no_such_file.exs",
    "elixir -e 'IO.inspect System.argv()' -e 'IO.inspect __ENV__.file' -- a --b c",
    "elixir -e 'spawn(fn -> 1 + :a end); Process.sleep(200)' 2>&1 | sed 's/<[0-9.]*>/PID/; s/^[0-9:.]* //'",
    "elixir --version | grep Elixir"])
def test_elixir_command(beside, command):
    done = beside.check(command)
    assert done["out"] + done["err"]


def test_script(beside):
    script = '''
name = IO.gets("name? ") |> String.trim()
rest = IO.read(:stdio, :all) |> String.split("\\n", trim: true)
IO.puts "#{name}: #{inspect(rest)} #{inspect(System.argv())}"
File.write!("out.txt", Enum.map_join(1..3, ",", &Integer.to_string/1))
IO.inspect {File.read("out.txt"), File.ls!(".") |> Enum.sort(), Path.basename(__ENV__.file)}
{out, status} = System.cmd("sh", ["-c", "echo out; exit 3"])
IO.inspect {out, status, System.get_env("TZ")}
System.at_exit(fn status -> IO.puts("at exit #{status}") end)
exit({:shutdown, 5})
'''
    done = beside.check("elixir script.exs x y", {"script.exs": script}, "anna\nb\nc\n")
    assert done["status"] == 5
    assert "at exit 5" in done["out"]


def test_ex_unit(beside):
    tests = '''
ExUnit.start(seed: 0, max_cases: 1, colors: [enabled: false])
defmodule SmallTest do
  use ExUnit.Case
  setup do
    on_exit(fn -> File.write!("exits", ".", [:append]) end)
    {:ok, value: 4}
  end
  test "is four", %{value: v}, do: assert v == 4
  test "differs", %{value: v}, do: assert [v, 2, %{a: 1}] == [5, 2, %{a: 2}]
  test "raises" do
    assert_raise ArithmeticError, fn -> 1 / String.length("") end
  end
  test "receives" do
    send(self(), {:hello, 1})
    assert_receive {:hello, n} when n > 1, 10
  end
  test "matches", do: assert {:ok, _} = Integer.parse("x")
  @tag :skip
  test "left out", do: flunk("no")
  describe "output" do
    import ExUnit.CaptureIO
    test "is captured", do: assert capture_io(fn -> IO.puts("x") end) == "x\\n"
  end
end
'''
    done = beside.check("elixir small_test.exs | sed '/^Finished in/d'", {"small_test.exs": tests})
    assert "7 tests, 3 failures, 1 skipped" in done["out"]
    assert done["files"] == {"exits": "......"}


def test_iex_over_a_pipe(beside):
    lines = '''x = 1 + 2
defmodule M do
  def f(a),
    do: a * 2
end
M.f(x)
v(1)
h_no_such()
raise "x"
~s(a
b)
Enum.map([1, 2],
  fn y ->
    y + x
  end)
1 +
2
i(:a)
'''
    # The address space of what is compiled in the shell differs from run to run.
    done = beside.check("iex --dot-iex '' | sed 's/<<.*>>/BINARY/'", {}, lines)
    assert "M.f" not in done["err"] and "6" in done["out"]


@pytest.mark.skipif(not tools.installed("mix"), reason="no Mix here")
def test_mix(beside):
    command = ("mix new calc && cd calc && export MIX_ENV=test && mix compile && mix test --seed 0; "
               "echo $?; mix run -e 'IO.inspect Calc.hello()'; mix xref graph; mix app.tree; "
               "mix format --check-formatted; echo $?; mix nothing; mix clean; "
               "rm -rf _build ../.mix")
    done = beside.check("{ %s; } 2>&1 | sed '/^Finished in/d'" % command)
    assert "1 doctest, 1 test, 0 failures" in done["out"] and ":world" in done["out"]
