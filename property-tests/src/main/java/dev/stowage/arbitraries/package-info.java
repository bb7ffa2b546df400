/**
 * Generators of Compose applications: as text with the files beside it, as models, and as text that nobody should have
 * written. Small parts are generated alone and put together last, so that a broken law is shown with a small application.
 */
@NullMarked
package dev.stowage.arbitraries;

import org.jspecify.annotations.NullMarked;
