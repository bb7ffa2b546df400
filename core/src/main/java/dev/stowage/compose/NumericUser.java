package dev.stowage.compose;

import dev.stowage.value.Digits;
import io.vavr.control.Option;

/**
 * Whom a container runs as, as far as the file gives it by number: names are known in the image only (Compose
 * Specification, {@code user}).
 *
 * @param uid digits, 0 to 4294967295
 * @param gid digits too; none where the image, or nothing, says it
 */
public record NumericUser(String uid, Option<String> gid) {
    private static final long LARGEST = 4_294_967_295L;
    private static final int DIGITS = 10;
    private static final String ROOT = "0";

    /** The user of a service; none where the file names none, or not by number. */
    public static Option<NumericUser> of(Service service) {
        return service.user().flatMap(NumericUser::read);
    }

    private static Option<NumericUser> read(String user) {
        int colon = user.indexOf(':');
        String uid = colon < 0 ? user : user.substring(0, colon);
        Option<String> group = Option.when(colon >= 0, () -> user.substring(colon + 1));
        return number(uid).map(id -> new NumericUser(id, group.flatMap(NumericUser::number)));
    }

    /** Whether it is the number of a user or group. */
    public static boolean isId(String text) {
        return text.length() <= DIGITS && Digits.only(text) && Long.parseLong(text) <= LARGEST;
    }

    private static Option<String> number(String text) {
        return Option.when(isId(text), () -> Long.toString(Long.parseLong(text)));
    }

    public boolean isRoot() {
        return uid.equals(ROOT);
    }
}
