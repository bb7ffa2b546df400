/** Where things stand: files as they were read, spans in them, and paths of attributes with the way back to a span. */
@NullMarked
package dev.stowage.source;

import org.jspecify.annotations.NullMarked;
