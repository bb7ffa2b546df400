package dev.stowage.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.Conversion;
import dev.stowage.fix.EditedFiles;
import dev.stowage.fix.Fixes;
import dev.stowage.lint.TemplateFolder;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.value.Dialect;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/**
 * Files of public projects in the dialect modern: as they are, and with every correction made that a program can make. They
 * are read where they are present; they are not part of this repository.
 */
class CorpusConversionsTest {
    private static final Path CORPUS = Path.of(System.getProperty("stowage.corpus", "../../shared/corpus"));
    private static final double ENOUGH = 0.9;

    @Test
    void convertsNineOfTenPublicFiles_correctedOnce() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            System.out.println("The corpus of public Compose files is not at " + CORPUS + ": left out");
            return;
        }
        Vector<LoadCase> models = LoadCasesTest.cases(CORPUS).reject(LoadCase::hasNoModel);
        Vector<Tuple2<LoadCase, Either<Problems, Conversion>>> written =
                models.map(model -> Tuple.of(model, converted(model.source())));
        Vector<Tuple2<LoadCase, Either<Problems, Conversion>>> corrected = written.map(
                model -> model._2.isRight() ? model : model.map2(result -> corrected(model._1, result.getLeft())));
        leave(corrected);
        System.out.printf(
                "Public files in the dialect modern: %d of %d convert as they are, %d corrected once; left:%n",
                right(written), models.size(), right(corrected));
        reasons(corrected).forEach(reason -> System.out.println("  " + reason));
        assertThat(right(corrected)).isGreaterThanOrEqualTo((int) Math.ceil(ENOUGH * models.size()));
    }

    private static int right(Vector<Tuple2<LoadCase, Either<Problems, Conversion>>> results) {
        return results.count(result -> result._2.isRight());
    }

    private static Either<Problems, Conversion> converted(ComposeSource source) {
        return Stowage.load(source)
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline()));
    }

    private static Either<Problems, Conversion> corrected(LoadCase model, Problems problems) {
        return converted(EditedFiles.in(
                model.source(), Fixes.of(problems.all(), model.source()).files()));
    }

    /** For the linter. */
    private static void leave(Vector<Tuple2<LoadCase, Either<Problems, Conversion>>> results) {
        TemplateFolder folder = TemplateFolder.fresh("corpus");
        results.forEach(result -> result._2.forEach(conversion -> folder.put(result._1.name(), conversion.template())));
    }

    private static Vector<String> reasons(Vector<Tuple2<LoadCase, Either<Problems, Conversion>>> results) {
        return results.flatMap(result -> result._2.swap().toVector())
                .flatMap(problems -> problems.errors().map(Problem::id).distinct())
                .groupBy(id -> id)
                .toVector()
                .sorted(Comparator.comparing(group -> -group._2.size()))
                .map(group -> group._2.size() + " " + group._1.word());
    }
}
