package dev.stowage.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.arbitraries.ComposeApp;
import dev.stowage.arbitraries.Documents;
import dev.stowage.arbitraries.Tries;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * However many replicas there are, and however many are replaced at once: the percentages of a deployment are ones that
 * ECS takes (<em>Amazon ECS API Reference</em>, "DeploymentConfiguration"), or the numbers are refused.
 */
public interface RollingLaws extends Subject {
    @Provide
    default Arbitrary<String> orders() {
        return Arbitraries.of("", "start-first", "stop-first");
    }

    @Property(tries = Tries.MANY)
    default void staysWithinTheBoundsOfEcs(
            @ForAll("apps") ComposeApp app,
            @ForAll @IntRange(max = 300) int replicas,
            @ForAll @IntRange(max = 310) int atOnce,
            @ForAll("orders") String order) {
        ComposeApp changed = app.withEachService(service -> Documents.with(
                Documents.with(keptRunning(service), Tree.whole(replicas), "deploy", "replicas"),
                update(atOnce, order),
                "deploy",
                "update_config"));
        Outcome outcome = Outcome.of(pipeline(), changed.source());
        percents(outcome).forEach(percents -> check(percents, mayStandStill(atOnce)));
        assertThat(outcome.result().isRight() || mayRefuse(replicas, atOnce))
                .as(() -> outcome.problems().head())
                .isTrue();
    }

    /** Whether the converter may refuse so many replicas, replaced so many at once. */
    default boolean mayRefuse(int replicas, int atOnce) {
        return false;
    }

    /** Whether a deployment of none at once may be one that replaces nothing, which ECS refuses. */
    default boolean mayStandStill(int atOnce) {
        return false;
    }

    /** Tasks on a schedule, and those whose end others wait for, are not replaced. */
    private static Tree.Fields keptRunning(Tree.Fields service) {
        return new Tree.Fields(service.values().remove("x-aws-schedule").remove("depends_on"));
    }

    private static Tree update(int atOnce, String order) {
        LinkedHashMap<String, Tree> update = LinkedHashMap.of("parallelism", Tree.whole(atOnce));
        return new Tree.Fields(order.isEmpty() ? update : update.put("order", Tree.text(order)));
    }

    private static Vector<JsonNode> percents(Outcome outcome) {
        return outcome.result()
                .toOption()
                .toVector()
                .flatMap(conversion -> Json.resources(Json.of(conversion), "AWS::ECS::Service")
                        .map(service -> service._2.path("Properties").path("DeploymentConfiguration")));
    }

    private static void check(JsonNode percents, boolean mayStandStill) {
        int least = percents.path("MinimumHealthyPercent").asInt(0);
        int most = percents.path("MaximumPercent").asInt(200);
        assertThat(least).as("%s", percents).isBetween(0, 100);
        assertThat(most).as("%s", percents).isBetween(100, 200);
        assertThat(least < most || mayStandStill).as("%s", percents).isTrue();
    }
}
