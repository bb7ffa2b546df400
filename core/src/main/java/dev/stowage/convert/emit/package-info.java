/**
 * Spells ECS values in CloudFormation: one resource type after another, the only place that knows their properties. A
 * value that is absent leaves its property out; nothing is filled in here.
 */
@NullMarked
package dev.stowage.convert.emit;

import org.jspecify.annotations.NullMarked;
