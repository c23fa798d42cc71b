"""The .beam files of the OTP whose `erl` is on the path."""
from __future__ import absolute_import

import glob
import os

import pytest


def root():
    """The folder that holds lib/ of OTP; skips the test when there is none."""
    for folder in os.environ.get('PATH', '').split(os.pathsep):
        erl = os.path.realpath(os.path.join(folder, 'erl'))
        found = os.path.dirname(os.path.dirname(erl))
        if glob.glob(os.path.join(found, 'lib', 'stdlib-*')):
            return found
    pytest.skip('no OTP on the path')


def path(application, module):
    return glob.glob(os.path.join(root(), 'lib', application + '-*', 'ebin',
                                  module + '.beam'))[0]


def read(application, module):
    """The bytes of a .beam file."""
    with open(path(application, module), 'rb') as f:
        return f.read()
