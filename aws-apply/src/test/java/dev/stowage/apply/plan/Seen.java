package dev.stowage.apply.plan;

import dev.stowage.apply.stack.StackState;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Maker;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Instant;

/** What a run looks at. */
public final class Seen {
    public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private Seen() {}

    /** A stack, deployed by this tool from an empty template, and nothing beside it. */
    public static Observed of(Option<StackState> stack) {
        return Observed.builder()
                .region("eu-west-1")
                .at(NOW)
                .stack(stack)
                .deployed(stack.map(live -> template(Dialect.MODERN)))
                .build();
    }

    /** An empty template of a dialect. */
    public static Template template(Dialect dialect) {
        return Template.builder()
                .putMetadata("Stowage", maker(new Maker(dialect, "1")))
                .build();
    }

    private static Tree maker(Maker maker) {
        return new Tree.Fields(
                LinkedHashMap.of("Dialect", Tree.text(maker.dialect().word()), "Version", Tree.text(maker.version())));
    }
}
