/**
 * The fourth stage: makes what a conversion says real on AWS, and takes it away again. The facade {@code Applier} plans,
 * performs and discovers; what it does not show is in the packages below.
 */
@NullMarked
package dev.stowage.apply;

import org.jspecify.annotations.NullMarked;
