package dev.stowage.extension;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The keys of a secret that is JSON: a text, a list of them, or a mapping from the names that their values get. In an ARN
 * with a key, colons part one from the other (<em>Amazon ECS Developer Guide</em>, "Pass Secrets Manager secrets").
 */
final class JsonKeys {
    private static final String KEY = "the name of a key, for ECS cannot list all";

    private JsonKeys() {}

    static Decoder<Vector<JsonKey>> all() {
        Decoder<Vector<JsonKey>> named = value -> value.tree() instanceof Tree.Fields fields
                ? Checked.traverse(fields.values(), field -> named(field, value))
                        .map(found -> Option.some(found.flatMap(each -> each)))
                : Decoder.wrong(value.notA("a mapping"));
        return Decoders.either(named, Decoders.oneOrMany(key().map(JsonKey::of)).map(Vector::distinct));
    }

    private static Decoder<String> key() {
        return Decoders.text("the name of a key")
                .where(key -> !key.equals("*"), KEY)
                .where(key -> key.indexOf(':') < 0, "the name of a key, which ECS takes without a colon only");
    }

    private static Checked<Option<JsonKey>> named(Tuple2<String, Tree> field, Located all) {
        Located value = all.field(field._1, field._2);
        Checked<Option<JsonKey>> key =
                key().map(found -> new JsonKey(field._1, found)).decode(value);
        return isName(field._1) ? key : key.with(misnamed(value));
    }

    /** Of a variable, and of a file in a directory of its own. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(sign -> sign == '=' || sign == '/' || Character.isISOControl(sign));
    }

    private static Problem misnamed(Located value) {
        return Problem.at(
                        value.sources().keyAt(value.path()),
                        EcsProblem.EXTENSION_OUT_OF_RANGE,
                        "no variable and no file can have this name")
                .path(value.path())
                .hint("write the name of a variable, and behind it the key: DB_PASSWORD: password")
                .build();
    }
}
