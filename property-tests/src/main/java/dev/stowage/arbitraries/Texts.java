package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that people put into values, among them those that YAML or Compose could take for something else. */
final class Texts {
    private static final String[] TRICKY = {
        "",
        "yes",
        "No",
        "on",
        "~",
        "null",
        "true",
        "012",
        "0x1f",
        "0o7",
        "1_000",
        "1:30",
        "1e3",
        ".5",
        "-1",
        "+1",
        "2026-01-01",
        "2026-01-01T00:00:00Z",
        "<<",
        "=",
        "-",
        "- a",
        "a: b",
        "a #b",
        "#a",
        "'",
        "\"",
        "\\",
        "a\\n",
        "{a}",
        "[a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "? a",
        " a",
        "a ",
        "a\tb",
        "a\nb",
        "\n",
        "a\n\nb\n",
        "\u00e9",
        "\u0130\u0131",
        "\u65e5\u672c",
        "\ud83d\udea2",
        "\u2028",
        "\ufeffa",
        "\u0085",
        "a=b",
        "a,b",
        "$",
        "$$",
        "${A}",
        "$A",
        "{{.Node}}",
        "arn:aws:iam::1:role/x",
        "!Ref A",
        "x-aws-role",
        ".inf",
        ".NaN"
    };

    private Texts() {}

    static Arbitrary<String> any() {
        return Arbitraries.oneOf(plain(), Arbitraries.of(TRICKY), odd());
    }

    /** Letters and digits. */
    static Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("abc019").ofMinLength(1).ofMaxLength(6);
    }

    private static Arbitrary<String> odd() {
        return Arbitraries.strings().withChars("a1 :-#'\"\\$\n\t{}[],&*!|>%@").ofMaxLength(8);
    }

    /** As a value that Compose leaves as it is. */
    static Arbitrary<Tree> literal() {
        return any().map(Texts::literally);
    }

    static Tree literally(String text) {
        return Tree.text(text.replace("$", "$$"));
    }

    /** A value that takes a variable where it is set. */
    static Arbitrary<Tree> interpolated() {
        return Names.variable().flatMap(name -> plain().map(text -> Tree.text("${" + name + ":-" + text + "}")));
    }

    static Arbitrary<Tree> value() {
        return Arbitraries.oneOf(literal(), literal(), interpolated());
    }

    static Arbitrary<Tree> whole(int least, int most) {
        return Arbitraries.integers().between(least, most).map(Tree::whole);
    }

    static Arbitrary<Tree> seconds(int least, int most) {
        return Arbitraries.integers().between(least, most).map(count -> Tree.text(count + "s"));
    }

    static Arbitrary<Tree> word(String... words) {
        return Arbitraries.of(words).map(Tree::text);
    }
}
