/**
 * Asks registries which digest an image has now (<em>OCI Distribution Specification</em>, "Pulling manifests"), with the logins
 * of the Docker client. Nothing is pulled.
 */
@NullMarked
package dev.stowage.apply.registry;

import org.jspecify.annotations.NullMarked;
