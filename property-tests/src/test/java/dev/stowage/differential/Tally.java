package dev.stowage.differential;

import io.vavr.collection.Vector;
import java.util.Map;
import java.util.TreeMap;

/** How many applications came out how. */
final class Tally {
    private final Map<String, Integer> explained = new TreeMap<>();
    private int loaded;
    private int refused;

    void count(Comparison comparison) {
        if (!comparison.agrees()) {
            comparison.explanation().forEach(explanation -> explained.merge(explanation, 1, Integer::sum));
        } else if (comparison.bothLoad()) {
            loaded++;
        } else {
            refused++;
        }
    }

    @Override
    public String toString() {
        int differing = explained.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                        "Beside the reference: %d load alike, %d are refused by both, %d differ on purpose",
                        loaded, refused, differing)
                + Vector.ofAll(explained.entrySet())
                        .map(entry -> String.format("%n%8d %s", entry.getValue(), entry.getKey()))
                        .mkString();
    }
}
