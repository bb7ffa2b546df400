package dev.stowage.validate;

import static dev.stowage.validate.Given.limits;
import static dev.stowage.validate.Given.loaded;
import static dev.stowage.validate.Given.port;
import static dev.stowage.validate.Given.problems;
import static dev.stowage.validate.Given.project;
import static dev.stowage.validate.Given.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.compose.Dependency;
import dev.stowage.compose.Deploy;
import dev.stowage.compose.MountType;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.Service;
import dev.stowage.compose.Volume;
import dev.stowage.compose.VolumeMount;
import dev.stowage.load.LoadedProject;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Edit;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.source.AttributePath;
import dev.stowage.value.Dialect;
import dev.stowage.value.Port;
import dev.stowage.value.ServiceName;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void acceptsAPlainService() {
        assertThat(problemsOf(service("web"))).isEmpty();
    }

    @Test
    void wantsAnImageOrABuild() {
        assertThat(problemsOf(Service.builder().name(new ServiceName("web"))))
                .containsExactly(ComposeProblem.NOTHING_TO_RUN);
    }

    @Test
    void refusesWhatNeedsAHost() {
        assertThat(problemsOf(service("web").privileged(true).addCapAdd("SYS_PTRACE", "NET_ADMIN")))
                .containsExactly(EcsProblem.NOT_ON_FARGATE, EcsProblem.NOT_ON_FARGATE);
    }

    @Test
    void refusesOtherNetworks() {
        assertThat(problemsOf(service("web").networkMode("host").addLink("db")))
                .containsExactly(EcsProblem.NOT_ON_ECS, EcsProblem.NOT_ON_ECS);
    }

    @Test
    void refusesGlobalServices() {
        assertThat(problemsOf(
                        service("web").deploy(Deploy.builder().mode("global").build())))
                .containsExactly(EcsProblem.GLOBAL_ON_FARGATE);
    }

    @Test
    void refusesTasksLargerThanAnySize() {
        Deploy large = Deploy.builder().resources(limits(17, 1024)).build();

        assertThat(problemsOf(service("web").deploy(large))).containsExactly(EcsProblem.TASK_TOO_LARGE);
    }

    @Test
    void removesTheSocketOfTheHost() {
        VolumeMount socket = VolumeMount.builder()
                .type(MountType.BIND)
                .source("/var/run/docker.sock")
                .target("/var/run/docker.sock")
                .build();
        Vector<Problem> problems = Stowage.validate(
                        loaded(project(service("web").addVolume(socket).build()).build()), Dialect.MODERN)
                .fold(found -> found.all(), valid -> Vector.empty());

        assertThat(problems.map(Problem::id)).containsExactly(EcsProblem.BIND_MOUNT);
        assertThat(problems.head().edits())
                .containsExactly(Edit.remove(
                        AttributePath.of("services", "web", "volumes").index(0)));
    }

    @Test
    void knowsTheDriversOfVolumes() {
        Volume tape = Volume.builder().name("shop_tape").driver("tape").build();

        assertThat(problems(project(service("web").build())
                        .putVolume(new VolumeName("tape"), tape)
                        .build()))
                .containsExactly(EcsProblem.VOLUME_DRIVER);
    }

    @Test
    void warnsOfOptionsThatSayNothingToAFileSystem() {
        assertThat(problemsOf(options("type", "none"))).containsExactly(EcsProblem.ATTRIBUTE_IGNORED);
        assertThat(problemsOf(options("gid", "70"))).containsExactly(EcsProblem.ATTRIBUTE_IGNORED);
        assertThat(problemsOf(options("permissions", "0700"))).containsExactly(EcsProblem.ATTRIBUTE_IGNORED);
        assertThat(problemsOf(options("root_directory", "/"))).isEmpty();
    }

    @Test
    void refusesSharesOfServers() {
        assertThat(problemsOf(options("type", "nfs"))).containsExactly(EcsProblem.VOLUME_OPTION);
        assertThat(problemsOf(options("type", "CIFS").put("device", "//server/share")))
                .containsExactly(EcsProblem.VOLUME_OPTION);
    }

    @Test
    void wantsTheModeThatGoesWithProvisionedThroughput() {
        assertThat(problemsOf(options("provisioned_throughput", "64"))).containsExactly(EcsProblem.VOLUME_OPTION);
        assertThat(problemsOf(options("provisioned_throughput", " 64 ").put("throughput_mode", "provisioned")))
                .isEmpty();
    }

    @Test
    void warnsThatRestartsAreNotCounted() {
        assertThat(problemsOf(service("web").restart("on-failure:3"))).containsExactly(EcsProblem.ATTRIBUTE_IGNORED);
        assertThat(problemsOf(service("web").restart("on-failure:x"))).containsExactly(ComposeProblem.RESTART_POLICY);
        assertThat(problemsOf(service("web").restart(""))).isEmpty();
    }

    @Test
    void wantsAnActiveServiceOfModernProjectsOnly() {
        LoadedProject nothing = loaded(project().build());

        assertThat(problems(nothing)).containsExactly(ComposeProblem.NO_SERVICE);
        assertThat(Stowage.validate(nothing, Dialect.DOCKER_ECS).isRight()).isTrue();
    }

    @Test
    void keepsNamesApartThatOnlyDifferInMarks() {
        assertThat(problems(project(service("my-web").build(), service("my_web").build())
                        .build()))
                .containsExactly(EcsProblem.NAME_COLLISION);
    }

    @Test
    void publishesAPortOnce() {
        Service web = service("web").addPort(port(80, 80)).build();
        Service api = service("api").addPort(port(80, 3000)).build();

        assertThat(problems(project(web, api).build())).containsExactly(EcsProblem.PORT_PUBLISHED_TWICE);
    }

    @Test
    void letsTcpAndUdpOfOneTargetShareAPort() {
        PortMapping udp = PortMapping.builder()
                .published("53")
                .target(new Port(53))
                .protocol("udp")
                .build();

        assertThat(problemsOf(service("dns").addPort(port(53, 53), udp))).isEmpty();
    }

    @Test
    void letsRulesShareAPort() {
        Service api = service("api")
                .addPort(ruled(LinkedHashMap.of("host", Tree.text("a.example"))))
                .build();
        Service web = service("web").addPort(port(80, 80)).build();

        assertThat(problems(project(api, web).build())).doesNotContain(EcsProblem.PORT_PUBLISHED_TWICE);
        assertThat(problems(project(web, api).build())).doesNotContain(EcsProblem.PORT_PUBLISHED_TWICE);
    }

    @Test
    void wantsAnOrderOfSeveralRules() {
        Service one = service("one")
                .addPort(ruled(LinkedHashMap.of("host", Tree.text("a.example"))))
                .build();
        Service two = service("two")
                .addPort(ruled(LinkedHashMap.of("path", Tree.text("/b"))))
                .build();

        assertThat(problems(project(one, two).build())).contains(EcsProblem.RULE_WITHOUT_PRIORITY);
    }

    @Test
    void wantsACertificateForPort443() {
        assertThat(problemsOf(service("web").addPort(port(443, 8080)))).containsExactly(EcsProblem.CERTIFICATE_MISSING);
    }

    @Test
    void refusesARangeToChooseFrom() {
        PortMapping range = PortMapping.builder()
                .published("8000-8010")
                .target(new Port(80))
                .build();

        assertThat(problemsOf(service("web").addPort(range))).containsExactly(EcsProblem.PUBLISHED_RANGE);
    }

    @Test
    void asksForThePortOfWhatOthersDependOn() {
        Service db = service("db").build();
        Service web = service("web")
                .putDependsOn(db.name(), Dependency.builder().build())
                .build();

        assertThat(problems(project(db, web).build())).containsExactly(EcsProblem.NO_ENDPOINT);
        assertThat(problems(
                        project(service("db").addExpose("5432").build(), web).build()))
                .isEmpty();
    }

    @Test
    void saysOnceWhatHasNoEffectOrCannotBe() {
        AttributePath web = AttributePath.of("services", "web");

        assertThat(problems(loaded(
                        project(service("web").build()).build(),
                        web.key("image"),
                        web.key("x-mine").key("image"),
                        web.key("hostname"),
                        web.key("logging").key("options").key("awslogs-region"),
                        web.key("blkio_config").key("weight"),
                        web.key("blkio_config").key("weight_device"),
                        web.key("not_yet_invented"),
                        web.key("pre_stop").index(0).key("command"))))
                .containsExactly(
                        EcsProblem.ATTRIBUTE_IGNORED,
                        EcsProblem.ATTRIBUTE_IGNORED,
                        EcsProblem.ATTRIBUTE_IGNORED,
                        EcsProblem.ATTRIBUTE_REFUSED);
    }

    @Test
    void refusesNamesThatVariablesMadeEmpty() {
        Volume nameless = Volume.builder().name("").external(true).build();

        assertThat(problems(project(service("web").build())
                        .putVolume(new VolumeName("data"), nameless)
                        .build()))
                .containsExactly(ComposeProblem.INVALID_NAME);
    }

    private static Vector<ProblemId> problemsOf(Service.Builder service) {
        return problems(project(service.build()).build());
    }

    private static LinkedHashMap<String, String> options(String option, String value) {
        return LinkedHashMap.of(option, value);
    }

    private static Vector<ProblemId> problemsOf(LinkedHashMap<String, String> options) {
        Volume data = Volume.builder().name("shop_data").driverOpts(options).build();
        return problems(project(service("web").build())
                .putVolume(new VolumeName("data"), data)
                .build());
    }

    private static PortMapping ruled(LinkedHashMap<String, Tree> rule) {
        return PortMapping.builder()
                .published("80")
                .target(new Port(3000))
                .putExtension("x-aws-rule", new Tree.Fields(rule))
                .build();
    }
}
