/** The converter under test, as the one function that laws and recorded cases need. */
@NullMarked
package dev.stowage.pipeline;

import org.jspecify.annotations.NullMarked;
