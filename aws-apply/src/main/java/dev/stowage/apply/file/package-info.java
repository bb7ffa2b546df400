/** Files of the user that are written as a whole. */
@NullMarked
package dev.stowage.apply.file;

import org.jspecify.annotations.NullMarked;
