/**
 * Data on its way out: one stream of events, written as JSON or as YAML. Equal events give equal bytes on every machine,
 * in every locale and on every JDK.
 */
@NullMarked
package dev.stowage.write;

import org.jspecify.annotations.NullMarked;
