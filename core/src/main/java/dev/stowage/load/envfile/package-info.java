/** The variables and labels that services, once it is clear which are active, take from files. */
@NullMarked
package dev.stowage.load.envfile;

import org.jspecify.annotations.NullMarked;
