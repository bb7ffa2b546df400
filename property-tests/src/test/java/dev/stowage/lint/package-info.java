/** All templates that the tests make, before the linter of CloudFormation: one process for the whole build. */
@NullMarked
package dev.stowage.lint;

import org.jspecify.annotations.NullMarked;
