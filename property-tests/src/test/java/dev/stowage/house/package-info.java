/** The limits of the house, held over the main sources of all modules. */
@NullMarked
package dev.stowage.house;

import org.jspecify.annotations.NullMarked;
