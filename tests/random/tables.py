"""Tables of ets, their functions called with any arguments."""
from __future__ import absolute_import

from tests.random.library import argument
from tests.random.tree import Node, between

OPTIONS = ["set", "ordered_set", "bag", "duplicate_bag", "ordered_set, public", "set, {keypos, 2}", "bag, {keypos, 2}",
           "set, compressed", "ordered_set, {write_concurrency, true}", "duplicate_bag, private"]
KEYS = ["a", "b", "1", "1.0", "2", "{1, x}", "\"s\"", "<<\"k\">>", "[]", "3", "0.0", "(1 bsl 70)"]
VALUES = KEYS + ["5", "-1", "100", "{a, [1]}", "[a, b]", "#{a => 1}", "x"]
HEADS = ["'_'", "{'_', '_'}", "{'$1', '$2'}", "{'$1', '_'}", "{a, '$1'}", "{'$1', '$1'}", "{1, '$2'}", "{'$2', 5, '$1'}", "{'_', '$1', '_'}",
         "{{'$1', x}, '$2'}", "'$1'", "{'$1'}", "{['$1' | '$2'], '_'}", "#{a => '$1'}", "{'_', #{a => '$1'}}", "a", "{'$1', '$10'}", "{'$1', {a, '$2'}}"]
CONDITIONS = ["{is_atom, '$1'}", "{'>', '$1', 1}", "{'=:=', '$1', a}", "{'==', '$1', 1}", "{'andalso', {is_integer, '$1'}, {'<', '$1', 3}}",
              "{'or', true, {is_list, '$1'}}", "{'/=', {element, 1, '$_'}, {const, {1, x}}}", "{is_map_key, a, '$1'}", "true", "false", "{'not', {is_tuple, '$1'}}",
              "{'=<', {'+', '$1', 1}, 3}", "{'orelse', {is_float, '$1'}, {'<', {length, '$1'}, 9}}", "{is_map, '$1'}", "nope", "{'>', {size, '$_'}, 2}", "{foo, '$1'}",
              "{'=:=', '$1', {{1, x}}}", "{'=:=', {'div', '$1', 0}, 1}", "{is_record, '$_', a}", "{'band', '$1', 1}"]
BODIES = ["'$_'", "'$$'", "'$1'", "{{'$1', '$_'}}", "['$1']", "{const, '$1'}", "{'+', '$1', 1}", "{{'$2', '$1'}}", "{element, 1, '$_'}", "true", "#{k => '$1'}",
          "{foo}", "x", "{map_size, '$1'}", "[]", "{hd, '$1'}", "{{}}", "{'$1'}", "{abs, '$1'}"]


def specification(g):
    """The text of a match specification."""
    clauses = []
    for _ in range(g.weighted([(6, 1), (2, 2), (1, 0)])):
        conditions = [g.pick(CONDITIONS) for _ in range(g.weighted([(3, 0), (3, 1), (1, 2)]))]
        clauses.append("{%s, [%s], [%s]}" % (g.pick(HEADS), ", ".join(conditions), g.pick(BODIES)))
    return "[%s]" % ", ".join(clauses)


def value(g):
    return "{%s}" % ", ".join([g.pick(KEYS)] + [g.pick(VALUES) for _ in range(g.weighted([(1, 0), (6, 1), (3, 2)]))])


def counter(g):
    return g.pick(["1", "-5", "{2, 3}", "{3, 1}", "{2, 1, 100, 0}", "[{2, 1}, {2, 2}]", "{2, -1, 0, 7}", "{1, 1}", "{2, (1 bsl 70)}", "[]", "a", "{2, 1.0}", "{0, 1}"])

# function of ets -> the texts of its arguments behind the table: letters of ARGUMENTS
FUNCTIONS = """insert:v insert:V insert_new:v insert_new:V insert:v insert:V delete:k delete_object:v lookup:k
    lookup_element:k,i member:k take:k update_counter:k,c update_counter:k,c,o update_element:k,u
    select:s select:s select_reverse:s select_count:s select_delete:s select_replace:r match:h
    match_object:h match_delete:h match:h,i match_object:h,i select:s,i first: last: next:k prev:k
    tab2list: info:a slot:i delete_all_objects: foldl:f,k match_spec_run:s""".split()
ARGUMENTS = {
    "v": value, "V": lambda g: "[%s]" % ", ".join(value(g) for _ in range(g.number(0, 5))), "k": lambda g: g.pick(KEYS), "c": counter,
    # Stock reads beyond an object that ends before the place of the key.
    "o": lambda g: "{%s, %s, %s}" % (g.pick(KEYS), g.pick(KEYS), g.pick(["1", "x", "-3"])),
    "i": lambda g: g.pick(["1", "2", "3", "0", "-1", "4", "a"]), "u": lambda g: g.pick(["{2, z}", "{3, 1}", "[{2, 1}, {3, 2}]", "{1, a}", "[]", "x", "{2, #{}}"]),
    "s": specification, "r": lambda g: "[{{'$1', '$2'}, [%s], [{{'$1', %s}}]}]" % (g.pick(CONDITIONS), g.pick(["{'+', '$2', 1}", "z", "'$1'", "'$_'"])),
    "h": lambda g: g.pick(HEADS), "a": lambda g: g.pick(["size", "type", "keypos", "protection", "compressed", "nope", "named_table"]),
    "f": lambda g: "fun(X, A) -> [X | A] end",
}


def _call(g, table):
    """The text of a call; what depends on an order that is not specified is sorted."""
    text = g.pick(FUNCTIONS)
    function, _, kinds = text.partition(":")
    arguments = [Node("any", [ARGUMENTS[kind](g)]) if g.chance(0.96) else argument(g, "*") for kind in kinds.split(",") if kind]
    call = ["ets:%s(" % function] + between([Node("any", [table])] + arguments, ", ") + [")"]
    if function == "match_spec_run":
        call = ["ets:match_spec_run([{a, 1}, {1, x}, {1.0, a, b}, x, {{1, x}, 3}], ets:match_spec_compile("] + arguments[:1] + ["))"]
    return function, call


def tables(g):
    """Parts: a table is made and used; each result is kept."""
    name = "T%d" % g.serial()
    options = g.pick(OPTIONS)
    ordered = "ordered" in options
    unordered = "first", "last", "next", "prev", "slot"
    parts = ["%s = ets:new(t, [%s]),\n    " % (name, options)]
    for _ in range(g.number(10, 50)):
        function, call = _call(g, name)
        if function in unordered and (not ordered or "concurrency" in options and function == "slot"):
            continue
        if not ordered and function in ("match", "match_object", "select", "select_reverse", "foldl", "tab2list", "lookup", "take"):
            call = ["case "] + call + [" of L when is_list(L) -> random_support:sorted(L); {L, _} when is_list(L) -> {some, length(L)}; O -> O end"]
        elif function in ("select", "match", "match_object"):
            call = ["case "] + call + [" of {L, C} when C =/= '$end_of_table' -> {L, more}; O -> O end"]
        parts.append(Node("stmt", ["random_support:tried(%s, fun() -> " % function] + call + [" end),\n    "]))
    return parts + ["random_support:tried(all, fun() -> random_support:sorted(ets:tab2list(%s)) end), ets:delete(%s)" % (name, name)]
