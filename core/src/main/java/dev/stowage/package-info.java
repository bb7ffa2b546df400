/** The front door: {@link dev.stowage.Stowage} with the three pure stages, and nothing else. */
@NullMarked
package dev.stowage;

import org.jspecify.annotations.NullMarked;
