/* The sampling profiler: SIGPROF notes where the VM is.
 *
 * The handler reads memory and writes into a ring; it calls nothing but the unwinder,
 * which takes no lock and allocates nothing (glibc 2.35 and gcc 12 or newer).  It finds
 * the machine and the running code in the shadow stack, on which the loop keeps
 * both, up to date at each call and return.  What it finds there it believes only if the
 * type in the header of the object is the right one; a collection may be going on, in
 * which an object that was moved tells where to. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>
#include "profile.h"

#define RING 512            /* samples; a power of 2 */
#define ADDRESSES 48        /* of one C stack */
#define WORDS 32            /* of the stack above it */
#define FUNCTIONS 120       /* of one Erlang stack */
#define STEPS 4000          /* frames looked at */
#define UNWOUND 400         /* frames of C looked at */
#define SLOTS 64            /* of the shadow stack, from the mark on */
#define FRAME_TYPES 16
#define FORWARDED (-42L)    /* the header of an object that was moved */

/* What is read in one sample; sampler.py knows the order. */
struct sample {
    long active;                    /* a process runs */
    long addresses;                 /* how many there are */
    long functions;
    long cut;                       /* there are more functions */
    long address[ADDRESSES];        /* the newest first */
    long word[WORDS];
    long function[FUNCTIONS];       /* numbers of codes, the newest first */
};

static struct sample ring[RING];
static volatile unsigned written, taken, missed;

/* Layout: sampler.py finds out these, see en_profile_set. */
enum { TOP, MACHINE_TYPE, CODE_TYPE, MACHINE_K, FRAME_PARENT, FRAME_RET, RET_CODE,
       CODE_NUMBER, KNOWN };
static long known[KNOWN];
static unsigned frame_types[FRAME_TYPES];
static int n_frame_types;

static char **mark;                 /* top of the shadow stack below the loop */
static long distance;               /* from the loop's slot of the machine to the code's */
static int calibrated;
static char *volatile stack_limit;  /* frames of C above it are the scheduler's */
static volatile int active;
static long thread;

void en_profile_set(long which, long value)
{
    known[which] = value;
}

void en_profile_frame_type(long type)
{
    if (n_frame_types < FRAME_TYPES)
        frame_types[n_frame_types++] = (unsigned)type;
}

/* The type of an object, from its header. */
long en_profile_type(long object)
{
    return *(unsigned *)object;
}

/* The offset of the word of an object that holds a value, -1 if there is none. */
long en_profile_find(long object, long value, long words)
{
    long i;

    for (i = 1; i < words; i++)
        if (((long *)object)[i] == value)
            return i * (long)sizeof(long);
    return -1;
}

/* ---- the Erlang stack */

static int object_like(char *p)
{
    return ((unsigned long)p & 7) == 0 && (unsigned long)p >= 65536;
}

static char *object_at(char *p)
{
    if (!object_like(p))
        return NULL;
    if (*(long *)p == FORWARDED)
        p = *(char **)(p + sizeof(long));
    return p;
}

static char *typed(char *p, long type)
{
    p = object_at(p);
    return p != NULL && *(unsigned *)p == (unsigned)type ? p : NULL;
}

static char *frame_at(char *p)
{
    int i;

    p = object_at(p);
    if (p != NULL)
        for (i = 0; i < n_frame_types; i++)
            if (*(unsigned *)p == frame_types[i])
                return p;
    return NULL;
}

static char *field(char *object, int which)
{
    return *(char **)(object + known[which]);
}

static long number_of(char *code)
{
    code = typed(code, known[CODE_TYPE]);
    return code == NULL ? 0 : *(long *)(code + known[CODE_NUMBER]);
}

static void add_function(struct sample *s, long number)
{
    if (number == 0 || (s->functions > 0 && s->function[s->functions - 1] == number))
        return;
    if (s->functions == FUNCTIONS)
        s->cut = 1;
    else
        s->function[s->functions++] = number;
}

/* Slots of the shadow stack that are not in use may point to memory that is gone. */
static int readable(char *p)
{
    return object_like(p) && (syscall(SYS_rt_sigprocmask, ~0, p, NULL, 8L) >= 0
                              || errno != EFAULT);
}

static char *machine_at(char *p)
{
    return readable(p) ? typed(p, known[MACHINE_TYPE]) : NULL;
}

/* The machine, and the code as the first function if the loop runs.
 *
 * The loop may be called at different depths: its slots are the highest that hold a
 * machine and a code as far apart as when it calibrated, or those of a function that it
 * calls with both.  It is left when machine code is entered; then the machine is in the
 * slot of who made it, the lowest, and its top frame is that of the entry. */
