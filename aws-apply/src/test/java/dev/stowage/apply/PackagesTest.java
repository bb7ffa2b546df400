package dev.stowage.apply;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of {@code aws-apply/README.md}: who may use whom, and who may touch AWS and secrets. */
class PackagesTest {
    private static final String BASE = "dev.stowage.";
    private static final String GENERATED = "Immutable";

    private static final JavaClasses OURS = imported();

    /** Each package with those of this module that it may use; all may use core. */
    private static final LinkedHashMap<String, Vector<String>> PACKAGES = LinkedHashMap.ofEntries(rows());

    private static Vector<Tuple2<String, Vector<String>>> rows() {
        try (Stream<String> lines =
                Files.lines(Path.of(System.getProperty("stowage.root", ".."), "aws-apply/README.md"))) {
            return Vector.ofAll(lines.dropWhile(line -> !line.equals("## Packages"))
                            .takeWhile(line -> !line.startsWith("`PackagesTest`"))
                            .filter(line -> line.startsWith("| `"))
                            .map(line -> line.split("\\|"))
                            .toList())
                    .flatMap(cells -> names(cells[1]).map(name -> Tuple.of(name, names(cells[3]))));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Vector<String> names(String cell) {
        return Vector.of(cell.split("[`, ]+")).reject(String::isEmpty);
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
        assertThat(Vector.ofAll(OURS).map(PackagesTest::packageOf).toSet()).isEqualTo(PACKAGES.keySet());
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching("dev.stowage.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void keepsTheSdkInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.stowage.apply.aws")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon.awssdk..")
                .check(OURS);
    }

    @Test
    void keepsTheParserOfTheCommandLineInTheCommand() {
        noClasses()
                .that()
                .resideInAPackage("dev.stowage.apply..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.cli..")
                .check(OURS);
    }

    @Test
    void opensSecretsWhereTheyAreSent() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.stowage.apply.aws")
                .should()
                .callMethod(SecretText.class, "open")
                .check(OURS);
    }

    @Test
    void plansWithoutEffects() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.stowage.apply.plan", "dev.stowage.apply.stack")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.io..", "java.time.Clock")
                .check(OURS);
    }

    @Test
    void takesNothingOutOfAnOptionOrEitherBlindly() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith(GENERATED)
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("getOrNull")))
                .orShould()
                .callMethod(Option.class, "get")
                .orShould()
                .callMethod(Either.class, "get")
                .check(OURS);
    }

    /** What the SDK makes by its name is public for the SDK alone. */
    @Test
    void showsOnlyJdkVavrAndOwnTypes() {
        assertThat(Vector.ofAll(OURS)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .reject(type -> type.isAssignableTo("software.amazon.awssdk.http.SdkHttpService"))
                        .flatMap(JavaClass::getMethods)
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(PackagesTest::foreignTypes))
                .isEmpty();
    }

    @Test
    void marksEveryPackageNullMarked() {
        assertThat(Vector.ofAll(OURS)
                        .map(JavaClass::getPackage)
                        .distinct()
                        .reject(PackagesTest::isNullMarked)
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    void hidesNoMissingConceptBehindAName() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)")
                .check(OURS);
    }

    /** Foreign classes are known by name only: to read those of the SDK takes a minute, and no rule looks inside. */
    private static JavaClasses imported() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.stowage.apply", "dev.stowage.cli");
    }

    private static TreeSet<String> foreignPackages(String name, Vector<String> allowed) {
        return TreeSet.ofAll(Vector.ofAll(OURS)
                .filter(type -> packageOf(type).equals(name))
                .flatMap(JavaClass::getDirectDependenciesFromSelf)
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .map(PackagesTest::packageOf)
                .filter(used -> used.startsWith("apply") || used.startsWith("cli"))
                .reject(used -> used.equals(name) || allowed.contains(used)));
    }

    private static String packageOf(JavaClass type) {
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
