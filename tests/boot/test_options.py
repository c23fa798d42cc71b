"""The command line of erl, held against erl -emu_args_exit."""
from __future__ import absolute_import

import random

import pytest

from enigma.boot import command_line, options
from enigma.boot.errors import BadOption

LINES = """
    -noshell -eval halt().
    +S 4 -noshell
    +S4 +S :2 +SP 50:50 +SP50 +SDcpu 1 +SDPcpu 50 +SDio 4 +SDio4 +SDcpu1:1
    +S
    +S --
    +SD
    +SDfoo 1
    +SPx
    +Sfoo
    +A 5 +A5 +a 16 +a16
    +B +Bi +Bc +Bd
    +B i +B c +B d +B x +B
    +Bx
    +Bix
    +c +c true +c false +c maybe +ctrue +cfalse
    +c
    +C multi_time_warp +Cno_time_warp
    +C
    +d +dcg4 +dcg 4
    +e 5 +e5 +ec
    +fnu +fnl +fnaw +fn u
    +h 233 +h233 +hms 5 +hms5 +hmbs 5 +hpds 5 +hmax 5 +hmaxk true +hmaxel false
    +hmqd off_heap +hmqdon_heap +hfoo 3
    +h
    +hms
    +i init +iinit
    +IOt 4 +IOt4 +IOp 2 +IOp2 +IOPt 50 +IOPp 50 +IOPt50 +IOs true +IOsx
    +IO
    +I
    +IOx 4
    +J true +JPperf true +JDdump false
    +JPperf
    +K true +Ktrue
    +K
    +L +l +M
    +MBe true +MBetrue +MHas bf +Mea min +Muycs 10 +MMmcs 10 +MIscs 4 +Mfoo 1 +MBfoo 1
    +MBas
    +Mdai max +Mlpm all +MYe true +MYtt 5 +Mim true +Mis true
    +n s +ns
    +pc unicode +pcunicode +p x
    +pc
    +P 2000 +P2000 +Q 2000 +Q2000 +t 10000 +t10000
    +P
    +r +rg 4 +rg4 +rx 4
    +rg
    +R 24 +R24
    +sbt db +sbtdb +sbwt none +sbwtdcpu none +sbwtdio none +scl true +sct L0 +secio true
    +sfwi 5 +spp true +sss 32 +sssdcpu 32 +sssdio 32 +ssrct +stbt u +sub true +swct eager
    +swt low +swtdcpu low +swtdio low +sws legacy +sfoo 3
    +sbt
    +T 9 +T9 +v +V +W w +Ww +x
    +zdbbl 10 +zdbbl10 +zdntgc 10 +zebwt none +zosrl 5 +zfoo 1
    +zdbbl
    + +foo +-
    - -- --- -x --foo +
    -sname a -name b@c -setcookie d
    -sname
    -name --
    -start_epmd false -sname a
    -start_epmd maybe
    -start_epmd
    -no_epmd -proto_dist inet_tls
    -no_epmd
    -proto_dist
    -detached
    -noinput -noshell -nohup -keep_window
    -version -V
    -compile a b
    -make a b c
    -make +P 5000
    -env A b -env C d e
    -env A
    -env A --
    -env
    -configfd 3
    -configfd 0 -x
    -configfd
    -smp -smp auto -smp enable -smpauto -smpenable x
    -smp disable
    -smpdisable
    -smp
    -emu_type opt -emu_flavor jit
    -emu_type debug
    -emu_type
    -emu_flavor
    -emu_type --
    -emu_args
    -emu_name_exit
    -emu_name_exit -emu_flavor emu -emu_type debug
    -emu_name_exit +S
    +S -emu_name_exit
    -emu_qouted_cmd_exit a
    -epmd
    -extra +S -noinput -env --
    -noshell -extra -extra -args_file x
    -s a b c -run d e -eval f -- x y -- z
    -pa ebin -pz lib -mode minimal -boot no_dot_erlang -config sys
    -args_file
    -args_file /nowhere/at/all
"""
LINES = [line.split() for line in LINES.split("\n") if line.strip()]
LINES += [[], [""], ["", "+S", ""], ["-env", "A", ""], ["+P", ""], ["a b", "-eval", "c d"]]


def agree(erl, ours, argv, env=None):
    """Both print the same words, or both fail."""
    expected = erl.run(["-epmd", "true", "-emu_args_exit"] + argv, env)
    got = ours(["-epmd", "true", "-emu_args_exit"] + argv, env)
    assert got[0] == expected[0], (argv, expected, got)
    if expected[0] == 0:
        assert got[1] == expected[1], (argv, env)
    else:
        assert got[2] and "\n" not in got[2]


@pytest.mark.parametrize("argv", LINES, ids=" ".join)
def test_the_words_are_those_of_erl(erl, ours, argv):
    agree(erl, ours, argv)


def test_random_command_lines(erl, ours):
    words = sorted(set(word for line in LINES for word in line if word != "-man"))
    choose = random.Random(25)
    for i in range(250):
        agree(erl, ours, [choose.choice(words) for _ in range(choose.randrange(1, 7))])


def test_missing_values_have_a_name(ours):
    assert ours(["+S"]) == (1, "", "+S needs a value")
    assert ours(["-sname", "--", "x"]) == (1, "", "-sname needs a value")
    assert ours(["-env", "A"]) == (1, "", "-env needs a value")
    assert ours(["-args_file"]) == (1, "", "-args_file needs a value")


