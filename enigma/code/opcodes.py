"""THE table of BEAM instructions: number, name, operands.  Data only.

The decoder, the checks, the disassembler, the dispatch loop and the names in
traces are all made from it.  Numbers, names and operand counts are those of
genop.tab of OTP 23 to 29.  One letter stands for one operand:

    s  any source: register or constant      d  register that is written
    v  source or float register              w  register or float register, written
    z  source, or a bare unsigned size       y  y register
    l  float register                        a  atom
    f  label                                 j  label, 0 for "raise instead"
    o  label, or the atom no_fail or resume  t  atom safe/unsafe, or index of a fun
    u  unsigned number                       n  number of live x registers
    b  unsigned number of any size           k  number of words of a stack frame
    h  heap need: unsigned or alloc list     r  arity of a call
    e  index of an import                    i  index of a fun (FunT)
    ?  anything
  A capital letter is a list operand, given by what it repeats:
    S  s                  Y  y                    P  s s (key, value)
    G  s d (key, where)   U  u s (index, value)   J  s f (select_tuple_arity: u f)
    B  a u u s s s: type, number of segment, unit, flags, value, size
    C  commands of bs_match: ? each
"""
from __future__ import absolute_import


class Op(object):
    """One instruction.  `operands` has a letter per operand.

    `since` and `retired` are the OTP releases that brought it and that no longer
    load it (0: none).  `known` is False when there is no more than its name.
    """
    _attrs_ = _immutable_fields_ = ['number', 'name', 'operands', 'arity',
                                    'since', 'retired', 'known']

    def __init__(self, number, name, operands, since=23, retired=0, known=True):
        self.number = number
        self.name = name
        self.operands = operands.replace(' ', '')
        self.arity = len(self.operands)
        self.since = since
        self.retired = retired
        self.known = known


def Retired(number, name, arity, release):
    """An instruction that no compiler of these releases makes and none loads."""
    return Op(number, name, '?' * arity, retired=release, known=False)


