/**
 * What a project says, and what is filled in where it leaves open what ECS needs to know: one door, {@code Settings}, with the
 * defaults of each dialect behind it, and the table by which a project is shown what was filled in.
 */
@NullMarked
package dev.stowage.validate.defaults;

import org.jspecify.annotations.NullMarked;
