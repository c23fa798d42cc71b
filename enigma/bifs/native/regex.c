/* PCRE 8.x: character tables of Latin-1, and matching on a stack of its own. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <pcre.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include "regex.h"

/* ---- tables: what PCRE builds from a locale, here for Latin-1 */

enum { LOWER = 0, FLIP = 256, BITS = 512, TYPES = 832, TABLES = 1088 };
enum { B_SPACE = 0, B_XDIGIT = 32, B_DIGIT = 64, B_UPPER = 96, B_LOWER = 128,
       B_WORD = 160, B_GRAPH = 192, B_PRINT = 224, B_PUNCT = 256, B_CNTRL = 288 };
enum { T_SPACE = 1, T_LETTER = 2, T_DIGIT = 4, T_XDIGIT = 8, T_WORD = 16, T_META = 128 };

static unsigned char tables[TABLES];
static int tables_ready = 0;

static int is_upper(int c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
}

static int is_lower(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 0xdf && c <= 0xff && c != 0xf7)
        || c == 0xaa || c == 0xb5 || c == 0xba;
}

/* No capital letter of 0xdf, 0xff, 0xaa, 0xb5, 0xba is in Latin-1. */
static int is_paired_lower(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 0xe0 && c <= 0xfe && c != 0xf7);
}

static void set_bit(int kind, int c)
{
    tables[BITS + kind + c / 8] |= 1 << (c & 7);
}

static void classify(int c)
{
    int digit = c >= '0' && c <= '9';
    int letter = is_upper(c) || is_lower(c);
    int xdigit = digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    int space = c == ' ' || (c >= 9 && c <= 13);
    int cntrl = c < 32 || (c >= 127 && c < 160);
    int word = digit || letter || c == '_';

    tables[LOWER + c] = is_upper(c) ? c + 32 : c;
    tables[FLIP + c] = is_upper(c) ? c + 32 : is_paired_lower(c) ? c - 32 : c;
    if (space) { set_bit(B_SPACE, c); tables[TYPES + c] |= T_SPACE; }
    if (xdigit) { set_bit(B_XDIGIT, c); tables[TYPES + c] |= T_XDIGIT; }
    if (digit) { set_bit(B_DIGIT, c); tables[TYPES + c] |= T_DIGIT; }
    if (letter) tables[TYPES + c] |= T_LETTER;
    if (word) { set_bit(B_WORD, c); tables[TYPES + c] |= T_WORD; }
    if (is_upper(c)) set_bit(B_UPPER, c);
    if (is_lower(c)) set_bit(B_LOWER, c);
    if (cntrl) set_bit(B_CNTRL, c);
    else {
        set_bit(B_PRINT, c);
        if (c != ' ') set_bit(B_GRAPH, c);
        if (c != ' ' && !letter && !digit) set_bit(B_PUNCT, c);
    }
    if (strchr("\\*+?{^.$|()[", c)) tables[TYPES + c] |= T_META;   /* NUL too */
}

static const unsigned char *latin1_tables(void)
{
    int c;
    if (!tables_ready) {
        for (c = 0; c < 256; c++)
            classify(c);
        tables_ready = 1;
    }
    return tables;
}

/* ---- compiling */

static const char *message = "";

void *enigma_re_compile(const char *pattern, long options, long *error)
{
    int place = 0;
    size_t size = 0;
    char *code, *p;
    const unsigned char *used = latin1_tables();

    code = (char *)pcre_compile(pattern, (int)options, &message, &place, used);
    error[0] = place;
    if (code == NULL)
        return NULL;
    pcre_fullinfo((pcre *)code, NULL, PCRE_INFO_SIZE, &size);
    error[1] = (long)size;
    /* The code shall be the same in every run: it holds the tables' address. */
    for (p = code; p + sizeof used <= code + 96 && p + sizeof used <= code + size;
         p += sizeof used)
        if (memcmp(p, &used, sizeof used) == 0)
            memset(p, 0, sizeof used);
    return code;
}

const char *enigma_re_message(void)
{
    return message;
}

void enigma_re_free(void *code)
{
    pcre_free(code);
}

const char *enigma_re_version(void)
{
    return pcre_version();
}

