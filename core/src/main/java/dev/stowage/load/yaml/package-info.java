/**
 * From text to a tree of located nodes: the reference's scalars, anchors and merge keys, duplicate keys, several
 * documents, limits. Nothing after this package sees YAML.
 */
@NullMarked
package dev.stowage.load.yaml;

import org.jspecify.annotations.NullMarked;
