"""The instructions of the loop, one family a file.

An instruction is declared as a function whose parameters are its operands:

    @op("f s s")
    def is_lt(fail, left, right):
        if not order.less(left, right):
            goto(fail)

raises=True says that the body may raise ErlangError.  These functions are never called:
table.py takes their bodies and makes of each the *forms* that differ in the kinds of
their operands (a register, a literal, anything), and of frequent sequences
super-instructions; generate.py writes one loop out of them all.  In a body,

    s  source       a local that holds the value
    d  destination  a local; what it holds at the end is written
    f  label        goto(fail) continues there
    u  number, q literal, c function, e export, n native, r return address,
    h  handler, l lambda
    goto(f)         continue at the label
    REST            the pc of the operands behind the fixed ones
    NEXT            ends a body that has set pc itself (jumps=True); others go on
                    behind their operands, those with REST behind n more
    SAFE            behind it nothing raises ErlangError (raises=True)
    vm, code, ops, pc, spec are those of the loop.

"""
