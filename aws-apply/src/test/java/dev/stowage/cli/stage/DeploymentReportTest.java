package dev.stowage.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.Deployment;
import dev.stowage.apply.operate.ServiceAddress;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.value.LogicalId;
import dev.stowage.value.ServiceName;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeploymentReportTest {
    private static final Deployment SHOP = new Deployment(
            new StackName("shop"),
            Deployment.Outcome.UPDATED,
            LinkedHashMap.of(new LogicalId("LoadBalancerDNSName"), "lb.example"),
            Vector.of(new ServiceAddress(new ServiceName("web"), 8080, "http://lb.example:80")));

    @Test
    void endsWithAddressesByService() {
        assertThat(told("up")).isEqualTo("""
                shop updated
                LoadBalancerDNSName lb.example
                web  http://lb.example:80
                """);
    }

    @Test
    void tellsAProgramTheSame() {
        assertThat(told("up", "--format", "yaml")).isEqualTo("""
                Stack: shop
                Outcome: updated
                Outputs:
                  LoadBalancerDNSName: lb.example
                Addresses:
                  - Service: web
                    TargetPort: 8080
                    URL: http://lb.example:80
                """);
        assertThat(told("up", "--format", "json")).startsWith("{").endsWith("}\n");
    }

    @Test
    void saysHowToWatchWhatGoesOn() {
        Deployment begun = new Deployment(
                new StackName("shop"), Deployment.Outcome.STARTED, LinkedHashMap.empty(), Vector.empty());
        assertThat(told(begun, "up", "-d", "web"))
                .startsWith(
                        "the stack goes on by itself; the same command without --detach watches it, and does what is left")
                .endsWith("\nshop started\n");
        assertThat(told(begun, "up", "-d", "-q")).isEqualTo("shop started\n");
    }

    private static String told(String... words) {
        return told(SHOP, words);
    }

    private static String told(Deployment deployment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        ProcessContext process = new ProcessContext(
                HashMap.empty(), Path.of("/"), InputStream.nullInputStream(), printed, printed, Vector.empty());
        new DeploymentReport(deployment).deliver(Call.of(words), process);
        return out.toString(StandardCharsets.UTF_8);
    }
}
