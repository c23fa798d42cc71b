/* What a file that is to be loaded as a driver holds. */
#include <dlfcn.h>
#include <stddef.h>
#include "ports.h"

/* 0 it is a driver, 1 it cannot be opened, 2 it has no driver_init. */
long en_probe_driver(const char *path)
{
    void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    long result;

    if (handle == NULL)
        return 1;
    result = dlsym(handle, "driver_init") == NULL ? 2 : 0;
    dlclose(handle);
    return result;
}
