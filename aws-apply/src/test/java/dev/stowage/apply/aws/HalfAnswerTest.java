package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** An address that begins each answer, and never ends it. */
@Timeout(90)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HalfAnswerTest {
    private static final String BEGIN =
            "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 1000\r\n\r\n<GetCaller";

    @TempDir
    Path folder;

    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile long beginning;
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        Path credentials = Files.writeString(
                folder.resolve("credentials"), "[fake]\naws_access_key_id = a\naws_secret_access_key = b\n");
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(this::answer, "half answers");
        answering.setDaemon(true);
        answering.start();
    }

    private void answer() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                BufferedReader request =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                String line = "begin";
                while (!line.isEmpty()) {
                    line = Option.of(request.readLine()).getOrElse("");
                }
                socket.getOutputStream().write(BEGIN.getBytes(StandardCharsets.US_ASCII));
                beginning = System.nanoTime();
                begun.countDown();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("aws.sharedCredentialsFile");
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void isGivenUpAfterAnInterruption() {
        ServiceFailure failure = asked(new Patience(Duration.ofMinutes(2), () -> begun.getCount() == 0));
        assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(Duration.ofNanos(System.nanoTime() - beginning)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void isWaitedForNoLongerThanThereIsTime() {
        ServiceFailure failure = asked(new Patience(Duration.ofSeconds(2), () -> false));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.message()).isEqualTo("no answer in the time that there is for it");
    }

    private ServiceFailure asked(Patience patience) {
        Target target = Target.builder()
                .profile("fake")
                .region("eu-west-1")
                .endpoint(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .build();
        try (Aws aws = Aws.connect(target, patience).getOrElseThrow(failure -> new AssertionError(failure.message()))) {
            return aws.account().identity().getLeft();
        }
    }
}
