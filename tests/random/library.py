"""Calls of library functions with any arguments: good ones, bad ones, those at a border.

What each gives or raises, with its stack and its error_info, is kept; see tried/1 of
random_support.
"""
from __future__ import absolute_import

from tests.random.tree import Node, between

# module: functions with the kinds of their arguments, the letters of POOLS.
FUNCTIONS = {
    "erlang": """
        abs:n adler32:I adler32:i,I adler32_combine:i,i,i append_element:t,* atom_to_binary:a
        atom_to_binary:a,e atom_to_list:a binary_part:B,i,i binary_part:B,q binary_to_atom:B
        binary_to_atom:B,e binary_to_existing_atom:B,e binary_to_float:N binary_to_integer:N
        binary_to_integer:N,r binary_to_list:B binary_to_list:B,i,i binary_to_term:T
        binary_to_term:T,o bit_size:x bitstring_to_list:x bnot:i byte_size:x ceil:n crc32:I
        crc32:i,I crc32_combine:i,i,i decode_packet:d,B,[ delete_element:i,t div:i,i
        element:i,t external_size:* float:n float_to_binary:f float_to_binary:f,O float_to_list:f
        float_to_list:f,O floor:n fun_info:F,u function_exported:a,a,i hd:l
        insert_element:i,t,* integer_to_binary:i integer_to_binary:i,r integer_to_list:i
        integer_to_list:i,r iolist_size:I iolist_to_binary:I iolist_to_iovec:I is_atom:*
        is_binary:* is_bitstring:* is_boolean:* is_builtin:a,a,i is_float:* is_function:*
        is_function:*,i is_integer:* is_list:* is_map:* is_map_key:k,m is_number:* is_pid:*
        is_record:*,a is_record:*,a,i is_tuple:* length:l list_to_atom:s list_to_binary:I
        list_to_bitstring:J list_to_existing_atom:s list_to_float:D list_to_integer:D
        list_to_integer:D,r list_to_pid:D list_to_ref:D list_to_tuple:l make_tuple:j,* make_tuple:j,*,p
        map_get:k,m map_size:m max:*,* md5:I min:*,* phash2:% phash2:%,i rem:i,i round:n
        setelement:i,t,* size:t size:x split_binary:B,i term_to_binary:% term_to_binary:%,o
        term_to_iovec:% tl:l trunc:n tuple_size:t tuple_to_list:t unique_integer:o bor:i,i
        bxor:i,i band:i,i bsl:i,r bsr:i,r +:n,n -:n,n *:n,n /:n,n -:n not:b and:b,b or:b,b xor:b,b
        ==:*,* =:=:*,* <:*,* =<:*,* >:*,* >=:*,* /=:*,* =/=:*,* ++:l,* --:l,l apply:F,l
        apply:a,a,l put:k,* get:k erase:k get_keys:* error:*,* raise:c,*,l send:*,* link:*
        monitor:*,* demonitor:*,[ process_flag:a,* register:a,* unregister:a whereis:a
        process_info:*,a system_info:a system_flag:a,* spawn_opt:F,[ exit:*,* start_timer:i,*,*
        cancel_timer:* is_process_alive:* fun_to_list:F get_module_info:a module_loaded:a
        convert_time_unit:i,z,z md5_update:B,I group_leader:*,* halt:[,[""",
    "lists": """
        all:Q,l any:Q,l append:L append:l,l concat:l delete:*,l droplast:l dropwhile:Q,l
        duplicate:j,* enumerate:l enumerate:i,l filter:Q,l filtermap:F,l flatlength:L
        flatten:L flatten:L,l flatmap:F,l foldl:G,*,l foldr:G,*,l foreach:F,l join:*,l
        keydelete:k,i,p keyfind:k,i,p keymap:F,i,p keymember:k,i,p keymerge:i,p,p
        keyreplace:k,i,p,t keysearch:k,i,p keysort:i,p keystore:k,i,p,t keytake:k,i,p last:l
        map:F,l mapfoldl:G,*,l mapfoldr:G,*,l max:l member:*,l merge:L merge:l,l merge3:l,l,l
        min:l nth:i,l nthtail:i,l partition:Q,l prefix:l,l reverse:l reverse:l,* search:Q,l
        seq:j,j seq:j,j,j sort:l sort:G,l split:i,l splitwith:Q,l sublist:l,i sublist:l,i,i
        subtract:l,l suffix:l,l sum:l takewhile:Q,l ukeymerge:i,p,p ukeysort:i,p umerge:L
        umerge:l,l umerge3:l,l,l unzip:p unzip3:p usort:l usort:G,l uniq:l uniq:F,l zip:l,l
        zip3:l,l,l zipwith:G,l,l zipwith3:*,l,l,l""",
    "maps": """
        filter:G,m filtermap:G,m find:k,m fold:*,*,m foreach:G,m from_keys:l,* from_list:p
        get:k,m get:k,m,* groups_from_list:F,l is_key:k,m map:G,m merge:m,m merge_with:*,m,m
        intersect:m,m intersect_with:*,m,m new:
        iterator:m put:k,*,m remove:k,m size:m take:k,m update:k,*,m update_with:k,F,m
        update_with:k,F,*,m with:l,m without:l,m to_list:m keys:m values:m""",
    "binary": """
        at:B,i bin_to_list:B bin_to_list:B,i,i bin_to_list:B,q compile_pattern:y copy:B
        copy:B,j decode_unsigned:B decode_unsigned:B,w encode_hex:B decode_hex:B
        encode_unsigned:i encode_unsigned:i,w first:B last:B list_to_bin:I
        longest_common_prefix:l longest_common_suffix:l match:B,y match:B,y,O matches:B,y
        matches:B,y,O part:B,q part:B,i,i replace:B,y,B replace:B,y,B,O split:B,y split:B,y,O""",
    "string": """
        length:C to_graphemes:C is_empty:C equal:C,C equal:C,C,b equal:C,C,b,v reverse:C slice:C,i
        slice:C,i,i pad:C,j pad:C,j,v pad:C,j,v,* trim:C trim:C,v trim:C,v,s chomp:C take:C,s
        take:C,s,b uppercase:C lowercase:C titlecase:C casefold:C to_integer:C to_float:C
        prefix:C,C split:C,C split:C,C,v replace:C,C,C replace:C,C,C,v lexemes:C,s find:C,C
        find:C,C,v next_codepoint:C next_grapheme:C nth_lexeme:C,i,s jaro_similarity:C,C
        tokens:s,s str:s,s rstr:s,s substr:s,i,i words:s strip:s strip:s,v centre:s,j left:s,j
        right:s,j chars:i,j concat:s,s join:L,s span:s,s cspan:s,s sub_word:s,i to_lower:s to_upper:s""",
    "unicode": """
        characters_to_list:C characters_to_list:C,e characters_to_binary:C characters_to_binary:C,e
        characters_to_binary:C,e,e characters_to_nfc_list:C characters_to_nfd_binary:C
        characters_to_nfkc_list:C characters_to_nfkd_binary:C bom_to_encoding:B encoding_to_bom:e""",
    "io_lib": """
        format:~,l format:~,l format:~,h format:~,l write:% write:%,i print:% print:%,j,j,j
        write_atom:a write_string:s write_char:i write_latin1_string:s printable_list:l
        printable_unicode_list:l quote_atom:a,l char_list:l deep_char_list:L fread:~,s nl: indentation:s,j
        format:~,l,O""",
    "math": """
        acos:n acosh:n asin:n atan:n atan2:n,n ceil:n cos:n cosh:n erf:n exp:n floor:n fmod:n,n
        log:n log10:n log2:n pow:n,n sin:n sinh:n sqrt:n tan:n tanh:n pi:""",
    "sets": "from_list:l is_element:*,* to_list:* size:* union:*,*",
    "ordsets": "from_list:l union:l,l subtract:l,l intersection:l,l add_element:*,l del_element:*,l is_subset:l,l",
    "orddict": "from_list:p store:k,*,p find:k,p fetch:k,p erase:k,p update:k,F,*,p append:k,*,p to_list:p",
    "proplists": "get_value:k,p get_value:k,p,* delete:k,p lookup:k,p get_all_values:k,p is_defined:k,p get_bool:k,p unfold:p compact:p",
    "erl_scan": "string:s", "base64": "encode:I decode:I mime_decode:I encode_to_string:I",
    "re": "run:C,C run:C,C,O replace:C,C,C split:C,C split:C,C,O",
    "gb_trees": "from_orddict:p lookup:k,*", "array": "from_list:l get:i,* to_list:*",
    "queue": "from_list:l in:*,* out:* to_list:* len:*", "rand": "seed_s:a,i uniform_s:i,*",
    "uri_string": "parse:C quote:C unquote:C normalize:C", "calendar": "date_to_gregorian_days:q,i day_of_the_week:i,i,i last_day_of_the_month:i,i is_leap_year:i",
    "filename": "join:C,C basename:C dirname:C extension:C split:C rootname:C absname:C,C",
    "erts_debug": "flat_size:p size:p same:*,*", "zlib": "crc32:I zip:I gzip:I",
}
INTS = ["0", "1", "-1", "2", "3", "4", "5", "8", "10", "16", "31", "36", "37", "64", "100", "255", "256", "1000",
        "55296", "65535", "1114111", "1114112", "4294967295", "4294967296", "-2147483648", "576460752303423487",
        "-576460752303423489", "1152921504606846976", "9007199254740992", "9007199254740993", "9223372036854775807",
        "-9223372036854775808", "18446744073709551615", "18446744073709551616", "(1 bsl 200)", "-(1 bsl 130) - 1"]
