package dev.stowage.validate;

import io.vavr.collection.Vector;

/** Security options of a container, as ECS takes them (Amazon ECS API Reference, "ContainerDefinition"). */
public final class HostOptions {
    private static final String NO_NEW_PRIVILEGES = "no-new-privileges";
    private static final Vector<String> KINDS = Vector.of("apparmor:", "label:");

    private HostOptions() {}

    static boolean isTaken(String option) {
        String spelled = spelled(option);
        return spelled.equals(NO_NEW_PRIVILEGES) || KINDS.exists(spelled::startsWith);
    }

    /** With a colon, where Compose takes = too; {@code no-new-privileges} is on when it is there. */
    public static String spelled(String option) {
        String text = option.replaceFirst("^(apparmor|label|no-new-privileges)=", "$1:");
        return text.equals(NO_NEW_PRIVILEGES + ":true") ? NO_NEW_PRIVILEGES : text;
    }
}
