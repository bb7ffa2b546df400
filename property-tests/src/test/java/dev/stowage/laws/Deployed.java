package dev.stowage.laws;

import dev.stowage.apply.stack.DeployedTemplate;
import dev.stowage.apply.stack.HeldResource;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** What a stack holds, by its template. */
record Deployed(LinkedHashMap<LogicalId, Resource> resources) {
    static Deployed of(Option<String> template) {
        return new Deployed(template.map(text -> read(text).resources()).getOrElse(LinkedHashMap.empty()));
    }

    private static Template read(String text) {
        return DeployedTemplate.read(new StackName("shop"), text)
                .getOrElseThrow(problem -> new AssertionError(problem.sentence()));
    }

    Vector<HeldResource> held() {
        return resources
                .toVector()
                .map(entry -> new HeldResource(
                        entry._1, entry._2.type().value(), physicalId(entry._1, entry._2), Instant.EPOCH));
    }

    private static String physicalId(LogicalId id, Resource resource) {
        return switch (resource.type().value()) {
            case "AWS::ECS::Cluster" -> MemoryTasks.CLUSTER;
            case "AWS::ECS::TaskDefinition" -> definition(id, resource);
            default -> "arn:aws:ecs:eu-west-1:1:service/" + MemoryTasks.CLUSTER + "/" + id;
        };
    }

    private static String definition(LogicalId id, Resource ofRelease) {
        return "arn:aws:ecs:eu-west-1:1:task-definition/shop-" + id + ":" + Wish.release(ofRelease);
    }

    /** The service that waits for a task comes, or changes, only after the task of the same release has succeeded. */
    static void comesAfterItsTasks(String text, Deployed before, MemoryTasks tasks) {
        Template template = read(text);
        boolean waits = template.metadata().containsKey("Tasks")
                && !template.resources().get(Wish.WEB).equals(before.resources.get(Wish.WEB));
        template.resources().get(Wish.WEB).filter(web -> waits).forEach(web -> {
            String needed = definition(Wish.MIGRATE, web);
            if (!tasks.hasSucceeded(needed)) {
                throw new AssertionError("the service comes before " + needed + " has succeeded");
            }
        });
    }

    @Override
    public String toString() {
        return resources
                .map(entry -> entry._1 + " " + Wish.release(entry._2))
                .sorted()
                .mkString(", ");
    }
}
