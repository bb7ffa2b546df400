package dev.stowage.apply.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.LoadBalancers;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.running.Address;
import dev.stowage.apply.running.Address.Requests;
import dev.stowage.apply.running.ServiceState;
import dev.stowage.apply.running.ServiceState.Binding;
import dev.stowage.aws.ExistingLoadBalancer;
import dev.stowage.problem.Problem;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final StackRef SHOP = new StackRef(FakeProjects.STACK, Option.none());

    private final ParallelQueries queries = new ParallelQueries();
    private final LoadBalancers balancers = new LoadBalancers() {
        @Override
        public Either<ServiceFailure, Option<ExistingLoadBalancer>> find(String nameOrArn) {
            return Either.right(Option.none());
        }

        @Override
        public Either<ServiceFailure, Vector<Address>> addresses(Vector<String> targetGroups) {
            return Either.right(targetGroups.map(group -> new Address(group, "lb.example", 80, "http", Requests.ALL)));
        }
    };

    @AfterEach
    void close() {
        queries.close();
    }

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
        FakeAws aws = new FakeAws()
                .with(
                        "projects",
                        new FakeProjects("{}")
                                .with("Web", "AWS::ECS::Service", FakeServices.id("web.app"))
                                .with("Db", "AWS::ECS::Service", FakeServices.id("db")))
                .with("services", ecs)
                .with("loadBalancers", balancers);
        return new Surveys(aws.aws(), queries).of(SHOP).flatMap(survey -> Ports.all(survey, domains));
    }
}
