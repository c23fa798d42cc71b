"""What the bodies of the bit syntax call."""
from __future__ import absolute_import
