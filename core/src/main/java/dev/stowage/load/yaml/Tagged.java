package dev.stowage.load.yaml;

import static dev.stowage.problem.ComposeProblem.YAML_TAG;

import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.Span;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** A single value after its tag was heeded, with the problem when it does not fit the tag. */
record Tagged(Node node, Option<Problem> problem) {
    /** The tag that says nothing. */
    static final String NONE = "!";

    private static final int BASE64_GROUP = 4;
    private static final String STANDARD = "tag:yaml.org,2002:";

    /** Only plain text without a tag, or with a standard one, is anything but a string. */
    static Tagged scalar(ScalarEvent event, Span span, AttributePath path) {
        String text = event.getValue();
        String tag = event.getTag().orElse("");
        if (tag.isEmpty() || tag.equals(NONE)) {
            return fine(event.isPlain() ? ScalarResolver.resolve(text, span) : new Node.Text(text, span));
        }
        return tag.startsWith(STANDARD)
                ? standard(tag.substring(STANDARD.length()), text, span, path)
                : fine(new Node.Text(text, span));
    }

    private static Tagged standard(String tag, String text, Span span, AttributePath path) {
        return switch (tag) {
            case "binary" -> decoded(text, span).map(Tagged::fine).getOrElse(() -> unfit(tag, span, path));
            case "int", "bool", "null", "float", "timestamp" ->
                ofKind(tag, text, span).map(Tagged::fine).getOrElse(() -> unfit(tag, span, path));
            default -> fine(new Node.Text(text, span));
        };
    }

    private static Option<Node> ofKind(String tag, String text, Span span) {
        Node.Scalar resolved = ScalarResolver.resolve(text, span);
        if (resolved instanceof Node.Whole whole && tag.equals("float")) {
            return Option.some(new Node.Decimal(whole.value().doubleValue(), span));
        }
        return kindOf(resolved).equals(tag) ? Option.some(resolved) : Option.none();
    }

    private static String kindOf(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case "integer" -> "int";
            case "boolean" -> "bool";
            case "number" -> "float";
            default -> scalar.kind();
        };
    }

    private static Option<Node> decoded(String text, Span span) {
        try {
            String signs = text.replace("\r", "").replace("\n", "");
            String whole = new String(Base64.getDecoder().decode(signs), StandardCharsets.UTF_8);
            return Option.when(signs.length() % BASE64_GROUP == 0, () -> new Node.Text(whole, span));
        } catch (IllegalArgumentException notBase64) {
            return Option.none();
        }
    }

    private static Tagged fine(Node node) {
        return new Tagged(node, Option.none());
    }

    private static Tagged unfit(String tag, Span span, AttributePath path) {
        String sentence = "the value does not fit its tag !!" + tag;
        Problem problem = Problem.at(span, YAML_TAG, sentence)
                .path(path)
                .hint("leave the tag out, or write a value of that kind")
                .build();
        return new Tagged(new Node.Bad(span), Option.some(problem));
    }
}
