package dev.stowage.extension;

import java.util.function.Function;

/** The network that a project asks for. */
public sealed interface VpcChoice {
    <R> R fold(
            Function<Existing, R> existing, Function<AccountDefault, R> accountDefault, Function<Created, R> created);

    /** The network with this id. */
    record Existing(String id) implements VpcChoice {
        @Override
        public <R> R fold(
                Function<Existing, R> existing,
                Function<AccountDefault, R> accountDefault,
                Function<Created, R> created) {
            return existing.apply(this);
        }
    }

    /** The default network of account and region. */
    record AccountDefault() implements VpcChoice {
        @Override
        public <R> R fold(
                Function<Existing, R> existing,
                Function<AccountDefault, R> accountDefault,
                Function<Created, R> created) {
            return accountDefault.apply(this);
        }
    }

    /** One of the project's own. */
    record Created(OwnNetwork network) implements VpcChoice {
        @Override
        public <R> R fold(
                Function<Existing, R> existing,
                Function<AccountDefault, R> accountDefault,
                Function<Created, R> created) {
            return created.apply(this);
        }
    }
}
