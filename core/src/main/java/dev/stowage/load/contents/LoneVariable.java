package dev.stowage.load.contents;

import dev.stowage.compose.EnvFile;
import dev.stowage.compose.Project;
import dev.stowage.load.dotenv.Dotenv;
import dev.stowage.load.dotenv.Grammar;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Files;
import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A variable of which an env file of a service has the name alone.
 *
 * @param file the place where the first service names the file
 */
public record LoneVariable(AttributePath file, Span span) {
    /** Those of all env files that active services name, each file once. */
    static Vector<LoneVariable> of(Project project, Files disk, Function<Path, String> shown) {
        return Vector.ofAll(project.services().values())
                .flatMap(service -> service.envFile()
                        .zipWithIndex((file, at) -> Tuple.of(
                                file,
                                ComposePath.service(service.name())
                                        .key("env_file")
                                        .index(at))))
                .filter(file -> Grammar.of(file._1.format().getOrElse("")).contains(Grammar.USUAL))
                .distinctBy(file -> file._1.path())
                .flatMap(file -> of(file, disk, shown));
    }

    private static Vector<LoneVariable> of(
            Tuple2<EnvFile, AttributePath> file, Files disk, Function<Path, String> shown) {
        Path path = Files.path(file._1.path());
        return disk.read(path) instanceof Files.Content content
                ? Dotenv.bareNames(SourceFile.withheld(shown.apply(path)), content.bytes())
                        .map(place -> new LoneVariable(file._2, place))
                : Vector.empty();
    }
}
