package dev.stowage.validate;

import dev.stowage.load.LoadedProject;
import dev.stowage.problem.Checked;
import dev.stowage.validate.defaults.Settings;
import dev.stowage.validate.rules.Rule;
import dev.stowage.validate.rules.Rules;
import dev.stowage.validate.subject.Examined;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.value.Dialect;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is done with a project in a dialect: the one place of this stage that asks which it is.
 *
 * @param examined what of the project counts
 * @param settings what ECS needs, given or filled in
 * @param rules what is demanded
 * @param overruled attributes that give no setting where limits are written
 */
record DialectChecks(
        Function<LoadedProject, Examined> examined,
        Function<Examined, Checked<Settings>> settings,
        Supplier<Vector<Rule>> rules,
        Set<String> overruled) {
    /** The retired Docker integration took sizes from one place, all or none. */
    private static final Set<String> RESERVATIONS =
            HashSet.of(SizeAttributes.CPU_RESERVATION, SizeAttributes.MEMORY_RESERVATION);

    /** Only what is asked for is made, for start-up's sake. */
    static DialectChecks of(Dialect dialect) {
        return switch (dialect) {
            case MODERN -> new DialectChecks(Examined::all, Settings::modern, Rules::modern, HashSet.empty());
            case DOCKER_ECS -> new DialectChecks(Examined::used, Settings::dockerEcs, Rules::dockerEcs, RESERVATIONS);
        };
    }
}
