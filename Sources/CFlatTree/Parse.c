#define _GNU_SOURCE
#include "tree_sitter/api.h"

#include "CFlatTree.h"

#include <time.h>

typedef struct {
    const uint8_t *bytes;
    uint32_t length;
} Text;

static const char *read_text(void *payload, uint32_t offset, TSPoint point, uint32_t *length) {
    const Text *text = payload;
    if (offset >= text->length) {
        *length = 0;
        return "";
    }
    *length = text->length - offset;
    return (const char *)text->bytes + offset;
}

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static bool is_late(TSParseState *state) {
    return now() >= *(const uint64_t *)state->payload;
}

TSTree *flat_tree_parse(
    TSParser *parser, const uint8_t *bytes, uint32_t length, uint64_t nanoseconds
) {
    Text text = {bytes, length};
    TSInput input = {.payload = &text, .read = read_text, .encoding = TSInputEncodingUTF8};
    if (nanoseconds == 0) return ts_parser_parse(parser, NULL, input);
    uint64_t deadline = now() + nanoseconds;
    TSParseOptions options = {.payload = &deadline, .progress_callback = is_late};
    return ts_parser_parse_with_options(parser, NULL, input, options);
}
