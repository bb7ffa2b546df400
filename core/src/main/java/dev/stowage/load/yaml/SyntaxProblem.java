package dev.stowage.load.yaml;

import dev.stowage.problem.Problem;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Why a text is not YAML, at the place that has to be changed, which is seldom the one where the parser gave up. */
final class SyntaxProblem {
    private static final Vector<Function<Broken, Option<Problem>>> CAUSES =
            Vector.of(BrokenKeys::tooLong, BrokenQuotes::of, BrokenBrackets::of, BrokenLines::of, BrokenSigns::of);

    private SyntaxProblem() {}

    static Problem of(Broken broken) {
        return Stream.ofAll(CAUSES)
                .flatMap(cause -> cause.apply(broken))
                .headOption()
                .getOrElse(() -> unclear(broken.at()));
    }

    private static Problem unclear(Span at) {
        return Broken.problem(at, "the text cannot be read from here on")
                .hint("check the indentation, quotes, brackets and colons of this line and of those above")
                .build();
    }

    /** For what the parser says without a place; {@code last} is what it understood last. */
    static Problem unplaced(RuntimeException thrown, Span last) {
        if (thrown instanceof ReaderException reader) {
            return control(reader.getCodePoint(), last.file());
        }
        return thrown instanceof YamlVersionException
                ? version(lines(last.file())
                        .find(SyntaxProblem::isVersion)
                        .map(Line::span)
                        .getOrElse(last))
                : unclear(last);
    }

    private static boolean isVersion(Line line) {
        return line.text().startsWith("%YAML");
    }

    /** The directive of a version of YAML that the reference loader refuses. */
    static Problem version(Span at) {
        return Broken.problem(at, "Compose files have no other version of YAML than 1.1 in their directive")
                .hint("remove the line; what follows means the same without it")
                .build();
    }

    private static Problem control(int codePoint, SourceFile file) {
        String sign = new String(Character.toChars(codePoint));
        Span place = lines(file)
                .find(line -> line.text().contains(sign))
                .map(line -> line.piece(sign))
                .getOrElse(() -> Span.startOf(file));
        String number = String.format("%04X", codePoint);
        return Broken.problem(place, "YAML does not allow the control character U+" + number)
                .hint("remove it, or write \\u" + number + " in double quotes")
                .build();
    }

    private static Stream<Line> lines(SourceFile file) {
        return Stream.from(1)
                .map(number -> file.line(number).map(text -> new Line(file, number, text)))
                .takeWhile(Option::isDefined)
                .flatMap(line -> line);
    }
}
