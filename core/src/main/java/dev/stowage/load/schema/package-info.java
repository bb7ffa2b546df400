/**
 * What each attribute of a Compose file takes, as a table, and the one walk that holds a document against it. The table
 * says what the JSON Schema of the Compose Specification says; a test compares the two.
 */
@NullMarked
package dev.stowage.load.schema;

import org.jspecify.annotations.NullMarked;
