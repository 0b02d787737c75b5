/// What tells this program from one that was built of other sources.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Writes the identity that the linker gave the running program, at most `capacity` bytes of it.
/// Returns the number of bytes written; 0 when the linker gave none.
size_t build_identity(uint8_t *bytes, size_t capacity);
