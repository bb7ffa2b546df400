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
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rooms of {@code core/README.md}: who may use whom, and what core never touches. */
class HouseTest {
    private static final String BASE = "dev.stowage.";
    private static final String GENERATED = "Immutable";

    private static final JavaClasses CORE = imported();

    private static final Vector<String> LEAVES = Vector.of("value");
    private static final Vector<String> PROBLEM = Vector.of("value", "source", "problem", "write");
    private static final Vector<String> TREE = PROBLEM.append("load.yaml");
    private static final Vector<String> MODEL = TREE.append("compose");
    private static final Vector<String> LOAD = MODEL.appendAll(Vector.of(
            "load.dotenv",
            "load.interpolate",
            "load.include",
            "load.extend",
            "load.merge",
            "load.unique",
            "load.schema",
            "load.canonical",
            "load.resolve",
            "load.check",
            "load.decode",
            "load.select",
            "load.contents"));
    private static final Vector<String> VALIDATE = PROBLEM.appendAll(Vector.of("compose", "extension"));
    private static final Vector<String> CONVERT = VALIDATE.appendAll(Vector.of(
            "aws", "load", "load.contents", "validate", "validate.subject", "validate.settings", "ecs", "cfn"));

    /** Each room with the rooms that it may use. */
    private static final LinkedHashMap<String, Vector<String>> ROOMS = LinkedHashMap.<String, Vector<String>>empty()
            .put("value", Vector.empty())
            .put("write", LEAVES)
            .put("source", LEAVES)
            .put("problem", PROBLEM)
            .put("compose", LEAVES)
            .put("compose.write", Vector.of("value", "write", "compose"))
            .put("extension", PROBLEM.append("compose"))
            .put("load.yaml", PROBLEM)
            .put("load.dotenv", PROBLEM.append("load.interpolate"))
            .put("load.interpolate", TREE)
            .put("load.include", TREE.append("load.merge").append("load.resolve"))
            .put("load.extend", TREE.append("load.merge").append("load.resolve"))
            .put("load.merge", TREE)
            .put("load.unique", TREE.append("load.canonical"))
            .put("load.schema", TREE)
            .put("load.canonical", TREE)
            .put("load.resolve", TREE.append("load.merge").append("load.schema"))
            .put("load.check", MODEL)
            .put("load.decode", MODEL)
            .put("load.select", MODEL)
            .put("load.contents", MODEL.append("load.dotenv"))
            .put("load.environment", TREE.append("aws"))
            .put("load", LOAD)
            .put("aws", LEAVES)
            .put("validate.subject", VALIDATE.appendAll(Vector.of("load", "load.contents")))
            .put("validate.settings", VALIDATE.appendAll(Vector.of("aws", "validate.subject")))
            .put("validate.support", VALIDATE)
            .put(
                    "validate.rules",
                    VALIDATE.appendAll(Vector.of("aws", "load.contents", "validate.subject", "validate.settings")))
            .put(
                    "validate",
                    VALIDATE.appendAll(Vector.of(
                            "load", "validate.subject", "validate.settings", "validate.support", "validate.rules")))
            .put("ecs", Vector.of("value"))
            .put("cfn", PROBLEM)
            .put("fix", TREE.appendAll(Vector.of("compose", "load")))
            .put("convert.emit", Vector.of("value", "ecs", "cfn"))
            .put("convert.context", CONVERT)
            .put("convert.modern", CONVERT.append("convert.context"))
            .put("convert.dockerecs", CONVERT.append("convert.context"))
            .put(
                    "convert",
                    CONVERT.appendAll(
                            Vector.of("convert.emit", "convert.context", "convert.modern", "convert.dockerecs")));

    /** Foreign classes are known by name only: no rule looks inside, and to read them takes long. */
    private static JavaClasses imported() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.stowage");
    }

    @TestFactory
    Stream<DynamicTest> usesOnlyTheRoomsItMay() {
        return ROOMS.toJavaStream()
                .map(room -> DynamicTest.dynamicTest(
                        room._1,
                        () -> assertThat(foreignRooms(room._1, room._2)).isEmpty()));
    }

    @Test
    void listsEveryRoom() {
        assertThat(Vector.ofAll(CORE)
                        .map(HouseTest::roomOf)
                        .filter(room -> !room.isEmpty())
                        .toSet()
                        .removeAll(ROOMS.keySet()))
                .isEmpty();
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

    private static TreeSet<String> foreignRooms(String room, Vector<String> allowed) {
        return TreeSet.ofAll(Vector.ofAll(CORE)
                .filter(type -> roomOf(type).equals(room))
                .flatMap(JavaClass::getDirectDependenciesFromSelf)
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> target.getPackageName().startsWith(BASE))
                .map(HouseTest::roomOf)
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
