/** How long things take; BENCHMARKS.md of this module has the figures. */
@NullMarked
package dev.stowage.bench;

import org.jspecify.annotations.NullMarked;
