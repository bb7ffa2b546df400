/**
 * What becomes of every attribute of Compose in each dialect: one table, which says of those that a project uses in vain
 * what to write instead, and which can be asked.
 */
@NullMarked
package dev.stowage.validate.support;

import org.jspecify.annotations.NullMarked;
