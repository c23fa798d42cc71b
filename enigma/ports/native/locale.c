/* The encoding of the locale. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include "ports.h"

/* Whether the locale of the environment says UTF-8. */
long en_codeset_is_utf8(void)
{
    static int known = 0, is_utf8 = 0;

    if (!known) {
        char *name;

        setlocale(LC_CTYPE, "");
        name = nl_langinfo(CODESET);
        is_utf8 = name != NULL && (strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0);
        setlocale(LC_CTYPE, "C");
        known = 1;
    }
    return is_utf8;
}
