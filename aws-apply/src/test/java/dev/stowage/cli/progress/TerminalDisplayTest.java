package dev.stowage.cli.progress;

import static dev.stowage.cli.progress.News.compared;
import static dev.stowage.cli.progress.News.failed;
import static dev.stowage.cli.progress.News.looked;
import static dev.stowage.cli.progress.News.resource;
import static dev.stowage.cli.progress.News.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.run.Milestone;
import dev.stowage.apply.run.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalDisplayTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private TerminalSize size = TerminalSize.USUAL;
    private final Display display =
            new TerminalDisplay(new PrintStream(out, true, StandardCharsets.UTF_8), Colours.NONE, () -> size);

    @Test
    void drawsWhatGoesOnBelowWhatHasEnded() {
        show(compared("Web", "Db"), stack(0, "CREATE_IN_PROGRESS"), resource(1, "Web", "CREATE_IN_PROGRESS"));
        show(resource(1, "Db", "CREATE_IN_PROGRESS"), looked(2));
        show(resource(4, "Web", "CREATE_COMPLETE"), looked(5));
        assertThat(screen())
                .containsExactly(
                        "shop  2 to add, 0 to change, 0 to remove",
                        "CREATE_COMPLETE      Web                           3s  AWS::ECS::Service",
                        "CREATE_IN_PROGRESS   Db                            5s  AWS::ECS::Service",
                        "CREATE_IN_PROGRESS   shop                          5s  1 of 2");
    }

    @Test
    void drawsOverWhatItDrewBefore() {
        show(stack(0, "CREATE_IN_PROGRESS"), looked(1), looked(2), looked(3));
        assertThat(screen()).containsExactly("CREATE_IN_PROGRESS   shop                          3s");
    }

    /** The stack is as far as it comes before, which is not its end. */
    @Test
    void showsATaskThatIsWaitedForInPlaceOfTheStack() {
        show(stack(0, "CREATE_COMPLETE"), looked(1), new Progress.RunningOnce("migrate", "892e", Milestone.BEGUN));
        show(looked(7), looked(8));
        assertThat(screen()).containsExactly("migrate  8s  task 892e runs");
        show(new Progress.RunningOnce("migrate", "892e", Milestone.DONE), looked(9));
        assertThat(screen())
                .containsExactly(
                        "migrate  task 892e has ended", "CREATE_COMPLETE      shop                          9s");
    }

    @Test
    void leavesWhatHasEndedWhenItPauses() {
        show(stack(0, "CREATE_IN_PROGRESS"), resource(1, "Web", "CREATE_IN_PROGRESS"), looked(1));
        show(resource(2, "Web", "CREATE_COMPLETE"), looked(3));
        display.pause();
        assertThat(screen())
                .containsExactly("CREATE_COMPLETE      Web                           1s  AWS::ECS::Service");
        display.pause();
        assertThat(screen()).hasSize(1);
    }

    @Test
    void saysWhySomethingFailed() {
        show(resource(1, "Web", "CREATE_IN_PROGRESS"), failed(2, "Web", "CREATE_FAILED", "no\u001b[2J\nroom"));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("CREATE_FAILED        Web                           1s  AWS::ECS::Service  no [2J room\n");
    }

    @Test
    void countsNothingInARollback() {
        show(compared("Web"), stack(5, "ROLLBACK_IN_PROGRESS"), looked(6));
        assertThat(screen()).last().asString().isEqualTo("ROLLBACK_IN_PROGRESS shop                          6s");
    }

    @Test
    void fitsIntoASmallTerminal() {
        size = new TerminalSize(4, 30);
        show(stack(0, "CREATE_IN_PROGRESS"));
        for (String name : List.of("A", "B", "C", "D")) {
            show(resource(1, name, "CREATE_IN_PROGRESS"));
        }
        show(looked(1));
        assertThat(screen())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(30))
                .last()
                .asString()
                .startsWith("CREATE_IN_PROGRESS 1s  shop");
    }

    @Test
    void keepsTheTimeInANarrowTerminal() {
        size = new TerminalSize(20, 40);
        show(resource(1, "Web", "CREATE_IN_PROGRESS"), resource(1, "Db", "CREATE_IN_PROGRESS"), looked(3));
        show(resource(4, "Web", "CREATE_COMPLETE"), looked(5));
        assertThat(screen()).containsExactly("CREATE_COMPLETE 3s  Web", "CREATE_IN_PROGRESS 5s  Db");
    }

    @Test
    void leavesRoomForTheLongestName() {
        size = new TerminalSize(20, 72);
        show(compared("Web", "DataNFSMountTargetOnSubnet00000001"), resource(1, "Web", "CREATE_IN_PROGRESS"));
        show(resource(4, "Web", "CREATE_COMPLETE"), stack(0, "CREATE_IN_PROGRESS"), looked(5));
        assertThat(screen())
                .containsExactly(
                        "shop  2 to add, 0 to change, 0 to remove",
                        "CREATE_COMPLETE      Web                                   3s  AWS::ECS",
                        "CREATE_IN_PROGRESS   shop                                  5s  1 of 2");
    }

    @Test
    void keepsTheCountInANarrowTerminal() {
        size = new TerminalSize(20, 40);
        show(compared("Web"), stack(5, "CREATE_IN_PROGRESS"), looked(6));
        assertThat(screen()).last().asString().isEqualTo("CREATE_IN_PROGRESS 6s  0 of 1  shop");
    }

    private void show(Progress... news) {
        List.of(news).forEach(display);
    }

    private List<String> screen() {
        return Screen.after(out.toByteArray());
    }
}
