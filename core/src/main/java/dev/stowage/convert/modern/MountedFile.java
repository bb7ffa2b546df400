package dev.stowage.convert.modern;

import dev.stowage.ecs.Text;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A file that an init container writes: its path, owner and mode (octal), and the content, secret or not. */
record MountedFile(String path, Option<String> uid, Option<String> gid, String mode, Content content) {
    private static final String SECRETS = "/run/secrets";

    /** From where the content comes: a variable that ECS fills from a secret, or plain text. */
    sealed interface Content {}

    record FromSecret(Text secret) implements Content {}

    record Plain(String text) implements Content {}

    /** The directory that becomes a volume: the one of all secrets, or the file's own. */
    String directory() {
        return path.startsWith(SECRETS + "/") ? SECRETS : parent();
    }

    /** The directory that holds the file; the root for a file directly in it. */
    String parent() {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /**
     * The lines that write the file from the variable {@code FILE_n}. The content is never part of the script; path and
     * owner are quoted, so that nothing in them is taken for shell.
     */
    Vector<String> script(int number) {
        String target = quoted(path);
        Vector<String> directory =
                parent().equals(directory()) ? Vector.empty() : Vector.of("mkdir -p " + quoted(parent()));
        return directory
                .append("printf %s \"$FILE_" + number + "\" > " + target)
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
