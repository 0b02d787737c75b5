// usage: parse_only LANGUAGE [FILE-WITH-PATHS]
//
// Parses the files whose paths the given file or standard input lists, one a line, and prints the
// bytes, the best CPU seconds of five runs, and the speed: the floor below which no scan that parses
// these files can go. Reading the files is not part of the time. Built by Scripts/bench-parsing.
#include "Grammars.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    char *bytes;
    uint32_t length;
} File;

static const TSLanguage *language(const char *name) {
    if (!strcmp(name, "python")) return tree_sitter_python();
    if (!strcmp(name, "java")) return tree_sitter_java();
    if (!strcmp(name, "kotlin")) return tree_sitter_kotlin();
    return NULL;
}

static bool read_file(const char *path, File *file) {
    FILE *stream = fopen(path, "rb");
    if (!stream) return false;
    fseek(stream, 0, SEEK_END);
    long length = ftell(stream);
    rewind(stream);
    file->bytes = malloc(length + 1);
    file->length = fread(file->bytes, 1, length, stream);
    fclose(stream);
    return true;
}

static double cpu_seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    const TSLanguage *grammar = count > 1 ? language(arguments[1]) : NULL;
    FILE *list = count > 2 ? fopen(arguments[2], "r") : stdin;
    if (!grammar || !list) {
        fprintf(stderr, "usage: parse_only python|java|kotlin [FILE-WITH-PATHS]\n");
        return 2;
    }
    File *files = NULL;
    size_t file_count = 0, total = 0;
    char path[4096];
    while (fgets(path, sizeof path, list)) {
        path[strcspn(path, "\n")] = 0;
        files = realloc(files, (file_count + 1) * sizeof(File));
        if (read_file(path, &files[file_count])) total += files[file_count++].length;
    }

    double best = 1e9;
    for (int run = 0; run < 5; run++) {
        double start = cpu_seconds();
        for (size_t i = 0; i < file_count; i++) {
            TSParser *parser = ts_parser_new();
            ts_parser_set_language(parser, grammar);
            ts_tree_delete(ts_parser_parse_string(parser, NULL, files[i].bytes, files[i].length));
            ts_parser_delete(parser);
        }
        double seconds = cpu_seconds() - start;
        if (seconds < best) best = seconds;
    }
    printf("%zu files, %zu bytes, %.3f s CPU, %.2f MB/s\n", file_count, total, best, total / best / 1e6);
    return 0;
}
