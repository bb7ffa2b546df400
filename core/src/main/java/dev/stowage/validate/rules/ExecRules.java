package dev.stowage.validate.rules;

import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.Examined;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** What commands in running containers need (<em>Amazon ECS Developer Guide</em>, "Monitor Amazon ECS containers with ECS Exec"). */
final class ExecRules {
    private ExecRules() {}

    /** The agent that runs them writes into the root file system. */
    static Vector<Problem> letTheAgentWrite(Examined project, LinkedHashMap<ServiceName, ServiceSettings> settings) {
        return project.services()
                .filter(service -> service.value().readOnly())
                .filter(service -> settings.get(service.value().name())
                        .exists(filledIn -> filledIn.extension().exec().getOrElse(false)))
                .map(service -> service.problemWith(
                                "read_only",
                                EcsProblem.EXEC_READ_ONLY,
                                "no commands can be run in " + service.value().name() + ": " + KeyName.EXEC
                                        + " needs a root file system that can be written")
                        .hint("remove read_only, or write " + KeyName.EXEC + ": false here")
                        .build());
    }
}
