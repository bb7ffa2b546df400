package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.SourceFile;
import dev.stowage.source.Span;
import dev.stowage.value.ServiceName;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jars of the distribution are rewritten for its class archive, and still do the same. */
class RewrittenClassesIT {
    private static final Pattern REWRITTEN =
            Pattern.compile("^(dev\\.stowage|io\\.vavr|org\\.snakeyaml|org\\.apache\\.commons\\.cli)\\.");

    @Test
    void areAllValid() throws IOException, ClassNotFoundException {
        try (URLClassLoader loader = loader()) {
            for (String name : ours()) {
                assertThat(Class.forName(name, true, loader).getName()).isEqualTo(name);
            }
        }
    }

    @Test
    void linkNoLambdaAtRunTime() {
        Distribution.Result result = Distribution.at(Distribution.folder().resolve("bin/stowage"))
                .with("STOWAGE_JAVA_OPTIONS", "-Xlog:class+load=info:stdout")
                .run(Distribution.root().resolve("examples/hello-web"), "convert");
        assertThat(result.out()
                        .lines()
                        .filter(line -> REWRITTEN.matcher(loaded(line)).find()))
                .isNotEmpty()
                .allMatch(line -> line.contains("source: shared objects file"))
                .noneMatch(line -> line.contains("$$Lambda"));
    }

    @Test
    void haveRecordsThatAreEqualAsBefore() throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader()) {
            Class<?> type = loader.loadClass(ServiceName.class.getName());
            Object web = type.getConstructor(String.class).newInstance("web");
            assertThat(web)
                    .isEqualTo(type.getConstructor(String.class).newInstance("web"))
                    .isNotEqualTo(type.getConstructor(String.class).newInstance("db"))
                    .isNotEqualTo("web")
                    .hasSameHashCodeAs(new ServiceName("web"));
        }
    }

    @Test
    void haveRecordsOfSeveralComponentsThatAreEqualAsBefore() throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader()) {
            assertThat(span(loader, 1))
                    .isEqualTo(span(loader, 1))
                    .isNotEqualTo(span(loader, 2))
                    .hasSameHashCodeAs(new Span(SourceFile.of("a", ""), 1, 2, 3, 4));
        }
    }

    /** The class in a line such as {@code [0.1s][info][class,load] a.B source: ...}. */
    private static String loaded(String line) {
        return line.substring(line.indexOf("] ") + 2);
    }

    private static Object span(ClassLoader loader, int line) throws ReflectiveOperationException {
        Class<?> file = loader.loadClass(SourceFile.class.getName());
        Object source = file.getMethod("of", String.class, String.class).invoke(null, "a", "");
        return loader.loadClass(Span.class.getName())
                .getConstructor(file, int.class, int.class, int.class, int.class)
                .newInstance(source, line, 2, 3, 4);
    }

    private static URLClassLoader loader() throws IOException {
        try (Stream<Path> jars = Files.list(Distribution.folder().resolve("lib"))) {
            URL[] urls = jars.filter(path -> path.toString().endsWith(".jar"))
                    .map(RewrittenClassesIT::url)
                    .toArray(URL[]::new);
            return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> ours() throws IOException {
        try (Stream<Path> jars = Files.list(Distribution.folder().resolve("lib"))) {
            return jars.filter(path -> path.toString().endsWith(".jar"))
                    .flatMap(RewrittenClassesIT::classes)
                    .filter(name -> REWRITTEN.matcher(name).find())
                    .toList();
        }
    }

    private static Stream<String> classes(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
