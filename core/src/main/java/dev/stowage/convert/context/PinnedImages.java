package dev.stowage.convert.context;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.value.ImageReference;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Images by their digest, where it is known, so that every task runs the same one. */
public final class PinnedImages {
    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final Vector<String> HUB = Vector.of(DEFAULT_REGISTRY, "index." + DEFAULT_REGISTRY);
    private static final Option<String> LATEST = Option.some("latest");

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
        ImageReference named = named(ImageReference.of(image));
        return named.digest().isDefined()
                ? named.withTag(Option.none()).toString()
                : digests.get(full(image))
                        .map(found -> tagged(named).withDigest(found).toString())
                        .getOrElse(image);
    }

    /** {@code nginx} is {@code docker.io/library/nginx:latest}. */
    public static String full(String image) {
        return tagged(named(ImageReference.of(image))).toString();
    }

    private static ImageReference tagged(ImageReference named) {
        return named.digest().isDefined() ? named : named.withTag(named.tag().orElse(LATEST));
    }

    /** With its registry, and with the folder of official images there. */
    private static ImageReference named(ImageReference image) {
        String path = image.path();
        return image.registry().forAll(HUB::contains)
                ? image.in(DEFAULT_REGISTRY, path.contains("/") ? path : "library/" + path)
                : image;
    }
}
