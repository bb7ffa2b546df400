package dev.stowage.value;

/** What a table has for each dialect, a column each. */
public record PerDialect<T>(T modern, T dockerEcs) {
    public T in(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> modern;
            case DOCKER_ECS -> dockerEcs;
        };
    }
}
