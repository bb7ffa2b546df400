package dev.stowage.validate.defaults;

import static dev.stowage.validate.defaults.Default.inBoth;
import static dev.stowage.validate.defaults.Default.inModern;
import static dev.stowage.validate.defaults.SettingsTable.text;
import static dev.stowage.validate.defaults.SettingsTable.whole;

import dev.stowage.extension.CapacityShare;
import dev.stowage.extension.KeyName;
import dev.stowage.validate.settings.Compute;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** What is filled in of a task as a whole. */
final class SettingsOfTasks {
    private static final String FARGATE = "FARGATE";
    private static final String DEVELOPER_GUIDE = "Amazon ECS Developer Guide, ";
    private static final String SIZES = DEVELOPER_GUIDE + "\"Task CPU and memory\"";
    private static final String STANDALONE = DEVELOPER_GUIDE + "\"Amazon ECS standalone tasks\"";

    static final Vector<Setting<ServiceSettings>> ROWS = Vector.of(
            Setting.<ServiceSettings>of(
                            inModern("run_mode", "service; once if others wait for its end", STANDALONE),
                            service -> text(service.runMode().word()))
                    .givenBy(KeyName.SCHEDULE, "network_mode"),
            task(
                            inBoth("capacity", FARGATE, DEVELOPER_GUIDE + "\"Amazon ECS launch types\""),
                            service -> text(capacity(service)))
                    .givenBy(
                            SizeAttributes.RESERVATIONS + ".devices",
                            SizeAttributes.RESERVATIONS + ".generic_resources",
                            "gpus",
                            KeyName.CAPACITY)
                    .openWhen(service -> capacity(service).equals(FARGATE)),
            task(
                            inBoth("cpu_units", "256, or what the memory needs", SIZES),
                            service -> service.compute()
                                    .fold(fargate -> Option.some(fargate.size().cpu()), Compute.Instances::cpu)
                                    .map(Tree::whole))
                    .givenBy(SizeAttributes.OF_CPU),
            task(
                            inBoth("memory_mebibytes", "512, or what the CPUs need", SIZES),
                            service -> service.compute()
                                    .fold(fargate -> Option.some(fargate.size().memory()), Compute.Instances::memory)
                                    .map(Tree::whole))
                    .givenBy(SizeAttributes.OF_MEMORY),
            task(
                            inModern("architecture", "X86_64", "Amazon ECS API Reference, \"RuntimePlatform\""),
                            service -> text(service.architecture().name()))
                    .givenBy("platform"),
            task(
                            inBoth("replicas", "1", "Compose Deploy Specification, \"replicas\""),
                            service -> whole(service.replicas()))
                    .givenBy("deploy.replicas", "scale"));

    private SettingsOfTasks() {}

    /** What a sidecar shares with its task is shown there. */
    private static Setting<ServiceSettings> task(Default about, Function<ServiceSettings, Option<Tree>> value) {
        return Setting.of(
                about,
                service -> value.apply(service)
                        .filter(any -> service.runMode().owner().isEmpty()));
    }

    /** The launch type, or the capacity providers that share the tasks. */
    private static String capacity(ServiceSettings service) {
        Vector<String> providers = service.extension().capacity().map(CapacityShare::provider);
        String ofFargate = providers.isEmpty() ? FARGATE : providers.mkString(", ");
        return service.compute().fold(fargate -> ofFargate, instances -> "EC2");
    }
}
