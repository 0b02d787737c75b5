#define _GNU_SOURCE
#include "CBuildIdentity.h"

#include <string.h>

typedef struct {
    uint8_t *bytes;
    size_t capacity;
    size_t count;
} Identity;

static void keep(Identity *identity, const uint8_t *bytes, size_t count) {
    identity->count = count < identity->capacity ? count : identity->capacity;
    memcpy(identity->bytes, bytes, identity->count);
}

#if defined(__APPLE__)

#include <mach-o/dyld.h>
#include <mach-o/loader.h>

static void find(Identity *identity) {
    const struct mach_header_64 *header = (const void *)_dyld_get_image_header(0);
    if (!header || header->magic != MH_MAGIC_64) return;
    const uint8_t *place = (const uint8_t *)(header + 1);
    for (uint32_t index = 0; index < header->ncmds; index++) {
        const struct load_command *command = (const void *)place;
        if (command->cmd == LC_UUID) {
            const struct uuid_command *uuid = (const void *)command;
            keep(identity, uuid->uuid, sizeof(uuid->uuid));
            return;
        }
        place += command->cmdsize;
    }
}

#else

#include <link.h>

// Notes are padded to four bytes.
static size_t padded(size_t count) { return (count + 3) & ~(size_t)3; }

static int find_note(struct dl_phdr_info *image, size_t size, void *context) {
    Identity *identity = context;
    for (int index = 0; index < image->dlpi_phnum; index++) {
        const ElfW(Phdr) *segment = &image->dlpi_phdr[index];
        if (segment->p_type != PT_NOTE) continue;
        const uint8_t *place = (const uint8_t *)(image->dlpi_addr + segment->p_vaddr);
        const uint8_t *end = place + segment->p_memsz;
        while ((size_t)(end - place) > sizeof(ElfW(Nhdr))) {
            const ElfW(Nhdr) *note = (const void *)place;
            const uint8_t *name = place + sizeof(*note);
            const uint8_t *bytes = name + padded(note->n_namesz);
            if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && !memcmp(name, "GNU", 4)) {
                keep(identity, bytes, note->n_descsz);
                return 1;
            }
            place = bytes + padded(note->n_descsz);
        }
    }
    // The program itself comes first; the libraries after it are of no interest.
    return 1;
}

static void find(Identity *identity) { dl_iterate_phdr(find_note, identity); }

#endif

size_t build_identity(uint8_t *bytes, size_t capacity) {
    Identity identity = {bytes, capacity, 0};
    find(&identity);
    return identity.count;
}