static char *find_machine(struct sample *s)
{
    long i, n = *(char ***)known[TOP] - mark;
    char *found, *machine = NULL;

    for (i = (n < SLOTS ? n : SLOTS) - 1; i >= 0; i--) {
        found = machine_at(mark[i]);
        if (found == NULL)
            continue;
        machine = found;
        if (i + distance >= 0 && i + distance < n && readable(mark[i + distance]))
            add_function(s, number_of(mark[i + distance]));
        if (s->functions > 0)
            break;
    }
    return machine;
}

/* A frame's return address names the function that the frame belongs to. */
static void walk(struct sample *s)
{
    char *machine, *k, *ret;
    long steps;

    machine = calibrated ? find_machine(s) : NULL;
    if (machine == NULL)
        return;
    k = frame_at(field(machine, MACHINE_K));
    for (steps = 0; k != NULL && !s->cut; steps++) {
        ret = object_at(field(k, FRAME_RET));
        if (ret != NULL)
            add_function(s, number_of(field(ret, RET_CODE)));
        if (steps == STEPS)
            s->cut = 1;
        k = frame_at(field(k, FRAME_PARENT));
    }
}

/* ---- the stack of C */

struct unwinding {
    struct sample *sample;
    long start;                     /* the interrupted address, 0: from here on */
    char *limit;
    char *last;                     /* where the stack of the last frame begins */
    int steps;
};

static _Unwind_Reason_Code unwound(struct _Unwind_Context *context, void *data)
{
    struct unwinding *u = data;
    struct sample *s = u->sample;
    long ip = (long)_Unwind_GetIP(context);
    char *cfa = (char *)_Unwind_GetCFA(context);

    if (++u->steps > UNWOUND || (u->limit != NULL && cfa > u->limit))
        return _URC_END_OF_STACK;
    if (u->start != 0) {
        if (ip != u->start)
            return _URC_NO_REASON;
        u->start = 0;
    }
    u->last = cfa;
    if (s->addresses == ADDRESSES)
        s->address[ADDRESSES - 1] = ip;         /* the oldest one counts */
    else
        s->address[s->addresses++] = ip;
    return _URC_NO_REASON;
}

static long text_start, text_end;

static void read_stack(struct sample *s, long ip, char *sp)
{
    struct unwinding u;
    long last;
    int i;

    memset(&u, 0, sizeof u);
    u.sample = s;
    u.start = ip;
    u.limit = active ? stack_limit : NULL;
    s->addresses = 0;
    _Unwind_Backtrace(unwound, &u);
    if (s->addresses == 0) {
        s->address[s->addresses++] = ip;
        u.last = sp;
    } else if (s->addresses == 1)
        u.last = sp;
    last = s->address[s->addresses - 1];
    memset(s->word, 0, sizeof s->word);
    if (active && (last < text_start || last >= text_end))
        for (i = 0; i < WORDS && u.last + i * 8 < stack_limit; i++)
            s->word[i] = ((long *)u.last)[i];
}

static void on_tick(int number, siginfo_t *info, void *context)
{
    ucontext_t *uc = context;
    int saved = errno;
    struct sample *s;

    (void)number;
    (void)info;
    if (syscall(SYS_gettid) != thread)
        ;
    else if (written - taken == RING)
        missed++;
    else {
        s = &ring[written % RING];
        s->active = active;
        s->functions = s->cut = 0;
        if (active)
            walk(s);
        read_stack(s, (long)uc->uc_mcontext.gregs[REG_RIP],
                   (char *)uc->uc_mcontext.gregs[REG_RSP]);
        written++;
    }
    errno = saved;
}

/* ---- around each time slice */

void en_profile_enter(void)
{
    mark = *(char ***)known[TOP];
    memset(mark, 0, SLOTS * sizeof *mark);      /* nothing old is taken for new */
    stack_limit = (char *)__builtin_frame_address(0);
    active = 1;
}

void en_profile_leave(void)
{
    active = 0;
}

/* Called by a native that `code` calls: where the loop keeps the code and the machine,
 * and one of its addresses; -1 when they are not there. */
long en_profile_calibrate(long code)
{
    char **top = *(char ***)known[TOP];
    struct sample here;
    char name[64];
    long i, code_slot = -1, machine_slot = -1;

    for (i = 0; mark + i < top && i < SLOTS; i++) {
        if (mark[i] == (char *)code)
            code_slot = i;
        if (machine_at(mark[i]) != NULL)
            machine_slot = i;
    }
    if (code_slot < 0 || machine_slot < 0)
        return -1;
    distance = code_slot - machine_slot;
    calibrated = 1;
    read_stack(&here, 0, NULL);
    for (i = 0; i < here.addresses; i++)
        if (en_profile_symbol(here.address[i], name, sizeof name) > 0
            && (strncmp(name, "pypy_g_portal", 13) == 0         /* run() for the JIT */
                || strncmp(name, "pypy_g_run", 10) == 0))
            return here.address[i];
    return -1;
}

