/** Which services of a project take part: by profiles, by name with what they depend on, and the resources they leave. */
@NullMarked
package dev.stowage.load.select;

import org.jspecify.annotations.NullMarked;
