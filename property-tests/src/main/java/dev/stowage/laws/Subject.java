package dev.stowage.laws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Hostile;
import dev.stowage.arbitraries.Projects;
import dev.stowage.pipeline.Pipeline;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/**
 * What a law is tried on. A test class that implements some laws says here which converter is under test, and which
 * applications it has to take.
 */
public interface Subject {
    Pipeline pipeline();

    /** Applications that the converter takes without an error, and services to add to them. */
    default Projects projects() {
        return Projects.modern();
    }

    /** The applications of {@link #projects}, under the name that the laws use. */
    @Provide
    default Arbitrary<ComposeApp> apps() {
        return projects().apps();
    }

    /** The same with something in them that does not belong there. */
    @Provide
    default Arbitrary<ComposeApp> mutated() {
        return Hostile.mutated(projects());
    }

    /** The template of an application that has to be converted. */
    default JsonNode template(ComposeApp app) {
        return Json.of(Outcome.of(pipeline(), app.source()).conversion());
    }

    /**
     * Whether a part of the template, told by its JSON pointer, belongs to all services together. The door of a balancer
     * does, since it opens for each published port, and so do the capacity providers of the cluster.
     */
    default boolean isShared(String pointer) {
        return pointer.endsWith("LoadBalancerSecurityGroup") || pointer.endsWith("/CapacityProviderAssociations");
    }
}
