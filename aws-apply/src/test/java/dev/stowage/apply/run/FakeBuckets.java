package dev.stowage.apply.run;

import dev.stowage.apply.aws.Buckets;
import dev.stowage.apply.aws.FakeFailure;
import dev.stowage.apply.aws.ServiceFailure;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Buckets in memory. */
final class FakeBuckets implements Buckets {
    /** Texts by key, by bucket. */
    final TreeMap<String, TreeMap<String, String>> held = new TreeMap<>();

    final List<String> requests = new ArrayList<>();
    private Option<String> failing = Option.none();

    /** That of what is put, in buckets that keep versions. */
    Option<String> version = Option.none();

    /** This happens before the next template is put. */
    Runnable beforePut = () -> {};

    /** This happens once a template is put. */
    Runnable afterPut = () -> {};

    /** This happens once a version is removed. */
    Runnable afterRemoval = () -> {};

    /** Every request of this kind fails. */
    FakeBuckets failing(String request) {
        failing = Option.some(request);
        return this;
    }

    private Option<ServiceFailure> asked(String request) {
        requests.add(request);
        return failing.filter(request::equals).map(refused -> FakeFailure.of(ServiceFailure.Kind.ACCESS_DENIED));
    }

    private <T> Either<ServiceFailure, T> answer(String request, T value) {
        return asked(request).<Either<ServiceFailure, T>>map(Either::left).getOrElse(Either.right(value));
    }

    @Override
    public Option<ServiceFailure> make(String bucket) {
        return asked("make").onEmpty(() -> held.putIfAbsent(bucket, new TreeMap<>()));
    }

    @Override
    public Either<ServiceFailure, Stored> put(String bucket, String key, String text) {
        Runnable before = beforePut;
        beforePut = () -> {};
        before.run();
        if (!held.containsKey(bucket)) {
            requests.add("put");
            return Either.left(FakeFailure.of(ServiceFailure.Kind.NOT_FOUND));
        }
        return answer("put", new Stored("https://" + bucket + "/" + key, version))
                .peek(put -> held.get(bucket).put(key, text))
                .peek(put -> afterPut.run());
    }

    @Override
    public Either<ServiceFailure, Vector<Found>> named(String begin) {
        return answer("buckets", found(held.keySet(), begin));
    }

    @Override
    public Either<ServiceFailure, Vector<Found>> objects(String bucket, String begin) {
        return answer(
                "objects", found(held.getOrDefault(bucket, new TreeMap<>()).keySet(), begin));
    }

    private static Vector<Found> found(Iterable<String> names, String begin) {
        return Vector.ofAll(names).filter(name -> name.startsWith(begin)).map(name -> new Found(name, Instant.EPOCH));
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key) {
        return asked("remove object")
                .onEmpty(() -> held.getOrDefault(bucket, new TreeMap<>()).remove(key));
    }

    @Override
    public Option<ServiceFailure> remove(String bucket, String key, String version) {
        return asked("remove version")
                .onEmpty(() -> held.getOrDefault(bucket, new TreeMap<>()).remove(key))
                .onEmpty(afterRemoval);
    }

    @Override
    public Option<ServiceFailure> remove(String bucket) {
        return asked("remove bucket").onEmpty(() -> held.remove(bucket));
    }
}
