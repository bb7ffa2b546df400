package dev.stowage.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the jars of the distribution that every command uses, so that a class archive can hold all of them. A JVM of
 * version 17 links every lambda, and every {@code equals} and {@code hashCode} of a record, anew in each process: a
 * quarter of a millisecond each, of which a run of the command meets hundreds. Written as plain classes and methods they
 * come out of the archive. What the code does stays the same, and each manifest says that this was done; the jars that
 * library users get are not touched.
 */
public final class Archivable {
    private static final FileTime ANY_TIME_BUT_ALWAYS_THE_SAME = FileTime.fromMillis(315_532_800_000L);

    private static final byte[] NO_MANIFEST = {};

    private Archivable() {}

    /** Takes a class path, and replaces each of its jars. */
    public static void main(String[] words) throws IOException {
        for (String jar : words[0].split(File.pathSeparator)) {
            Path file = Path.of(jar);
            Path rewritten = Path.of(jar + ".rewritten");
            write(marked(ClassRewriter.rewrite(read(file))), rewritten);
            Files.move(rewritten, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, byte[]> marked(Map<String, byte[]> entries) throws IOException {
        Manifest manifest =
                new Manifest(new ByteArrayInputStream(entries.getOrDefault(JarFile.MANIFEST_NAME, NO_MANIFEST)));
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .putValue("Stowage-Modified", "lambdas and record methods are written out as classes");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        entries.put(JarFile.MANIFEST_NAME, bytes.toByteArray());
        return entries;
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
