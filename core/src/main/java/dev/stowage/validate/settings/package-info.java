/**
 * What ECS needs to know and Compose leaves open, as typed values that conversion reads: one door, {@code Settings}, with
 * the defaults of each dialect behind it, and the table by which a project is shown what was filled in.
 */
@NullMarked
package dev.stowage.validate.settings;

import org.jspecify.annotations.NullMarked;
