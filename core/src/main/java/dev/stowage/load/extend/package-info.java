/**
 * Services and jobs that extend others (Compose Specification, "extends"): of the same document, or of another file,
 * which the caller loads. Chains are followed to their end first and merged on the way back.
 */
@NullMarked
package dev.stowage.load.extend;

import org.jspecify.annotations.NullMarked;
