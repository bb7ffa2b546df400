/** What belongs to the Docker client: its plug-in and its contexts. */
@NullMarked
package dev.stowage.cli.docker;

import org.jspecify.annotations.NullMarked;
