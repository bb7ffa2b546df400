package dev.stowage.cli.print;

import java.util.function.Function;

/** A column of a table of such rows. */
public record Column<T>(String heading, Function<T, String> cell) {}
