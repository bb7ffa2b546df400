/**
 * What must hold beyond the shape of a document: rules about single parts while it is a tree, and rules about what refers
 * to what once it is a model. Each rule is one function in a closed list; all of them are asked.
 */
@NullMarked
package dev.stowage.load.check;

import org.jspecify.annotations.NullMarked;
