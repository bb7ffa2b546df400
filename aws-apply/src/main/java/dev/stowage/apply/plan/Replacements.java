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
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which resources CloudFormation makes anew, as far as templates tell. */
final class Replacements {
    /**
     * That the follower names the target in a property that it has for life, so that it is made anew when the target is.
     *
     * @param surest perhaps where its type is not known
     */
    private record Bond(LogicalId follower, LogicalId target, Replacement surest) {
        Replacement at(Replacement ofTarget) {
            return surest == Replacement.YES ? ofTarget : surest;
        }
    }

    private Replacements() {}

    /**
     * The resources of both templates that are replaced, or perhaps replaced.
     *
     * @param parameters those that get another value
     */
    static Map<LogicalId, Replacement> between(Template deployed, Template wanted, Set<LogicalId> parameters) {
        Vector<Bond> bonds = wanted.references()
                .flatMap(reference -> bond(reference, wanted))
                .filter(bond -> deployed.resources().containsKey(bond.follower()));
        return followed(changed(deployed, wanted).merge(given(bonds, parameters)), bonds);
    }

    private static Map<LogicalId, Replacement> changed(Template deployed, Template wanted) {
        return wanted.resources()
                .toVector()
                .flatMap(entry -> deployed.resources().get(entry._1).map(now -> Tuple.of(entry._1, of(now, entry._2))))
                .reject(entry -> entry._2 == Replacement.NO)
                .toMap(entry -> entry);
    }

    /** What an expression makes of another value may be what it was. */
    private static Map<LogicalId, Replacement> given(Vector<Bond> bonds, Set<LogicalId> parameters) {
        return bonds.filter(bond -> parameters.contains(bond.target()))
                .toMap(bond -> Tuple.of(bond.follower(), Replacement.PERHAPS));
    }

    private static Map<LogicalId, Replacement> followed(Map<LogicalId, Replacement> replaced, Vector<Bond> bonds) {
        Map<LogicalId, Replacement> more = bonds.reject(bond -> replaced.containsKey(bond.follower()))
                .flatMap(bond -> replaced.get(bond.target()).map(target -> Tuple.of(bond.follower(), bond.at(target))))
                .toMap(entry -> entry);
        return more.isEmpty() ? replaced : followed(replaced.merge(more), bonds);
    }

    private static Option<Bond> bond(Reference reference, Template wanted) {
        String[] place = reference.place().split("\\.", 4); // Resources, an id, Properties, and the rest
        return Option.when(place.length > 3 && place[2].equals("Properties"), () -> new LogicalId(place[1]))
                .flatMap(follower -> wanted.resources()
                        .get(follower)
                        .flatMap(resource -> surest(resource, place[3]))
                        .map(surest -> new Bond(follower, reference.target(), surest)));
    }

    private static Option<Replacement> surest(Resource resource, String property) {
        return CreateOnlyProperties.of(resource.type())
                .map(paths -> Option.when(
                        paths.exists(path -> (property + ".").startsWith(path.replace('/', '.') + ".")),
                        Replacement.YES))
                .getOrElse(() -> Option.some(Replacement.PERHAPS));
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
