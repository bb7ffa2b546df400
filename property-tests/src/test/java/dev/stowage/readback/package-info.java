/** What the writers write, read back by parsers of others: YAML 1.1, YAML 1.2 and JSON have to mean the same. */
@NullMarked
package dev.stowage.readback;

import org.jspecify.annotations.NullMarked;
