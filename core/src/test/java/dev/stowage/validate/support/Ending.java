package dev.stowage.validate.support;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.problem.Severity;
import dev.stowage.source.AttributePath;
import dev.stowage.source.MemoryFiles;
import dev.stowage.value.Dialect;
import dev.stowage.value.Environment;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Map;

/** How a project ended on its way through all stages. */
record Ending(Either<Problems, Conversion> result) {
    private static final int IN_A_NAMED_PART = 3;
    private static final Path FOLDER = Path.of("/shop").toAbsolutePath();
    private static final LinkedHashMap<String, String> FILES = LinkedHashMap.of(
            "compose.yaml", "{name: shop, services: {web: {image: web}}}",
            "other.yaml", "services: {other: {image: other}}",
            "web.env", "COLOUR=$red\n",
            "labels.txt", "team=red\n",
            "token.txt", "t",
            "page.html", "hello");

    /** Of a small project with two files laid over it. */
    static Ending of(String given, String attribute, Dialect dialect) {
        return new Ending(Stowage.load(source(given, attribute))
                .flatMap(project -> Stowage.validate(project, dialect))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline())));
    }

    private static ComposeSource source(String given, String attribute) {
        return ComposeSource.builder()
                .workingDirectory(FOLDER)
                .files(Vector.of("compose.yaml", "given.yaml", "attribute.yaml"))
                .environment(Environment.of(Map.of("TOKEN", "t")))
                .disk(MemoryFiles.ofTexts(FOLDER, FILES.put("given.yaml", given).put("attribute.yaml", attribute)))
                .build();
    }

    /** What became of an attribute, seen from the project without it. */
    Answer answer(Ending without, String attribute) {
        Vector<Problem> said = about(attribute);
        Vector<Problem> added = said.removeAll(without.about(attribute));
        if (result.isLeft()) {
            return new Answer(Answer.Kind.REFUSED, errors(said));
        }
        if (!template().equals(without.template())) {
            return new Answer(Answer.Kind.MAPPED, ids(added));
        }
        return new Answer(said.isEmpty() ? Answer.Kind.SILENT : Answer.Kind.IGNORED, ids(said));
    }

    /** The ids of located errors about the attribute that say what to write; else what went wrong. */
    private String errors(Vector<Problem> said) {
        Vector<Problem> helpful = said.filter(problem -> problem.severity() == Severity.ERROR)
                .filter(problem -> problem.hint().isDefined() && problem.span().isDefined());
        return helpful.nonEmpty()
                ? ids(helpful)
                : "without help: " + result.getLeft().all();
    }

    private static String ids(Vector<Problem> problems) {
        return problems.map(problem -> problem.id().word()).distinct().mkString(" ");
    }

    /** Whether it is converted, and has machines of its own. */
    boolean isOnInstances() {
        return template().contains("AWS::AutoScaling::AutoScalingGroup");
    }

    /** Empty when there is none. */
    String template() {
        return result.fold(problems -> "", conversion -> Format.JSON.render(conversion.template()));
    }

    /** What is said of the attribute, of something in it, or around it; what Load warns of is no matter of a dialect. */
    Vector<Problem> about(String attribute) {
        Vector<String> steps = Vector.of(attribute.split("\\.", -1));
        return result.fold(Problems::all, Conversion::warnings)
                .reject(problem -> problem.severity() == Severity.WARNING
                        && problem.id().word().startsWith("compose."))
                .filter(problem -> problem.path().exists(path -> leads(steps, path.steps())));
    }

    private static boolean leads(Vector<String> wanted, Vector<AttributePath.Step> path) {
        return path.size() >= Math.min(wanted.size(), IN_A_NAMED_PART)
                && wanted.zip(path).forAll(pair -> isMet(pair._1, pair._2));
    }

    private static boolean isMet(String wanted, AttributePath.Step step) {
        return step instanceof AttributePath.Key key
                ? wanted.equals("*") || wanted.equals(key.name())
                : wanted.equals("[]");
    }
}
