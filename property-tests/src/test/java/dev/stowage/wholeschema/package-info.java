/**
 * Generators of Compose applications over the whole schema, nearly all of them right, in every notation, with the files
 * that they refer to: {@code Applications} is the door. They go by the JSON Schema of Compose, not by what a dialect takes.
 */
@NullMarked
package dev.stowage.wholeschema;

import org.jspecify.annotations.NullMarked;
