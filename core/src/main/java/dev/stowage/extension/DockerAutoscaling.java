package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Scaling as the retired Docker integration read it: one of {@code cpu} and {@code memory}, where 0 counts as absent and
 * neither is a target of 0 percent CPU; {@code min}, else 0; {@code max}.
 */
final class DockerAutoscaling implements Decoder<Autoscaling> {
    private static final Vector<String> NAMES = Vector.of("cpu", "memory", "min", "max");

    @Override
    public Checked<Option<Autoscaling>> decode(Located value) {
        LinkedHashMap<String, Tree> written = value.tree() instanceof Tree.Fields fields
                ? fields.values().filterValues(tree -> !(tree instanceof Tree.Nothing))
                : LinkedHashMap.empty();
        return isMappingOrEmpty(value.tree())
                ? numbers(written, value).flatMap(numbers -> made(numbers, value))
                : Decoder.wrong(value.notA("a mapping of " + NAMES.mkString(", ")));
    }

    private static boolean isMappingOrEmpty(Tree tree) {
        return tree instanceof Tree.Fields || tree instanceof Tree.Nothing;
    }

    /** None when one of them is no number. */
    private static Checked<Option<LinkedHashMap<String, Integer>>> numbers(
            LinkedHashMap<String, Tree> written, Located value) {
        LinkedHashMap<String, Integer> none = LinkedHashMap.empty();
        Checked<Option<LinkedHashMap<String, Integer>>> read = Decoder.right(none);
        for (Tuple2<String, Tree> entry : written.filterKeys(DockerAutoscaling::isKnown)) {
            read = read.zip(
                    DockerDecoders.whole().decode(value.field(entry._1, asWhole(entry._2))),
                    (all, number) -> all.flatMap(map -> number.map(found -> map.put(lower(entry._1), found))));
        }
        return read.with(written.keySet()
                .toVector()
                .reject(DockerAutoscaling::isKnown)
                .map(name -> MisplacedKeys.ignored(value.path().key(name), value.sources(), NAMES)));
    }

    /** In small or large letters, as its reader of JSON took keys. */
    private static boolean isKnown(String name) {
        return NAMES.contains(lower(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** JSON does not tell 75.0 from 75. */
    private static Tree asWhole(Tree tree) {
        return tree instanceof Tree.Decimal decimal && decimal.value() == (int) decimal.value()
                ? Tree.whole((int) decimal.value())
                : tree;
    }

    private static Checked<Option<Autoscaling>> made(Option<LinkedHashMap<String, Integer>> numbers, Located value) {
        Option<Problem> problem = numbers.flatMap(found -> problem(found, value));
        return problem.<Checked<Option<Autoscaling>>>map(Decoder::wrong)
                .getOrElse(() -> Checked.of(numbers.map(DockerAutoscaling::scaling)));
    }

    private static Option<Problem> problem(LinkedHashMap<String, Integer> numbers, Located value) {
        if (isSet(numbers, "cpu") && isSet(numbers, "memory")) {
            return Option.some(value.problem(
                            EcsProblem.EXTENSION_OUT_OF_RANGE, KeyName.AUTOSCALING + " takes cpu or memory, not both")
                    .hint("remove one of them")
                    .build());
        }
        return isSet(numbers, "max")
                ? Option.none()
                : Option.some(
                        value.problem(EcsProblem.EXTENSION_WRONG_TYPE, KeyName.AUTOSCALING + " needs the attribute max")
                                .hint("add how many tasks run at most: max: 4")
                                .build());
    }

    private static boolean isSet(LinkedHashMap<String, Integer> numbers, String name) {
        return !numbers.get(name).forAll(number -> number == 0);
    }

    private static Autoscaling scaling(LinkedHashMap<String, Integer> numbers) {
        Autoscaling.Builder scaling =
                Autoscaling.builder().min(numbers.getOrElse("min", 0)).max(numbers.getOrElse("max", 0));
        return isSet(numbers, "memory")
                ? scaling.memory(numbers.get("memory")).build()
                : scaling.cpu(numbers.getOrElse("cpu", 0)).build();
    }
}
