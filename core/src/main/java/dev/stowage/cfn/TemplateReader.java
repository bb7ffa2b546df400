package dev.stowage.cfn;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Plain data as a template; what has no place of its own is kept as it is. */
final class TemplateReader {
    private static final Vector<String> TRUE = Vector.of("true", "True", "TRUE");
    private static final Tree.Fields EMPTY = new Tree.Fields(LinkedHashMap.empty());

    private final AttributePath at;
    private final Vector<String> known;

    private TemplateReader(AttributePath at, Vector<String> known) {
        this.at = at;
        this.known = known;
    }

    /**
     * Problems: a section or an entry of one that is no mapping, a resource without a type, an output without a value.
     *
     * @param known the names that entries may have been meant to have
     */
    static Checked<Template> read(Tree document, AttributePath at, Vector<String> known) {
        return new TemplateReader(at, known).template(document instanceof Tree.Fields fields ? fields : EMPTY);
    }

    private Checked<Template> template(Tree.Fields document) {
        Gathered rest = new Gathered(document.values());
        Template.Builder template = Template.builder()
                .hasResources(document.values().containsKey("Resources"))
                .formatVersion(rest.text("AWSTemplateFormatVersion"))
                .description(rest.text("Description"))
                .metadata(rest.entries("Metadata"));
        return Checked.of(template)
                .zip(entries(rest, "Parameters", this::parameter), Template.Builder::parameters)
                .zip(entries(rest, "Resources", this::resource), Template.Builder::resources)
                .zip(entries(rest, "Outputs", this::output), Template.Builder::outputs)
                .map(built -> built.sections(rest.others()).build());
    }

    private interface Entry<T> {
        Checked<Option<T>> read(Gathered fields, AttributePath at);
    }

    private <T> Checked<LinkedHashMap<LogicalId, T>> entries(Gathered document, String section, Entry<T> entry) {
        Option<Tree> found = document.take(section, Tree.class);
        AttributePath place = at.key(section);
        return found.forAll(Tree.Fields.class::isInstance)
                ? Checked.traverse(
                                found.toVector().flatMap(TemplateReader::fields),
                                field -> entry(field, place.key(field._1), entry))
                        .map(all -> LinkedHashMap.ofEntries(all.flatMap(each -> each)))
                : Checked.of(LinkedHashMap.empty(), noMapping(place));
    }

    private static Vector<Tuple2<String, Tree>> fields(Tree tree) {
        return tree instanceof Tree.Fields fields ? fields.values().toVector() : Vector.empty();
    }

    private static <T> Checked<Option<Tuple2<LogicalId, T>>> entry(
            Tuple2<String, Tree> field, AttributePath place, Entry<T> entry) {
        return field._2 instanceof Tree.Fields fields
                ? entry.read(new Gathered(fields.values()), place)
                        .map(read -> read.map(value -> Tuple.of(new LogicalId(field._1), value)))
                : Checked.of(Option.none(), noMapping(place));
    }

    private Checked<Option<Parameter>> parameter(Gathered fields, AttributePath place) {
        return needed(fields.text("Type"), place, "Type")
                .map(type -> type.map(known -> Parameter.builder()
                        .type(known)
                        .description(fields.text("Description"))
                        .defaultValue(fields.text("Default"))
                        .noEcho(isMasked(fields))
                        .minLength(fields.number("MinLength"))
                        .maxLength(fields.number("MaxLength"))
                        .attributes(fields.others())
                        .build()));
    }

    /** Templates in YAML often have it in quotes, and CloudFormation takes that. */
    private static boolean isMasked(Gathered fields) {
        return fields.take("NoEcho", Tree.Bool.class)
                .map(Tree.Bool::value)
                .getOrElse(() -> TRUE.exists(word -> fields.takeEqual("NoEcho", Tree.text(word))));
    }

    private Checked<Option<Resource>> resource(Gathered fields, AttributePath place) {
        return needed(fields.text("Type"), place, "Type")
                .map(type -> type.map(known -> Resource.of(new ResourceType(known))
                        .dependsOn(dependencies(fields))
                        .deletionPolicy(removal(fields, "DeletionPolicy"))
                        .updateReplacePolicy(removal(fields, "UpdateReplacePolicy"))
                        .metadata(fields.expressions("Metadata"))
                        .properties(fields.expressions("Properties"))
                        .attributes(fields.others())
                        .build()));
    }

    private static OneOrMany<LogicalId> dependencies(Gathered fields) {
        return fields.text("DependsOn")
                .map(one -> OneOrMany.one(new LogicalId(one)))
                .getOrElse(() -> OneOrMany.many(fields.texts("DependsOn").map(LogicalId::new)));
    }

    private static Option<Removal> removal(Gathered fields, String name) {
        return Vector.of(Removal.values()).find(policy -> fields.takeEqual(name, Tree.text(policy.word())));
    }

    private Checked<Option<Output>> output(Gathered fields, AttributePath place) {
        return needed(fields.take("Value", Tree.class), place, "Value")
                .map(value -> value.map(known -> Output.builder()
                        .value(ExpressionReader.read(known))
                        .description(fields.text("Description"))
                        .attributes(fields.others())
                        .build()));
    }

    private <T> Checked<Option<T>> needed(Option<T> value, AttributePath place, String name) {
        return value.isDefined() ? Checked.of(value) : Checked.of(Option.none(), missing(place, name));
    }

    private Problem missing(AttributePath place, String name) {
        return Problem.builder()
                .id(EcsProblem.OVERLAY_SHAPE)
                .path(place)
                .sentence(
                        known.contains(place.last())
                                ? place.last() + " has no " + name + " any more"
                                : place.last() + " is not in the template, and has no " + name)
                .hint(NearestName.of(place.last(), known.remove(place.last()))
                        .filter(near -> !known.contains(place.last()))
                        .map(near -> "did you mean " + near + "?")
                        .getOrElse("add " + name))
                .build();
    }

    private static Problem noMapping(AttributePath place) {
        return Problem.about(
                EcsProblem.OVERLAY_SHAPE,
                place,
                place.last() + " must be a mapping in a template",
                "write a mapping, or null to remove what is there");
    }
}
