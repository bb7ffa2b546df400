/**
 * What a person sees of a deployment while it goes on: nothing, one line for each event, or a screen that is redrawn in
 * place. Everything that is drawn is a function of a {@link dev.stowage.cli.progress.Board}.
 */
@NullMarked
package dev.stowage.cli.progress;

import org.jspecify.annotations.NullMarked;
