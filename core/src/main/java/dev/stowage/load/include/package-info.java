/**
 * Files that a document includes (Compose Specification, "include"): each is loaded by the caller as a project of its
 * own, and what it declares is joined to the document. Which files, directories and variables, is decided here.
 */
@NullMarked
package dev.stowage.load.include;

import org.jspecify.annotations.NullMarked;
