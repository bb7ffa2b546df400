package dev.stowage.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Fails a build whose tests reach less of the main code of all modules than they did. */
public final class CoverageFloor {
    private CoverageFloor() {}

    /** What of the code was run, in a unit of JaCoCo's. */
    private record Share(String unit, double percent, double floor) {
        static Share of(String unit, List<String> rows, double floor) {
            long missed = sum(rows, unit + "_MISSED");
            long covered = sum(rows, unit + "_COVERED");
            return new Share(unit, 100.0 * covered / Math.max(1, missed + covered), floor);
        }

        private static long sum(List<String> rows, String column) {
            int at = List.of(rows.get(0).split(",", -1)).indexOf(column);
            return rows.stream()
                    .skip(1)
                    .mapToLong(row -> Long.parseLong(row.split(",", -1)[at]))
                    .sum();
        }

        boolean isBelow() {
            return percent < floor;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.1f %% (floor %.1f)", unit.toLowerCase(Locale.ROOT), percent, floor);
        }
    }

    /**
     * Takes the CSV of JaCoCo's aggregate, the floors of lines and branches in percent, and then whatever says that only a
     * part of the tests ran: {@code off}, or a property that is set and so no longer reads as <code>${name}</code>.
     */
    public static void main(String[] words) throws IOException {
        List<String> rows = Files.readAllLines(Path.of(words[0]));
        List<Share> shares = List.of(
                Share.of("LINE", rows, Double.parseDouble(words[1])),
                Share.of("BRANCH", rows, Double.parseDouble(words[2])));
        boolean partly = List.of(words).subList(3, words.length).stream().anyMatch(CoverageFloor::narrows);
        System.out.println("Coverage: " + shares.get(0) + ", " + shares.get(1)
                + (partly ? "; not held to it, since only a part of the tests ran" : ""));
        if (!partly && shares.stream().anyMatch(Share::isBelow)) {
            System.out.println("Coverage fell below its floor; target/site/jacoco-aggregate shows what no test runs");
            System.exit(1);
        }
    }

    private static boolean narrows(String setting) {
        return !setting.startsWith("${") && !setting.equals("on");
    }
}
