package dev.stowage.problem;

import dev.stowage.source.SourceMap;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The result of a step inside a stage: always a value, with the problems found on the way to it. A faulty part is marked in
 * the value and its problem is listed, so later steps continue with the rest and do not report that part again. Only the
 * end of a stage makes an {@code Either} of it.
 */
public record Checked<T>(T value, Vector<Problem> problems) {
    /** A value without a problem. */
    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, Vector.empty());
    }

    /** A value, marked where it is faulty, with the problem found in it. */
    public static <T> Checked<T> of(T value, Problem problem) {
        return new Checked<>(value, Vector.of(problem));
    }

    /** The value of {@code step} applied to each item, in order, with all problems in that order. */
    public static <A, B> Checked<Vector<B>> traverse(Iterable<A> items, Function<? super A, Checked<B>> step) {
        ArrayList<B> values = new ArrayList<>();
        ArrayList<Problem> problems = new ArrayList<>();
        for (A item : items) {
            Checked<B> next = step.apply(item);
            values.add(next.value);
            next.problems.forEach(problems::add);
        }
        return new Checked<>(Vector.ofAll(values), Vector.ofAll(problems));
    }

    public <R> Checked<R> map(Function<? super T, ? extends R> change) {
        return new Checked<>(change.apply(value), problems);
    }

    /** The next step on this value; its problems come after those of this one. */
    public <R> Checked<R> flatMap(Function<? super T, Checked<R>> step) {
        Checked<R> next = step.apply(value);
        return next.after(problems);
    }

    /** Joins two independent steps: both results and the problems of both are kept. */
    public <U, R> Checked<R> zip(Checked<U> other, BiFunction<? super T, ? super U, ? extends R> join) {
        return new Checked<>(join.apply(value, other.value), joined(problems, other.problems));
    }

    public <U> Checked<Tuple2<T, U>> zip(Checked<U> other) {
        return zip(other, Tuple::of);
    }

    public Checked<T> with(Problem problem) {
        return new Checked<>(value, problems.append(problem));
    }

    public Checked<T> with(Iterable<Problem> more) {
        return new Checked<>(value, problems.appendAll(more));
    }

    /** This result with {@code earlier} problems in front. */
    public Checked<T> after(Vector<Problem> earlier) {
        return earlier.isEmpty() ? this : new Checked<>(value, joined(earlier, problems));
    }

    /** The same, each problem that has a path and no span at the place of its path. */
    public Checked<T> located(SourceMap sources) {
        return problems.isEmpty() ? this : new Checked<>(value, problems.map(problem -> problem.located(sources)));
    }

    public boolean hasErrors() {
        return problems.exists(problem -> problem.severity() == Severity.ERROR);
    }

    /** The end of a stage: the result made from value and warnings, or all problems when one of them is an error. */
    public <R> Either<Problems, R> end(BiFunction<? super T, Vector<Problem>, ? extends R> result) {
        Vector<Problem> sorted = Problems.inOrder(problems);
        return hasErrors() ? Either.left(new Problems(sorted)) : Either.right(result.apply(value, sorted));
    }

    /** The end of a stage after others: the warnings of {@code earlier} stages come first, on either side. */
    public <R> Either<Problems, R> end(
            Vector<Problem> earlier, BiFunction<? super T, Vector<Problem>, ? extends R> result) {
        return this.<R>end((value, warnings) -> result.apply(value, joined(earlier, warnings)))
                .mapLeft(problems -> problems.after(earlier));
    }

    private static Vector<Problem> joined(Vector<Problem> first, Vector<Problem> second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first.appendAll(second);
    }
}
