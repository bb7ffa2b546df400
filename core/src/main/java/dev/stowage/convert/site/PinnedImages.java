package dev.stowage.convert.site;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;

/** Images by their digest, where it is known, so that every task runs the same one. */
public final class PinnedImages {
    private static final String DEFAULT_REGISTRY = "docker.io";

    private PinnedImages() {}

    /** The full name with its digest; the name as it is written when it has one already, or when none is known. */
    public static String of(String image, AwsEnvironment environment) {
        String full = full(image);
        return image.contains("@")
                ? image
                : environment
                        .inventory()
                        .flatMap(AwsInventory::imageDigests)
                        .flatMap(digests -> digests.get(full))
                        .map(digest -> full + "@" + digest)
                        .getOrElse(image);
    }

    /** {@code nginx} is {@code docker.io/library/nginx:latest}. */
    public static String full(String image) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        String path = hasRegistry || slash >= 0 ? image : "library/" + image;
        String named = hasRegistry ? image : DEFAULT_REGISTRY + "/" + path;
        return named.lastIndexOf(':') > named.lastIndexOf('/') ? named : named + ":latest";
    }
}
