/**
 * The project as settings and rules look at it: its active services, each with the way back to its text, the tasks that they
 * make, who waits for whom among them, and what single attributes say.
 */
@NullMarked
package dev.stowage.validate.subject;

import org.jspecify.annotations.NullMarked;
