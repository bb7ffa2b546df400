package dev.stowage.convert.modern;

import dev.stowage.compose.Service;
import io.vavr.control.Option;

/** Users of containers, as far as the file gives them by number: names are known in the image only. */
final class Users {
    private static final String ROOT = "0";

    private Users() {}

    /** The number of the user of a service, unless it is root. */
    static Option<String> uid(Service service) {
        return service.user().map(user -> part(user, 0)).filter(Users::isNumber).filter(uid -> !uid.equals(ROOT));
    }

    /** The number of the group beside the user. */
    static Option<String> gid(Service service) {
        return service.user().map(user -> part(user, 1)).filter(Users::isNumber);
    }

    private static String part(String user, int at) {
        String[] parts = user.split(":", 2);
        return at < parts.length ? parts[at] : "";
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> '0' <= sign && sign <= '9');
    }
}
