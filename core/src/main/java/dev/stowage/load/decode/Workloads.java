package dev.stowage.load.decode;

import dev.stowage.compose.Container;
import dev.stowage.compose.Dependency;
import dev.stowage.compose.DependencyCondition;
import dev.stowage.compose.Develop;
import dev.stowage.compose.ExtendedService;
import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Job;
import dev.stowage.compose.LifecycleHook;
import dev.stowage.compose.MissedFires;
import dev.stowage.compose.PreStartHook;
import dev.stowage.compose.Provider;
import dev.stowage.compose.Schedule;
import dev.stowage.compose.ScheduleConcurrency;
import dev.stowage.compose.Service;
import dev.stowage.compose.Triggers;
import dev.stowage.compose.WatchAction;
import dev.stowage.compose.WatchRule;
import dev.stowage.compose.Workload;
import dev.stowage.value.JobName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Services, jobs and their hooks. */
final class Workloads {
    private Workloads() {}

    static Service service(Attributes in) {
        Service.Builder service = shared(in)
                .attach(in.bool("attach"))
                .containerName(in.text("container_name"))
                .extendedService(in.object("extends", Workloads::extended))
                .scale(in.integer("scale"))
                .restart(in.text("restart"))
                .deploy(in.object("deploy", Deploys::deploy))
                .develop(in.object("develop", Workloads::develop))
                .provider(in.object("provider", Workloads::provider));
        return service.links(in.texts("links"))
                .externalLinks(in.texts("external_links"))
                .preStart(in.objects("pre_start", Workloads::preStart))
                .postStart(in.objects("post_start", Workloads::hook))
                .preStop(in.objects("pre_stop", Workloads::hook))
                .build();
    }

    static Job job(Attributes in) {
        Workload shared = shared(in).build();
        return Job.builder()
                .from(shared)
                .name(new JobName(in.name()))
                .triggers(in.object("triggers", Workloads::triggers))
                .build();
    }

    /** What services and jobs have in common. */
    private static Service.Builder shared(Attributes in) {
        Service.Builder workload = Service.builder().name(new ServiceName(in.name()));
        Containers.into(workload, in);
        return workload.profiles(in.texts("profiles"))
                .build(in.object("build", Builds::build))
                .dependsOn(in.named("depends_on", ServiceName::new, Workloads::dependency))
                .expose(in.texts("expose"))
                .ports(in.needyObjects("ports", Mounts::port))
                .healthcheck(in.object("healthcheck", Workloads::healthcheck))
                .stdinOpen(in.is("stdin_open"))
                .tty(in.is("tty"));
    }

    private static PreStartHook preStart(Attributes in) {
        Service.Builder shared = Service.builder().name(new ServiceName(in.name()));
        Containers.into(shared, in);
        Container container = shared.build();
        return PreStartHook.builder()
                .from(container)
                .perReplica(in.is("per_replica"))
                .build();
    }

    private static LifecycleHook hook(Attributes in) {
        return LifecycleHook.builder()
                .command(in.command("command"))
                .user(in.text("user"))
                .privileged(in.is("privileged"))
                .workingDir(in.text("working_dir"))
                .environment(in.variables("environment"))
                .extensions(in.extensions())
                .build();
    }

    private static Dependency dependency(Attributes in) {
        return Dependency.builder()
                .condition(in.word("condition", DependencyCondition.values()).getOrElse(DependencyCondition.STARTED))
                .restart(in.is("restart"))
                .required(in.bool("required").getOrElse(true))
                .extensions(in.extensions())
                .build();
    }

    private static Healthcheck healthcheck(Attributes in) {
        return Healthcheck.builder()
                .test(in.value("test", CommandLines::healthTest).getOrElse(Vector.empty()))
                .timeout(in.duration("timeout"))
                .interval(in.duration("interval"))
                .retries(in.natural("retries"))
                .startPeriod(in.duration("start_period"))
                .startInterval(in.duration("start_interval"))
                .disable(in.is("disable"))
                .extensions(in.extensions())
                .build();
    }

    private static ExtendedService extended(Attributes in) {
        return new ExtendedService(new ServiceName(in.text("service").getOrElse("")), in.text("file"));
    }

    private static Provider provider(Attributes in) {
        return Provider.builder()
                .type(in.text("type"))
                .options(in.value("options", Assignments::lists).getOrElse(LinkedHashMap.empty()))
                .extensions(in.extensions())
                .build();
    }

    private static Develop develop(Attributes in) {
        return Develop.builder()
                .watch(in.needyObjects("watch", Workloads::watch))
                .extensions(in.extensions())
                .build();
    }

    private static Option<WatchRule> watch(Attributes in) {
        Option<String> path = in.needed("path", Scalars::text);
        Option<WatchAction> action = in.needed("action", node -> Scalars.word(node, WatchAction.values()));
        return path.flatMap(from -> action.map(then -> watch(in, from, then)));
    }

    private static WatchRule watch(Attributes in, String path, WatchAction action) {
        return WatchRule.builder()
                .path(path)
                .action(action)
                .target(in.text("target"))
                .exec(in.object("exec", Workloads::hook)
                        .getOrElse(() -> LifecycleHook.builder().build()))
                .include(in.texts("include"))
                .ignore(in.texts("ignore"))
                .initialSync(in.is("initial_sync"))
                .extensions(in.extensions())
                .build();
    }

    private static Triggers triggers(Attributes in) {
        return Triggers.builder()
                .manual(in.bool("manual"))
                .schedule(in.objects("schedule", Workloads::schedule))
                .extensions(in.extensions())
                .build();
    }

    private static Schedule schedule(Attributes in) {
        return Schedule.builder()
                .cron(in.text("cron"))
                .timezone(in.text("timezone"))
                .concurrency(in.word("concurrency", ScheduleConcurrency.values()))
                .missedFires(in.word("missed_fires", MissedFires.values()))
                .extensions(in.extensions())
                .build();
    }
}
