package dev.stowage.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The last word of a build: how many tests of all modules passed, failed and were skipped, from the reports that were
 * written since it began.
 */
public final class TestTotals {
    private record Totals(int run, int failed, int skipped) {
        Totals plus(Totals others) {
            return new Totals(run + others.run, failed + others.failed, skipped + others.skipped);
        }

        @Override
        public String toString() {
            return run - failed - skipped + " passed, " + failed + " failed, " + skipped + " skipped";
        }
    }

    private static final Pattern REPORT = Pattern.compile("[/\\\\](surefire|failsafe)-reports[/\\\\]TEST-[^/]*\\.xml$");

    private TestTotals() {}

    /** Takes the folder of the project and the moment when the build began, in ISO 8601. */
    public static void main(String[] words) throws IOException, ParserConfigurationException, SAXException {
        Totals all = new Totals(0, 0, 0);
        for (Path report : reports(Path.of(words[0]), Instant.parse(words[1]))) {
            all = all.plus(read(report));
        }
        System.out.println(all);
        if (all.skipped > 0) {
            System.out.println(
                    all.skipped + " tests were left out; those that need Python are with -Dstowage.python=off");
        }
    }

    private static List<Path> reports(Path project, Instant began) throws IOException {
        try (Stream<Path> files = Files.find(
                project,
                6,
                (file, attributes) -> REPORT.matcher(file.toString()).find()
                        && !attributes.lastModifiedTime().toInstant().isBefore(began))) {
            return files.toList();
        }
    }

    private static Totals read(Path report) throws IOException, ParserConfigurationException, SAXException {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        return new Totals(
                number(suite, "tests"), number(suite, "failures") + number(suite, "errors"), number(suite, "skipped"));
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }
}
