package dev.stowage.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites our own jars in the distribution so that a class archive can hold all of them. A JVM of version 17 links
 * every lambda, and every {@code equals} and {@code hashCode} of a record, anew in each process: a quarter of a
 * millisecond each, of which a run of the command meets hundreds. Written as plain classes and methods they come out of
 * the archive. What the code does stays the same; the jars of the library itself are not touched.
 */
public final class Archivable {
    private static final FileTime ANY_TIME_BUT_ALWAYS_THE_SAME = FileTime.fromMillis(315_532_800_000L);

    private Archivable() {}

    /** Takes the jars, and replaces each. */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path file = Path.of(jar);
            Path rewritten = Path.of(jar + ".rewritten");
            write(ClassRewriter.rewrite(read(file)), rewritten);
            Files.move(rewritten, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void write(Map<String, byte[]> entries, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                head.setLastModifiedTime(ANY_TIME_BUT_ALWAYS_THE_SAME);
                zip.putNextEntry(head);
                zip.write(entry.getValue());
            }
        }
    }
}
