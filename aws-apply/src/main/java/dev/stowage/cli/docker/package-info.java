/**
 * What belongs to the Docker client: its plug-in with completion, and its contexts.
 */
@NullMarked
package dev.stowage.cli.docker;

import org.jspecify.annotations.NullMarked;
