package dev.stowage.problem;

import dev.stowage.problem.Palette.Part;
import dev.stowage.source.Span;
import io.vavr.collection.Vector;

/**
 * Problems for people: where, what, the line of the source with a caret under the text that is meant, other places, and
 * what to write instead. Problems are separated by an empty line; what is true of several services, and written once, is
 * told once.
 */
public record TextRenderer(Palette palette) implements Renderer {
    private static final String INDENT = "  ";

    @Override
    public String render(Vector<Problem> problems) {
        return Repeated.among(problems)
                .map(repeated -> render(repeated.problem(), repeated.others()))
                .distinct()
                .mkString("\n");
    }

    /** One problem; the text ends with a line break. */
    public String render(Problem problem) {
        return render(problem, Vector.empty());
    }

    private String render(Problem problem, Vector<String> others) {
        StringBuilder out = new StringBuilder();
        line(out, head(problem));
        out.append(body(problem));
        problem.related().forEach(related -> line(out, INDENT + "note: " + place(related)));
        if (!others.isEmpty()) {
            line(out, INDENT + "note: the same holds for " + Visible.text(others.mkString(", ")));
        }
        problem.log()
                .forEach(printed -> line(out, INDENT + palette.paint(Part.MARGIN, "|") + " " + Visible.text(printed)));
        problem.hint()
                .forEach(hint -> line(out, INDENT + palette.paint(Part.HELP, "help:") + " " + Visible.text(hint)));
        return out.toString();
    }

    private String head(Problem problem) {
        String place = problem.span()
                .map(span -> palette.paint(Part.PLACE, Visible.text(span.toString())) + " ")
                .getOrElse("");
        String severity =
                palette.paint(Part.of(problem.severity()), problem.severity().word());
        return place + severity + " " + problem.id().word();
    }

    private String body(Problem problem) {
        String sentence = Visible.text(problem.sentence());
        return problem.span()
                .flatMap(span -> Excerpt.of(span).map(excerpt -> excerpt(problem, span, excerpt, sentence)))
                .getOrElse(INDENT + sentence + "\n");
    }

    private String excerpt(Problem problem, Span span, Excerpt excerpt, String sentence) {
        String number = Integer.toString(span.line());
        String carets = palette.paint(Part.of(problem.severity()), excerpt.carets());
        return INDENT + palette.paint(Part.MARGIN, number + " |") + " " + excerpt.line() + "\n"
                + INDENT + palette.paint(Part.MARGIN, " ".repeat(number.length()) + " |") + " " + excerpt.padding()
                + carets + " " + sentence + "\n";
    }

    private String place(Related related) {
        return palette.paint(Part.PLACE, Visible.text(related.span().toString())) + " " + Visible.text(related.note());
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
