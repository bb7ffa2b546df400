package dev.stowage.laws;

import dev.stowage.apply.aws.Buckets;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Buckets in memory, behind a line that can be cut. */
final class MemoryBuckets implements Buckets {
    /** Before any run that is going on. */
    static final Instant LONG_AGO = Instant.EPOCH.minusSeconds(3600);

    private final TreeMap<String, TreeSet<String>> held = new TreeMap<>();
    private final Line line;

    MemoryBuckets(Line line) {
        this.line = line;
    }

    private static Vector<Found> found(Iterable<String> names, String begin) {
        return Vector.ofAll(names).filter(name -> name.startsWith(begin)).map(name -> new Found(name, LONG_AGO));
    }

    @Override
    public Option<ServiceFailure> make(String bucket) {
        return line.act(() -> held.putIfAbsent(bucket, new TreeSet<>()));
    }

    @Override
    public Either<ServiceFailure, Stored> put(String bucket, String key, String text) {
        return line.answer(() -> {
            of(bucket).add(key);
            return new Stored(bucket + "/" + key, Option.none());
        });
    }

    /** The search goes on beside everything else, so it does not count as a request. */
    @Override
    public Either<ServiceFailure, Vector<Found>> named(String begin) {
        return Either.right(found(held.keySet(), begin));
    }

    @Override
    public Either<ServiceFailure, Vector<Found>> objects(String bucket, String begin) {
        return line.answer(() -> found(held.getOrDefault(bucket, new TreeSet<>()), begin));
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key) {
        return line.act(() -> held.getOrDefault(bucket, new TreeSet<>()).remove(key));
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key, String version) {
        return remove(bucket, key);
    }

    @Override
    public Option<ServiceFailure> remove(String bucket) {
        return line.act(() -> {
            if (!held.getOrDefault(bucket, new TreeSet<>()).isEmpty()) {
                throw new AssertionError("S3 removes no bucket with something in it: " + bucket);
            }
            held.remove(bucket);
        });
    }

    /** Whether the object is there that has this address. */
    boolean has(String url) {
        int slash = url.indexOf('/');
        return of(url.substring(0, slash)).contains(url.substring(slash + 1));
    }

    private Set<String> of(String bucket) {
        if (!held.containsKey(bucket)) {
            throw new AssertionError("there is no bucket " + bucket);
        }
        return held.get(bucket);
    }

    boolean isEmpty() {
        return held.isEmpty();
    }
}
