package dev.stowage.validate.support;

import dev.stowage.value.Dialect;
import dev.stowage.value.PerDialect;
import io.vavr.collection.Vector;

/** An attribute of Compose, by the pattern of its path ({@code services.*.ports.[].target}), and what becomes of it. */
public record Attribute(String pattern, PerDialect<Outcome> outcomes) {
    private static final String ANY_KEY = "*";
    private static final String ANY_ITEM = "[]";

    /** One whose end in the older dialect may leave its note to that in the dialect modern. */
    static Attribute row(String pattern, Outcome modern, Outcome dockerEcs) {
        return new Attribute(pattern, new PerDialect<>(modern, dockerEcs.besides(modern)));
    }

    /** The same, which sets these properties in each dialect that carries it over. */
    Attribute to(String... properties) {
        return new Attribute(
                pattern,
                new PerDialect<>(
                        outcomes.modern().carriedTo(properties),
                        outcomes.dockerEcs().carriedTo(properties)));
    }

    /** Without the names of services and the like: {@code services.ports.target}. */
    public String name() {
        return words().mkString(".");
    }

    /** One inside of it, of which becomes what becomes of the whole. */
    Attribute part(String inside) {
        return new Attribute(
                inside,
                new PerDialect<>(
                        outcomes.modern().ofPart(name()), outcomes.dockerEcs().ofPart(name())));
    }

    public Outcome outcome(Dialect dialect) {
        return outcomes.in(dialect);
    }

    private Vector<String> steps() {
        return Vector.of(pattern.split("\\.", -1)).reject(ANY_ITEM::equals);
    }

    Vector<String> words() {
        return steps().reject(ANY_KEY::equals);
    }

    /** Whether the words are its name, or that of something around it. */
    boolean isBelow(Vector<String> typed) {
        return words().startsWith(typed);
    }

    /** Whether the words are its path with the names of a project, or that of something around it that has a name. */
    boolean isOnPath(Vector<String> typed) {
        return typed.size() <= steps().size()
                && !steps().get(typed.size() - 1).equals(ANY_KEY)
                && steps().zip(typed).forAll(pair -> pair._1.equals(ANY_KEY) || pair._1.equals(pair._2));
    }

    /** Whether the words stand in its name, one after the other. */
    boolean holds(Vector<String> typed) {
        return words().containsSlice(typed);
    }
}