TABLE = [
    Op(1, "label", "u"),
    Op(2, "func_info", "a a r"),
    Op(3, "int_code_end", ""),
    Op(4, "call", "r f"),
    Op(5, "call_last", "r f k"),
    Op(6, "call_only", "r f"),
    Op(7, "call_ext", "r e"),
    Op(8, "call_ext_last", "r e k"),
    Op(9, "bif0", "e d"),
    Op(10, "bif1", "j e s d"),
    Op(11, "bif2", "j e s s d"),
    Op(12, "allocate", "k n"),
    Op(13, "allocate_heap", "k h n"),
    Op(14, "allocate_zero", "k n", retired=27),
    Op(15, "allocate_heap_zero", "k h n", retired=27),
    Op(16, "test_heap", "h n"),
    Op(17, "init", "y", retired=27),
    Op(18, "deallocate", "k"),
    Op(19, "return", ""),
    Op(20, "send", ""),
    Op(21, "remove_message", ""),
    Op(22, "timeout", ""),
    Op(23, "loop_rec", "f d"),
    Op(24, "loop_rec_end", "f"),
    Op(25, "wait", "f"),
    Op(26, "wait_timeout", "f s"),
    Retired(27, "m_plus", 4, 23),
    Retired(28, "m_minus", 4, 23),
    Retired(29, "m_times", 4, 23),
    Retired(30, "m_div", 4, 23),
    Retired(31, "int_div", 4, 23),
    Retired(32, "int_rem", 4, 23),
    Retired(33, "int_band", 4, 23),
    Retired(34, "int_bor", 4, 23),
    Retired(35, "int_bxor", 4, 23),
    Retired(36, "int_bsl", 4, 23),
    Retired(37, "int_bsr", 4, 23),
    Retired(38, "int_bnot", 3, 23),
    Op(39, "is_lt", "f s s"),
    Op(40, "is_ge", "f s s"),
    Op(41, "is_eq", "f s s"),
    Op(42, "is_ne", "f s s"),
    Op(43, "is_eq_exact", "f s s"),
    Op(44, "is_ne_exact", "f s s"),
    Op(45, "is_integer", "f s"),
    Op(46, "is_float", "f s"),
    Op(47, "is_number", "f s"),
    Op(48, "is_atom", "f s"),
    Op(49, "is_pid", "f s"),
    Op(50, "is_reference", "f s"),
    Op(51, "is_port", "f s"),
    Op(52, "is_nil", "f s"),
    Op(53, "is_binary", "f s"),
    Retired(54, "is_constant", 2, 23),
    Op(55, "is_list", "f s"),
    Op(56, "is_nonempty_list", "f s"),
    Op(57, "is_tuple", "f s"),
    Op(58, "test_arity", "f s u"),
    Op(59, "select_val", "s f J"),
    Op(60, "select_tuple_arity", "s f J"),
    Op(61, "jump", "f"),
    Op(62, "catch", "y f"),
    Op(63, "catch_end", "y"),
    Op(64, "move", "s d"),
    Op(65, "get_list", "s d d"),
    Op(66, "get_tuple_element", "s u d"),
    Op(67, "set_tuple_element", "s d u"),
    Retired(68, "put_string", 3, 23),
    Op(69, "put_list", "s s d"),
    Retired(70, "put_tuple", 2, 25),
    Retired(71, "put", 1, 25),
    Op(72, "badmatch", "s"),
    Op(73, "if_end", ""),
    Op(74, "case_end", "s"),
    Op(75, "call_fun", "r"),
    Retired(76, "make_fun", 3, 23),
    Op(77, "is_function", "f s"),
    Op(78, "call_ext_only", "r e"),
    Retired(79, "bs_start_match", 2, 23),
    Retired(80, "bs_get_integer", 5, 23),
    Retired(81, "bs_get_float", 5, 23),
    Retired(82, "bs_get_binary", 5, 23),
    Retired(83, "bs_skip_bits", 4, 23),
    Retired(84, "bs_test_tail", 2, 23),
    Retired(85, "bs_save", 1, 23),
    Retired(86, "bs_restore", 1, 23),
    Retired(87, "bs_init", 2, 23),
    Retired(88, "bs_final", 2, 23),
    Op(89, "bs_put_integer", "j s u u s", retired=29),
    Op(90, "bs_put_binary", "j s u u s", retired=29),
    Op(91, "bs_put_float", "j s u u s", retired=29),
    Op(92, "bs_put_string", "u u", retired=29),
    Retired(93, "bs_need_buf", 1, 23),
    Op(94, "fclearerror", "", retired=27),
    Op(95, "fcheckerror", "j", retired=27),
    Op(96, "fmove", "v w"),
    Op(97, "fconv", "s l"),
    Op(98, "fadd", "j l l l"),
    Op(99, "fsub", "j l l l"),
    Op(100, "fmul", "j l l l"),
    Op(101, "fdiv", "j l l l"),
    Op(102, "fnegate", "j l l"),
    Op(103, "make_fun2", "i", retired=27),
    Op(104, "try", "y f"),
    Op(105, "try_end", "y"),
    Op(106, "try_case", "y"),
    Op(107, "try_case_end", "s"),
    Op(108, "raise", "s s"),
    Op(109, "bs_init2", "j z h n u d", retired=29),
    Retired(110, "bs_bits_to_bytes", 3, 23),
    Op(111, "bs_add", "j s s u d", retired=29),
    Op(112, "apply", "r"),
    Op(113, "apply_last", "r k"),
    Op(114, "is_boolean", "f s"),
    Op(115, "is_function2", "f s s"),
    Retired(116, "bs_start_match2", 5, 25),
    Op(117, "bs_get_integer2", "f s n s u u d"),
    Op(118, "bs_get_float2", "f s n s u u d"),
    Op(119, "bs_get_binary2", "f s n s u u d"),
    Op(120, "bs_skip_bits2", "f s s u u"),
    Op(121, "bs_test_tail2", "f s b"),
    Retired(122, "bs_save2", 2, 25),
    Retired(123, "bs_restore2", 2, 25),
    Op(124, "gc_bif1", "j n e s d"),
    Op(125, "gc_bif2", "j n e s s d"),
    Retired(126, "bs_final2", 2, 23),
    Retired(127, "bs_bits_to_bytes2", 2, 23),
    Retired(128, "put_literal", 2, 23),
    Op(129, "is_bitstr", "f s"),
    Retired(130, "bs_context_to_binary", 1, 25),
    Op(131, "bs_test_unit", "f s u", retired=29),
    Op(132, "bs_match_string", "f s u u"),
    Op(133, "bs_init_writable", ""),
    Op(134, "bs_append", "j s h n u s u d", retired=29),
    Op(135, "bs_private_append", "j s u s u d", retired=29),
    Op(136, "trim", "k k"),
    Op(137, "bs_init_bits", "j z h n u d", retired=29),
    Op(138, "bs_get_utf8", "f s n u d"),
    Op(139, "bs_skip_utf8", "f s n u"),
    Op(140, "bs_get_utf16", "f s n u d"),
    Op(141, "bs_skip_utf16", "f s n u"),
    Op(142, "bs_get_utf32", "f s n u d"),
    Op(143, "bs_skip_utf32", "f s n u"),
    Op(144, "bs_utf8_size", "j s d", retired=29),
    Op(145, "bs_put_utf8", "j u s", retired=29),
    Op(146, "bs_utf16_size", "j s d", retired=29),
    Op(147, "bs_put_utf16", "j u s", retired=29),
    Op(148, "bs_put_utf32", "j u s", retired=29),
    Op(149, "on_load", ""),
    Op(150, "recv_mark", "f", retired=27),
    Op(151, "recv_set", "f", retired=27),
    Op(152, "gc_bif3", "j n e s s s d"),
    Op(153, "line", "u"),
    Op(154, "put_map_assoc", "j s d n P"),
    Op(155, "put_map_exact", "j s d n P"),
    Op(156, "is_map", "f s"),
    Op(157, "has_map_fields", "f s S"),
    Op(158, "get_map_elements", "f s G"),
    Op(159, "is_tagged_tuple", "f s u a"),
    Op(160, "build_stacktrace", ""),
    Op(161, "raw_raise", ""),
    Op(162, "get_hd", "s d"),
    Op(163, "get_tl", "s d"),
    Op(164, "put_tuple2", "d S"),
    Op(165, "bs_get_tail", "s d n"),
    Op(166, "bs_start_match3", "f s n d"),
    Op(167, "bs_get_position", "s d n"),
    Op(168, "bs_set_position", "s s"),
    Op(169, "swap", "d d"),
    Op(170, "bs_start_match4", "o n s d"),
    Op(171, "make_fun3", "i d S", since=25),
    Op(172, "init_yregs", "Y", since=25),
    Op(173, "recv_marker_bind", "s s", since=25),
    Op(174, "recv_marker_clear", "s", since=25),
    Op(175, "recv_marker_reserve", "d", since=25),
    Op(176, "recv_marker_use", "s", since=25),
    Op(177, "bs_create_bin", "j h u n d B", since=25),
    Op(178, "call_fun2", "t r s", since=25),
    Op(179, "nif_start", "", since=25),
    Op(180, "badrecord", "s", since=25),
    Op(181, "update_record", "a u s d U", since=27),
    Op(182, "bs_match", "f s C", since=27),
    Op(183, "executable_line", "u u", since=27),
    Op(184, "debug_line", "a u u n", since=29),
    Op(185, "bif3", "j e s s s d", since=29),
    Op(186, "is_any_native_record", "f s", since=29),
    Op(187, "is_native_record", "f s a a", since=29),
    Op(188, "get_record_elements", "f s G", since=29),
    Op(189, "put_record", "? ? ? ? ? ?", since=29),
    Op(190, "is_record_accessible", "f s ?", since=29),
    Op(191, "get_record_field", "j s ? a d", since=29),
]

MAX_OPCODE = len(TABLE)
_NO_OP = Op(0, 'no_such_opcode', '', retired=23, known=False)

# Indexed by the number.
OPS = [_NO_OP] + TABLE
BY_NAME = dict([(_op.name, _op) for _op in TABLE])     # for declarations and tests


def number(name):
    """The number of the opcode of this name; used while modules are imported."""
    return BY_NAME[name].number


def highest(release):
    """The highest opcode that this OTP release knows."""
    if release <= 23:
        return 170
    if release <= 25:
        return 180
    if release <= 26:
        return 182
    if release <= 27:
        return 183
    if release <= 28:
        return 184
    return MAX_OPCODE
