package dev.stowage.convert.modern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.Subnet;
import dev.stowage.aws.Vpc;
import dev.stowage.cfn.Template;
import dev.stowage.compose.Network;
import dev.stowage.compose.Project;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.emit.Emission;
import dev.stowage.extension.Protocol;
import dev.stowage.extension.TargetCheck;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.validate.settings.ExposedPort;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.settings.Transport;
import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import dev.stowage.value.Port;
import dev.stowage.value.ProjectName;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ModernDialectTest {
    private static final TargetCheck NO_CHECK = TargetCheck.builder().build();

    @Test
    void putsWhatIsNotHttpOnANetworkBalancer() {
        Template template = template(one(plain(Transport.TCP, Protocol.TCP)));
        assertThat(property(template, "GameTCP7000Listener")).contains("\"Protocol\":\"TCP\"", "NetworkLoadBalancer");
        assertThat(ids(template)).doesNotContain("LoadBalancer").contains("NetworkLoadBalancerSecurityGroup");
    }

    @Test
    void joinsTcpAndUdpOfOnePortInOneListener() {
        Template template = template(one(plain(Transport.TCP, Protocol.TCP), plain(Transport.UDP, Protocol.UDP)));
        assertThat(property(template, "GameTCP7000Listener")).contains("\"Protocol\":\"TCP_UDP\"");
        assertThat(ids(template))
                .contains("Default7000TCPIngress", "Default7000UDPIngress")
                .doesNotContain("GameUDP7000Listener");
        assertThat(property(template, "GameTaskDefinition"))
                .containsOnlyOnce("\"ContainerPort\":7000")
                .doesNotContain("\"Protocol\":\"udp\"");
    }

    @Test
    void letsTheBalancerReachAHealthCheckPortOfItsOwn() {
        TargetCheck check = TargetCheck.builder().port(new Port(8080)).build();
        Template template = template(one(plain(Transport.TCP, Protocol.TCP).check(check)));
        assertThat(ids(template)).contains("Default8080TCPIngress");
        assertThat(property(template, "GameTCP7000TargetGroup")).contains("\"HealthCheckPort\":\"8080\"");
    }

    @Test
    void sendsClientsOfPlainHttpToHttps() {
        ServicePort https = Samples.http(0, 443, 8080)
                .protocol(Protocol.HTTPS)
                .certificate("arn:aws:acm:eu-west-1:1:certificate/c")
                .build();
        Template template = template(context(https));
        assertThat(property(template, "RedirectListener")).contains("\"StatusCode\":\"HTTP_301\"");
        assertThat(property(template, "GameTCP443Listener")).contains("ELBSecurityPolicy-TLS13-1-2-2021-06");
        assertThat(property(template, "GameTCP443TargetGroup")).contains("\"Protocol\":\"HTTP\"");
    }

    @Test
    void usesTheSubnetsOfAKnownEnvironment() {
        Template template = template(known(inventory("a", "b")));
        assertThat(template.parameters()).isEmpty();
        assertThat(property(template, "WebService")).contains("\"Subnets\":[\"subnet-a\",\"subnet-b\"]");
    }

    @Test
    void refusesABalancerInOneZone() {
        assertThat(problems(known(inventory("a")))).containsExactly(EcsProblem.TOO_FEW_ZONES);
    }

    @Test
    void refusesAnEnvironmentWithoutNetwork() {
        assertThat(problems(known(AwsInventory.builder().region("eu-west-1").build())))
                .containsExactly(EcsProblem.NO_VPC);
    }

    @Test
    void leavesServicesThatAreOnlyOnInternalNetworksAlone() {
        ConversionContext context = Samples.context(
                Project.builder()
                        .name(new ProjectName("p"))
                        .putNetwork(
                                new NetworkName("back"),
                                Network.builder().name("p_back").internal(true).build()),
                Tuple.of(
                        Samples.service("web", "back").build(),
                        Samples.settings("web")
                                .ports(Vector.of(Samples.http(0, 80, 80).build()))
                                .build()));
        assertThat(ids(template(context))).doesNotContain("LoadBalancer", "WebTCP80Listener", "Back80Ingress");
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(template(one(plain(Transport.TCP, Protocol.TCP), plain(Transport.UDP, Protocol.UDP)))
                        .danglingReferences())
                .isEmpty();
    }

    private static ServicePort.Builder plain(Transport transport, Protocol protocol) {
        return Samples.http(transport == Transport.TCP ? 0 : 1, 7000, 7000)
                .transport(transport)
                .protocol(protocol)
                .check(NO_CHECK);
    }

    private static ConversionContext one(ServicePort.Builder... ports) {
        return context(Vector.of(ports).map(ServicePort.Builder::build).toJavaArray(ServicePort[]::new));
    }

    private static ConversionContext context(ServicePort... ports) {
        ServiceSettings settings = Samples.settings("game")
                .ports(Vector.of(ports))
                .exposed(Vector.of(ports).map(port -> new ExposedPort(port.target(), port.transport())))
                .build();
        return Samples.context(
                project(), Tuple.of(Samples.service("game", "default").build(), settings));
    }

    private static Project.Builder project() {
        return Project.builder()
                .name(new ProjectName("p"))
                .putNetwork(new NetworkName("default"), Samples.network("p", "default"));
    }

    private static ConversionContext known(AwsInventory inventory) {
        return ConversionContext.builder()
                .from(Samples.helloWeb())
                .environment(AwsEnvironment.known(inventory))
                .build();
    }

    private static AwsInventory inventory(String... zones) {
        return AwsInventory.builder()
                .region("eu-west-1")
                .vpc(Vpc.builder().id("vpc-1").build())
                .subnets(Vector.of(zones).map(zone -> new Subnet("subnet-" + zone, zone, true)))
                .build();
    }

    private static Vector<ProblemId> problems(ConversionContext context) {
        return new ModernDialect().application(context).problems().map(Problem::id);
    }

    private static Template template(ConversionContext context) {
        return Emission.template(new ModernDialect().application(context).value());
    }

    private static Vector<String> ids(Template template) {
        return template.resources().keySet().toVector().map(LogicalId::value);
    }

    private static String property(Template template, String id) {
        return template.resources()
                .get(new LogicalId(id))
                .map(Format.COMPACT_JSON::render)
                .getOrElse("no " + id);
    }
}
