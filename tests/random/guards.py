"""Guards and patterns."""
from __future__ import absolute_import

GUARD_INT = [
    (3, "@small"), (2, "@edge"), (2, "(@gint + @small)"), (1, "(@gint - @gint)"), (1, "(@gint * @small)"),
    (1, "(@gint rem @nz)"), (1, "(@gint band @edge)"), (0.6, "(@gint bsr @shift)"), (0.5, "abs(@gint)"),
    (0.5, "length(@glist)"), (0.4, "hd(@glist)"), (0.4, "map_size(@gmap)"), (0.4, "byte_size(@gbin)"),
    (0.3, "tuple_size(@gany)"), (0.3, "element(@small, @gany)"), (0.3, "map_get(a, @gmap)"),
    (0.3, "(@gint div @gint)"), (0.3, "round(@gany)"), (0.2, "trunc(@gany)"),
]
GUARD = [
    (4, "(@gint @cmp @gint)"), (2, "@name(@gany)"), (1, "(@gany @cmp @gany)"), (1, "is_integer(@gint)"),
    (1.5, "(@guard andalso @guard)"), (1, "(@guard orelse @guard)"), (0.6, "not @guard"),
    (0.5, "is_map_key(@lit, @gmap)"), (0.4, "is_function(@gany, 1)"), (0.4, "is_record(@gany, rec)"),
    (0.5, "(@gfloat @cmp @gint)"), (0.3, "(@guard xor @guard)"), (0.4, "(@gany =:= @lit)"),
    (0.3, "(@gint / 2 > @small)"), (0.3, "is_float(@gint)"),
]
VARIABLES = {"gint": "int", "glist": "ilist", "gmap": "map", "gbin": "bin", "gany": "any", "gfloat": "float"}


def guard(g, depth=2):
    """The text of one guard expression over variables in scope."""
    return _fill(g, "@guard", depth)


def _fill(g, text, depth):
    while True:
        at = text.find("@g")
        if at < 0:
            break
        end = at + 1
        while end < len(text) and text[end].isalnum():
            end += 1
        text = text[:at] + _guard_part(g, text[at + 1:end], depth) + text[end:]
        depth -= 0.4
    return "".join(part if isinstance(part, str) else part.text() for part in g.fill(text))


def _guard_part(g, kind, depth):
    if kind == "guard":
        return g.weighted(GUARD if depth > 0 else GUARD[:2])
    name = g.variable(VARIABLES[kind])
    if kind == "gint" and (name is None or g.chance(0.35 if depth > 0 else 0.1)):
        return g.weighted(GUARD_INT if depth > 0 else GUARD_INT[:2])
    return name or g.pick(["0", "[]", "a", "#{}", "<<1>>"])


def when(g, probability):
    """' when ...' or nothing."""
    if not g.chance(probability):
        return ""
    guards = [guard(g)]
    while g.chance(0.25):
        guards += [g.pick([", ", "; "]), guard(g)]
    return " when " + "".join(guards)


def pattern(g, type, depth=2, known=True):
    """The text of a pattern for values of a type; what it binds is in scope then.

    known: whether variables that are bound already may be used in it."""
    if known and g.chance(0.05):
        name = g.variable(type)
        if name is not None:
            return name
    if depth <= 0 or g.chance(0.15):
        return g.bind(type)
    text = PATTERNS.get(type, _literal)(g, type, depth - 1, known)
    if g.chance(0.06):
        text = "%s = %s" % (g.bind(type), text)
    return text


def _literal(g, type, depth, known):
    if g.chance(0.4):
        return g.bind(type)
    from_words = {"int": ["@small", "@small", "@edge"], "atom": ["@word"], "bool": ["true", "false"],
                  "float": ["0.5", "1.0"], "str": ["\"abc\"", "[]", "\"a\" ++ _"]}
    return "".join(g.fill(g.pick(from_words.get(type, ["_"]))))


def _ilist(g, type, depth, known):
    inner = "int" if type == "ilist" else "any"
    kind = g.number(0, 5)
    if kind == 0:
        return "[]"
    if kind == 1:
        return "[%s]" % pattern(g, inner, depth, known)
    if kind == 2:
        return "[%s, %s | _]" % (pattern(g, inner, depth, known), pattern(g, inner, depth, known))
    return "[%s | %s]" % (pattern(g, inner, depth, known), pattern(g, type, 0, known))


def _shape(g, type, depth, known):
    kind = g.number(0, 5)
    if kind == 0:
        return "leaf"
    if kind == 1:
        return "{pair, %s, %s}" % (pattern(g, "int", depth, known), pattern(g, "float", depth, known))
    if kind == 2:
        return "{op, %s, %s}" % (pattern(g, "atom", depth, known), pattern(g, "ilist", depth, known))
    if kind == 3:
        return "{%s, _}" % g.bind("atom")
    return "{circle, %s}" % pattern(g, "int", depth, known)


def _rec(g, type, depth, known):
    fields = [("a", "int"), ("b", "ilist"), ("c", "atom")]
    chosen = [field for field in fields if g.chance(0.5)]
    return "#rec{%s}" % ", ".join("%s = %s" % (name, pattern(g, its, depth, known)) for name, its in chosen)


def _map(g, type, depth, known):
    keys = sorted(set("".join(g.fill("@lit")) for _ in range(g.number(0, 3))))
    return "#{%s}" % ", ".join("%s := %s" % (key, pattern(g, "int", depth, known)) for key in keys)


def _bits(g, type, depth, known):
    fields = []
    for _ in range(g.number(0, 3)):
        kind = g.number(0, 6)
        if kind == 0:
            fields.append("%s:%s/float" % (g.bind("float"), g.pick(["32", "64"])))
        elif kind == 1:
            size = g.bind("int")
            fields.append("%s:4, %s:%s/%s" % (size, g.bind("bits"), size, "bits"))
        elif kind == 2:
            fields.append("%s/utf8" % g.bind("int"))
        elif kind == 3:
            fields.append("%s:2/binary" % g.bind("bin"))
        elif kind == 4:
            fields.append("".join(g.fill(g.pick(["1:@size", "97", "\"abc\"", "_:@size", "0:1"]))))
        else:
            fields.append("%s:%s" % (g.bind("int"), "".join(g.fill("@size@end"))))
    tail = g.pick(["", "/bits", "/bits", "/binary"])
    if tail:
        fields.append(g.bind("bits" if tail == "/bits" else "bin") + tail)
    return "<<%s>>" % ", ".join(fields)


def _any(g, type, depth, known):
    return pattern(g, g.pick(["int", "atom", "ilist", "shape", "map", "bin", "rec", "float", "str", "bits"]),
                   depth, known)

PATTERNS = {"ilist": _ilist, "list": _ilist, "shape": _shape, "rec": _rec, "map": _map, "bin": _bits,
            "bits": _bits, "any": _any}
