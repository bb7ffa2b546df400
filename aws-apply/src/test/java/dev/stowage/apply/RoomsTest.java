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
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rooms of this module: who may use whom, and who may touch AWS and secrets. */
class RoomsTest {
    private static final String BASE = "dev.stowage.";
    private static final String GENERATED = "Immutable";

    private static final JavaClasses OURS = imported();

    /** What every call of the library may have to do with. */
    private static final Vector<String> LIBRARY =
            Vector.of("apply", "apply.stack", "apply.plan", "apply.run", "apply.aws", "apply.operate");

    /** Each room with the rooms of this module that it may use; all may use core. */
    private static final LinkedHashMap<String, Vector<String>> ROOMS = LinkedHashMap.<String, Vector<String>>empty()
            .put("apply.stack", Vector.empty())
            .put("apply.running", Vector.of("apply.task"))
            .put("apply.task", Vector.of("apply.stack"))
            .put("apply.aws", Vector.of("apply.stack", "apply.running", "apply.task"))
            .put("apply.plan", Vector.of("apply.stack"))
            .put("apply.docker", Vector.empty())
            .put("apply.run", Vector.of("apply.stack", "apply.running", "apply.task", "apply.plan", "apply.aws"))
            .put("apply.registry", Vector.empty())
            .put("apply.operate", Vector.of("apply.stack", "apply.running", "apply.task", "apply.run", "apply.aws"))
            .put("apply.discover", Vector.of("apply.stack", "apply.aws", "apply.registry"))
            .put("apply.doctor", Vector.of("apply.aws", "apply.registry", "apply.discover"))
            .put(
                    "apply",
                    Vector.of(
                            "apply.stack",
                            "apply.running",
                            "apply.plan",
                            "apply.run",
                            "apply.aws",
                            "apply.operate",
                            "apply.registry",
                            "apply.discover",
                            "apply.doctor"))
            .put("cli.progress", Vector.of("apply.stack", "apply.run"))
            .put("cli.line", Vector.of("apply.stack", "apply.plan", "apply.run", "cli.progress"))
            .put("cli.print", Vector.of("apply.running", "apply.operate", "cli.line", "cli.progress"))
            .put("cli.ask", Vector.of("apply.stack", "apply.plan", "apply.run", "cli.line", "cli.progress"))
            .put(
                    "cli.stage",
                    LIBRARY.appendAll(Vector.of(
                            "apply.docker", "apply.registry", "cli.line", "cli.print", "cli.ask", "cli.progress")))
            .put("cli.docker", Vector.of("apply.aws", "apply.docker", "cli.line", "cli.print", "cli.ask", "cli.stage"))
            .put(
                    "cli.command",
                    LIBRARY.appendAll(Vector.of(
                            "apply.running",
                            "apply.docker",
                            "apply.doctor",
                            "cli.line",
                            "cli.print",
                            "cli.ask",
                            "cli.stage",
                            "cli.docker")))
            .put("cli", Vector.of("cli.line", "cli.print", "cli.docker", "cli.command"));

    @TestFactory
    Stream<DynamicTest> usesOnlyTheRoomsItMay() {
        return ROOMS.toJavaStream()
                .map(room -> DynamicTest.dynamicTest(
                        room._1,
                        () -> assertThat(foreignRooms(room._1, room._2)).isEmpty()));
    }

    @Test
    void listsEveryRoom() {
        assertThat(Vector.ofAll(OURS).map(RoomsTest::roomOf).toSet()).isEqualTo(ROOMS.keySet());
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching("dev.stowage.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void keepsTheSdkInOneRoom() {
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

    @Test
    void showsOnlyJdkVavrAndOwnTypes() {
        assertThat(Vector.ofAll(OURS)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(JavaClass::getMethods)
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(RoomsTest::foreignTypes))
                .isEmpty();
    }

    @Test
    void marksEveryPackageNullMarked() {
        assertThat(Vector.ofAll(OURS)
                        .map(JavaClass::getPackage)
                        .distinct()
                        .reject(RoomsTest::isNullMarked)
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

    private static TreeSet<String> foreignRooms(String room, Vector<String> allowed) {
        return TreeSet.ofAll(Vector.ofAll(OURS)
                .filter(type -> roomOf(type).equals(room))
                .flatMap(JavaClass::getDirectDependenciesFromSelf)
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .map(RoomsTest::roomOf)
                .filter(used -> used.startsWith("apply") || used.startsWith("cli"))
                .reject(used -> used.equals(room) || allowed.contains(used)));
    }

    private static String roomOf(JavaClass type) {
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

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
