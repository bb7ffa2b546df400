/** What Stowage guarantees, one law a class, each tried on many generated applications. */
@NullMarked
package dev.stowage.laws;

import org.jspecify.annotations.NullMarked;
