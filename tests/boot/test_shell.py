# -*- coding: utf-8 -*-
"""The shell over a pipe: what is typed, what is answered, as on stock."""
from __future__ import absolute_import

import pytest

M = '''-module(m).
-export([f/1, g/0]).
-record(point, {x = 0 :: integer(), y}).
-record(line, {from = #point{}, to}).
f(X) -> #line{to = #point{x = X}}.
g() -> vERSION.
'''
SESSIONS = {
    "values": 'A = 1.\nA + 1.\nA = 2.\nB.\n{A,\n [b,\n  "c d"]}.\nv(1).\nv(-1).\nv(99).\n'
              'f(A).\nA = 3.\nb().\nf().\nA.\ne(1).\nh().\n',
    "printing": '[1, 2, 3].\n"abc".\n[104, 228].\n[955].\n<<"utf8 \xc3\xa4"/utf8>>.\n'
                '<<1:3>>.\n#{a => 1, "b" => [c]}.\n1.0e22.\nself() =:= self().\n'
                'lists:seq(1, 200).\n{lists:duplicate(30, abcdefgh), #{k => lists:seq(1, 40)}}.\n'
                '"\xc3\xa9\xce\xbb".\nfun(X) -> X end.\nfun lists:map/2.\n\'an atom\'.\n$a.\n16#ff.\n',
    "errors": '1 / 0.\nfoo(1).\nlists:nope(1).\nhd([]).\nthrow(ball).\nexit(out).\nerror({a, b}).\n'
              'erlang:error(badarg, [x]).\nbegin X = 1, X = 2 end.\ncase 1 of 2 -> ok end.\n'
              'if false -> ok end.\n(fun(1) -> ok end)(2).\natom_to_list(1).\n'
              'ets:lookup(no, 1).\nlists:map(fun(X) -> 1 / X end, [1, 0]).\n'
              'try 1 = 2 catch E:R -> {E, R} end.\ncatch exit(x).\nmaps:get(a, #{}).\n'
              'element(3, {a}).\nbinary_to_atom(<<255>>).\nlength([a | b]).\n',
    "wrong": '1 + .\n{a.\nfoo bar.\n"open\n string".\n\'open\natom\'.\n) .\n1 2.\nX = .\n% only a comment\n2.\n'
             '-record(r, {a}).\n-module(x).\n$.\n.\n\n\n3\n.\n',
    "records": 'c(m).\nrr(m).\nrl().\nm:f(1).\n#point{x = 5}.\n(#point{y = 2})#point.y.\nrd(own, {a, b = 1}).\n'
               '#own{}.\nrl(own).\nrf(point).\n{point, 1, 2}.\nrf().\nrp({own, 1, 2}).\n'
               'rr("m.erl", point).\n#none{}.\n#line{}.\n',
    "modules": 'c(m).\nm:g().\nl(m).\nc(no_such).\nc(m, [debug_info]).\nl(no_such).\nm(m) =:= ok.\n'
               'nl(m).\ncode:which(m) =:= filename:absname("m.beam").\nls().\npwd() =:= ok.\ncd("..") =:= ok.\n'
               'y(nope).\nxm(m).\nlc([m]).\nmm() =:= [].\n',
    "processes": 'P = spawn(fun() -> receive {X, Y} -> X ! {self(), Y} end end), ok.\nP ! {self(), 7}, ok.\n'
                 'receive {P, Z} -> Z end.\nself() ! a, self() ! "b", flush().\nflush().\n'
                 'process_info(self(), trap_exit).\nspawn_link(fun() -> exit(normal) end), ok.\n'
                 'is_pid(pid(0, 1, 0)).\nregister(sh, self()).\nwhereis(sh) =:= self().\n'
                 'spawn_monitor(fun() -> exit(bye) end), receive {_, _, _, _, W} -> W end.\n'
                 'receive no -> no after 10 -> late end.\n',
    "help": 'help().\nh(lists, no_function, 7).\nh(no_module).\n',
    "funs": 'F = fun(0) -> 1;\n       (N) -> N * 2\n    end.\nF(0) + F(4).\n'
            'Fact = fun Fac(0) -> 1; Fac(N) -> N * Fac(N - 1) end.\nFact(30).\n'
            '[X || {X, Y} <- [{1, 2}, {3, 3}], X < Y].\n<< <<(X + 1)>> || <<X>> <= <<"abc">> >>.\n'
            'catch F(a, b).\nlists:foldl(fun(X, S) -> X + S end, 0, lists:seq(1, 100)).\n'
            'G = fun(X) when X > 1 -> {big, X}; (X) -> {small, X} end, {G(1), G(2)}.\n',
    "settings": 'history(2).\nresults(2).\n1.\n2.\n3.\nh().\nv(3).\nprompt_func(default).\n'
                'shell_default:nothing().\nstrings(false).\n"abc".\nstrings(true).\n"abc".\n'
                'shell:prompt_width(x).\nio:columns().\nio:getopts() =/= [].\n',
    "reading": 'io:get_line("line> ").\nthe line\nio:read("term> ").\n{a,\n b}.\n'
               'io:fread("two> ", "~d ~s").\n12 ab\nio:get_chars("chars> ", 3).\nabcd.\nio:get_line("").\n',
    "ends": '1.\nq().\n2.\n', "halts": 'io:format("x~n"), halt(3).\n', "no full stop": '1 + 1', "nothing": ''}


@pytest.mark.parametrize("name", sorted(SESSIONS))
def test_session(beside, name):
    # Numbers of processes and the line of greeting, which tells the version, differ.
    done = beside.check("{ erl; echo $?; } 2>&1 | sed 's/<0[.0-9]*>/PID/g; /^Erlang.OTP/d; "
                        "s/^=\\(.*\\)==== .* ===/=\\1/'", {"m.erl": M}, SESSIONS[name])
    assert "Eshell" in done["out"]
