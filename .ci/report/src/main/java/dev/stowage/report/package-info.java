/** The last words of a build: what of the code its tests reached, and how many tests there were. */
@NullMarked
package dev.stowage.report;

import org.jspecify.annotations.NullMarked;
