package dev.stowage.compose;

import dev.stowage.value.Bytes;
import dev.stowage.value.StowageStyle;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How an image is built (Compose Build Specification). */
@Value.Immutable
@StowageStyle
public interface Build extends Extensible {
    /** A directory or the address of a repository; empty where the file says so. */
    Option<String> context();

    /** The context, where it says something. */
    default Option<String> namedContext() {
        return context().filter(context -> !context.isEmpty());
    }

    /** Relative to the context. */
    Option<String> dockerfile();

    Option<String> dockerfileInline();

    Vector<String> entitlements();

    LinkedHashMap<String, Option<String>> args();

    /** Keys or agent sockets by id; without a path, the default agent. */
    LinkedHashMap<String, Option<String>> ssh();

    LinkedHashMap<String, String> labels();

    Vector<String> cacheFrom();

    Vector<String> cacheTo();

    @Value.Default
    default boolean noCache() {
        return false;
    }

    Vector<String> noCacheFilter();

    LinkedHashMap<String, String> additionalContexts();

    @Value.Default
    default boolean pull() {
        return false;
    }

    LinkedHashMap<String, Vector<String>> extraHosts();

    Option<String> isolation();

    Option<String> network();

    Option<String> target();

    Vector<SecretMount> secrets();

    Option<Bytes> shmSize();

    Vector<String> tags();

    LinkedHashMap<String, Ulimit> ulimits();

    Vector<String> platforms();

    @Value.Default
    default boolean privileged() {
        return false;
    }

    Option<String> provenance();

    Option<String> sbom();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableBuild.Builder {
        Builder() {}
    }
}
