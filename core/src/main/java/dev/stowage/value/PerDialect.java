package dev.stowage.value;

/** A value for each dialect: a row of a table that has one column per dialect. */
public record PerDialect<T>(T modern, T dockerEcs) {
    public T in(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> modern;
            case DOCKER_ECS -> dockerEcs;
        };
    }
}
