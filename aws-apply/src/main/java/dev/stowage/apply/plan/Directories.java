package dev.stowage.apply.plan;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.AccessPoint;
import dev.stowage.problem.Problem;
import dev.stowage.value.LogicalId;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.BiFunction;

/**
 * The directories of volumes that are deployed. An access point cannot change its directory (<em>AWS::EFS::AccessPoint</em>):
 * another one would show another directory, in which nothing is, so where the file does not say which it is to be, the one
 * that is deployed stays.
 */
final class Directories {
    private static final String ROOT = "RootDirectory";
    private static final String PATH = "Path";
    private static final String TAGS = "FileSystemTags";

    private final Desired desired;
    private final Template deployed;

    private Directories(Desired desired, Template deployed) {
        this.desired = desired;
        this.deployed = deployed;
    }

    /** The wanted template with the directories that are deployed, where nobody has chosen others. */
    static Template kept(Desired desired, Template deployed) {
        Directories directories = new Directories(desired, deployed);
        return directories.moving().foldLeft(desired.template(), directories::stay);
    }

    /** What is said of directories that stay as they are deployed. */
    static Vector<Problem> notes(Desired desired, Template deployed) {
        return new Directories(desired, deployed)
                .moving()
                .flatMap(id -> desired.directories().get(id).map(volume -> note(volume, desired.template(), id)));
    }

    private Vector<LogicalId> moving() {
        return desired.directories()
                .keySet()
                .toVector()
                .filter(id -> deployed.resources()
                        .get(id)
                        .exists(now -> desired.template()
                                .resources()
                                .get(id)
                                .exists(then -> !path(now).equals(path(then)))));
    }

    private static Option<Expression> path(Resource point) {
        return point.properties()
                .get(ROOT)
                .flatMap(root -> root.field(PATH))
                .filter(path -> !path.equals(Expression.text("/")));
    }

    private Template stay(Template template, LogicalId id) {
        Template with = changed(
                template,
                id,
                (now, then) -> with(then.properties(), ROOT, now.properties().get(ROOT)));
        return fileSystem(template, id)
                .map(files -> changed(
                        with,
                        files,
                        (now, then) -> with(
                                then.properties(),
                                TAGS,
                                then.properties().get(TAGS).map(tags -> tags(now, tags)))))
                .getOrElse(with);
    }

    /** With other properties of a resource, from those that are deployed and wanted. */
    private Template changed(Template template, LogicalId id, BiFunction<Resource, Resource, SortedFields> properties) {
        LinkedHashMap<LogicalId, Resource> resources = template.resources();
        return Template.builder()
                .from(template)
                .resources(deployed.resources()
                        .get(id)
                        .flatMap(now -> resources
                                .get(id)
                                .map(then -> Resource.builder()
                                        .from(then)
                                        .properties(properties.apply(now, then))
                                        .build()))
                        .map(resource -> resources.replaceValue(id, resource))
                        .getOrElse(resources))
                .build();
    }

    private static SortedFields with(SortedFields properties, String name, Option<Expression> value) {
        return value.map(known -> properties.put(name, known)).getOrElse(() -> properties.remove(name));
    }

    private static Option<LogicalId> fileSystem(Template template, LogicalId point) {
        return template.resources()
                .get(point)
                .flatMap(resource -> resource.properties().get("FileSystemId"))
                .filter(Expression.Ref.class::isInstance)
                .map(Expression.Ref.class::cast)
                .map(ref -> new LogicalId(ref.target()));
    }

    /** The tags that are wanted, but for the directory, which is told as it is deployed. */
    private static Expression tags(Resource now, Expression wanted) {
        return Expression.list(wanted.items()
                .reject(Directories::isOfDirectory)
                .appendAll(now.properties()
                        .get(TAGS)
                        .map(Expression::items)
                        .getOrElse(Vector.empty())
                        .filter(Directories::isOfDirectory)));
    }

    private static boolean isOfDirectory(Expression tag) {
        return tag.field("Key").contains(Expression.text(AccessPoint.DIRECTORY_TAG));
    }

    private static Problem note(VolumeName volume, Template wanted, LogicalId id) {
        String path = wanted.resources()
                .get(id)
                .flatMap(Directories::path)
                .filter(Expression.Text.class::isInstance)
                .map(text -> ((Expression.Text) text).value())
                .getOrElse("/");
        return Problem.builder()
                .id(DeploymentProblem.DIRECTORY_KEPT)
                .sentence("volume " + volume + " keeps the directory of its file system that is deployed, for " + path
                        + " would show none of its files")
                .hint("write root_directory: " + path + " in its driver_opts where that is what is wanted")
                .build();
    }
}
