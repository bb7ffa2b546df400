/**
 * The CloudFormation document as values: template, resources, parameters, outputs and the expressions in them, with what
 * refers to what and the limits of the service. It knows no resource type and nothing of ECS.
 */
@NullMarked
package dev.stowage.cfn;

import org.jspecify.annotations.NullMarked;
