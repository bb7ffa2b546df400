package dev.stowage.apply.run;

import io.vavr.collection.Vector;

/** Things that happen, one each time the world goes on. That it goes on after the last is a mistake of the test. */
public final class Course implements Runnable {
    private Vector<Runnable> left;

    private Course(Vector<Runnable> things) {
        this.left = things;
    }

    public static Course of(Runnable... things) {
        return new Course(Vector.of(things));
    }

    /** The same again and again, to be given where one thing after another is. */
    public static Runnable[] times(int times, Runnable thing) {
        return Vector.fill(times, () -> thing).toJavaArray(Runnable[]::new);
    }

    public boolean isOver() {
        return left.isEmpty();
    }

    @Override
    public void run() {
        Runnable next = left.headOption().getOrElseThrow(() -> new AssertionError("nothing more was to happen"));
        left = left.tail();
        next.run();
    }
}
