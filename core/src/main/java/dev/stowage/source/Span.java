package dev.stowage.source;

import io.vavr.control.Option;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stretch of text in a file. Lines and columns are 1-based, columns count code points (a tab is one), the end is
 * exclusive. All are 0 where it is the file itself that is meant, as one that is not there.
 */
public record Span(SourceFile file, int line, int column, int endLine, int endColumn) {
    /** A minus begins the default of a variable: {@code ${HOST:-db}}. */
    private static final String BEFORE_WORD = "(?<![A-Za-z0-9_.])(?<![^:]-)";

    private static final String BEHIND_WORD = "(?![A-Za-z0-9_.-])";

    /** The empty span at the beginning of a file, for what concerns the file as a whole. */
    public static Span startOf(SourceFile file) {
        return new Span(file, 1, 1, 1, 1);
    }

    /** A file that has no text to point at. */
    public static Span whole(SourceFile file) {
        return new Span(file, 0, 0, 0, 0);
    }

    /** Whether it is the file itself that is meant, at no line. */
    public boolean isWhole() {
        return line == 0;
    }

    /** Whether there is no text in it. */
    public boolean isEmpty() {
        return line == endLine && column == endColumn;
    }

    /** The empty span where this one begins. */
    public Span beginning() {
        return new Span(file, line, column, line, column);
    }

    /**
     * The one place inside the first line of this span where {@code fragment} stands, so that a message about a part of
     * a text points at that part. The span itself when the fragment is not there exactly once.
     */
    public Span narrowedTo(String fragment) {
        return own().map(text -> narrowed(text, fragment)).getOrElse(this);
    }

    /**
     * The one place inside the first line of this span where {@code word} stands with no sign of a name on either side; none
     * when it is not there exactly once.
     */
    public Option<Span> ofWord(String word) {
        Pattern alone = Pattern.compile(BEFORE_WORD + Pattern.quote(word) + BEHIND_WORD);
        return own().flatMap(text -> Option.some(
                        alone.matcher(text).results().map(MatchResult::start).toList())
                .filter(found -> found.size() == 1 && !word.isEmpty())
                .map(found -> part(text, found.get(0), word)));
    }

    /** True when {@code fragment} stands in the first line of this span as it is, so that a message may repeat it. */
    public boolean shows(String fragment) {
        return own().exists(text -> text.contains(fragment));
    }

    /**
     * {@code value} as messages may repeat it: itself where it stands in the first line of this span, and else what is
     * written there, such as {@code ${NAME}}. A value that comes from a variable may be a secret.
     */
    public String spell(String value) {
        return shows(value) ? value : written();
    }

    /** What is written in the first line of this span: the variable alone, where there is one and more around it. */
    public String written() {
        return Spelling.of(own().getOrElse(""));
    }

    /** As {@link #spell}, where the value is what stands before the first colon that is not of a variable or drive. */
    public String spellBeforeColon(String value) {
        return shows(value) ? value : Spelling.beforeColon(own().getOrElse(""));
    }

    /** What of its first line is inside. */
    private Option<String> own() {
        return file.part(line, column, endLine == line ? endColumn : Integer.MAX_VALUE);
    }

    private Span narrowed(String own, String fragment) {
        int at = fragment.isEmpty() ? -1 : own.indexOf(fragment);
        if (at < 0 || own.indexOf(fragment, at + 1) >= 0) {
            return this;
        }
        return part(own, at, fragment);
    }

    private Span part(String own, int at, String fragment) {
        int start = column + own.codePointCount(0, at);
        return new Span(file, line, start, line, start + fragment.codePointCount(0, fragment.length()));
    }

    /** {@code file:line:column}, as messages show it; the file alone where that is meant. */
    @Override
    public String toString() {
        return isWhole() ? file.name() : file.name() + ":" + line + ":" + column;
    }
}
