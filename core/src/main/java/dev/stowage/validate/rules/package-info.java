/**
 * What a dialect demands of a project: one closed list, {@code Rules}, of small functions, each with its problems, which
 * see the project as it is written and the settings that were filled in.
 */
@NullMarked
package dev.stowage.validate.rules;

import org.jspecify.annotations.NullMarked;
