package dev.stowage.cli;

import java.util.function.Function;

/** A column of a table of such rows. */
record Column<T>(String heading, Function<T, String> cell) {}
