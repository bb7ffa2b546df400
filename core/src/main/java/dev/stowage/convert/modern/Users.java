package dev.stowage.convert.modern;

import dev.stowage.compose.Service;
import io.vavr.control.Option;

/** Users of containers, as far as the file gives them by number: names are known in the image only. */
final class Users {
    private static final String ROOT = "0";

    private Users() {}

    /** The number of the user of a service, unless it is root. */
    static Option<String> uid(Service service) {
        return service.user().map(Users::withoutGroup).filter(Users::isNumber).filter(uid -> !uid.equals(ROOT));
    }

    private static String withoutGroup(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> '0' <= sign && sign <= '9');
    }
}
