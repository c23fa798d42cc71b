/* PCRE (the 8.x library) as the module re needs it. */
#ifndef ENIGMA_REGEX_H
#define ENIGMA_REGEX_H

#pragma GCC visibility push(default)

/* Compiled code, to be released with enigma_re_free, or NULL; then error[0] is
   where in the pattern and enigma_re_message() what.  error[1] is the size. */
void *enigma_re_compile(const char *pattern, long options, long *error);
const char *enigma_re_message(void);
void enigma_re_free(void *code);
const char *enigma_re_version(void);

/* facts: capture groups, options, names, size of an entry of names, the place
   of the entries.  -1 if these `size` bytes are no compiled code. */
long enigma_re_facts(const char *code, long size, long *facts);

/* As pcre_exec; at most `groups` pairs of offsets go into `places`. */
long enigma_re_exec(const char *code, const char *subject, long length, long offset,
                    long options, long match_limit, long recursion_limit,
                    int *places, long groups);

#pragma GCC visibility pop

#endif
