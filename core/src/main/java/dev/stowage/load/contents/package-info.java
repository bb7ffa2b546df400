/**
 * What a project takes from other files once it is clear which services are active: variables and labels of services, and
 * the contents of secrets and configs.
 */
@NullMarked
package dev.stowage.load.contents;

import org.jspecify.annotations.NullMarked;
