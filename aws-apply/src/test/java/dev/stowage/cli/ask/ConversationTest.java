package dev.stowage.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.StackVolume;
import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.run.Clock;
import dev.stowage.apply.run.SystemClock;
import dev.stowage.apply.stack.Location;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.ResourceChange.Replacement;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cli.line.Call;
import dev.stowage.cli.line.Channel;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.line.Program;
import dev.stowage.cli.progress.Display;
import dev.stowage.value.LogicalId;
import io.vavr.Lazy;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {
    private static final StackName SHOP = new StackName("shop");
    private static final Location WHERE = new Location("eu-west-1", Option.some("123456789012"));
    private static final VolumeImpact NOTHING = new VolumeImpact(Vector.empty(), Vector.empty());
    private static final Vector<Channel> TERMINAL = Vector.of(Channel.values());
    private static final Vector<ResourceChange> CHANGES = Vector.of(
            change("Web", "AWS::ECS::Service", Action.MODIFY, Replacement.NO),
            change("WebTaskDefinition", "AWS::ECS::TaskDefinition", Action.MODIFY, Replacement.YES),
            change("Data", "AWS::EFS::FileSystem", Action.REMOVE, Replacement.NO),
            change("Group", "AWS::EC2::SecurityGroup", Action.MODIFY, Replacement.YES),
            change("Zone", "AWS::Route53::HostedZone", Action.MODIFY, Replacement.PERHAPS),
            change("Late", "AWS::ECS::Service", Action.ADD, Replacement.NO));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Interruption interruption = new Interruption();
    private Option<PrintStream> controlling = Option.none();

    @Test
    void showsWhatIsLostBeforeItAsks() {
        assertThat(talk(TERMINAL, "y\n").approvesChange(SHOP, CHANGES)).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        These changes of stack shop in eu-west-1 of account 123456789012 are more than updates in place:
                          remove          Data  AWS::EFS::FileSystem
                          replace         Group  AWS::EC2::SecurityGroup
                          perhaps replace Zone  AWS::Route53::HostedZone
                        Go on? [y/N]\s""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "YES\n", " yes \r\n"})
    void takesAClearYes(String typed) {
        assertThat(talk(TERMINAL, typed).approvesRemoval(SHOP, NOTHING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "n\n", "yeah\n", "\u0004"})
    void takesAnythingElseForNo(String typed) {
        assertThat(talk(TERMINAL, typed).approvesRemoval(SHOP, NOTHING)).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("This removes stack shop in eu-west-1 of account 123456789012 ");
    }

    @Test
    void doesNotAskWhatChangesInPlace() {
        assertThat(talk(TERMINAL, "").approvesChange(SHOP, CHANGES.take(2))).isTrue();
        assertThat(err.size()).isZero();
    }

    @Test
    void doesNotAskWhereNobodyCanAnswer() {
        assertThat(talk(Vector.empty(), "").approvesRemoval(SHOP, NOTHING)).isTrue();
        assertThat(talk(Vector.of(Channel.OUT, Channel.ERR), "").approvesRemoval(SHOP, NOTHING))
                .isTrue();
        assertThat(err.size()).isZero();
    }

    /** As in {@code stowage down 2>&1 | tee log}. */
    @Test
    void asksOnTheTerminalItself_whenStandardErrorLeadsElsewhere() {
        controlling = Option.some(new PrintStream(screen, true, StandardCharsets.UTF_8));
        assertThat(talk(Vector.of(Channel.IN), "n\n").approvesRemoval(SHOP, NOTHING))
                .isFalse();
        assertThat(talk(Vector.of(Channel.IN), "y\n").approvesRemoval(SHOP, NOTHING))
                .isTrue();
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .startsWith("\nThis removes stack shop")
                .contains("Go on? [y/N] ");
        assertThat(err.size()).isZero();
    }

    /** What the pipe still holds has to be read before, which a clock that is interrupted does not wait for. */
    @Test
    void waitsForThePipe_alsoAfterAnInterruption() {
        controlling = Option.some(new PrintStream(screen, true, StandardCharsets.UTF_8));
        ((SystemClock) interruption.clock()).interrupt();
        long before = System.nanoTime();
        assertThat(question(Vector.of(Channel.IN), Typing.of("y\n")).wanted("Cancel that?"))
                .isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    void asksNothingAfterAnInterruptionInTheMeantime() {
        controlling = Option.some(new PrintStream(screen, true, StandardCharsets.UTF_8));
        Thread signal = new Thread(() -> {
            assertThat(new SystemClock().pause(Duration.ofMillis(50))).isEqualTo(Clock.Pause.OVER);
            ((SystemClock) interruption.clock()).interrupt();
        });
        signal.start();
        assertThat(question(Vector.of(Channel.IN), Typing.of("y\n")).agreed("This removes it.\n"))
                .isFalse();
    }

    @Test
    void refusesWhereThePersonCannotSeeTheQuestion() {
        assertThat(talk(Vector.of(Channel.IN), "y\n").approvesRemoval(SHOP, NOTHING))
                .isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("This removes stack shop", "give --yes");
        assertThat(talk(Vector.of(Channel.IN), "", "--yes").approvesRemoval(SHOP, NOTHING))
                .isTrue();
    }

    @Test
    void leavesStandardErrorToTheProblems_whenAProgramReadsThem() {
        controlling = Option.some(new PrintStream(screen, true, StandardCharsets.UTF_8));
        VolumeImpact impact = new VolumeImpact(Vector.of(volume("fs-1")), Vector.of(volume("fs-2")));
        assertThat(talk(Vector.empty(), "", "--problem-format", "json").approvesRemoval(SHOP, impact))
                .isTrue();
        assertThat(talk(TERMINAL, "y\n", "--problem-format", "json").approvesRemoval(SHOP, impact))
                .isTrue();
        assertThat(screen.toString(StandardCharsets.UTF_8)).containsOnlyOnce("fs-1");
        assertThat(err.size()).isZero();
    }

    @Test
    void doesNotAskWhoSaidYes() {
        assertThat(talk(TERMINAL, "", "--yes").approvesChange(SHOP, CHANGES)).isTrue();
        assertThat(talk(TERMINAL, "", "-y").approvesRemoval(SHOP, NOTHING)).isTrue();
        assertThat(err.size()).isZero();
    }

    @Test
    void saysWhatStaysBeforeItAsks() {
        VolumeImpact impact = new VolumeImpact(Vector.empty(), Vector.of(volume("fs-1"), volume("fs-2")));
        assertThat(talk(TERMINAL, "y\n").approvesRemoval(SHOP, impact)).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        This removes stack shop in eu-west-1 of account 123456789012 and everything in it.
                        These volumes stay: fs-1 (data), fs-2 (data); down --volumes removes them too
                        Go on? [y/N]\s""");
    }

    @Test
    void doesNotAdviseWhatWasSaidAlready() {
        VolumeImpact impact = new VolumeImpact(Vector.empty(), Vector.of(volume("fs-1")));
        assertThat(talk(Vector.empty(), "", "--volumes").approvesRemoval(SHOP, impact))
                .isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("These volumes stay: fs-1 (data); the files declare them external\n");
    }

    @Test
    void saysThatOnlyVolumesGo_whereTheStackIsGone() {
        VolumeImpact impact = new VolumeImpact(Vector.of(volume("fs-1")), Vector.empty(), VolumeImpact.Stack.GONE);
        assertThat(talk(TERMINAL, "y\n").approvesRemoval(SHOP, impact)).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        There is no stack shop in eu-west-1 of account 123456789012 any more.
                        These volumes go, and all that is in them: fs-1 (data)
                        Go on? [y/N]\s""");
    }

    /** What stays costs money. */
    @Test
    void saysWhatStaysAlsoWhereNobodyIsAsked() {
        VolumeImpact impact = new VolumeImpact(Vector.empty(), Vector.of(volume("fs-1")));
        assertThat(talk(Vector.empty(), "").approvesRemoval(SHOP, impact)).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        This removes stack shop in eu-west-1 of account 123456789012 and everything in it.
                        These volumes stay: fs-1 (data); down --volumes removes them too
                        """);
    }

    @Test
    void saysWhichDataGoesAlsoWhereNobodyIsAsked() {
        VolumeImpact impact = new VolumeImpact(Vector.of(volume("fs-1")), Vector.of(volume("fs-2")));
        assertThat(talk(TERMINAL, "", "--yes").approvesRemoval(SHOP, impact)).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        This removes stack shop in eu-west-1 of account 123456789012 and everything in it.
                        These volumes go with it, and all that is in them: fs-1 (data)
                        These volumes stay: fs-2 (data)
                        """);
    }

    @Test
    void saysWhichDataGoesOnceWhereItAsks() {
        VolumeImpact impact = new VolumeImpact(Vector.of(volume("fs-1")), Vector.empty());
        assertThat(talk(TERMINAL, "n\n").approvesRemoval(SHOP, impact)).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("fs-1")
                .endsWith("Go on? [y/N] ");
    }

    private static StackVolume volume(String id) {
        return new StackVolume(id, Option.some("data"), StackVolume.Holding.RETAINED);
    }

    /** As while a command says nothing for some seconds. */
    @Test
    void takesNothingForAnAnswerThatWasTypedBeforeTheQuestion() {
        InputStream ahead = new ByteArrayInputStream("y\ny\n".getBytes(StandardCharsets.UTF_8));
        assertThat(talk(TERMINAL, ahead).approvesRemoval(SHOP, NOTHING)).isFalse();
    }

    private Conversation talk(Vector<Channel> terminals, String typed, String... words) {
        return talk(terminals, Typing.of(typed), words);
    }

    private Conversation talk(Vector<Channel> terminals, InputStream in, String... words) {
        return new Conversation(Display.NONE, question(terminals, in, words), Lazy.of(() -> Option.some(WHERE)));
    }

    private Question question(Vector<Channel> terminals, InputStream in, String... words) {
        ProcessContext process = new ProcessContext(
                HashMap.empty(),
                Path.of("/"),
                in,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminals,
                () -> controlling,
                Path.of("/"),
                Program.STOWAGE);
        Invocation call = Call.of(Vector.of(words).prepend("down"));
        return new Question(call, process, interruption);
    }

    private static ResourceChange change(String resource, String type, Action action, Replacement replacement) {
        return new ResourceChange(new LogicalId(resource), type, action, replacement);
    }
}
