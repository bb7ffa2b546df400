package dev.stowage.value;

/**
 * A variable that values refer to, as {@code docker compose config --variables} tells of it.
 *
 * @param isRequired whether a reference fails when the variable has no value
 * @param otherwise the default that the first reference gives which gives one; empty when none does
 * @param alternate likewise the text that stands in its place when it has a value
 */
public record UsedVariable(String name, boolean isRequired, String otherwise, String alternate) {
    /** The same with what a later reference to it adds. */
    public UsedVariable and(UsedVariable later) {
        return new UsedVariable(
                name,
                isRequired || later.isRequired,
                otherwise.isEmpty() ? later.otherwise : otherwise,
                alternate.isEmpty() ? later.alternate : alternate);
    }
}
