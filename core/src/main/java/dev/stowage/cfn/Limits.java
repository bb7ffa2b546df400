package dev.stowage.cfn;

import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Parallel;
import dev.stowage.write.CompactSize;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Traversable;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How large CloudFormation lets a template be (<em>CloudFormation User Guide</em>, "Understand CloudFormation quotas"). */
public final class Limits {
    /** The largest template that fits into a request, in bytes. */
    public static final int BYTES_IN_A_REQUEST = 51_200;

    /** The largest template that CloudFormation reads from a bucket, in bytes: 1 MB. */
    public static final int BYTES_IN_A_BUCKET = 1_000_000;

    /** The largest task definition, in bytes: 64 KiB (<em>Amazon Web Services General Reference</em>, "Amazon ECS endpoints and quotas"). */
    private static final int BYTES_OF_A_TASK_DEFINITION = 65_536;

    private static final ResourceType TASK_DEFINITION = new ResourceType("AWS::ECS::TaskDefinition");
    private static final int RESOURCES = 500;
    private static final int PARAMETERS = 200;
    private static final int OUTPUTS = 200;
    private static final int CHARACTERS_OF_A_NAME = 255;
    private static final String SPLIT = "split the application into several projects";

    private static final Set<ProblemId> TOLD = HashSet.of(
            EcsProblem.TOO_MANY_RESOURCES,
            EcsProblem.TOO_MANY_PARAMETERS,
            EcsProblem.TOO_MANY_OUTPUTS,
            EcsProblem.TEMPLATE_PAST_BUCKET,
            EcsProblem.TASK_DEFINITION_TOO_LARGE,
            EcsProblem.TEMPLATE_NAME_TOO_LONG);

    private Limits() {}

    /** Whether a problem is one of those that {@link #passedBy} tells. */
    public static boolean tell(Problem problem) {
        return TOLD.contains(problem.id());
    }

    /**
     * What of the template is too large for CloudFormation, or for the service that makes a resource; size is that of the
     * JSON without white space.
     */
    public static Vector<Problem> passedBy(Template template) {
        Vector<Tuple2<LogicalId, Long>> sizes =
                Parallel.map(template.resources().toVector(), Limits::measured);
        return entries(template.resources().keySet(), "resources", RESOURCES, EcsProblem.TOO_MANY_RESOURCES)
                .appendAll(entries(
                        template.parameters().keySet(), "parameters", PARAMETERS, EcsProblem.TOO_MANY_PARAMETERS))
                .appendAll(entries(template.outputs().keySet(), "outputs", OUTPUTS, EcsProblem.TOO_MANY_OUTPUTS))
                .appendAll(size(size(template, sizes)))
                .appendAll(sizes.filter(resource -> resource._2 > BYTES_OF_A_TASK_DEFINITION)
                        .flatMap(resource ->
                                taskDefinition(resource._1, template.resources().get(resource._1))));
    }

    private static Tuple2<LogicalId, Long> measured(Tuple2<LogicalId, Resource> resource) {
        return resource.map2(CompactSize::of);
    }

    /** Resources are by far the most of a template, and are measured once: each has its name, a colon and a comma before it. */
    private static long size(Template template, Vector<Tuple2<LogicalId, Long>> resources) {
        Template others = Template.builder()
                .from(template)
                .resources(LinkedHashMap.empty())
                .build();
        long size = CompactSize.of(others) - (resources.isEmpty() ? 0 : 1);
        for (Tuple2<LogicalId, Long> resource : resources) {
            size += CompactSize.of(sink -> sink.text(resource._1.value())) + 2 + resource._2;
        }
        return size;
    }

    private static Vector<Problem> entries(Traversable<LogicalId> ids, String kind, int most, ProblemId id) {
        Vector<Problem> names = ids.maxBy(name -> name.value().length())
                .filter(name -> name.value().length() > CHARACTERS_OF_A_NAME)
                .map(Limits::name)
                .toVector();
        return ids.size() <= most ? names : names.append(tooMuch(id, ids.size(), kind, most));
    }

    private static Vector<Problem> size(long bytes) {
        return bytes <= BYTES_IN_A_BUCKET
                ? Vector.empty()
                : Vector.of(tooMuch(EcsProblem.TEMPLATE_PAST_BUCKET, bytes, "bytes", BYTES_IN_A_BUCKET));
    }

    private static Option<Problem> taskDefinition(LogicalId id, Option<Resource> resource) {
        return resource.filter(found -> found.type().equals(TASK_DEFINITION))
                .map(task -> CompactSize.of(new Expression.Fields(task.properties())))
                .filter(bytes -> bytes > BYTES_OF_A_TASK_DEFINITION)
                .map(bytes -> Problem.builder()
                        .id(EcsProblem.TASK_DEFINITION_TOO_LARGE)
                        .sentence("the task definition " + id + " has " + bytes + " bytes, and ECS takes at most "
                                + BYTES_OF_A_TASK_DEFINITION)
                        .hint("build large configs into the image, or let the service fetch them when it starts")
                        .build());
    }

    private static Problem tooMuch(ProblemId id, long found, String unit, int most) {
        return Problem.builder()
                .id(id)
                .sentence("the template has " + found + " " + unit + ", and CloudFormation takes at most " + most)
                .hint(SPLIT)
                .build();
    }

    private static Problem name(LogicalId name) {
        return Problem.builder()
                .id(EcsProblem.TEMPLATE_NAME_TOO_LONG)
                .sentence(
                        "a name in the template has " + name.value().length() + " characters, and CloudFormation takes "
                                + CHARACTERS_OF_A_NAME + ": " + name.value().substring(0, 40) + "...")
                .hint("give the service, network or volume a shorter name")
                .build();
    }
}