long enigma_re_facts(const char *code, long size, long *facts)
{
    const pcre *re = (const pcre *)code;
    size_t real_size = 0;
    unsigned long options = 0;
    int groups = 0, names = 0, entry = 0;
    const char *table = NULL;

    if (size < 64 || pcre_fullinfo(re, NULL, PCRE_INFO_SIZE, &real_size) != 0
        || (long)real_size != size
        || pcre_fullinfo(re, NULL, PCRE_INFO_CAPTURECOUNT, &groups) != 0
        || pcre_fullinfo(re, NULL, PCRE_INFO_OPTIONS, &options) != 0
        || pcre_fullinfo(re, NULL, PCRE_INFO_NAMECOUNT, &names) != 0
        || pcre_fullinfo(re, NULL, PCRE_INFO_NAMEENTRYSIZE, &entry) != 0
        || pcre_fullinfo(re, NULL, PCRE_INFO_NAMETABLE, &table) != 0)
        return -1;
    facts[0] = groups;
    facts[1] = (long)options;
    facts[2] = names;
    facts[3] = entry;
    facts[4] = table - code;
    if (names < 0 || entry < 0 || facts[4] < 0
        || facts[4] + (long)names * entry > size)
        return -1;
    return 0;
}

/* ---- matching: it recurses once for each step back that may be needed.  What
   gets by with SHALLOW levels runs on the stack of the thread; all else is done
   again on a large stack, of which only the pages used cost memory. */

#define STACK_SIZE (8L << 30)
#define STACK_SMALL (16L << 20)
#define STACK_KEPT (256L << 10)
#define STACK_SPARE (256L << 10)
#define PAGE 4096L
#define SHALLOW 100L

static char *stack = NULL;
static long stack_size = 0;
static long frame_size = 512;

struct job {
    const pcre *code;
    const pcre_extra *extra;
    const char *subject;
    int length, offset, options, *places, places_size, result;
};
static struct job job;
static ucontext_t caller, matcher;

static void run_job(void)
{
    job.result = pcre_exec(job.code, job.extra, job.subject, job.length, job.offset,
                           job.options, job.places, job.places_size);
}

static void *map_stack(long size)
{
    void *p = mmap(NULL, size, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

static int make_stack(void)
{
    int size;
    stack_size = STACK_SIZE;
    stack = map_stack(stack_size);
    if (stack == NULL) {
        stack_size = STACK_SMALL;
        stack = map_stack(stack_size);
    }
    if (stack == NULL)
        return -1;
    size = -pcre_exec(NULL, NULL, NULL, -999, -999, 0, NULL, 0);
    if (size > 100 && size < 100000)
        frame_size = size + size / 2;        /* with what the call itself takes */
    return 0;
}

/* Give pages back that a deep match has used. */
static void trim_stack(void)
{
    long *page = (long *)(stack + stack_size - STACK_KEPT - PAGE);
    long i;
    for (i = 0; i < PAGE / (long)sizeof *page; i++)
        if (page[i] != 0) {
            madvise(stack, stack_size - STACK_KEPT, MADV_DONTNEED);
            return;
        }
}

static long run_deep(pcre_extra *extra)
{
    long deepest;
    if (stack == NULL && make_stack() < 0)
        return PCRE_ERROR_NOMEMORY;
    deepest = (stack_size - STACK_SPARE) / frame_size;
    if ((long)extra->match_limit_recursion > deepest)
        extra->match_limit_recursion = (unsigned long)deepest;
    if (getcontext(&matcher) != 0)
        return PCRE_ERROR_NOMEMORY;
    matcher.uc_stack.ss_sp = stack;
    matcher.uc_stack.ss_size = stack_size;
    matcher.uc_link = &caller;
    makecontext(&matcher, run_job, 0);
    swapcontext(&caller, &matcher);
    trim_stack();
    return job.result;
}

long enigma_re_exec(const char *code, const char *subject, long length, long offset,
                    long options, long match_limit, long recursion_limit,
                    int *places, long groups)
{
    pcre_extra extra;

    if (length > 0x7fffffffL || offset > length)
        return PCRE_ERROR_BADOFFSET;
    memset(&extra, 0, sizeof extra);
    extra.flags = PCRE_EXTRA_TABLES | PCRE_EXTRA_MATCH_LIMIT
                | PCRE_EXTRA_MATCH_LIMIT_RECURSION;
    extra.tables = latin1_tables();
    extra.match_limit = (unsigned long)match_limit;
    extra.match_limit_recursion =
        (unsigned long)(recursion_limit < SHALLOW ? recursion_limit : SHALLOW);

    job.code = (const pcre *)code;
    job.extra = &extra;
    job.subject = subject;
    job.length = (int)length;
    job.offset = (int)offset;
    job.options = (int)options;
    job.places = places;
    job.places_size = (int)groups * 3;       /* PCRE works in the last third */
    job.result = PCRE_ERROR_INTERNAL;
    run_job();
    if (job.result != PCRE_ERROR_RECURSIONLIMIT || recursion_limit <= SHALLOW)
        return job.result;
    extra.match_limit_recursion = (unsigned long)recursion_limit;
    return run_deep(&extra);
}
