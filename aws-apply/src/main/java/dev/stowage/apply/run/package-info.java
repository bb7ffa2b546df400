/**
 * The one place that performs a plan: step by step through the ports, telling what happens as values, with retries,
 * deadline and interruption. Time is a port too, so that hours pass in milliseconds under test.
 */
@NullMarked
package dev.stowage.apply.run;

import org.jspecify.annotations.NullMarked;
