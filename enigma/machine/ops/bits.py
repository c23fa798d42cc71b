"""Bit syntax: matching and building."""
from __future__ import absolute_import

from enigma.machine.ops.table import op, declare
