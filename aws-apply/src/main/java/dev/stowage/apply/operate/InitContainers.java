package dev.stowage.apply.operate;

import io.vavr.collection.Vector;
import java.util.Locale;

/** Containers that prepare the one of a service, and are no service of the file. Both dialects name them alike. */
final class InitContainers {
    private static final String SUFFIX = "_InitContainer";

    private InitContainers() {}

    static boolean isInit(String container) {
        return container.endsWith(SUFFIX);
    }

    /** The container that it belongs to, among those of its task; itself when it prepares none. */
    static String owner(String container, Vector<String> ofTask) {
        Vector<String> others = ofTask.reject(InitContainers::isInit);
        return isInit(container)
                ? others.find(other -> letters(other).equals(letters(prepared(container))))
                        .orElse(others.headOption())
                        .getOrElse(container)
                : container;
    }

    /** As in {@code Web_Secrets_InitContainer}. */
    private static String prepared(String container) {
        return container.substring(0, Math.max(0, container.indexOf('_')));
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
