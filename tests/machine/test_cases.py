"""All instructions, untranslated: the cases of modules/ do what they do in stock,
with long and with very short slices, with the generic forms and with all."""
from __future__ import absolute_import

import pytest

from enigma.machine import dispatch, generate
from tests.machine import cases


@pytest.fixture(scope='module')
def folder(tmpdir_factory):
    return str(tmpdir_factory.mktemp('modules'))


@pytest.fixture(scope='module')
def paths(folder):
    return cases.compiled(folder)


@pytest.fixture(scope='module')
def stock_says(folder, paths):
    return cases.expected(folder)


@pytest.fixture(scope='module')
def full(paths):
    """A machine with all forms."""
    return cases.Machine(dispatch.ALL_FORMS, paths)


@pytest.fixture(scope='module')
def plain(paths):
    """A machine with the generic forms only."""
    return cases.Machine(generate.make_forms([]), paths)


@pytest.mark.parametrize('module,case', cases.ALL)
def test_as_stock(full, stock_says, module, case):
    assert full.case(module, case) == stock_says[module, case]


@pytest.mark.parametrize('module,case', cases.ALL)
def test_generic_forms_and_short_slices(plain, stock_says, module, case):
    for reductions in [3, 1]:
        assert plain.case(module, case, reductions) == stock_says[module, case]
