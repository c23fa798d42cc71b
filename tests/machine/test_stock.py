"""Modules run by stock `erl` and by the untranslated machine: the same output.

Numbers of pids, references and funs are taken out.
"""
from __future__ import absolute_import

import glob
import os
import re
import subprocess
import sys

import pytest

from tests import conftest
from tests.code import otp

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = sorted(os.path.basename(path)[:-len('.erl')]
                 for path in glob.glob(os.path.join(HERE, 'stock', '*.erl')))


def output(command):
    """The lines that it writes to standard output, without numbers of this run."""
    with open(os.devnull, 'w') as nothing:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=nothing,
                                   cwd=conftest.TOP)
        text = process.communicate()[0]
    assert process.returncode == 0, text
    text = re.sub(r'#Ref<[0-9.]*>', '#Ref', text)
    text = re.sub(r'<0\.\d+\.\d+>', '<Pid>', text)
    text = re.sub(r'#Fun<[^>]*>', '#Fun', text)
    return text.split('\n')


@pytest.mark.parametrize('module', MODULES)
def test_same_output(module, tmpdir):
    erl = os.path.join(otp.root(), 'bin', 'erl')
    folder = str(tmpdir)
    subprocess.check_call([erl + 'c', '-o', folder,
                           os.path.join(HERE, 'stock', module + '.erl')])
    beam = os.path.join(folder, module + '.beam')
    expected = output([erl, '-noshell', '-pa', folder, '-s', module, 'main'])
    got = output([sys.executable, '-m', 'tests.machine.run_module', beam])
    assert len(expected) > 20
    assert got == expected
