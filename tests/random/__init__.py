"""A random-program test: generated Erlang modules give on Enigma what they give on stock OTP.

    build/bin/python2 -m tests.random --minutes 30

tree.py      a piece of source as a tree, so that it can be made smaller
source.py    the state of the generator: random numbers, variables, budgets
simple.py    expressions that are templates
binding.py   expressions that bind variables: case, fun, try, comprehensions
guards.py    guards and patterns
effects.py   statements: messages, processes, tables, the process dictionary
loops.py     functions of many rounds, whose types change on the way
module.py    a whole module for a seed
running.py   compiling, running in all modes, comparing
smaller.py   making a program that differs smaller
random_support.erl    what the modules call: it runs them and prints what they give
"""
