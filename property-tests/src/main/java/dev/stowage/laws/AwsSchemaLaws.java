package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Tries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every property of a template is one that AWS has, of the right type and with a value that is allowed, and none is missing. */
public interface AwsSchemaLaws extends Subject {
    /** The schemas of the types that the converter makes. */
    default ResourceSchemas schemas() {
        return ResourceSchemas.published();
    }

    @Property(tries = Tries.SOME)
    default void writesOnlyPropertiesThatAwsHas(@ForAll("apps") ComposeApp app) {
        assertThat(schemas().faults(template(app))).isEmpty();
    }
}