FLOATS = ["0.0", "-0.0", "0.5", "-1.5", "2.5", "1.0", "3.0", "1.0e22", "1.0e23", "5.0e-324", "1.7976931348623157e308",
          "9007199254740992.0", "9007199254740994.0", "1.8446744073709552e19", "9223372036854775808.0", "0.1", "1.0e-7",
          "123456789.125", "2.2250738585072014e-308", "-9.5", "1.0e15", "1.0e16", "99999.99"]
STRINGS = ["\"\"", "\"abc\"", "\" a b,c \"", "[1024,$a,8364]", "\"12\"", "\"x\\n\"", "[128512,$z]", "[16#301,$e,16#301]",
           "\"Stra\\x{df}e\"", "\"key=val\"", "\"aAbB\"", "\"\\t \\r\\n\"", "[$e,16#301,$x]", "\"(a+)b\"", "\"[0-9]*\"", "\"a/b.c\""]
BINARIES = ["<<>>", "<<\"abc\">>", "<<\"a,b;c\">>", "<<0,255,128>>", "<<\"h\\x{e9}\"/utf8>>", "<<\"h\\x{e9}\">>", "<<131,97,1>>",
            "<<0:256>>", "<<\"abcabcabc\">>", "<<\" x \">>", "<<16#d8,0>>", "<<\"\\x{20ac}\\x{1f600}\"/utf8>>", "<<255,254,$a,0>>"]
