/**
 * What shall run, as typed values: networks, balancers, file systems, roles, task definitions, services. They hold
 * names of Compose and references of CloudFormation, and know the rules of neither; a dialect decides which of them there
 * are, and one emission spells them.
 */
@NullMarked
package dev.stowage.ecs;

import org.jspecify.annotations.NullMarked;
