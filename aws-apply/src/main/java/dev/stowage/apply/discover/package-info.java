/** Answers the questions that a project raises about its account, through the ports, and no others. */
@NullMarked
package dev.stowage.apply.discover;

import org.jspecify.annotations.NullMarked;
