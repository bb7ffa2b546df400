package dev.stowage.arbitraries;

import dev.stowage.load.ComposeSource;
import dev.stowage.source.MemoryFiles;
import dev.stowage.value.Environment;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * An application in memory: its Compose file, the files beside it by name, the variables of the process, and the active
 * profiles.
 */
public record ComposeApp(
        Tree.Fields document,
        LinkedHashMap<String, byte[]> files,
        LinkedHashMap<String, String> variables,
        Vector<String> profiles,
        Format format) {
    /** What every secret of a generated application contains. */
    public static final String SECRET = "Xsecret7contentX";

    static final Path DIRECTORY = Path.of("/app").toAbsolutePath();
    private static final String COMPOSE_FILE = "compose.yaml";

    /** A directory in which a Compose file is still to be put. */
    public static final ComposeApp EMPTY =
            new ComposeApp(Trees.fields(), LinkedHashMap.empty(), LinkedHashMap.empty(), Vector.empty(), Format.YAML);

    /** The Compose file. */
    public String text() {
        return format.render(sink -> sink.tree(document));
    }

    public ComposeSource source() {
        return source(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The same application with another text as its Compose file. */
    public ComposeSource source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same application with other bytes as its Compose file. */
    public ComposeSource source(byte[] text) {
        return ComposeSource.builder()
                .workingDirectory(DIRECTORY)
                .environment(Environment.of(variables.toJavaMap()))
                .profiles(profiles)
                .disk(MemoryFiles.in(DIRECTORY, files.put(COMPOSE_FILE, text)))
                .build();
    }

    public ComposeApp withDocument(Tree.Fields changed) {
        return new ComposeApp(changed, files, variables, profiles, format);
    }

    /** The same with every service as this function makes it of what is written there. */
    public ComposeApp withEachService(UnaryOperator<Tree.Fields> change) {
        return services()
                .map(services -> withServices(services.mapValues(service -> changed(service, change))))
                .getOrElse(this);
    }

    private static Tree changed(Tree service, UnaryOperator<Tree.Fields> change) {
        return service instanceof Tree.Fields fields ? change.apply(fields) : service;
    }

    /** What is written in the section of services; none where there is none. */
    public Option<LinkedHashMap<String, Tree>> services() {
        return document.values()
                .get("services")
                .filter(Tree.Fields.class::isInstance)
                .map(section -> ((Tree.Fields) section).values());
    }

    /** The same with another section of services. */
    public ComposeApp withServices(LinkedHashMap<String, Tree> services) {
        return withDocument(new Tree.Fields(document.values().put("services", new Tree.Fields(services))));
    }

    public ComposeApp withFile(String name, byte[] content) {
        return new ComposeApp(document, files.put(name, content), variables, profiles, format);
    }

    public ComposeApp withVariable(String name, String value) {
        return new ComposeApp(document, files, variables.put(name, value), profiles, format);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a broken law shows. */
    @Override
    public String toString() {
        return text() + "\nprofiles " + profiles.mkString(", ") + "\nvariables " + variables + "\n"
                + files.map(file -> "--- " + file._1 + "\n" + new String(file._2, StandardCharsets.UTF_8))
                        .mkString("\n");
    }
}
