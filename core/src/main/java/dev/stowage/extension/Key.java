package dev.stowage.extension;

/** A key of the table: its name, what it takes, what holds without it, what it is for, and how it is read. */
record Key<T>(String name, String type, String fallback, String meaning, Decoder<T> decoder) {}
