package dev.stowage.load.environment;

import dev.stowage.load.yaml.Node;
import dev.stowage.source.AttributePath;

/** A value of the file with the way to it. */
record Located(AttributePath path, Node node) {}
