/** A caller of the library: what a program of one's own looks like. */
@NullMarked
package dev.stowage.example;

import org.jspecify.annotations.NullMarked;
