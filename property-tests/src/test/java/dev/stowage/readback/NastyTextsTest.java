package dev.stowage.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.Tree;
import dev.stowage.write.CompactSize;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that a version of YAML reads as something else, or not at all, when they are written as they are. */
class NastyTextsTest {
    private static final Vector<String> WORDS = Vector.of(
            "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "yes", "Yes", "YES", "no", "No", "NO",
            "y", "Y", "n", "N", "on", "On", "ON", "off", "Off", "OFF", "=", "<<", "nan", "inf");

    private static final Vector<String> NUMBERS = Vector.of(
            "0",
            "-0",
            "+1",
            "12",
            "012",
            "0o14",
            "0x1F",
            "0X1f",
            "0b101",
            "1_000",
            "1,000",
            "190:20:30",
            "1:30",
            "1:30.5",
            "-1:30",
            "1.5",
            "1.",
            ".5",
            "-.5",
            "+.5",
            "1e3",
            "1.5e+3",
            "1E400",
            "685_230.15",
            "0.",
            "_1",
            "1_",
            ".inf",
            "-.inf",
            "+.INF",
            ".Inf",
            ".nan",
            ".NaN",
            ".NAN",
            "-",
            "+",
            ".",
            "..",
            "...",
            "0x",
            "0o9",
            "08",
            "1e",
            "١");

    private static final Vector<String> TIMES = Vector.of(
            "2001-12-14",
            "2001-1-1",
            "2001-12-14t21:59:43.10-05:00",
            "2001-12-14 21:59:43.10 -5",
            "2001-12-15 2:59:43.10",
            "2001-12-14T21:59:43Z",
            "12:30:45",
            "2001-12",
            "2010-09-09");

    private static final Vector<String> SYNTAX = Vector.of(
            "-",
            "- ",
            "- a",
            "-a",
            "--",
            "---",
            "--- a",
            "---a",
            "?",
            "? ",
            "? a",
            "?a",
            ":",
            ": ",
            ": a",
            ":a",
            "a:",
            "a: ",
            "a: b",
            "a:b",
            "a :b",
            "a: b: c",
            "#",
            "# a",
            "a # b",
            "a#b",
            "a #",
            "%",
            "%YAML 1.1",
            "@",
            "@a",
            "`",
            "`a`",
            "&",
            "&a",
            "*",
            "*a",
            "!",
            "!a",
            "!!str a",
            "|",
            "|-",
            ">",
            "> a",
            "'",
            "''",
            "'a'",
            "a'b",
            "\"",
            "\"a\"",
            "a\"b",
            "[",
            "[]",
            "[a",
            "]",
            "{",
            "{}",
            "}",
            "a, b",
            ",",
            "${A}",
            "{{a}}",
            "\\",
            "\\n",
            "a\\b",
            "=a",
            "<<a",
            "$",
            "~a",
            "a ~",
            "!Ref a",
            "Fn::Sub",
            "AWS::Region",
            "arn:aws:iam::123456789012:role/a",
            "http://a/b?c=d#e");

    private static final Vector<String> SPACES = Vector.of(
            " ", "  ", " a", "a ", " a ", "a  b", "\t", "\ta", "a\t", "a\tb", " \t", "\u00A0", "\u00A0a", "\u2003",
            "\u3000a");

    private static final Vector<String> LINES = Vector.of(
            "\n",
            "\n\n",
            "a\n",
            "a\n\n",
            "a\n\n\n",
            "\na",
            "\n\na",
            "a\nb",
            "a\n\nb",
            "a\nb\n",
            "a\nb\n\n",
            " a\nb",
            "a\n b",
            "a\n  b\n c",
            "a\n\tb",
            "\ta\nb",
            "a \nb",
            "a\n \nb",
            "a\n\t\nb",
            "a\n   ",
            "a\n\t",
            "a\r\nb",
            "a\rb",
            "\r",
            "\r\n",
            "a\u0085b",
            "a\u2028b",
            "a\u2029b",
            "# a\nb",
            "a\n# b",
            "---\na",
            "a\n---\nb",
            "a\n...\nb",
            "- a\n- b",
            "a: b\nc: d",
            "%a\nb",
            "a:\nb",
            "'\n'",
            "\"\n\"",
            "#!/bin/sh\nset -e\n\necho \"$A\"\n",
            "a\n\nb\n\n");

    private static final Vector<String> CHARACTERS = Vector.of(
            "\u0000",
            "\u0001",
            "\u0007",
            "\b",
            "\u000B",
            "\f",
            "\u001B[0m",
            "\u001F",
            "\u007F",
            "\u0080",
            "\u009F",
            "\u00AD",
            "\u00E9",
            "e\u0301",
            "\u200B",
            "\u200E",
            "\u202E",
            "\u2060",
            "\uFEFF",
            "\uFEFFa",
            "a\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "\uD83D\uDEA2",
            "\uD83D\uDEA2 ship",
            "a\uD83D\uDEA2\nb",
            "\uD83C\uDFF4\u200D\u2620\uFE0F",
            "\uDBFF\uDFFF",
            "\uE000",
            "\u4E2D\u6587",
            "\u0639",
            "\uFFF9");

    private static final Vector<String> LONG = Vector.of(
            "a".repeat(5_000),
            "a b ".repeat(5_000) + "c",
            "no: " + "x".repeat(2_000),
            "\u0001".repeat(300),
            "a\n".repeat(2_000),
            ("a".repeat(200) + "\n").repeat(50));

    static Stream<String> texts() {
        return Vector.of(WORDS, NUMBERS, TIMES, SYNTAX, SPACES, LINES, CHARACTERS, LONG)
                .flatMap(each -> each)
                .distinct()
                .toJavaStream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void comesBackFromWhereverItStands(String text) {
        Places.of(text).forEach(ReadBack::assertComesBack);
    }

    @ParameterizedTest
    @MethodSource("textsOfOtherTypes")
    void isQuotedWhereASpecificationReadsAnotherType(String text) {
        assertThat(Format.YAML.render(sink -> sink.text(text))).isEqualTo('"' + text.replace("\t", "\\t") + "\"\n");
    }

    static Stream<String> textsOfOtherTypes() {
        return texts().filter(OtherTypes::take);
    }

    @Test
    void becomesTheReplacementCharacter_whenHalfOfAPairIsMissing() {
        Vector<String> halves = Vector.of("\uD83D", "\uDEA2", "a\uD83Db", "\uDEA2\uD83D");
        for (String half : halves) {
            String whole = half.replaceAll("[\uD800-\uDFFF]", "\uFFFD");
            for (Format format : Format.values()) {
                assertThat(format.render(sink -> sink.text(half))).isEqualTo(format.render(sink -> sink.text(whole)));
            }
            assertThat(CompactSize.of(sink -> sink.text(half))).isEqualTo(CompactSize.of(sink -> sink.text(whole)));
        }
    }

    @Test
    void keepsPlainWhatNobodyMistakes() {
        Vector<String> plain = Vector.of(
                "a",
                "a b",
                "nginx:1.29-alpine",
                "AWS::Region",
                "http://a/b?c=d#e",
                "a-b",
                "--detach",
                "Fn::Sub",
                "/usr/bin",
                "ja");
        for (String text : plain) {
            assertThat(Format.YAML.render(sink -> sink.text(text))).isEqualTo(text + "\n");
        }
    }

    @Test
    void showsSeveralLinesAsLines() {
        Tree script = Tree.text("set -e\necho \"$A\"\n");
        assertThat(Format.YAML.render(sink -> sink.tree(script))).isEqualTo("|\n  set -e\n  echo \"$A\"\n");
    }
}
