package dev.stowage.aws;

import io.vavr.control.Option;
import java.util.function.Function;

/**
 * What is known of the account that a template is for: nothing ({@link Offline}), or what discovery or a file says
 * ({@link Known}).
 */
public sealed interface AwsEnvironment {
    /** Nothing is known, and the template asks for two subnets. */
    static Offline offline() {
        return offline(Offline.USUAL_SUBNETS);
    }

    /** Nothing is known, and the template asks for that many subnets, 1 or more. */
    static Offline offline(int subnets) {
        return new Offline(subnets, Option.none());
    }

    static AwsEnvironment known(AwsInventory inventory) {
        return new Known(inventory);
    }

    <R> R fold(Function<Offline, R> offline, Function<Known, R> known);

    /** What is known, if anything is. */
    default Option<AwsInventory> inventory() {
        return fold(offline -> Option.none(), known -> Option.some(known.found()));
    }

    /** The code of the region that the template is for; none: it is for any. */
    default Option<String> region() {
        return fold(Offline::onlyRegion, known -> Option.some(known.found().region()));
    }

    /**
     * Nothing is known but perhaps the region: ids of network and subnets become parameters of the template. The subnets
     * are taken to be public and each in a zone of its own.
     *
     * @param subnets how many of them the template asks for, 1 or more
     * @param onlyRegion the code of the region that the template is for; none: it is for any
     */
    record Offline(int subnets, Option<String> onlyRegion) implements AwsEnvironment {
        static final int USUAL_SUBNETS = 2;

        /** At least one subnet, for a task has to be somewhere. */
        public Offline {
            if (subnets < 1) {
                throw new IllegalArgumentException("not a number of subnets: " + subnets);
            }
        }

        /** The same for a template that is for this region alone, by its code, such as {@code cn-north-1}. */
        public Offline in(String region) {
            return new Offline(subnets, Option.some(region));
        }

        @Override
        public <R> R fold(Function<Offline, R> offline, Function<Known, R> known) {
            return offline.apply(this);
        }
    }

    /** Whatever the inventory does not hold, does not exist. */
    record Known(AwsInventory found) implements AwsEnvironment {
        @Override
        public <R> R fold(Function<Offline, R> offline, Function<Known, R> known) {
            return known.apply(this);
        }
    }
}
