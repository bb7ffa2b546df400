/**
 * How results and problems are shown: tables, documents, help and logs, on standard output or in a file, with colours where a
 * terminal understands them.
 */
@NullMarked
package dev.stowage.cli.print;

import org.jspecify.annotations.NullMarked;
