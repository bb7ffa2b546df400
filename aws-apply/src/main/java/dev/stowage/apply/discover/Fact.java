package dev.stowage.apply.discover;

import dev.stowage.aws.AwsInventory;
import java.util.function.UnaryOperator;

/** What an answer adds to what is known. */
@FunctionalInterface
interface Fact {
    /** That the thing does not exist. */
    Fact NOTHING = known -> known;

    AwsInventory addedTo(AwsInventory known);

    default Fact and(Fact other) {
        return known -> other.addedTo(addedTo(known));
    }

    static Fact of(UnaryOperator<AwsInventory.Builder> change) {
        return known -> change.apply(AwsInventory.builder().from(known)).build();
    }
}
