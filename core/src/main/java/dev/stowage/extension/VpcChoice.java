package dev.stowage.extension;

import io.vavr.control.Option;
import java.util.function.Function;

/** The network that a project asks for. */
public sealed interface VpcChoice {
    <R> R fold(
            Function<Existing, R> existing, Function<AccountDefault, R> accountDefault, Function<Created, R> created);

    /** The id of the network, where it is one that exists and is named. */
    default Option<String> existing() {
        return fold(existing -> Option.some(existing.id()), usual -> Option.none(), created -> Option.none());
    }

    /** The network that the template makes, where it makes one. */
    default Option<OwnNetwork> created() {
        return fold(existing -> Option.none(), usual -> Option.none(), created -> Option.some(created.network()));
    }

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
