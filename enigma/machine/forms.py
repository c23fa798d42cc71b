"""Which forms of instructions exist besides the generic ones, most wanted first.

Found by counting the instructions of kernel, stdlib and compiler.
"""
from __future__ import absolute_import

FORMS = []
