package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.aws.FakeServices;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.Address.Requests;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.ServiceState.Binding;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final StackRef SHOP = new StackRef(FakeStack.NAME, Option.none());

    @Test
    void tellsWhereEachServiceIsReached_inTheSpellingOfTheFile() {
        FakeServices ecs = new FakeServices().with("web.app", 1).with("db", 1);
        ecs.put(ServiceState.builder()
                .from(ecs.service("web.app"))
                .addBinding(new Binding("tg1", "web-app", 8080))
                .addBinding(new Binding("tg2", "metrics", 9090))
                .build());
        assertThat(addresses(ecs, LinkedHashMap.of(new ServiceName("web.app"), Vector.of("shop.example"))))
                .isEqualTo(Either.right(Vector.of(
                        new ServiceAddress(new ServiceName("web.app"), 8080, "http://shop.example:80"),
                        new ServiceAddress(new ServiceName("metrics"), 9090, "http://shop.example:80"))));
    }

    @Test
    void asksNoBalancer_whereNothingIsPublished() {
        assertThat(addresses(new FakeServices().with("db", 1), LinkedHashMap.empty()))
                .isEqualTo(Either.right(Vector.empty()));
    }

    private Either<Problem, Vector<ServiceAddress>> addresses(
            FakeServices ecs, LinkedHashMap<ServiceName, Vector<String>> domains) {
        RecordedAws aws = new FakeStack("{}")
                .with("Web", "AWS::ECS::Service", FakeServices.id("web.app"))
                .with("Db", "AWS::ECS::Service", FakeServices.id("db"))
                .aws()
                .answering(
                        "LoadBalancers.addresses",
                        (Vector<String> groups) -> Either.right(
                                groups.map(group -> new Address(group, "lb.example", 80, "http", Requests.ALL))))
                .with("services", ecs);
        return new Surveys(aws.aws()).of(SHOP).flatMap(survey -> Ports.all(survey, domains));
    }
}
