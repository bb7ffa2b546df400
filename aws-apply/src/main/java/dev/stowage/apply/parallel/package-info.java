/** Work at the same time. Knows nothing of what the work is. */
@NullMarked
package dev.stowage.apply.parallel;

import org.jspecify.annotations.NullMarked;
