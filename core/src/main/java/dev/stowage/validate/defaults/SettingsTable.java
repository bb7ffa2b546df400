package dev.stowage.validate.defaults;

import static dev.stowage.validate.defaults.Default.inBoth;
import static dev.stowage.validate.defaults.Default.inEach;

import dev.stowage.extension.KeyName;
import dev.stowage.validate.settings.ProjectSettings;
import dev.stowage.validate.settings.ServicePort;
import dev.stowage.validate.settings.ServiceSettings;
import dev.stowage.value.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is filled in: the name, what dialects take where nothing is written, its source, what gives it, its value. */
public final class SettingsTable {
    public static final Vector<Setting<ProjectSettings>> PROJECT = Vector.of(
            Setting.of(
                    inEach(
                            "stack_name",
                            "the project's name with - for _, and s- before a digit",
                            "the project's name",
                            "AWS CloudFormation API Reference, \"CreateStack\""),
                    project -> text(project.stackName())),
            Setting.of(
                    inBoth("log_group", "/docker-compose/PROJECT", "the retired Docker integration"),
                    project -> text(project.logGroup())),
            Setting.<ProjectSettings>of(
                            inEach(
                                    "log_retention_days",
                                    "30",
                                    "never",
                                    "Amazon CloudWatch Logs API Reference, \"PutRetentionPolicy\""),
                            project -> project.logRetention()
                                    .days()
                                    .<Tree>map(Tree::whole)
                                    .orElse(text("never")))
                    .givenBy(KeyName.LOGS_RETENTION));

    public static final Vector<Setting<ServiceSettings>> SERVICE =
            SettingsOfTasks.ROWS.appendAll(SettingsOfServices.ROWS);

    public static final Vector<Setting<ServicePort>> PORT = SettingsOfPorts.ROWS;

    private SettingsTable() {}

    /** The value of a setting that is a text. */
    static Option<Tree> text(String value) {
        return Option.some(Tree.text(value));
    }

    static Option<Tree> whole(long value) {
        return Option.some(Tree.whole(value));
    }
}
