"""update_counter and update_element: changes of single elements of an object."""
from __future__ import absolute_import

from enigma.ets.table import BADKEY, ORDERED_SET, SET
from enigma.terms import arith, atoms, lists, tuples
from enigma.terms.errors import ErlangError, badarg
from enigma.terms.lists import W_Cons, NIL
from enigma.terms.numbers import W_Int, is_integer
from enigma.terms.order import less
from enigma.terms.tuples import W_Tuple

KEYPOS = atoms.atom('keypos')
POSITION = atoms.atom('position')
TABLE_TYPE = atoms.atom('table_type')


def is_set(table):
    """Whether a key of the table has one object at most."""
    return table.kind == SET or table.kind == ORDERED_SET


def update_counter(table, w_key, w_operation, w_default):
    """The new value, or the list of them; w_default is None or an object.

    The object changes only if all operations succeed.
    """
    if w_default is not None and not isinstance(w_default, W_Tuple):
        raise badarg()
    if not is_set(table):
        raise badarg(TABLE_TYPE)
    item = table.find(w_key)
    if item is not None:
        w_object = item.w_object
    elif w_default is None:
        raise badarg(BADKEY)
    else:
        w_object = _with_key(table, w_default, w_key)
    w_new = _counted_once(table, w_object, w_operation)
    if w_new is not None:
        w_result = w_new.item(_position_of(table, w_operation))
    else:
        values_w = []
        w_new = _counted(table, w_object, w_operation, values_w)
        w_result = lists.from_items(values_w)
    if item is None:
        table.insert(w_new)
    else:
        item.w_object = w_new
    return w_result


def _with_key(table, w_default, w_key):
    assert isinstance(w_default, W_Tuple)
    if not table.is_object(w_default):
        raise badarg(POSITION)
    return tuples.copy_with(w_default, table.keypos, w_key)


def _position_of(table, w_operation):
    """The element that a single valid operation changes, from 0."""
    if isinstance(w_operation, W_Tuple):
        w_position = w_operation.item(0)
        assert isinstance(w_position, W_Int)
        return w_position.value - 1
    return table.keypos + 1


def _counted_once(table, w_object, w_operation):
    """The object after a single operation; None if w_operation is a list."""
    if is_integer(w_operation):
        return _add(table, w_object, table.keypos + 1, w_operation, None, None)
    if isinstance(w_operation, W_Tuple):
        return _apply(table, w_object, w_operation)
    return None


def _counted(table, w_object, w_operations, values_w):
    """The object after all operations of a list; appends the values to values_w."""
    while isinstance(w_operations, W_Cons):
        w_operation = w_operations.w_head
        if not isinstance(w_operation, W_Tuple):
            raise badarg()
        w_object = _apply(table, w_object, w_operation)
        values_w.append(w_object.item(_position_of(table, w_operation)))
        w_operations = w_operations.w_tail
    if w_operations is not NIL:
        raise badarg()
    return w_object


def _apply(table, w_object, w_operation):
    """{Position, Increment} or {Position, Increment, Threshold, SetValue}."""
    n = w_operation.size()
    if n != 2 and n != 4:
        raise badarg()
    w_position = w_operation.item(0)
    w_increment = w_operation.item(1)
    if not isinstance(w_position, W_Int) or not is_integer(w_increment):
        raise badarg()
    w_threshold = w_value = None
    if n == 4:
        w_threshold = w_operation.item(2)
        w_value = w_operation.item(3)
        if not is_integer(w_threshold) or not is_integer(w_value):
            raise badarg()
    return _add(table, w_object, w_position.value - 1, w_increment, w_threshold, w_value)


def _add(table, w_object, position, w_increment, w_threshold, w_value):
    if position == table.keypos:
        raise badarg(KEYPOS)
    if position < 0 or position >= w_object.size():
        raise badarg(POSITION)
    w_old = w_object.item(position)
    if not is_integer(w_old):
        raise badarg()
    try:
        w_new = arith.add(w_old, w_increment)
    except ErlangError:
        raise badarg()
    if w_threshold is not None:
        if less(w_increment, _ZERO):
            if less(w_new, w_threshold):
                w_new = w_value
        elif less(w_threshold, w_new):
            w_new = w_value
    return tuples.copy_with(w_object, position, w_new)


_ZERO = W_Int(0)


def update_element(table, w_key, w_spec):
    """Whether there is an object of this key; it changes only if w_spec is valid."""
    if not is_set(table):
        raise badarg()
    item = table.find(w_key)
    if item is None:
        return False
    w_object = item.w_object
    if isinstance(w_spec, W_Tuple):
        w_object = _replaced(table, w_object, w_spec)
    else:
        while isinstance(w_spec, W_Cons):
            w_object = _replaced(table, w_object, w_spec.w_head)
            w_spec = w_spec.w_tail
        if w_spec is not NIL:
            raise badarg()
    item.w_object = w_object
    return True


def _replaced(table, w_object, w_change):
    """The object with one {Position, Value} done."""
    if not isinstance(w_change, W_Tuple) or w_change.size() != 2:
        raise badarg()
    w_position = w_change.item(0)
    if not isinstance(w_position, W_Int):
        raise badarg()
    position = w_position.value - 1
    if position == table.keypos:
        raise badarg(KEYPOS)
    if position < 0 or position >= w_object.size():
        raise badarg()
    return tuples.copy_with(w_object, position, w_change.item(1))
