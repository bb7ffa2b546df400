package dev.stowage.compose.write;

import dev.stowage.compose.Dependency;
import dev.stowage.compose.Develop;
import dev.stowage.compose.ExtendedService;
import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Job;
import dev.stowage.compose.LifecycleHook;
import dev.stowage.compose.PreStartHook;
import dev.stowage.compose.Provider;
import dev.stowage.compose.Schedule;
import dev.stowage.compose.Service;
import dev.stowage.compose.Triggers;
import dev.stowage.compose.WatchRule;
import dev.stowage.compose.Workload;
import dev.stowage.value.Tree;
import io.vavr.control.Option;
import java.util.function.Function;

/** Services, jobs and their hooks. */
final class WorkloadForm {
    private final Form form;
    private final ContainerForm containers;
    private final MountForm mounts;
    private final DeployForm deploys;

    WorkloadForm(Form form) {
        this.form = form;
        this.containers = new ContainerForm(form);
        this.mounts = new MountForm(form);
        this.deploys = new DeployForm(form);
    }

    Tree service(Service service) {
        Body body = shared(service)
                .bool("attach", service.attach())
                .text("container_name", service.containerName())
                .object("extends", service.extendedService(), this::extended)
                .whole("scale", service.scale())
                .text("restart", service.restart())
                .object("deploy", service.deploy(), deploys::deploy)
                .object("develop", service.develop(), this::develop)
                .object("provider", service.provider(), this::provider);
        return body.texts("links", service.links())
                .texts("external_links", service.externalLinks())
                .items("pre_start", service.preStart(), preStart(service))
                .items("post_start", service.postStart(), this::hook)
                .items("pre_stop", service.preStop(), this::hook)
                .tree();
    }

    Tree job(Job job) {
        return shared(job).object("triggers", job.triggers(), this::triggers).tree();
    }

    private Body shared(Workload workload) {
        return containers
                .into(new Body(form), workload)
                .texts("profiles", workload.profiles())
                .object("build", workload.build(), new BuildForm(form)::build)
                .named("depends_on", workload.dependsOn(), this::dependency)
                .texts("expose", workload.expose())
                .differentItems("ports", workload.ports(), mounts::port)
                .object("healthcheck", workload.healthcheck(), this::healthcheck)
                .is("stdin_open", workload.stdinOpen())
                .is("tty", workload.tty());
    }

    private Function<PreStartHook, Tree> preStart(Service service) {
        Tree.Fields inherited = form == Form.NORMALIZED && service.preStart().nonEmpty()
                ? containers.into(new Body(form), service).tree()
                : Body.NOTHING;
        return hook -> containers
                .into(Body.over(inherited, form), hook)
                .is("per_replica", hook.perReplica())
                .tree();
    }

    private Tree hook(LifecycleHook hook) {
        return new Body(form)
                .command("command", hook.command())
                .text("user", hook.user())
                .is("privileged", hook.privileged())
                .text("working_dir", hook.workingDir())
                .variables("environment", hook.environment())
                .extensions(hook)
                .tree();
    }

    private Tree dependency(Dependency dependency) {
        return new Body(form)
                .always("condition", Tree.text(dependency.condition().word()))
                .always("required", Tree.bool(dependency.required()))
                .is("restart", dependency.restart())
                .extensions(dependency)
                .tree();
    }

    private Tree healthcheck(Healthcheck check) {
        return new Body(form)
                .texts("test", check.test())
                .duration("timeout", check.timeout())
                .duration("interval", check.interval())
                .whole("retries", check.retries())
                .duration("start_period", check.startPeriod())
                .duration("start_interval", check.startInterval())
                .is("disable", check.disable())
                .extensions(check)
                .tree();
    }

    private Tree extended(ExtendedService base) {
        return new Body(form)
                .text("file", base.file())
                .text("service", Option.some(base.service().value()))
                .tree();
    }

    private Tree provider(Provider provider) {
        return new Body(form)
                .outer("type", provider.type().getOrElse(""))
                .lists("options", provider.options())
                .extensions(provider)
                .tree();
    }

    private Tree develop(Develop develop) {
        return new Body(form)
                .items("watch", develop.watch(), this::watch)
                .extensions(develop)
                .tree();
    }

    private Tree watch(WatchRule rule) {
        return new Body(form)
                .text("path", Option.some(rule.path()))
                .word("action", Option.some(rule.action()))
                .text("target", rule.target())
                .always("exec", hook(rule.exec()))
                .texts("include", rule.include())
                .texts("ignore", rule.ignore())
                .is("initial_sync", rule.initialSync())
                .extensions(rule)
                .tree();
    }

    /** Compose wants one of the two to be there, and takes a schedule of no times for one. */
    private Tree triggers(Triggers triggers) {
        return new Body(form)
                .bool("manual", triggers.manual())
                .emptyList(
                        "schedule",
                        triggers.manual().isEmpty() && triggers.schedule().isEmpty())
                .items("schedule", triggers.schedule(), this::schedule)
                .extensions(triggers)
                .tree();
    }

    private Tree schedule(Schedule schedule) {
        return new Body(form)
                .outer("cron", schedule.cron().getOrElse(""))
                .text("timezone", schedule.timezone())
                .word("concurrency", schedule.concurrency())
                .word("missed_fires", schedule.missedFires())
                .extensions(schedule)
                .tree();
    }
}
