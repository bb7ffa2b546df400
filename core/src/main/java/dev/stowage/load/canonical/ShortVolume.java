package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.source.AttributePath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code [source:]target[:options]}. */
public final class ShortVolume {
    private ShortVolume() {}

    /** Where a mount in short form puts the volume; none when the text cannot be read. */
    public static Option<String> target(Node.Text text) {
        Vector<Piece> sections = VolumeSections.of(new Piece(text.value(), text.span()));
        return wrong(sections).isDefined()
                ? Option.none()
                : Option.some(sections.get(sections.size() == 1 ? 0 : 1).value());
    }

    static Checked<Node> item(AttributePath at, Node item) {
        return item instanceof Node.Text text ? volume(at, text) : Checked.of(item);
    }

    private static Checked<Node> volume(AttributePath at, Node.Text text) {
        Vector<Piece> sections = VolumeSections.of(Piece.of(text));
        return wrong(sections)
                .map(sentence -> malformed(at, text, sentence))
                .getOrElse(() -> spelled(at, new VolumeSpelling(text, sections)));
    }

    private static Checked<Node> spelled(AttributePath at, VolumeSpelling volume) {
        return Checked.<Node>of(volume.spelled()).with(volume.passedOver(at));
    }

    private static Option<String> wrong(Vector<Piece> sections) {
        if (sections.size() > VolumeSections.MOST) {
            return Option.some("a volume has at most source, target and options, separated by colons");
        }
        return sections.exists(Piece::isEmpty)
                ? Option.some(sections.size() == 1 ? "the volume is empty" : "there is nothing between two colons")
                : Option.none();
    }

    private static Checked<Node> malformed(AttributePath at, Node.Text text, String sentence) {
        return Spoilt.of(
                text,
                at,
                ComposeProblem.VOLUME_SYNTAX,
                sentence,
                "write source:target, and options such as ro after another colon");
    }
}
