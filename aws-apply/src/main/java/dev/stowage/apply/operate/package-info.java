/**
 * Looks after what is deployed: which containers run, what they print, how many there are. Pure functions from the answers of
 * AWS to values, and the few sequences of requests that change something or wait; all of it by the ports of {@code apply.aws}.
 */
@NullMarked
package dev.stowage.apply.operate;

import org.jspecify.annotations.NullMarked;
