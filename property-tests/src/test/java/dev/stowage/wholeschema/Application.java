package dev.stowage.wholeschema;

import dev.stowage.load.ComposeSource;
import dev.stowage.source.MemoryFiles;
import dev.stowage.value.Environment;
import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * An application as it is written down, with all else that decides what it says.
 *
 * @param documents the Compose files to be merged: the main one, and one over it
 * @param others all other files by name, relative to the folder
 */
public record Application(
        Vector<Tree> documents,
        Notation notation,
        Map<String, String> others,
        Finding finding,
        Map<String, String> variables,
        Vector<String> profiles) {
    private static final Path FOLDER = Path.of("/app").toAbsolutePath();
    private static final Path HOME = Path.of("/home/ann").toAbsolutePath();
    private static final Vector<String> NAMES = Vector.of("compose.yaml", "compose.override.yaml");

    /** The files that the caller names. */
    public Vector<String> files() {
        return finding == Finding.NAMED ? names() : Vector.empty();
    }

    public Map<String, String> environment() {
        return finding == Finding.VARIABLE ? variables.put("COMPOSE_FILE", names().mkString(":")) : variables;
    }

    /** Writes the files into a folder, which has nothing else afterwards. */
    public void writeTo(Path folder) throws IOException {
        Folders.empty(folder);
        for (var file : texts()) {
            Path path = folder.resolve(file._1);
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file._2);
        }
    }

    /** How it is loaded, from memory. */
    public ComposeSource source() {
        return ComposeSource.builder()
                .workingDirectory(FOLDER)
                .home(HOME)
                .environment(Environment.of(environment().toJavaMap()))
                .files(files())
                .profiles(profiles)
                .disk(MemoryFiles.in(FOLDER, contents()))
                .build();
    }

    /** The same with another Compose file in place of its own. */
    public ComposeSource with(String name, String text) {
        return ComposeSource.builder()
                .from(source())
                .files(Vector.of(name))
                .environment(Environment.of(variables.toJavaMap()))
                .disk(MemoryFiles.in(FOLDER, contents().put(name, text.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    /** The main file alone, which the caller names. */
    public Application alone() {
        return new Application(documents.take(1), notation, others, Finding.NAMED, variables, profiles);
    }

    public Application withDocuments(Vector<Tree> changed) {
        return new Application(changed, notation, others, finding, variables, profiles);
    }

    private Map<String, byte[]> contents() {
        return texts().put("/dev/null", "").mapValues(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether any of the files has these words. */
    public boolean says(String words) {
        return texts().values().exists(text -> text.contains(words));
    }

    public boolean has(Pattern pattern) {
        return texts().values().exists(text -> pattern.matcher(text).find());
    }

    private Vector<String> names() {
        return NAMES.take(documents.size());
    }

    private Map<String, String> texts() {
        return names().zip(documents)
                .foldLeft(
                        LinkedHashMap.<String, String>empty(),
                        (texts, file) -> texts.put(file._1, notation.text(file._2)))
                .merge(others);
    }

    /** For a person who wants to do it again. */
    @Override
    public String toString() {
        return texts().map(file -> "--- " + file._1 + "\n" + file._2).mkString("\n") + "\nenvironment "
                + LinkedHashMap.ofEntries(environment()) + ", files " + files() + ", profiles " + profiles;
    }

    /** How the Compose files are found. */
    public enum Finding {
        NAMED,
        VARIABLE,
        LOOKED_FOR
    }
}
