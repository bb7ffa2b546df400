/** The first stage: the phases of reading a Compose application in their order, and the ports they read through. */
@NullMarked
package dev.stowage.load;

import org.jspecify.annotations.NullMarked;
