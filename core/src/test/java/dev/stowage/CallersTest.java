package dev.stowage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what {@code core/README.md} says of callers: which packages are the library. */
class CallersTest {
    private static final Vector<String> LISTED =
            HouseTest.table("## For callers", "## Decisions").drop(1).flatMap(cells -> HouseTest.names(cells.get(2)));

    /** A package: types begin with a capital letter. */
    private static final Pattern PACKAGE =
            Pattern.compile("\\b" + Pattern.quote(HouseTest.BASE) + "([a-z]\\w*(?:\\.[a-z]\\w*)*)\\b");

    @Test
    void listsPackagesThatExist_eachOnce() {
        assertThat(LISTED).isNotEmpty().doesNotHaveDuplicates().allMatch(HouseTest.PACKAGES::containsKey);
    }

    @Test
    void showsThemNothingOfTheInside() {
        assertThat(Vector.ofAll(HouseTest.CORE)
                        .filter(type -> isPublic(type) && !isInside(type))
                        .flatMap(type -> shown(type)
                                .filter(CallersTest::isInside)
                                .map(inside -> type.getName() + " shows " + inside.getName()))
                        .distinct())
                .isEmpty();
    }

    /** Laws and benchmarks, in property-tests, look inside. */
    @ParameterizedTest
    @ValueSource(strings = {"aws-apply/src/main", "examples"})
    void givesThemNothingOfTheInside(String folder) {
        assertThat(sources(folder))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(insideUsed(read(file))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import dev.stowage.load.yaml.Node;",
                "import dev.stowage.load.yaml.*;",
                "import dev.stowage.load.yaml.Node.Fields;",
                "import static dev.stowage.load.yaml.Owner.SERVICES;",
                "        return dev.stowage.load.yaml.Node.Fields.of(entries);"
            })
    void seesWhatIsOfTheInsideHoweverItIsNamed(String line) {
        assertThat(insideUsed(line)).containsExactly("load.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import dev.stowage.Stowage;",
                "import dev.stowage.load.LoadedProject;",
                "import static dev.stowage.cfn.Expression.text;",
                "package dev.stowage.apply.plan;"
            })
    void letsTheLibraryBeUsed(String line) {
        assertThat(insideUsed(line)).isEmpty();
    }

    private static boolean isInside(JavaClass type) {
        String name = HouseTest.packageOf(type);
        return type.getPackageName().startsWith(HouseTest.BASE) && !LISTED.contains(name);
    }

    private static boolean isPublic(JavaClass type) {
        return isPublic(type.getModifiers())
                && type.getEnclosingClass().map(CallersTest::isPublic).orElse(true);
    }

    private static boolean isPublic(java.util.Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }

    /** What a public type is made of as others see it. */
    private static Vector<JavaClass> shown(JavaClass type) {
        Vector<JavaType> types = Vector.<JavaType>ofAll(type.getInterfaces())
                .appendAll(type.getSuperclass().stream().toList())
                .appendAll(Vector.ofAll(type.getFields())
                        .filter(field -> isPublic(field.getModifiers()))
                        .map(JavaField::getType))
                .appendAll(Vector.ofAll(type.getConstructors())
                        .filter(constructor -> isPublic(constructor.getModifiers()))
                        .flatMap(JavaConstructor::getParameterTypes))
                .appendAll(Vector.ofAll(type.getMethods())
                        .filter(method -> isPublic(method.getModifiers()))
                        .flatMap(method ->
                                Vector.ofAll(method.getParameterTypes()).append(method.getReturnType())));
        return types.flatMap(JavaType::getAllInvolvedRawTypes).map(JavaClass::getBaseComponentType);
    }

    private static Vector<Path> sources(String folder) {
        try (Stream<Path> files = Files.walk(HouseTest.ROOT.resolve(folder))) {
            return Vector.ofAll(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The packages of the inside that a text names. */
    private static Vector<String> insideUsed(String text) {
        return Vector.ofAll(PACKAGE.matcher(text).results().toList())
                .map(found -> found.group(1))
                .filter(name -> HouseTest.PACKAGES.containsKey(name) && !LISTED.contains(name))
                .distinct();
    }
}
