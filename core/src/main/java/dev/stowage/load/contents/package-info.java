/**
 * What files hold that a project names, once it is clear which services are active: the contents of secrets and configs, and
 * what stands at paths of the host that services mount.
 */
@NullMarked
package dev.stowage.load.contents;

import org.jspecify.annotations.NullMarked;
