/** Short forms spelled out: one form per attribute, in which every later package reads it. Their parts keep their place. */
@NullMarked
package dev.stowage.load.canonical;

import org.jspecify.annotations.NullMarked;
