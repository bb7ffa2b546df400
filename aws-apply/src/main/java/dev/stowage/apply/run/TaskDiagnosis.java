package dev.stowage.apply.run;

import io.vavr.collection.Vector;

/**
 * What is known of a task that ended otherwise than well.
 *
 * @param text how it ended, as a part of a sentence
 * @param log the last lines that the container printed which failed first, the oldest first
 */
record TaskDiagnosis(String text, Vector<String> log) {}
