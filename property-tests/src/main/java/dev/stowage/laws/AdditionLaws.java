package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Adding a service leaves all resources of the others as they were, and where they were. */
public interface AdditionLaws extends Subject {
    @Provide
    default Arbitrary<AddedService> additions() {
        return projects().services().map(AddedService::new);
    }

    @Property(tries = Tries.SOME)
    default void leavesWhatIsThereAsItWas(
            @ForAll("apps") ComposeApp app,
            @ForAll("additions") AddedService added,
            @ForAll @DoubleRange(min = 0, max = 1) double place) {
        JsonNode before = template(app);
        JsonNode after = template(added.to(app, place));
        assertThat(Parts.changed(Parts.of(before).reject(this::isShared), before, after))
                .isEmpty();
    }

    /**
     * Who calls it already comes after it from then on, for Service Connect tells a task only what was there before it. That
     * is an order of resources, and no property of theirs: of what is deployed, nothing changes.
     */
    @Property(tries = Tries.SOME)
    default void changesNothingButTheOrderOfWhoCallsIt(
            @ForAll("apps") ComposeApp app,
            @ForAll("additions") AddedService added,
            @ForAll @DoubleRange(min = 0, max = 1) double place) {
        ComposeApp calling = AddedService.expectedIn(app);
        JsonNode before = Parts.withoutOrder(template(calling));
        JsonNode after = template(added.to(calling, place));
        assertThat(References.in(after).inCycles()).isEmpty();
        assertThat(Parts.changed(Parts.of(before).reject(this::isShared), before, Parts.withoutOrder(after)))
                .isEmpty();
    }

    @Property(tries = Tries.SOME)
    default void leavesWhatIsThereWhereItWas_forTheLastService(
            @ForAll("apps") ComposeApp app, @ForAll("additions") AddedService added) {
        JsonNode before = template(app);
        Vector<String> after = Parts.of(template(added.to(app, 1)));
        assertThat(after.reject(part -> before.at(part).isMissingNode()))
                .containsExactlyElementsOf(Parts.of(before).filter(after::contains));
    }
}
