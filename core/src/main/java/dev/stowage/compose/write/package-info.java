/**
 * The Compose model as a document: what {@code config} prints. As JSON it is what the reference prints, with what that
 * leaves out; as YAML it is complete and can be loaded again.
 */
@NullMarked
package dev.stowage.compose.write;

import org.jspecify.annotations.NullMarked;
