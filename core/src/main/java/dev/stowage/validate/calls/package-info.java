/** Who calls whom and who waits for whom among the services of a project: by what their texts name, and by {@code depends_on}. */
@NullMarked
package dev.stowage.validate.calls;

import org.jspecify.annotations.NullMarked;
