package dev.stowage.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.run.Milestone;
import dev.stowage.apply.run.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainDisplayTest {
    private static final List<Progress> NEWS = List.of(
            News.compared("Web"),
            News.stack(0, "CREATE_IN_PROGRESS"),
            News.looked(1),
            new Progress.Retrying("too\nfast"),
            News.failed(2, "Web", "CREATE_FAILED", "no room"),
            new Progress.Starting("web", Milestone.BEGUN),
            new Progress.Starting("web", Milestone.DONE),
            new Progress.RunningOnce("migrate", "892e", Milestone.BEGUN),
            new Progress.RunningOnce("migrate", "892e", Milestone.DONE));

    @Test
    void printsOneLineForEachEvent() {
        assertThat(printed(Colours.NONE)).isEqualTo("""
                        shop  1 to add, 0 to change, 0 to remove
                        shop  CREATE_IN_PROGRESS  AWS::CloudFormation::Stack
                        again after: too fast
                        Web  CREATE_FAILED  AWS::ECS::Service  no room
                        web  new tasks are started
                        web  new tasks run
                        migrate  task 892e runs
                        migrate  task 892e has ended
                        """);
    }

    @Test
    void coloursTheStatesOnly() {
        assertThat(printed(Colours.ANSI))
                .contains("Web  \u001b[31mCREATE_FAILED\u001b[0m  AWS::ECS::Service  no room\n");
    }

    private static String printed(Colours colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NEWS.forEach(new PlainDisplay(new PrintStream(out, true, StandardCharsets.UTF_8), colours));
        return out.toString(StandardCharsets.UTF_8);
    }
}
