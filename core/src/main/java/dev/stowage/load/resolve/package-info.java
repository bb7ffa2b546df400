/**
 * The last steps on the tree: defaults, relative paths, variables that are passed through, and the normal form in which
 * everything implied is written out.
 */
@NullMarked
package dev.stowage.load.resolve;

import org.jspecify.annotations.NullMarked;
