package dev.stowage.convert.modern;

import dev.stowage.compose.SecretMount;
import dev.stowage.ecs.Text;
import dev.stowage.value.PosixPath;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Base64;
import java.util.function.Function;

/** A file that an init container writes: its path, owner and mode (octal), and the content, secret or not. */
record MountedFile(String path, Option<String> uid, Option<String> gid, String mode, Content content) {
    /** From where the content comes. */
    sealed interface Content {
        <R> R fold(Function<Text, R> secret, Function<String, R> plain, Function<String, R> encoded);

        /** The secret that fills the variable, where ECS does it. */
        default Option<Text> secret() {
            return fold(Option::some, text -> Option.none(), base64 -> Option.none());
        }

        /** The value of the variable, where it is not ECS that fills it. */
        default Option<String> variable() {
            return fold(secret -> Option.none(), Option::some, Option::some);
        }

        /** The command that prints the content out of a variable. */
        default String print(String variable) {
            String print = "printf %s \"$" + variable + "\"";
            return fold(secret -> print, text -> print, base64 -> print + " | base64 -d");
        }
    }

    /** ECS fills the variable from a secret. */
    record FromSecret(Text from) implements Content {
        @Override
        public <R> R fold(Function<Text, R> secret, Function<String, R> plain, Function<String, R> encoded) {
            return secret.apply(from);
        }
    }

    record Plain(String text) implements Content {
        @Override
        public <R> R fold(Function<Text, R> secret, Function<String, R> plain, Function<String, R> encoded) {
            return plain.apply(text);
        }
    }

    /** Bytes that no variable can hold: they go through it as base64. */
    record Encoded(String base64) implements Content {
        static Encoded of(byte[] bytes) {
            return new Encoded(Base64.getEncoder().encodeToString(bytes));
        }

        @Override
        public <R> R fold(Function<Text, R> secret, Function<String, R> plain, Function<String, R> encoded) {
            return encoded.apply(base64);
        }
    }

    /** The directory that becomes a volume: the one of all secrets, or the file's own. */
    String directory() {
        return path.startsWith(SecretMount.DIRECTORY + "/") ? SecretMount.DIRECTORY : PosixPath.directory(path);
    }

    /**
     * The lines that write the file from the variable {@code FILE_n}. The content is never part of the script; path and
     * owner are quoted, so that nothing in them is taken for shell.
     */
    Vector<String> script(int number) {
        String target = quoted(path);
        String parent = PosixPath.directory(path);
        Vector<String> directory =
                parent.equals(directory()) ? Vector.empty() : Vector.of("mkdir -p " + quoted(parent));
        return directory
                .append(content.print("FILE_" + number) + " > " + target)
                .appendAll(owner().map(owner -> "chown " + owner + " " + target))
                .append("chmod " + mode + " " + target);
    }

    private Option<String> owner() {
        String group = gid.map(id -> ":" + word(id)).getOrElse("");
        return Option.when(
                uid.isDefined() || gid.isDefined(),
                () -> uid.map(MountedFile::word).getOrElse("") + group);
    }

    private static String word(String id) {
        return id.chars().allMatch(Character::isDigit) ? id : quoted(id);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