ENVIRONMENTS = [
    {"ERL_FLAGS": "-a +S 2"},
    {"ERL_AFLAGS": "-a +S 2", "ERL_FLAGS": "-b", "ERL_ZFLAGS": "-c"},
    {"ERL_OTP25_FLAGS": "-first", "ERL_AFLAGS": "-second"},
    {"ERL_FLAGS": ""},
    {"ERL_FLAGS": "  \t\n "},
    {"ERL_FLAGS": "-eval 'a b' \"c d\" e\\ f g\"h i\"j'k l'm"},
    {"ERL_FLAGS": "\"\" '' a''b \\\\ \\\" \\' '\\' \"'\" '\"'"},
    {"ERL_FLAGS": "unended 'quote of this"},
    {"ERL_FLAGS": "unended \"quote of this"},
    {"ERL_FLAGS": "a backslash at the end \\"},
    {"ERL_FLAGS": "no # comment #here a#b"},
    {"ERL_FLAGS": "a\nb\rc\vd\fe"},
    {"ERL_AFLAGS": "+S", "ERL_FLAGS": "+P 2000"},
    {"ERL_FLAGS": "-extra a b", "ERL_ZFLAGS": "c"},
    {"ERL_AFLAGS": "-extra a b", "ERL_ZFLAGS": "-extra c"},
    {"ERL_ZFLAGS": "-args_file"},
    {"ERL_EPMD_PORT": "4711"},
    {"HOME": "/some where"},
]


@pytest.mark.parametrize("argv", [[], ["-x", "+A", "3"], ["-x", "-extra", "y", "--"]],
                         ids=" ".join)
@pytest.mark.parametrize("env", ENVIRONMENTS, ids=str)
def test_the_environment_adds_words(erl, ours, env, argv):
    agree(erl, ours, argv, env)


def test_without_home(erl, ours, monkeypatch):
    monkeypatch.delenv("HOME")
    agree(erl, ours, ["-x"])


FILES = [
    "", " ", "-a b", "-a b\n-c d\n", "# all of it", "-a # the rest\n-b", "a#b c",
    "'a # b' \"c # d\" \\# e", "-a -extra b c", "+S 2 -extra", "-args_file", "x\0y",
    "+P", "-a\n" * 2000,
]


@pytest.mark.parametrize("text", FILES, ids=[repr(text[:20]) for text in FILES])
@pytest.mark.parametrize("rest", [[], ["-z", "-extra", "q"]], ids=str)
def test_files_add_words(erl, ours, tmpdir, text, rest):
    name = tmpdir.join("args")
    name.write(text)
    agree(erl, ours, ["-x", "-args_file", str(name)] + rest)


def test_files_name_files(erl, ours, tmpdir):
    first, second = tmpdir.join("first"), tmpdir.join("second")
    first.write("-a -args_file %s -b -extra e" % second)
    second.write("-c 'd' -extra f")
    agree(erl, ours, ["-x", "-args_file", str(first), "-y"], {"ERL_FLAGS": "-z"})
    agree(erl, ours, [], {"ERL_AFLAGS": "-args_file %s" % second})


def test_a_file_that_names_itself_is_an_error(ours, tmpdir):
    name = tmpdir.join("args")
    name.write("-args_file %s" % name)
    status, _, message = ours(["-args_file", str(name)])
    assert status == 1 and "name each other" in message


def test_a_file_that_is_not_there_is_named(ours):
    assert ours(["-args_file", "/nowhere"])[2] == \
        "-args_file: cannot read /nowhere: No such file or directory"


def test_man_ends_the_parse():
    assert options.parse(["-man", "-s", "+S"]).man == ["-s", "+S"]


def test_variables_of_env_are_kept_in_order():
    parsed = options.parse(["-env", "A", "1", "-env", "A", "2"])
    assert parsed.env == [("A", "1"), ("A", "2")]
    with pytest.raises(BadOption):
        options.parse(["-env", "A"])


def test_words_of_erlexec_are_known():
    assert command_line.is_from_erlexec("enigma-c", ["-S", "2", "--", "-root", "/r"])
    assert command_line.is_from_erlexec("/x/beam.smp", ["-V"])
    assert not command_line.is_from_erlexec("enigma-c", ["-x", "--", "y", "--", "-root"])
    assert not command_line.is_from_erlexec("enigma-c", ["-root", "/r"])


def test_words_of_erlexec_are_taken_as_they_are(erl, ours):
    argv = ["+P", "5000", "-noinput", "-extra", "x"]
    words = erl.run(["-emu_args_exit"] + argv)[1].splitlines()
    command = command_line.read(["beam.smp"] + words)
    assert command.status == command_line.RUN
    assert command.otp.root == erl.root
    assert command.emu_args == words
    assert command.init_args == words[words.index("--") + 1:]
    assert [(s.name, s.value) for s in command.settings.all] == [("P", "5000")]


def test_environment_counts_only_once(erl, monkeypatch):
    monkeypatch.setenv("ERL_FLAGS", "-once")
    words = ["--", "-root", erl.root, "-progname", "erl", "--", "-once"]
    assert command_line.read(["beam.smp"] + words).init_args == words[1:]
