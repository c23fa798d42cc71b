"""Erlang programs whose output on Enigma must be that of stock OTP.

<theme>/<name>.erl is the program <name>: main/0 prints and returns.  support/ has
what programs share.  Comments of these forms in a program tell how it is started:

    %% args: -extra one two         more words of the command line
    %% env: LC_ALL=C X=1            environment variables
    %% stdin: "line\\nnext\\n"        standard input, with Python's escapes
    %% untranslated                 also run by the source in Python, in a group
"""
from __future__ import absolute_import
