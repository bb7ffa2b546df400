package dev.stowage.apply.plan;

import dev.stowage.apply.stack.Dependencies;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Which services of a template run tasks that read secrets of the stack, and which. */
final class SecretMounts {
    private final Template template;
    private final Dependencies dependencies;

    private SecretMounts(Template template) {
        this.template = template;
        this.dependencies = Dependencies.of(template);
    }

    static LinkedHashMap<LogicalId, Vector<LogicalId>> of(Template template) {
        SecretMounts mounts = new SecretMounts(template);
        return LinkedHashMap.ofEntries(template.resources()
                .keySet()
                .toVector()
                .filter(id -> mounts.is(id, "AWS::ECS::Service"))
                .map(mounts::ofService)
                .filter(entry -> entry._2.nonEmpty()));
    }

    /** By its task definition only: a service may also wait for another one, whose secrets it does not read. */
    private Tuple2<LogicalId, Vector<LogicalId>> ofService(LogicalId service) {
        Vector<LogicalId> tasks = dependencies.ofResource(service).filter(id -> is(id, "AWS::ECS::TaskDefinition"));
        return Tuple.of(
                service,
                Vector.ofAll(dependencies.withNeeds(tasks)).filter(id -> is(id, "AWS::SecretsManager::Secret")));
    }

    private boolean is(LogicalId id, String type) {
        return template.resources()
                .get(id)
                .exists(resource -> resource.type().value().equals(type));
    }
}