POOLS = {
    "i": INTS + ["0", "1", "2", "3", "4", "5"], "f": FLOATS, "n": INTS + FLOATS, "b": ["true", "false"],
    "a": ["a", "ok", "''", "'a b'", "lists", "erlang", "max", "undefined", "'\\x{430}'", "true", "seq", "nil", "'A'",
          "exsss", "links", "messages", "process_count_", "trap_exit", "'\\n'", "reverse"],
    "j": ["0", "1", "2", "3", "5", "20", "-1", "1000", "-5"],        # what decides how large a result is
    "r": ["2", "8", "10", "16", "36", "1", "37", "0", "-1", "64", "63", "128"], "s": STRINGS, "B": BINARIES,
    "x": BINARIES + ["<<5:3>>", "<<1,2,3:4>>", "<<0:131>>", "<<16#abcdef:23>>"],
    "t": ["{}", "{a}", "{a,1}", "{1,2,3}", "{a,{b},[c]}", "{1.0,1}", "list_to_tuple(lists:seq(1, 40))"],
    "l": ["[]", "[a]", "[1,2,3]", "[3,1.0,1,2]", "[a|b]", "[a,b|c]", "[{a,1},{b,2}]", "\"abc\"", "[[1],[2,[3]]]",
          "[1,1.0,a,\"a\",<<\"a\">>,{},#{}]", "lists:seq(1, 30)", "[<<\"ab\">>,<<\"abc\">>]", "[c,b,a,b,c]", "[-1,$a,300]",
          "[1,2.0,3]", "[0.1,\"x\"]", "[5,a,\"s\"]", "[<<\"x\">>]", "[\"abc\",10]", "[{1,2,3},{4,5,6}]"],
    "L": ["[]", "[[]]", "[[1,2],[3]]", "[a,[b,[c|d]]]", "[[1,5],[2,7],[3,9]]", "[[],[a],[[b]]]", "[[1|2]]", "[\"a\",\"b\"]"],
    "p": ["[]", "[{a,1}]", "[{a,1},{b,2},{a,3}]", "[{b,2},{a,1},{c,0}]", "[{1,a},{1.0,b},{2,c}]", "[{1},{2,x}]", "[a,{b,1}]",
          "[{a,1},b|c]", "[{a,1,x},{b,2,y}]", "[{x,[1]},{y,2}]", "[{a,true},b]"],
    "k": ["a", "b", "1", "1.0", "0.0", "2.0", "{1,2}", "\"s\"", "<<\"k\">>", "[]", "#{}"],
    "m": ["#{}", "#{a => 1}", "#{a => 1, b => 2}", "#{1 => a, 1.0 => b}", "#{0.0 => z}", "#{{1,2} => x, \"s\" => y, <<\"k\">> => []}",
          "#{#{} => 1, [] => 2}", "#{a => #{b => c}}", "maps:from_list([{I, I} || I <- lists:seq(1, 20)])"],
    "e": ["latin1", "utf8", "unicode", "utf16", "{utf16,little}", "utf32", "{utf32,big}", "utf7"], "w": ["big", "little", "native_"],
    "q": ["{0,1}", "{1,2}", "{0,0}", "{3,-1}", "{3,-2}", "{-1,1}", "{5,1}", "{0,300}", "{2024,2,29}", "{1,a}"],
    "I": BINARIES + ["[]", "\"abc\"", "[1,[2,<<3>>]|<<4>>]", "[<<5:3>>]", "[256]", "[-1]", "[a]", "[1|2]", "[[[[]]]]", "[[<<>>|<<>>],0]"],
    "J": ["[<<5:3>>,1]", "<<5:3>>", "[1,<<1:1>>|<<1:2>>]", "[a]", "[[[<<3:2>>]]]"],
    "C": STRINGS + BINARIES + ["[\"ab\",<<\"c\">>]", "[[],$a|<<\"b\">>]", "[1114112]", "[16#d800]", "[\"a\",[\"b\"|<<255>>]]", "[a]"],
    "D": ["\"12\"", "\"-0\"", "\"+7\"", "\"\"", "\"1.5\"", "\"1e5\"", "\"1.0e400\"", "\"zz\"", "\"ff\"", "\" 1\"", "\"1_000\"",
          "\"123456789012345678901234567890\"", "\"-1.0e-5\"", "\".5\"", "\"5.\"", "[1024]", "\"0.0000000001\"", "\"<0.1.0>\"", "\"#Ref<0.1.2.3>\""],
    "N": ["<<\"12\">>", "<<\"-0\">>", "<<\"+7\">>", "<<>>", "<<\"1.5\">>", "<<\"1e5\">>", "<<\"zz\">>", "<<\"1.0e400\">>",
          "<<\"123456789012345678901234567890\">>", "<<\"-1.5E+10\">>", "<<\" 1\">>", "<<\"1.0e-400\">>"],
    "F": ["fun(X) -> X end", "fun erlang:abs/1", "fun(_) -> true end", "fun(X) -> {true, X} end", "fun lists:nope/1", "fun(X) -> [X, X] end",
          "fun() -> ok end", "fun erlang:is_atom/1", "fun(X) -> throw(X) end"],
    "G": ["fun(X, Y) -> {X, Y} end", "fun erlang:'+'/2", "fun(X, Y) -> X =< Y end", "fun(_, Y) -> Y end", "fun(_, V) -> is_integer(V) end",
          "fun(X, Y) -> [X | Y] end", "fun(X, Y) -> X > Y end"],
    "Q": ["fun(X) -> X > 1 end", "fun is_atom/1", "fun(_) -> maybe_ end", "fun(X) -> is_integer(X) end"],
    "T": ["term_to_binary({a,1,\"x\",1.5,<<5:3>>,#{a => [b]}})", "<<131,98,0,0,0,1>>", "<<131>>", "<<131,97>>", "<<130,97,1>>",
          "<<131,100,0,1,$a>>", "<<131,119,1,$b,7,7>>", "<<131,110,9,0,1,2,3,4,5,6,7,8,9>>", "<<131,106>>", "<<131,108,0,0,0,1,97,1>>",
          "<<131,104,2,97,1>>", "<<131,116,0,0,0,2,97,1,97,2,97,1,97,3>>", "<<131,70,127,248,0,0,0,0,0,0>>", "<<131,77,0,0,0,1,9,255>>",
          "<<131,107,0,2,1,2>>", "<<131,109,0,0,0,2,1>>", "<<131,110,0,0>>", "<<131,110,1,1,0>>", "term_to_binary(lists:seq(1, 99), [compressed])"],
    "o": ["[]", "[safe]", "[used]", "[compressed]", "[{compressed, 9}]", "[{minor_version, 0}]", "[{minor_version, 1}]", "[{minor_version, 2}]",
          "[safe, used]", "[positive_]", "[local]", "[deterministic]"],
    "O": ["[]", "[global]", "[trim]", "[global, trim_all]", "[{scope, {1, 2}}]", "[{decimals, 2}]", "[{decimals, 4}, compact]", "[short]",
          "[{scientific, 3}]", "[{decimals, 253}]", "[{decimals, 0}]", "[{scientific, 0}]", "[{chars_limit, 10}]", "[{capture, all, list}]",
          "[{insert_replaced, 1}]", "[unicode]", "[caseless, {return, list}]", "[{decimals, -1}]", "[{decimals, 254}]", "[{scope, {5, -3}}, global]"],
    "y": ["<<\"b\">>", "[<<\"a\">>,<<\"bc\">>]", "<<\",\">>", "[<<\";\">>,<<\",\">>]", "<<>>", "[]", "binary:compile_pattern(<<\"ab\">>)", "[<<\"ab\">>,<<\"a\">>]"],
    "u": ["arity", "name", "module", "type", "env", "nope"], "d": ["line", "raw", "1", "2", "4", "0", "http", "nope", "asn1", "cdr", "httph"],
    "[": ["[]", "[{packet_size, 3}]", "[flush]", "[nope]", "[info, flush]", "a", "[{priority, nope}]"], "c": ["error", "exit", "throw", "nope"],
    "z": ["second", "millisecond", "nanosecond", "native_", "1000", "0", "microsecond"],
    "v": ["leading", "trailing", "both", "all", "nfc", "none", "nope", "$x", "nfkd"],
    "~": ["\"~p\"", "\"~w\"", "\"~s\"", "\"~ts\"", "\"~c\"", "\"~tc\"", "\"~10.3f\"", "\"~e\"", "\"~g\"", "\"~b ~w ~p\"", "\"~.16B\"", "\"~.2x\"", "\"~*w\"",
          "\"~~~n\"", "\"~tp~n\"", "\"~W\"", "\"~P\"", "\"~10s\"", "\"~-10s|\"", "\"~.3s\"", "\"~5.2s\"", "\"~10p\"", "\"~0p\"", "\"~i~w\"", "\"~\"", "\"~q\"",
          "\"a~-8wb\"", "\"~.0f\"", "\"~.15g\"", "\"~20.5e\"", "\"~3b\"", "\"~+.8b\"", "\"~#\"", "\"~.36#\"", "\"~tw\"", "\"~lp\"", "\"~5c\"", "\"~10.5.*s\"",
          "\"~3.2.0f\"", "\"~8.3.0w\"", "<<\"~p\">>", "'~p'", "\"~d ~a\"", "\"~u\"", "\"~f\"", "\"~.1f\"", "\"~4tc\"", "\"~.10.0b\"", "\"~*.*.*w\""],
}
POOLS["%"] = sum((POOLS[kind] for kind in "ifasBxtlLpmIDq"), [])        # what is written the same in each run
POOLS["*"] = POOLS["%"] + POOLS["F"] + POOLS["G"] + ["self()", "make_ref()", "{a,[b|c]}"]
OTHERS = {"j": [kind for kind in sorted(POOLS) if kind not in "%*inrd"], "%": ["%"]}
# Those that have an effect on the run, or whose result is that of the run.
BARRED = ["system_flag:", "halt:", "group_leader:", "register:", "unregister:", "exit:", "link:", "spawn_opt:", "unique_integer:",
          "get_keys:", "send:", "start_timer:", "process_info:", "whereis:", "fun_to_list:", "get_module_info:", "is_process_alive:", "system_info:"]


