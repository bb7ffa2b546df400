/**
 * From the final tree to the Compose model: one small conversion per kind of value, one list of attributes per object.
 * Failures are collected with their places; the part that failed is absent from the model.
 */
@NullMarked
package dev.stowage.load.decode;

import org.jspecify.annotations.NullMarked;
