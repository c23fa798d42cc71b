"""Classes of objects of one kind with 0, 1, 2 and more fields, each extending the one before.

So field i of any object known to be long enough is one load, whatever its class: tuples,
the free variables of funs, the y registers of frames.
"""
from __future__ import absolute_import


def chain(base, name, field, count, **attributes):
    """[base, name1, name2 ... of `count` fields].

    base: the class without fields, in whose module the others are.  name and field have
    a %d for the number.  attributes: name=function of the number of fields -> what the
    class has under that name."""
    classes = [base]
    for i in range(count):
        members = {'__module__': base.__module__, '_attrs_': [field % i]}
        for key, value in attributes.items():
            members[key] = value(i + 1)
        classes.append(type(name % (i + 1), (classes[-1],), members))
    return classes
