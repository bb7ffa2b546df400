package dev.stowage.cli.line;

import dev.stowage.aws.TagLimits;
import dev.stowage.convert.Conversion;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The tags of {@code --tag KEY=VALUE}; of two with one key the later stands. */
public record TagFlags(LinkedHashMap<String, String> byKey) {
    /** With what resources are tagged anyway: project, service or volume, and the name. */
    private static final int OF_OURS = 3;

    public static Either<Misuse, TagFlags> of(Invocation call) {
        return Pairs.of(call, Flag.TAG)
                .map(Pairs::values)
                .flatMap(tags -> objection(tags)
                        .map(sentence -> Either.<Misuse, TagFlags>left(Misuse.of(call, sentence)))
                        .getOrElse(() -> Either.right(new TagFlags(tags))));
    }

    /** The conversion with the tags of a call on all that takes tags; the command has refused wrong ones before. */
    public static Conversion on(Conversion conversion, Invocation call) {
        return of(call).fold(misuse -> conversion, tags -> conversion.tagged(tags.byKey));
    }

    private static Option<String> objection(LinkedHashMap<String, String> tags) {
        return tags.toVector()
                .flatMap(tag ->
                        TagLimits.objection(tag._1, tag._2).map(objection -> "the tag " + tag._1 + " " + objection))
                .headOption()
                .orElse(Option.when(
                        tags.size() > TagLimits.MOST - OF_OURS,
                        "AWS takes " + TagLimits.MOST + " tags for a resource, of which " + OF_OURS + " are not free"));
    }
}
