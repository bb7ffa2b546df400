package dev.stowage.laws;

import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Projects;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Dialect;
import dev.stowage.value.Tree;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** The laws of converters, held by the dialect {@code docker-ecs} as far as the retired integration kept them. */
class DockerEcsLaws
        implements AdditionLaws,
                DeterminismLaws,
                OpenDoorLaws,
                ImageLaws,
                OrderLaws,
                OverlayLaws,
                ReachabilityLaws,
                ReferenceLaws,
                RollingLaws,
                SecretLaws,
                SizeLaws,
                TotalityLaws {
    @Override
    public Pipeline pipeline() {
        return Pipeline.of(Dialect.DOCKER_ECS);
    }

    @Override
    public Projects projects() {
        return Projects.dockerEcs();
    }

    /** Without ports: one that is not HTTP gives the whole project another load balancer. */
    @Override
    @Provide
    public Arbitrary<AddedService> additions() {
        return projects()
                .services()
                .map(service ->
                        new AddedService(new Tree.Fields(service.values().remove("ports"))));
    }

    /** The balancer and the mount targets are on all networks of the project. */
    @Override
    public boolean isShared(String pointer) {
        return pointer.equals("/Resources/LoadBalancer") || pointer.contains("NFSMountTargetOn");
    }

    /** The tool took CPUs for 1,000 units each. */
    @Override
    public int unitsOfOneCpu() {
        return 1000;
    }

    @Override
    public boolean mayRefuse(int replicas, int atOnce) {
        return replicas < atOnce || replicas == 0;
    }

    /** The tool wrote 100 and 100 percent for none at once. */
    @Override
    public boolean mayStandStill(int atOnce) {
        return atOnce == 0;
    }

    @Override
    public String withoutWhatMayHoldSecrets(String template) {
        return template.replaceAll("\"?SecretString\"?: ?\"?" + ComposeApp.SECRET, "");
    }
}
