/** Who calls whom among the services of a project, by what their texts name. */
@NullMarked
package dev.stowage.validate.calls;

import org.jspecify.annotations.NullMarked;
