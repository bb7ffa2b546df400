package dev.stowage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stowage.value.SecretText;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of {@code core/README.md}: who may use whom, and what core never touches. */
class HouseTest {
    static final String BASE = "dev.stowage.";
    static final Path ROOT = Path.of(System.getProperty("stowage.root", ".."));
    private static final String GENERATED = "Immutable";

    static final JavaClasses CORE = imported();

    /** Each package with those that it may use. */
    static final LinkedHashMap<String, Vector<String>> PACKAGES = LinkedHashMap.ofEntries(rows());

    private static Vector<Tuple2<String, Vector<String>>> rows() {
        return table("## Packages", "All may use")
                .filter(cells -> cells.get(1).startsWith(" `"))
                .flatMap(cells ->
                        names(cells.get(1)).map(name -> Tuple.of(name, withWhatGoesAlong(names(cells.get(3))))));
    }

    /** The cells of each line from a title on. */
    static Vector<Vector<String>> table(String title, String end) {
        try (Stream<String> lines = Files.lines(ROOT.resolve("core/README.md"))) {
            return Vector.ofAll(lines.dropWhile(line -> !line.equals(title))
                    .takeWhile(line -> !line.startsWith(end))
                    .filter(line -> line.startsWith("| "))
                    .map(line -> Vector.of(line.split("\\|", -1)))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Vector<String> names(String cell) {
        return Vector.of(cell.split("[`, ]+")).reject(String::isEmpty);
    }

    private static Vector<String> withWhatGoesAlong(Vector<String> listed) {
        return (listed.contains("problem") ? listed.append("source").append("write") : listed).append("value");
    }

    /** Foreign classes are known by name only: no rule looks inside, and to read them takes long. */
    private static JavaClasses imported() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.stowage");
    }

    @TestFactory
    Stream<DynamicTest> usesOnlyThePackagesItMay() {
        return PACKAGES.toJavaStream()
                .map(row -> DynamicTest.dynamicTest(
                        row._1,
                        () -> assertThat(foreignPackages(row._1, row._2)).isEmpty()));
    }

    @Test
    void listsEveryPackage() {
        assertThat(Vector.ofAll(CORE)
                        .map(HouseTest::packageOf)
                        .filter(name -> !name.isEmpty())
                        .toSet())
                .isEqualTo(PACKAGES.keySet());
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching("dev.stowage.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void keepsEffectsOut() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon..",
                        "org.apache.commons.cli..",
                        "java.net..",
                        "java.util.logging..",
                        "org.slf4j..")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CORE);
    }

    @Test
    void takesNothingOutOfAnOptionOrEitherBlindly() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith(GENERATED)
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("getOrNull")))
                .orShould()
                .callMethod(Option.class, "get")
                .orShould()
                .callMethod(Either.class, "get")
                .check(CORE);
    }

    @Test
    void opensSecretsOnlyWhereTheyAreHandedOn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.stowage.convert.dockerecs")
                .should()
                .callMethod(SecretText.class, "open")
                .check(CORE);
    }

    @Test
    void readsSupportOnlyInValidate() {
        noClasses()
                .that()
                .resideInAPackage("dev.stowage.convert..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.stowage.validate.support")
                .check(CORE);
    }

    @Test
    void showsOnlyJdkVavrAndOwnTypes() {
        assertThat(Vector.ofAll(CORE)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(JavaClass::getMethods)
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(HouseTest::foreignTypes))
                .isEmpty();
    }

    @Test
    void marksEveryPackageNullMarked() {
        assertThat(Vector.ofAll(CORE)
                        .map(JavaClass::getPackage)
                        .distinct()
                        .reject(HouseTest::isNullMarked)
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    void hidesNoMissingConceptBehindAName() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)")
                .check(CORE);
    }

    private static TreeSet<String> foreignPackages(String name, Vector<String> allowed) {
        return TreeSet.ofAll(Vector.ofAll(CORE)
                .filter(type -> packageOf(type).equals(name))
                .flatMap(JavaClass::getDirectDependenciesFromSelf)
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> target.getPackageName().startsWith(BASE))
                .map(HouseTest::packageOf)
                .reject(used -> used.equals(name) || allowed.contains(used)));
    }

    static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(BASE) ? name.substring(BASE.length()) : "";
    }

    private static Vector<String> foreignTypes(JavaMethod method) {
        return Vector.ofAll(method.getRawParameterTypes())
                .append(method.getRawReturnType())
                .map(JavaClass::getBaseComponentType)
                .reject(type -> type.isPrimitive()
                        || Vector.of("java.", "io.vavr.", BASE).exists(type.getName()::startsWith))
                .map(type -> method.getFullName() + " shows " + type.getName());
    }

    private static boolean isNullMarked(JavaPackage marked) {
        return marked.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
