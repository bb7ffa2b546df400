package dev.stowage.laws;

import dev.stowage.apply.aws.Buckets;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Buckets in memory, behind a line that can be cut. */
final class MemoryBuckets implements Buckets {
    private static final ServiceFailure CUT =
            new ServiceFailure(ServiceFailure.Kind.ACCESS_DENIED, "Request", "Cut", "the line is cut", Option.none());

    /** Before any run that is going on. */
    private static final Instant LONG_AGO = Instant.EPOCH.minusSeconds(3600);

    private final TreeMap<String, TreeSet<String>> held = new TreeMap<>();
    private final BooleanSupplier isCut;

    MemoryBuckets(BooleanSupplier isCut) {
        this.isCut = isCut;
    }

    private Option<ServiceFailure> action(Runnable change) {
        if (isCut.getAsBoolean()) {
            return Option.some(CUT);
        }
        change.run();
        return Option.none();
    }

    private Either<ServiceFailure, Vector<Found>> found(Iterable<String> names, String begin) {
        return isCut.getAsBoolean()
                ? Either.left(CUT)
                : Either.right(Vector.ofAll(names)
                        .filter(name -> name.startsWith(begin))
                        .map(name -> new Found(name, LONG_AGO)));
    }

    @Override
    public Option<ServiceFailure> make(String bucket) {
        return action(() -> held.putIfAbsent(bucket, new TreeSet<>()));
    }

    @Override
    public Either<ServiceFailure, Stored> put(String bucket, String key, String text) {
        return action(() ->
                        held.computeIfAbsent(bucket, name -> new TreeSet<>()).add(key))
                .<Either<ServiceFailure, Stored>>map(Either::left)
                .getOrElse(Either.right(new Stored(bucket + "/" + key, Option.none())));
    }

    /** The search goes on beside everything else, so it does not count as a request. */
    @Override
    public Either<ServiceFailure, Vector<Found>> named(String begin) {
        return Either.right(Vector.ofAll(held.keySet())
                .filter(name -> name.startsWith(begin))
                .map(name -> new Found(name, LONG_AGO)));
    }

    @Override
    public Either<ServiceFailure, Vector<Found>> objects(String bucket, String begin) {
        return found(held.getOrDefault(bucket, new TreeSet<>()), begin);
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key) {
        return action(() -> held.getOrDefault(bucket, new TreeSet<>()).remove(key));
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key, String version) {
        return remove(bucket, key);
    }

    @Override
    public Option<ServiceFailure> remove(String bucket) {
        return action(() -> held.remove(bucket));
    }

    @Override
    public String toString() {
        return held.keySet().toString();
    }
}
