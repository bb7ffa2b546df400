package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Short files that say much: what is made of them has bounds. */
class RepeatedPartsTest {
    private static final String WEB = "services:\n  web:\n    image: a\n";

    @TempDir
    private Path folder;

    @Test
    @Timeout(20)
    void refusesVariablesOfWhichEachIsTwiceTheOneBefore() throws IOException {
        String lines = Vector.rangeClosed(1, 40)
                .map(line -> "A" + line + "=${A" + (line - 1) + "}${A" + (line - 1) + "}\n")
                .mkString();
        write(".env", "A0=0123456789\n" + lines);
        assertThat(told(WEB)).contains("the values of this file have more than 8388608 characters in all");
    }

    @Test
    @Timeout(20)
    void refusesALongValueThatIsUsedOftenInOneFile() throws IOException {
        write(".env", "A=" + "0123456789".repeat(100_000));
        assertThat(told(WEB + "    environment:\n" + many("      - \"C%d=$A\"\n", 40)))
                .contains("the values have more than 8388608 characters in all");
    }

    @Test
    @Timeout(20)
    void refusesToMergeMoreAddressPoolsThanAnyoneHas() throws IOException {
        write("compose.override.yaml", pools(1_000));
        assertThat(told(pools(1_000)))
                .isEqualTo("networks.default.ipam.config has too many address pools to merge them");
    }

    @Test
    @Timeout(20)
    void mergesManyAddressPools() throws IOException {
        write("compose.override.yaml", pools(200));
        assertThat(told(pools(200))).doesNotContain("too many");
    }

    @Test
    @Timeout(60)
    void refusesMoreRangesOfPortsThanAnyoneNeeds() throws IOException {
        assertThat(told("services:\n" + many("  web%d:\n    image: a\n    ports: [\"1-65535:1-65535\"]\n", 20)))
                .contains("with this one the ranges of ports have more than 100000 ports in all");
    }

    @Test
    void namesAFewOfManyServices_whereNoneIsMeant() throws IOException {
        Vector<Problem> problems =
                problems("services:\n" + many("  service-%d: {image: a, depends_on: [missing]}\n", 500));
        assertThat(problems).hasSize(500);
        assertThat(problems.head().hint().getOrElse("")).hasSizeLessThan(1_000).endsWith("or one of 449 more");
    }

    private static String pools(int count) {
        return "services: {}\nnetworks:\n  default:\n    ipam:\n      config:\n"
                + Vector.range(0, count)
                        .map(pool -> "        - subnet: 10." + pool / 256 + "." + pool % 256 + ".0/24\n")
                        .mkString();
    }

    private static String many(String line, int count) {
        return Vector.range(0, count)
                .map(number -> line.replace("%d", Integer.toString(number)))
                .mkString();
    }

    private String told(String compose) throws IOException {
        return problems(compose).map(Problem::sentence).mkString("\n");
    }

    private Vector<Problem> problems(String compose) throws IOException {
        write("compose.yaml", compose);
        return Loader.load(ComposeSource.directory(folder)).fold(Problems::all, LoadedProject::warnings);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
