package dev.stowage.value;

import io.vavr.control.Option;

/**
 * The name of an image in its parts, {@code [REGISTRY/]PATH[:TAG][@DIGEST]} (<em>Distribution</em>, package reference), of
 * which nothing is checked.
 *
 * @param registry host, and port where it has one
 * @param path the name there, such as {@code library/nginx}
 */
public record ImageReference(Option<String> registry, String path, Option<String> tag, Option<String> digest) {
    public static ImageReference of(String image) {
        int at = image.indexOf('@');
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        boolean hasTag = colon > tagged.lastIndexOf('/');
        String name = hasTag ? tagged.substring(0, colon) : tagged;
        int slash = name.indexOf('/');
        boolean hasRegistry = slash >= 0 && isRegistry(name.substring(0, slash));
        return new ImageReference(
                Option.when(hasRegistry, () -> name.substring(0, slash)),
                hasRegistry ? name.substring(slash + 1) : name,
                Option.when(hasTag, () -> tagged.substring(colon + 1)),
                Option.when(at >= 0, () -> image.substring(at + 1)));
    }

    private static boolean isRegistry(String first) {
        return first.contains(".") || first.contains(":") || first.equals("localhost");
    }

    /** The last part of the name of an image: {@code nginx}. */
    public static String nameOf(String image) {
        String path = of(image).path;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public ImageReference in(String otherRegistry, String otherPath) {
        return new ImageReference(Option.some(otherRegistry), otherPath, tag, digest);
    }

    public ImageReference withTag(Option<String> other) {
        return new ImageReference(registry, path, other, digest);
    }

    public ImageReference withDigest(String other) {
        return new ImageReference(registry, path, tag, Option.some(other));
    }

    @Override
    public String toString() {
        return registry.map(host -> host + "/").getOrElse("")
                + path
                + tag.map(word -> ":" + word).getOrElse("")
                + digest.map(word -> "@" + word).getOrElse("");
    }
}
