/** Says what stands in the way of a deployment, by asking AWS only what changes nothing. */
@NullMarked
package dev.stowage.apply.doctor;

import org.jspecify.annotations.NullMarked;