def _calls():
    """[(module, function, kinds)], sorted."""
    found = []
    for name in sorted(FUNCTIONS):
        for text in FUNCTIONS[name].split():
            if not any(text.startswith(barred) for barred in BARRED):
                function, _, kinds = text.rpartition(":") if text.count(":") > 1 else text.partition(":")
                found.append((name, function, [kind for kind in kinds.split(",") if kind]))
    return found
CALLS = _calls()


def term(g, depth):
    """The text of a nested term."""
    if depth <= 0 or g.chance(0.2):
        return g.pick(POOLS[g.pick("ifasBxk")])
    inner = [term(g, depth - 1) for _ in range(g.number(0, 5))]
    kind = g.number(0, 4)
    if kind == 0:
        return "{%s}" % ", ".join(inner)
    if kind == 1:
        return "#{%s}" % ", ".join("%s => %s" % (g.pick(POOLS["k"]), value) for value in inner)
    if kind == 2 and inner:
        return "[%s | %s]" % (", ".join(inner), term(g, depth - 1))
    return "[%s]" % ", ".join(inner)


def argument(g, kind):
    """A node: mostly a value of the kind."""
    if kind == "h" or kind in "*%" and g.chance(0.3):
        return Node("any", ["[%s]" % term(g, 5) if kind == "h" else term(g, 4)])
    if g.chance(0.12):
        kind = g.pick(OTHERS.get(kind, sorted(POOLS)))
    text = g.pick(POOLS[kind])
    if g.chance(0.06):
        name = g.variable("any")
        text = name or text
    return Node("any", [text])


def tried(g):
    """Parts: one call whose result is kept."""
    name, function, kinds = g.pick(CALLS)
    called = "random_support:id(%s)" % name if function == "is_record" or g.chance(0.25) else name
    parts = ["random_support:tried({%s, '%s'}, fun() -> (%s):'%s'(" % (name, function, called, function)]
    return parts + between([argument(g, kind) for kind in kinds], ", ") + [") end)"]


def calls(g):
    """Parts: a statement of many calls, each a node that can be left out."""
    return [Node("stmt", tried(g) + [",\n    "]) for _ in range(g.number(10, 60))] + ["ok"]
