package dev.stowage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.Stowage;
import dev.stowage.differential.Reference;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Load beside the reference loader, which answers from a process of its own: the same files on disk, both warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class LoadBenchmark {
    /** The word of the application. */
    @Param({
        "plain-2", "plain-10", "plain-100", "plain-500", "plain-2000",
        "anchors-500", "anchors-2000", "extends-500", "extends-2000", "scale-500"
    })
    public String application = "";

    private Subject subject = Subject.of("plain-2");
    private ComposeSource source = subject.source();

    /** Writes the files. */
    @Setup
    public void write() {
        subject = Subject.of(application);
        source = subject.source();
    }

    /** Our side. */
    @Benchmark
    public LoadedProject ours() {
        return Stowage.load(source).getOrElseThrow(problems -> new AssertionError(problems.errors()));
    }

    /** Their side, with the way through a pipe of some microseconds. */
    @Benchmark
    public JsonNode reference(Peer peer) {
        JsonNode answer = peer.reference.loadAlone(subject.folder(), Vector.of("compose.yaml"));
        return Either.<JsonNode, JsonNode>right(answer)
                .filterOrElse(it -> !it.has("error"), it -> it)
                .getOrElseThrow(it -> new AssertionError(it));
    }

    /** The process of the reference loader; it needs Go. */
    @State(Scope.Benchmark)
    public static class Peer {
        private final Reference reference = Reference.start();

        /** Ends the process. */
        @TearDown
        public void stop() {
            reference.stop();
        }
    }
}