/* ---- samples */

/* The oldest sample, NULL if there is none; it is valid until en_profile_done. */
long *en_profile_next(void)
{
    return taken == written ? NULL : (long *)&ring[taken % RING];
}

void en_profile_done(void)
{
    taken++;
}

/* How many ticks found the ring full. */
long en_profile_missed(void)
{
    return missed;
}

/* ---- symbols of the executable */

static Elf64_Sym *symbols;          /* functions, by address */
static long n_symbols;
static const char *names;
static long bias;                   /* address in memory - address in the file */

static int by_address(const void *a, const void *b)
{
    const Elf64_Sym *left = a, *right = b;

    return left->st_value < right->st_value ? -1 : left->st_value > right->st_value;
}

static void use_symbols(const char *file)
{
    const Elf64_Ehdr *head = (const Elf64_Ehdr *)file;
    const Elf64_Shdr *sections = (const Elf64_Shdr *)(file + head->e_shoff);
    const Elf64_Sym *all = NULL;
    long i, n = 0;

    for (i = 0; i < head->e_shnum; i++)
        if (sections[i].sh_type == SHT_SYMTAB) {
            all = (const Elf64_Sym *)(file + sections[i].sh_offset);
            n = (long)(sections[i].sh_size / sizeof *all);
            names = file + sections[sections[i].sh_link].sh_offset;
        }
    symbols = n > 0 ? malloc((size_t)n * sizeof *symbols) : NULL;
    if (symbols == NULL)
        return;
    for (i = 0; i < n; i++)
        if (ELF64_ST_TYPE(all[i].st_info) == STT_FUNC && all[i].st_size > 0) {
            symbols[n_symbols++] = all[i];
            if (strcmp(names + all[i].st_name, "en_profile_start") == 0)
                bias = (long)en_profile_start - (long)all[i].st_value;
        }
    qsort(symbols, (size_t)n_symbols, sizeof *symbols, by_address);
    if (n_symbols > 0) {
        text_start = (long)symbols[0].st_value + bias;
        text_end = (long)(symbols[n_symbols - 1].st_value
                          + symbols[n_symbols - 1].st_size) + bias;
    }
}

/* 0, or -1 if the executable was stripped of them.  The file stays mapped. */
static long read_symbols(void)
{
    struct stat st;
    int fd = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    void *file = MAP_FAILED;

    if (fd >= 0 && fstat(fd, &st) == 0)
        file = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (fd >= 0)
        close(fd);
    if (file != MAP_FAILED)
        use_symbols(file);
    return n_symbols > 0 ? 0 : -1;
}

/* Write the name of the C function at an address to `to`: its length, at most n - 1; 0
 * when it is not known. */
long en_profile_symbol(long address, char *to, long n)
{
    long low = 0, high = n_symbols, middle, length;
    const Elf64_Sym *found;

    address -= bias;
    while (low < high) {
        middle = (low + high) / 2;
        if ((long)symbols[middle].st_value <= address)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    found = &symbols[low - 1];
    if (address >= (long)(found->st_value + found->st_size))
        return 0;
    length = (long)strlen(names + found->st_name);
    if (length > n - 1)
        length = n - 1;
    memcpy(to, names + found->st_name, (size_t)length);
    to[length] = 0;
    return length;
}

/* ---- the timer */

/* Read the symbols, before anything else: 0, or -1 without any. */
long en_profile_start(void)
{
    struct sample here;

    thread = syscall(SYS_gettid);
    read_stack(&here, 0, NULL);         /* the unwinder loads what it needs */
    return read_symbols();
}

/* A tick in that many microseconds of processor time, or as often as the system can;
 * 0: none any more. */
long en_profile_ticks(long microseconds)
{
    struct sigaction action;
    struct itimerval timer;

    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    action.sa_sigaction = on_tick;
    if (microseconds > 0 && sigaction(SIGPROF, &action, NULL) < 0)
        return -(long)errno;
    timer.it_interval.tv_sec = timer.it_value.tv_sec = microseconds / 1000000;
    timer.it_interval.tv_usec = timer.it_value.tv_usec = microseconds % 1000000;
    return setitimer(ITIMER_PROF, &timer, NULL) < 0 ? -(long)errno : 0;
}
