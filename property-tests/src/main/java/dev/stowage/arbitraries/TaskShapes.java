package dev.stowage.arbitraries;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Services that share tasks, run once, or run on a schedule. What such a service cannot say is taken out of it, once it is
 * known which services it stands beside.
 *
 * @param before the services before it, as they are written
 */
record TaskShapes(LinkedHashMap<String, Tree.Fields> before) {
    private static final String SERVICE = "service:";
    private static final String STARTED = "service_started";
    private static final String HEALTHY = "service_healthy";
    private static final String COMPLETED = "service_completed_successfully";

    /** What only a task has a meaning for, and what only a service that keeps it running has. */
    private static final Vector<String> OF_TASKS = Vector.of(
            "x-aws-subnets",
            "x-aws-assign_public_ip",
            "x-aws-permissions_boundary",
            "x-aws-exec",
            "x-aws-policies",
            "x-aws-role",
            "x-aws-task_role_arn",
            "x-aws-execution_role_arn",
            "x-aws-capacity",
            "x-aws-ephemeral_storage");

    private static final Vector<String> OF_SERVICES =
            Vector.of("x-aws-service_connect", "x-aws-az_rebalancing", "x-aws-domain");

    /** How many a service of ECS can have. */
    private static final int TARGET_GROUPS = 5;

    static Vector<Arbitrary<Part>> all() {
        return Vector.of(sidecar(), schedule());
    }

    private static Arbitrary<Part> sidecar() {
        return Arbitraries.integers()
                .between(0, 5)
                .map(choice -> scope -> scope.earlierServices().nonEmpty() && choice < 3
                        ? Option.some(Tuple.of(
                                "network_mode",
                                Tree.text(SERVICE
                                        + scope.earlierServices()
                                                .get(choice
                                                        % scope.earlierServices()
                                                                .size()))))
                        : Option.none());
    }

    private static Arbitrary<Part> schedule() {
        return Arbitraries.of("", "", "rate(1 hour)", "cron(0/5 8-17 ? * MON-FRI *)")
                .map(expression -> scope ->
                        Option.when(!expression.isEmpty(), () -> Tuple.of("x-aws-schedule", Tree.text(expression))));
    }

    /** The service without what does not go with its task, and with those before it. */
    Tree.Fields fitted(Tree.Fields service) {
        Tree.Fields alone = text(service, "network_mode").isDefined()
                ? without(
                        withRoom(onlyResources(service)),
                        OF_TASKS.appendAll(OF_SERVICES).appendAll(Vector.of("networks", "platform", "x-aws-schedule")))
                : service;
        return withDependencies(hasSchedule(alone) ? without(alone, OF_SERVICES.append("deploy")) : alone);
    }

    private static Tree.Fields onlyResources(Tree.Fields service) {
        Option<Tree> resources =
                mapping(service, "deploy").flatMap(deploy -> deploy.values().get("resources"));
        return resources
                .map(kept -> Documents.with(without(service, Vector.of("deploy")), kept, "deploy", "resources"))
                .getOrElse(() -> without(service, Vector.of("deploy")));
    }

    /** The ports of sidecars are registered for the service of their task, which has a few target groups. */
    private Tree.Fields withRoom(Tree.Fields sidecar) {
        Option<String> task = owner(sidecar).map(this::task);
        int registered = before.filter(other -> task.contains(task(other._1)))
                .values()
                .map(TaskShapes::ports)
                .sum()
                .intValue();
        return registered + ports(sidecar) > TARGET_GROUPS ? without(sidecar, Vector.of("ports")) : sidecar;
    }

    private static int ports(Tree.Fields service) {
        return service.values()
                .get("ports")
                .map(ports -> ((Tree.Items) ports).values().size())
                .getOrElse(0);
    }

    private static boolean hasSchedule(Tree.Fields service) {
        return text(service, "x-aws-schedule").isDefined();
    }

    private Tree.Fields withDependencies(Tree.Fields service) {
        Vector<String> named = names(service.values().get("depends_on"));
        Tree.Fields dependencies = Trees.fields(named.filter(other -> mayWaitFor(service, other))
                .map(other -> Tuple.of(
                        other,
                        Trees.fields(
                                Tuple.of("condition", Tree.text(condition(service, other, asked(service, other))))))));
        return named.isEmpty() ? service : new Tree.Fields(service.values().put("depends_on", dependencies));
    }

    private static Vector<String> names(Option<Tree> dependencies) {
        return dependencies
                .map(tree -> tree instanceof Tree.Fields fields
                        ? fields.values().keySet().toVector()
                        : ((Tree.Items) tree).values().map(item -> ((Tree.Text) item).value()))
                .getOrElse(Vector.empty());
    }

    private static String asked(Tree.Fields service, String other) {
        return mapping(service, "depends_on")
                .flatMap(all -> mapping(all, other))
                .flatMap(terms -> text(terms, "condition"))
                .getOrElse(STARTED);
    }

    /** What a sidecar waits for comes before its whole task. */
    private boolean mayWaitFor(Tree.Fields service, String other) {
        return owner(service).forAll(owner -> position(task(other)) <= position(task(owner)));
    }

    private int position(String name) {
        return before.keySet().toVector().indexOf(name);
    }

    private static Option<String> owner(Tree.Fields service) {
        return text(service, "network_mode").map(mode -> mode.substring(SERVICE.length()));
    }

    /** The service that the task of this one is called after. */
    private String task(String name) {
        return before.get(name).flatMap(TaskShapes::owner).map(this::task).getOrElse(name);
    }

    private String condition(Tree.Fields service, String other, String asked) {
        Tree.Fields waitedFor = before.getOrElse(other, Trees.fields());
        boolean inOneTask = owner(service).map(this::task).contains(task(other));
        boolean fits = switch (asked) {
            case HEALTHY -> !inOneTask || isChecked(waitedFor);
            case COMPLETED -> ends(waitedFor) && (inOneTask ? owner(waitedFor).isDefined() : runsOnce(waitedFor));
            default -> true;
        };
        return fits ? asked : STARTED;
    }

    private static boolean isChecked(Tree.Fields service) {
        Option<Tree> test =
                mapping(service, "healthcheck").flatMap(check -> check.values().get("test"));
        return test.exists(found -> !(found instanceof Tree.Items words
                && words.values().headOption().contains(Tree.text("NONE"))));
    }

    private static boolean ends(Tree.Fields service) {
        return text(service, "restart").forAll(word -> word.equals("no") || word.equals("on-failure"));
    }

    private static boolean runsOnce(Tree.Fields service) {
        return owner(service).isEmpty()
                && !hasSchedule(service)
                && OF_SERVICES.forAll(key -> !service.values().containsKey(key))
                && mapping(service, "deploy").forAll(deploy -> !deploy.values().containsKey("replicas"));
    }

    private static Option<String> text(Tree.Fields fields, String key) {
        return fields.values().get(key).map(tree -> ((Tree.Text) tree).value());
    }

    private static Option<Tree.Fields> mapping(Tree.Fields fields, String key) {
        return fields.values().get(key).filter(Tree.Fields.class::isInstance).map(Tree.Fields.class::cast);
    }

    private static Tree.Fields without(Tree.Fields service, Vector<String> keys) {
        return new Tree.Fields(service.values().removeAll(keys));
    }
}
