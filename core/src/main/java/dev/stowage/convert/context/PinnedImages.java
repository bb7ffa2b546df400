package dev.stowage.convert.context;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import io.vavr.collection.LinkedHashMap;

/** Images by their digest, where it is known, so that every task runs the same one. */
public final class PinnedImages {
    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final String OLDER_NAME_OF_IT = "index." + DEFAULT_REGISTRY;

    private PinnedImages() {}

    /**
     * The full name with its digest, without a tag when the file has the digest. The name as it is written when digests were
     * not asked for, or none is known of it.
     */
    public static String of(String image, AwsEnvironment environment) {
        return environment
                .inventory()
                .flatMap(AwsInventory::imageDigests)
                .map(digests -> pinned(image, digests))
                .getOrElse(image);
    }

    private static String pinned(String image, LinkedHashMap<String, String> digests) {
        int digest = image.indexOf('@');
        return digest < 0
                ? digests.get(full(image))
                        .map(found -> full(image) + "@" + found)
                        .getOrElse(image)
                : untagged(named(image.substring(0, digest))) + image.substring(digest);
    }

    /** {@code nginx} is {@code docker.io/library/nginx:latest}. */
    public static String full(String image) {
        String named = named(image);
        return tag(named) < 0 ? named + ":latest" : named;
    }

    private static String untagged(String named) {
        return tag(named) < 0 ? named : named.substring(0, tag(named));
    }

    /** Where the tag begins; below 0 when there is none. */
    private static int tag(String named) {
        int colon = named.lastIndexOf(':');
        return colon > named.lastIndexOf('/') ? colon : -1;
    }

    /** With its registry, and with the folder of official images there. */
    private static String named(String image) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        if (hasRegistry && !first.equals(DEFAULT_REGISTRY) && !first.equals(OLDER_NAME_OF_IT)) {
            return image;
        }
        String path = hasRegistry ? image.substring(slash + 1) : image;
        return DEFAULT_REGISTRY + "/" + (path.contains("/") ? path : "library/" + path);
    }
}
