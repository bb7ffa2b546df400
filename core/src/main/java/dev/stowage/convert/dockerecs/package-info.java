/**
 * The dialect of the retired Docker Compose integration for ECS, trait for trait, so that CloudFormation sees no change
 * when a stack of that tool is taken over. One file per concern; each makes ECS values from the project and from what
 * validation filled in. Where the tool did what nobody would do today (secrets in plain text, ports open to everyone), so
 * does this package; the default dialect is where it is done well.
 */
@NullMarked
package dev.stowage.convert.dockerecs;

import org.jspecify.annotations.NullMarked;
