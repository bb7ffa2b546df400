package dev.stowage.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.write.Writable;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final Writable DOCUMENT = sink -> {
        sink.beginMap();
        sink.key("key");
        sink.text("ü");
        sink.endMap();
    };

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsYamlInUtf8() {
        assertThat(delivered("convert")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("key: ü\n");
    }

    @Test
    void printsJson() {
        assertThat(delivered("config", "--format", "json", "-o", "-")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"key\"").contains("ü");
    }

    @Test
    void writesToAFileAndPrintsNothing() throws IOException {
        assertThat(delivered("convert", "-o", "template.yaml")).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("template.yaml"))).isEqualTo("key: ü\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void replacesAFileAsAWhole_alsoThroughALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), "old: a long text that is no longer than that\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), real);
        assertThat(delivered("convert", "-o", "link.yaml")).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(real)).isEqualTo("key: ü\n");
        assertThat(folder.resolve("link.yaml")).isSymbolicLink();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("real.yaml", "link.yaml");
    }

    @Test
    void writesWhereALinkLeads_alsoToNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("new.yaml"));
        assertThat(delivered("convert", "-o", "link.yaml")).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("link.yaml")).isSymbolicLink();
        assertThat(Files.readString(folder.resolve("new.yaml"))).isEqualTo("key: ü\n");
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        assertThat(delivered("convert", "-o", "no/such/folder")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("stowage: cannot write no/such/folder: there is no such directory\n");
    }

    @Test
    void saysThatADirectoryIsNoFile() {
        assertThat(delivered("convert", "-o", ".")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("stowage: cannot write .: it is a directory\n");
    }

    @Test
    void saysWhatTheDiskSaysOtherwise() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThat(delivered("convert", "-o", "file/below")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("stowage: cannot write file/below: not a directory\n");
    }

    private ExitCode delivered(String... words) {
        ProcessContext process = new ProcessContext(
                HashMap.empty(),
                folder,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Vector.empty());
        Invocation call = Call.of(words);
        return new Delivery(call, process).of(DOCUMENT);
    }
}
