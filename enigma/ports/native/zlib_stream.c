/* One stream of zlib, compressing or decompressing.  Results are the codes of
 * zlib itself (Z_OK 0, Z_STREAM_END 1, Z_NEED_DICT 2, errors below 0). */
#include <stdlib.h>
#include <zlib.h>
#include "ports.h"

typedef struct {
    z_stream z;
    int mode;                /* 0 none, 1 deflate, 2 inflate */
} stream;

void *en_z_new(void)
{
    return calloc(1, sizeof(stream));
}

long en_z_end(void *p)
{
    stream *s = p;
    int mode = s->mode;

    s->mode = 0;
    return mode == 1 ? deflateEnd(&s->z) : mode == 2 ? inflateEnd(&s->z) : Z_OK;
}

void en_z_free(void *p)
{
    en_z_end(p);
    free(p);
}

long en_z_deflate_init(void *p, long level, long method, long bits, long mem, long strategy)
{
    stream *s = p;
    long result = deflateInit2(&s->z, (int)level, (int)method, (int)bits, (int)mem,
                               (int)strategy);

    s->mode = result == Z_OK;
    return result;
}

long en_z_inflate_init(void *p, long bits)
{
    stream *s = p;
    long result = inflateInit2(&s->z, (int)bits);

    s->mode = result == Z_OK ? 2 : 0;
    return result;
}

long en_z_reset(void *p)
{
    stream *s = p;

    return s->mode == 1 ? deflateReset(&s->z) : inflateReset(&s->z);
}

/* One call of deflate or inflate; progress[0] bytes are taken from `in` + skip,
 * progress[1] put to `out` + made. */
long en_z_step(void *p, const char *in, long skip, long n, char *out, long made,
               long room, long flush, long *progress)
{
    stream *s = p;
    long result;

    s->z.next_in = (Bytef *)in + skip;
    s->z.avail_in = (uInt)n;
    s->z.next_out = (Bytef *)out + made;
    s->z.avail_out = (uInt)room;
    result = s->mode == 1 ? deflate(&s->z, (int)flush) : inflate(&s->z, (int)flush);
    progress[0] = n - s->z.avail_in;
    progress[1] = room - s->z.avail_out;
    return result;
}

/* The stream has nothing pending when this is called, so a byte is room enough. */
long en_z_params(void *p, long level, long strategy)
{
    stream *s = p;
    Bytef byte;
    long result;

    s->z.next_out = &byte;
    s->z.avail_out = 1;
    result = deflateParams(&s->z, (int)level, (int)strategy);
    return s->z.avail_out == 0 ? Z_STREAM_ERROR : result;
}

long en_z_set_dictionary(void *p, const char *data, long n)
{
    stream *s = p;

    return s->mode == 1 ? deflateSetDictionary(&s->z, (const Bytef *)data, (uInt)n)
        : inflateSetDictionary(&s->z, (const Bytef *)data, (uInt)n);
}

/* The length of the dictionary of a decompressor, at most 32768. */
long en_z_get_dictionary(void *p, char *to)
{
    stream *s = p;
    uInt n = 0;
    long result = inflateGetDictionary(&s->z, (Bytef *)to, &n);

    return result < 0 ? result : (long)n;
}

long en_z_checksum(void *p)
{
    return (long)((stream *)p)->z.adler;
}

long en_z_crc32(long crc, const char *data, long skip, long n)
{
    return (long)crc32((uLong)crc, (const Bytef *)data + skip, (uInt)n);
}

long en_z_adler32(long adler, const char *data, long n)
{
    return (long)adler32((uLong)adler, (const Bytef *)data, (uInt)n);
}
