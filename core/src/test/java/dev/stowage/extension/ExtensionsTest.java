package dev.stowage.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.compose.Deploy;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Project;
import dev.stowage.compose.Service;
import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceFile;
import dev.stowage.source.SourceMap;
import dev.stowage.source.Span;
import dev.stowage.value.Dialect;
import dev.stowage.value.Port;
import dev.stowage.value.ProjectName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExtensionsTest {
    private static final AttributePath WEB = AttributePath.of("services", "web");

    @Test
    void readsTheTopLevel() {
        ProjectExtension read = project(
                        "x-aws-logs_retention",
                        Tree.text("never"),
                        "x-aws-vpc",
                        fields("create", fields("zones", Tree.whole(3), "nat", Tree.text("per_zone"))))
                .value();

        assertThat(read.logsRetention()).isEqualTo(Option.some(LogRetention.forever()));
        assertThat(read.vpc())
                .isEqualTo(Option.some(new VpcChoice.Created(
                        OwnNetwork.builder().zones(3).nat(Nat.PER_ZONE).build())));
    }

    @Test
    void readsScalingWithDurationsAndQuotedNumbers() {
        Tree scaling = fields("max", Tree.text("10"), "cpu", Tree.whole(60), "scale_in_cooldown", Tree.text("5m"));
        Deploy deploy =
                Deploy.builder().putExtension("x-aws-autoscaling", scaling).build();

        Checked<ServiceExtension> read = reader().of(service().deploy(deploy).build(), WEB);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value().autoscaling())
                .isEqualTo(Option.some(Autoscaling.builder()
                        .max(10)
                        .cpu(60)
                        .scaleInCooldown(Duration.ofMinutes(5))
                        .build()));
    }

    @Test
    void readsARuleOfAPort() {
        PortMapping port = PortMapping.builder()
                .target(new Port(80))
                .putExtension("x-aws-rule", fields("host", Tree.text("a.example"), "priority", Tree.whole(10)))
                .build();

        assertThat(reader().of(port, WEB).value().rule())
                .isEqualTo(Option.some(
                        RoutingRule.builder().addHost("a.example").priority(10).build()));
    }

    @Test
    void suggestsTheNearestKey() {
        Problem problem = project("x-aws-clutser", Tree.text("prod")).problems().single();

        assertThat(problem.id()).isEqualTo(EcsProblem.UNKNOWN_EXTENSION);
        assertThat(problem.hint()).isEqualTo(Option.some("did you mean x-aws-cluster?"));
    }

    @Test
    void saysWhereAMisplacedKeyBelongs() {
        Problem problem = project("x-aws-autoscaling", fields("max", Tree.whole(3)))
                .problems()
                .single();

        assertThat(problem.id()).isEqualTo(EcsProblem.MISPLACED_EXTENSION);
        assertThat(problem.hint()).isEqualTo(Option.some("write it in deploy of a service"));
    }

    @Test
    void leavesOutWhatIsWrong() {
        Checked<ProjectExtension> read =
                project("x-aws-exec", Tree.text("perhaps"), "x-aws-logs_retention", Tree.whole(31));

        assertThat(read.problems().map(Problem::id))
                .containsExactly(EcsProblem.EXTENSION_WRONG_TYPE, EcsProblem.EXTENSION_OUT_OF_RANGE);
        assertThat(read.value()).isEqualTo(ProjectExtension.builder().build());
    }

    @Test
    void namesAMissingAttribute() {
        Deploy deploy =
                Deploy.builder().putExtension("x-aws-autoscaling", fields()).build();

        Checked<ServiceExtension> read = reader().of(service().deploy(deploy).build(), WEB);

        assertThat(read.problems().map(Problem::sentence)).containsExactly("x-aws-autoscaling needs the attribute max");
        assertThat(read.value().autoscaling()).isEmpty();
    }

    @Test
    void passesExtensionsOfOthersBy() {
        assertThat(project("x-common", Tree.text("mine")).problems()).isEmpty();
    }

    private static Checked<ProjectExtension> project(Object... attributes) {
        Tree.Fields extensions = (Tree.Fields) fields(attributes);
        return reader().of(Project.builder()
                .name(new ProjectName("shop"))
                .extensions(extensions.values())
                .build());
    }

    private static Service.Builder service() {
        return Service.builder().name(new ServiceName("web"));
    }

    private static Extensions reader() {
        return Extensions.of(Dialect.MODERN, new Beginning());
    }

    private static Tree fields(Object... attributes) {
        LinkedHashMap<String, Tree> fields = LinkedHashMap.empty();
        for (int at = 0; at < attributes.length; at += 2) {
            fields = fields.put((String) attributes[at], (Tree) attributes[at + 1]);
        }
        return new Tree.Fields(fields);
    }

    /** Everything stands at the beginning of one file. */
    private record Beginning() implements SourceMap {
        @Override
        public Span at(AttributePath path) {
            return Span.startOf(SourceFile.of("compose.yaml", ""));
        }

        @Override
        public Span keyAt(AttributePath path) {
            return at(path);
        }

        @Override
        public Vector<AttributePath> paths() {
            return Vector.empty();
        }

        @Override
        public boolean has(AttributePath path) {
            return false;
        }
    }
}
