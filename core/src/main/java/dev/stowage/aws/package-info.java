/**
 * What conversion has to know of AWS, as data: the environment it converts for (known, or offline), the questions whose
 * answers that is, the sizes that Fargate sells, and the instance types with GPUs. Nothing here asks anybody.
 */
@NullMarked
package dev.stowage.aws;

import org.jspecify.annotations.NullMarked;
