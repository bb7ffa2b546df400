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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what {@code core/README.md} says of callers: which rooms are the library. */
class CallersTest {
    private static final Vector<String> LISTED =
            HouseTest.table("## For callers", "## Decisions").drop(1).flatMap(cells -> HouseTest.names(cells.get(2)));

    @Test
    void listsRoomsThatExist_eachOnce() {
        assertThat(LISTED).isNotEmpty().doesNotHaveDuplicates().allMatch(HouseTest.ROOMS::containsKey);
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
    @Test
    void givesThemNothingOfTheInside() {
        assertThat(Vector.of("aws-apply/src/main", "examples")
                        .flatMap(CallersTest::sources)
                        .flatMap(CallersTest::usedInside))
                .isEmpty();
    }

    private static boolean isInside(JavaClass type) {
        String room = HouseTest.roomOf(type);
        return type.getPackageName().startsWith(HouseTest.BASE) && !LISTED.contains(room);
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

    private static Vector<String> usedInside(Path file) {
        try {
            return Vector.ofAll(Files.readAllLines(file))
                    .filter(line -> line.startsWith("import " + HouseTest.BASE))
                    .reject(line -> line.equals("import dev.stowage.Stowage;"))
                    .map(line -> line.substring("import ".length() + HouseTest.BASE.length(), line.lastIndexOf('.')))
                    .filter(room -> HouseTest.ROOMS.containsKey(room) && !LISTED.contains(room))
                    .map(room -> file.getFileName() + " uses " + room);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
