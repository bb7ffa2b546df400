package dev.stowage.cfn;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A fragment that is laid over a template. Mappings merge key by key; a scalar replaces a scalar and a list a list; a null
 * deletes, as does {@code $patch: delete} in a mapping; {@code $patch: replace} keeps nothing of what was there, and
 * {@code $patch: merge} says what happens anyway.
 */
public final class Overlay {
    private static final String PATCH = "$patch";
    private static final Tree DELETE = Tree.text("delete");
    private static final Tree REPLACE = Tree.text("replace");
    private static final Vector<Tree> WORDS = Vector.of(DELETE, REPLACE, Tree.text("merge"));

    private final List<Problem> problems = new ArrayList<>();

    private Overlay() {}

    /**
     * The template with the fragment over it; a null fragment leaves nothing of it. Problems: a value over another kind of
     * value, and sections that are not what CloudFormation reads.
     *
     * @param at where the fragment is written
     */
    public static Checked<Template> over(Template template, Tree fragment, AttributePath at) {
        Overlay overlay = new Overlay();
        Tree merged = overlay.merged(Option.some(template.tree()), fragment, at).getOrElse(Tree.NOTHING);
        return overlay.problems.isEmpty()
                ? TemplateReader.read(merged, at, names(template))
                : new Checked<>(template, Vector.ofAll(overlay.problems));
    }

    private static Vector<String> names(Template template) {
        return template.resources()
                .keySet()
                .toVector()
                .appendAll(template.parameters().keySet())
                .appendAll(template.outputs().keySet())
                .map(LogicalId::value);
    }

    /** None is deleted. */
    private Option<Tree> merged(Option<Tree> below, Tree above, AttributePath at) {
        if (above instanceof Tree.Nothing) {
            return Option.none();
        }
        Option<Tree> there = below.filter(tree -> !(tree instanceof Tree.Nothing));
        boolean clashes = there.exists(tree -> kind(tree) != kind(above));
        if (clashes) {
            problems.add(clash(there.getOrElse(above), above, at));
        }
        return above instanceof Tree.Fields fields && !clashes ? patched(there, fields, at) : Option.some(above);
    }

    private Option<Tree> patched(Option<Tree> below, Tree.Fields above, AttributePath at) {
        Option<Tree> patch = above.values().get(PATCH);
        Tree.Fields rest = new Tree.Fields(above.values().remove(PATCH));
        patch.filter(word -> !WORDS.contains(word)).forEach(word -> problems.add(unknownPatch(at)));
        if (patch.contains(DELETE)) {
            return Option.none();
        }
        boolean replaces = patch.contains(REPLACE);
        return Option.some(fields(replaces ? Option.none() : below, rest, at));
    }

    private Tree fields(Option<Tree> below, Tree.Fields above, AttributePath at) {
        java.util.LinkedHashMap<String, Tree> fields = new java.util.LinkedHashMap<>();
        below.forEach(tree -> values(tree).forEach(fields::put));
        for (Tuple2<String, Tree> field : above.values()) {
            Option<Tree> kept = merged(Option.of(fields.get(field._1)), field._2, at.key(field._1));
            if (kept.isEmpty()) {
                fields.remove(field._1);
            }
            kept.forEach(value -> fields.put(field._1, value));
        }
        return new Tree.Fields(LinkedHashMap.ofAll(fields));
    }

    private static LinkedHashMap<String, Tree> values(Tree tree) {
        return tree instanceof Tree.Fields fields ? fields.values() : LinkedHashMap.empty();
    }

    private enum Kind {
        MAPPING("mapping"),
        LIST("list"),
        SCALAR("single value");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final Tree.Cases<Kind> KINDS = new Tree.Cases<>(
            nothing -> Kind.SCALAR,
            bool -> Kind.SCALAR,
            whole -> Kind.SCALAR,
            decimal -> Kind.SCALAR,
            text -> Kind.SCALAR,
            items -> Kind.LIST,
            fields -> Kind.MAPPING);

    private static Kind kind(Tree tree) {
        return tree.fold(KINDS);
    }

    private static Problem unknownPatch(AttributePath at) {
        return Problem.about(
                EcsProblem.OVERLAY_SHAPE, at.key(PATCH), "there is no such " + PATCH, "write delete, replace or merge");
    }

    private static Problem clash(Tree below, Tree above, AttributePath at) {
        return Problem.about(
                EcsProblem.OVERLAY_KIND,
                at,
                "a " + kind(above).word + " stands where the template has a " + kind(below).word,
                "write a " + kind(below).word + ", or null to remove what is there");
    }
}
