/**
 * What shall run, as typed values: networks, balancers, file systems, roles, task definitions, services. The values know
 * neither Compose nor CloudFormation; a dialect decides which of them there are, and one emission spells them.
 */
@NullMarked
package dev.stowage.ecs;

import org.jspecify.annotations.NullMarked;
