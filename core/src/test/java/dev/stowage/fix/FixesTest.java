package dev.stowage.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static final AttributePath WEB = AttributePath.of("services", "web");
    private static final Tree EMPTY = new Tree.Fields(LinkedHashMap.empty());

    @Test
    void replacesAValueAndKeepsTheRestAsItIs() {
        assertThat(fixed("""
                        # a shop
                        services:
                          web:   # the door
                            image: nginx   # pinned later

                            privileged: yes please
                        """, set(WEB.key("privileged"), Tree.bool(false), "yes please")))
                .isEqualTo("""
                        # a shop
                        services:
                          web:   # the door
                            image: nginx   # pinned later

                            privileged: false
                        """);
    }

    @Test
    void removesAnEntryWithItsLines() {
        assertThat(fixed("""
                        services:
                          web:
                            image: nginx
                            ulimits:
                              nofile: 5
                              # of no use
                            ports: [80]
                        """, remove(WEB.key("ulimits"), "ulimits"))).isEqualTo("""
                        services:
                          web:
                            image: nginx
                              # of no use
                            ports: [80]
                        """);
    }

    @Test
    void removesTheFirstEntryOfAnItem_whichStandsBehindItsDash() {
        assertThat(fixed("""
                        services:
                          web:
                            ports:
                              - name: a
                                target: 80
                        """, remove(WEB.key("ports").index(0).key("name"), "name")))
                .isEqualTo("""
                        services:
                          web:
                            ports:
                              - target: 80
                        """);
    }

    @Test
    void removesAWholeItem_ofWhichAProblemKnowsTheFirstKey() {
        assertThat(fixed("""
                        services:
                          web:
                            ports:
                              - target: 80
                                published: 80
                              - 443:443
                        """, remove(WEB.key("ports").index(0), "target"))).isEqualTo("""
                        services:
                          web:
                            ports:
                              - 443:443
                        """);
    }

    @Test
    void removesWhatBecomesEmpty() {
        assertThat(fixed(
                        """
                        services:
                          web:
                            image: nginx
                            volumes:
                            - /var/run/docker.sock:/var/run/docker.sock
                            - /sys:/sys
                            ports: [80]
                        """,
                        remove(WEB.key("volumes").index(0), "/var"),
                        remove(WEB.key("volumes").index(1), "/sys:")))
                .isEqualTo("""
                        services:
                          web:
                            image: nginx
                            ports: [80]
                        """);
    }

    @Test
    void removesInsideBrackets() {
        String text = "services: {web: {image: nginx, tty: true, ports: [80, 81, 82]}}\n";

        assertThat(fixed(text, remove(WEB.key("tty"), "tty")))
                .isEqualTo("services: {web: {image: nginx, ports: [80, 81, 82]}}\n");
        assertThat(fixed(text, remove(WEB.key("ports").index(2), "82")))
                .isEqualTo("services: {web: {image: nginx, tty: true, ports: [80, 81]}}\n");
    }

    @Test
    void findsAnAttributeThatIsWrittenInAnotherForm() {
        assertThat(fixed("""
                        services:
                          web:
                            environment:
                              - MODE=a
                              - LEVEL=b
                        """, remove(WEB.key("environment").key("MODE"), "MODE")))
                .isEqualTo("""
                        services:
                          web:
                            environment:
                              - LEVEL=b
                        """);
    }

    @Test
    void renamesAKey() {
        assertThat(fixed("services: {web: {imagee: nginx}}\n", rename(WEB.key("imagee"), "image", "imagee")))
                .isEqualTo("services: {web: {image: nginx}}\n");
    }

    @Test
    void leavesAKeyWhoseNewNameIsTaken() {
        assertThat(Fixes.of(Vector.of(problem(
                                "services: {web: {imagee: a, image: b}}\n",
                                rename(WEB.key("imagee"), "image", "imagee"))))
                        .files())
                .isEmpty();
    }

    @Test
    void addsASectionBehindTheOthers() {
        assertThat(fixed("""
                        services:
                          web:
                            image: nginx   # pinned

                        networks:
                          front:
                        """, add(AttributePath.of("volumes", "data"), EMPTY))).isEqualTo("""
                        services:
                          web:
                            image: nginx   # pinned

                        networks:
                          front:

                        volumes:
                          data: {}
                        """);
    }

    @Test
    void addsToWhatIsThere() {
        assertThat(fixed(
                        """
                        services:
                          web:
                            image: nginx
                            configs:
                              - a
                        configs: {a: {content: x}}
                        volumes:
                        """,
                        add(WEB.key("configs").index(1), Tree.text("b")),
                        add(AttributePath.of("configs", "b", "content"), Tree.text("y")),
                        add(AttributePath.of("volumes", "data"), EMPTY)))
                .isEqualTo("""
                        services:
                          web:
                            image: nginx
                            configs:
                              - a
                              - b
                        configs: {a: {content: x}, b: {content: "y"}}
                        volumes:
                          data: {}
                        """);
    }

    @Test
    void makesAMappingOfAListOfNames_whereOneGetsMore() {
        AttributePath alias = WEB.key("networks").key("front").key("aliases").index(0);

        assertThat(fixed("""
                        services:
                          web:
                            networks:
                            - front
                            - back
                        """, add(alias, Tree.text("www")))).isEqualTo("""
                        services:
                          web:
                            networks:
                              front:
                                aliases:
                                  - www
                              back: null
                        """);
        assertThat(fixed("services: {web: {networks: [front]}}\n", add(alias, Tree.text("www"))))
                .isEqualTo("services: {web: {networks: {front: {aliases: [www]}}}}\n");
    }

    @Test
    void makesNoEdit_whereOneOfThoseThatBelongTogetherHasNoRoom() {
        assertThat(Fixes.of(Vector.of(Problem.at(
                                        place(
                                                SourceFile.of("compose.yaml", "services: {web: {tty: true}}\n"),
                                                "services: {web: {tty: true}}\n",
                                                "tty"),
                                        ComposeProblem.WRONG_TYPE,
                                        "it is wrong")
                                .path(WEB.key("tty"))
                                .addEdit(Edit.remove(WEB.key("tty")))
                                .addEdit(Edit.set(WEB.key("tty").key("below"), EMPTY))
                                .build()))
                        .files())
                .isEmpty();
    }

    @Test
    void countsCodePointsAndKeepsTheLineBreaksOfTheFile() {
        assertThat(fixed("x-a: 😀😀\r\nservices: {web: {tty: 😀, image: a}}", remove(WEB.key("tty"), "tty")))
                .isEqualTo("x-a: 😀😀\r\nservices: {web: {image: a}}");
        assertThat(fixed("services: {}\r\n", add(AttributePath.of("volumes", "data"), EMPTY)))
                .isEqualTo("services: {}\r\nvolumes:\r\n  data: {}\r\n");
    }

    @Test
    void touchesNoFileThatMayHoldSecrets() {
        Span place = Span.startOf(SourceFile.withheld(".env"));

        assertThat(Fixes.of(Vector.of(Problem.at(place, ComposeProblem.WRONG_TYPE, "wrong")
                                .path(WEB)
                                .addEdit(Edit.remove(WEB))
                                .build()))
                        .files())
                .isEmpty();
    }

    /** An edit, and the words at which its attribute is found; none for one that is added. */
    private record At(Edit edit, String words) {}

    private static At set(AttributePath path, Tree value, String words) {
        return new At(Edit.set(path, value), words);
    }

    private static At remove(AttributePath path, String words) {
        return new At(Edit.remove(path), words);
    }

    private static At rename(AttributePath path, String key, String words) {
        return new At(Edit.rename(path, key), words);
    }

    private static At add(AttributePath path, Tree value) {
        return new At(Edit.set(path, value), "");
    }

    private static String fixed(String text, At... edits) {
        return Fixes.of(Vector.of(edits).map(edit -> problem(text, edit)))
                .files()
                .head()
                .after();
    }

    private static Problem problem(String text, At at) {
        SourceFile file = SourceFile.of("compose.yaml", text);
        Problem.Builder problem = Problem.at(place(file, text, at.words()), ComposeProblem.WRONG_TYPE, "it is wrong")
                .addEdit(at.edit());
        return at.words().isEmpty()
                ? problem.path(WEB).build()
                : problem.path(at.edit().path()).build();
    }

    private static Span place(SourceFile file, String text, String words) {
        int at = text.indexOf(words);
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        return new Span(file, line, column, line, column + words.length());
    }
}
