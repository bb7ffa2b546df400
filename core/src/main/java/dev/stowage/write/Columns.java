package dev.stowage.write;

import io.vavr.collection.Vector;

/**
 * Cells as text: all columns but the last are as wide as their widest cell needs.
 *
 * @param narrowest the least width of a column, in characters
 * @param gap how many of them stand free after the widest cell
 */
public record Columns(int narrowest, int gap) {
    /** A line for each row; all rows have as many cells. */
    public Vector<String> lines(Vector<Vector<String>> rows) {
        int last = rows.map(Vector::size).max().getOrElse(1) - 1;
        Vector<Integer> widths = Vector.range(0, last).map(column -> width(rows, column));
        return rows.map(row ->
                row.zip(widths.append(0)).map(cell -> padded(cell._1, cell._2)).mkString());
    }

    private int width(Vector<Vector<String>> rows, int column) {
        return rows.map(row -> length(row.get(column)) + gap).foldLeft(narrowest, Math::max);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - length(cell)));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
