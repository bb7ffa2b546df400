package dev.stowage.example;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.convert.Conversion;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Palette;
import dev.stowage.problem.Problems;
import dev.stowage.problem.TextRenderer;
import dev.stowage.value.Dialect;
import io.vavr.Tuple;
import io.vavr.control.Either;
import java.nio.file.Path;

/** Prints how many resources of each type the project in a folder becomes. */
public final class ResourceCount {
    private ResourceCount() {}

    /** Takes the folder of a Compose project; without one, this folder. */
    public static void main(String[] words) {
        String text = of(Path.of(words.length == 0 ? "" : words[0]).toAbsolutePath())
                .fold(problems -> new TextRenderer(Palette.PLAIN).render(problems.all()), counted -> counted);
        System.out.print(text);
    }

    /** One line for each type, sorted; or all problems of the project. */
    static Either<Problems, String> of(Path path) {
        Either<Problems, Conversion> result = Stowage.load(
                        ComposeSource.directory(path).withEnvironment(System.getenv()))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline()));
        return result.map(Conversion::template).map(ResourceCount::counted);
    }

    private static String counted(Template template) {
        return template.resources()
                .values()
                .groupBy(Resource::type)
                .map((type, resources) -> Tuple.of(type, resources.size() + " " + type + "\n"))
                .toSortedMap(line -> line)
                .values()
                .mkString();
    }
}
