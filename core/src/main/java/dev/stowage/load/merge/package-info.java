/**
 * Merging one document over another: a general rule for mappings, lists and single values, and one table of the paths
 * where Compose merges otherwise. Also the deletion of what {@code !reset} and {@code !override} take away.
 */
@NullMarked
package dev.stowage.load.merge;

import org.jspecify.annotations.NullMarked;
