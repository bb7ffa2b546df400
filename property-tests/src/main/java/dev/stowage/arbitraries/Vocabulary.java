package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What applications of a dialect are made of, where the dialects do not take the same. */
record Vocabulary(
        Arbitrary<String> project,
        Arbitrary<Part> image,
        Vector<Arbitrary<Part>> network,
        Vector<Arbitrary<Part>> container,
        Vector<Arbitrary<Part>> deploy,
        Function<String, Arbitrary<Tree>> secret,
        Arbitrary<Vector<Part>> keys) {
    static final Vocabulary MODERN = new Vocabulary(
            Names.project(),
            Services.imageOrBuild(),
            NetworkParts.all(),
            ContainerParts.all().appendAll(KeyParts.ofService()),
            DeployParts.all(),
            TopLevel::secret,
            KeyParts.ofProject());

    /**
     * No builds, ports that are published as what they are, updates that leave replicas, secrets in files or in AWS, and a
     * project whose name a stack can have; and what only this dialect makes something of.
     */
    static final Vocabulary DOCKER_ECS = new Vocabulary(
            Names.stack(),
            Services.image(),
            NetworkParts.ofDockerEcs(),
            ContainerParts.ofDockerEcs(),
            DeployParts.ofDockerEcs(),
            TopLevel::secretInFile,
            Arbitraries.just(Vector.empty()));
}
