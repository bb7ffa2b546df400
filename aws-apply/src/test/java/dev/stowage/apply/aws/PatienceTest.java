package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** An address that takes requests and never answers. The SDK alone would wait for more than a minute. */
@Timeout(25)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class PatienceTest {
    @TempDir
    Path folder;

    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private ServerSocket silent;

    @BeforeEach
    void listenAndSayNothing() throws IOException {
        Path credentials = Files.writeString(
                folder.resolve("credentials"), "[fake]\naws_access_key_id = a\naws_secret_access_key = b\n");
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::accept, "silent");
        listener.setDaemon(true);
        listener.start();
    }

    private void accept() {
        try {
            while (true) {
                open.add(silent.accept());
                connections.incrementAndGet();
            }
        } catch (IOException closed) {
            return;
        }
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("aws.sharedCredentialsFile");
        silent.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void endsWithTheInterruption() {
        assertThat(asked(hurriedFromTheFirst()).kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(connections).hasValue(1);
    }

    /** Each of them has its grace, and all together have three times that: so few of them are sent at all. */
    @Test
    void givesWhatComesAfterAnInterruptionAFewMomentsInAll() {
        try (Aws aws = connected(hurriedFromTheFirst())) {
            for (int requests = 0; requests < 20; requests++) {
                assertThat(aws.account().identity().getLeft().kind()).isEqualTo(Kind.INTERRUPTED);
            }
        }
        assertThat(connections.get()).isBetween(1, 5);
    }

    /** The user interrupts once the first request is there. */
    private Patience hurriedFromTheFirst() {
        return new Patience(
                Duration.ofMinutes(2), () -> connections.get() > 0, Duration.ofMillis(50), Duration.ofMillis(150));
    }

    @Test
    void endsWithTheTimeThatThereIs() {
        ServiceFailure failure = asked(new Patience(Duration.ofMillis(200), () -> false));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.message()).isEqualTo("no answer in the time that there is for it");
    }

    @Test
    void givesARequestTimeToBeAnswered() {
        assertThat(Patience.within(Option.some(Duration.ZERO), () -> false).longest())
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(Patience.within(Option.some(Duration.ofHours(1)), () -> false)
                        .longest())
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(Patience.within(Option.some(Duration.ofSeconds(30)), () -> false)
                        .longest())
                .isEqualTo(Duration.ofSeconds(30));
    }

    private ServiceFailure asked(Patience patience) {
        try (Aws aws = connected(patience)) {
            return aws.account().identity().getLeft();
        }
    }

    private Aws connected(Patience patience) {
        Target target = Target.builder()
                .profile("fake")
                .region("eu-west-1")
                .endpoint(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                .build();
        return Aws.connect(target, patience).getOrElseThrow(failure -> new AssertionError(failure.message()));
    }
}
