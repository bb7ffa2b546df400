package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ResourceChange.Replacement;
import dev.stowage.cfn.CreateOnlyProperties;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Reference;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which resources CloudFormation makes anew, as far as templates tell. */
final class Replacements {
    /** That the follower names the target in a property that it has for life, so that it is made anew when the target is. */
    private record Bond(LogicalId follower, LogicalId target) {}

    private Replacements() {}

    /** The resources of both templates that are replaced, or perhaps replaced. */
    static Map<LogicalId, Replacement> between(Template deployed, Template wanted) {
        Map<LogicalId, Replacement> changed = wanted.resources()
                .toVector()
                .flatMap(entry -> deployed.resources().get(entry._1).map(now -> Tuple.of(entry._1, of(now, entry._2))))
                .reject(entry -> entry._2 == Replacement.NO)
                .toMap(entry -> entry);
        return followed(
                changed,
                wanted.references()
                        .flatMap(reference -> bond(reference, wanted))
                        .filter(bond -> deployed.resources().containsKey(bond.follower())));
    }

    private static Map<LogicalId, Replacement> followed(Map<LogicalId, Replacement> replaced, Vector<Bond> bonds) {
        Map<LogicalId, Replacement> more = bonds.reject(bond -> replaced.containsKey(bond.follower()))
                .flatMap(bond -> replaced.get(bond.target()).map(replacement -> Tuple.of(bond.follower(), replacement)))
                .toMap(entry -> entry);
        return more.isEmpty() ? replaced : followed(replaced.merge(more), bonds);
    }

    private static Option<Bond> bond(Reference reference, Template wanted) {
        String[] place = reference.place().split("\\.", 4); // Resources, an id, Properties, and the rest
        LogicalId follower =
                new LogicalId(place.length > 1 ? place[1] : reference.target().value());
        return wanted.resources()
                .get(follower)
                .filter(resource -> place.length > 3 && place[2].equals("Properties"))
                .flatMap(resource -> CreateOnlyProperties.of(resource.type()))
                .filter(paths -> paths.exists(path -> (place[3] + ".").startsWith(path.replace('/', '.') + ".")))
                .map(paths -> new Bond(follower, reference.target()));
    }

    /** Where the type is not known, all may be. */
    private static Replacement of(Resource now, Resource then) {
        if (now.equals(then)) {
            return Replacement.NO;
        }
        return CreateOnlyProperties.of(then.type())
                .filter(paths -> now.type().equals(then.type()))
                .map(paths ->
                        paths.map(path -> of(at(now, path), at(then, path))).fold(Replacement.NO, Replacements::surer))
                .getOrElse(Replacement.PERHAPS);
    }

    /** What a function gives may be what it was, and what is left out may be what is said now. */
    private static Replacement of(Option<Expression> now, Option<Expression> then) {
        if (now.equals(then)) {
            return Replacement.NO;
        }
        return now.exists(Replacements::isPlain) && then.exists(Replacements::isPlain)
                ? Replacement.YES
                : Replacement.PERHAPS;
    }

    private static boolean isPlain(Expression value) {
        return value instanceof Expression.Text
                || value instanceof Expression.Whole
                || value instanceof Expression.Bool;
    }

    private static Replacement surer(Replacement one, Replacement other) {
        return one == Replacement.YES || other == Replacement.NO ? one : other;
    }

    private static Option<Expression> at(Resource resource, String path) {
        return Vector.of(path.split("/"))
                .foldLeft(
                        Option.<Expression>some(new Expression.Fields(resource.properties())),
                        (value, name) -> value.flatMap(fields -> fields.field(name)));
    }
}
