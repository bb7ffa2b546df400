package dev.stowage.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CommandLineParserTest {
    @Test
    void takesCommonFlagsBeforeAndAfterTheCommand() {
        Invocation call = Call.of("-f", "a.yaml", "--profile", "x", "convert", "--file=b.yaml");
        assertThat(call.verb()).isEqualTo(Verb.CONVERT);
        assertThat(call.all(Flag.FILE)).containsExactly("a.yaml", "b.yaml");
        assertThat(call.all(Flag.PROFILE)).containsExactly("x");
    }

    @Test
    void takesWhereOnAwsBeforeTheCommand() {
        Invocation call = Call.of("--region", "eu-west-1", "-p", "x", "--stack-name=s", "up", "--region", "us-east-1");
        assertThat(call.verb()).isEqualTo(Verb.UP);
        assertThat(call.all(Flag.REGION)).containsExactly("eu-west-1", "us-east-1");
        assertThat(call.one(Flag.PROJECT_NAME)).containsExactly("x");
        assertThat(call.one(Flag.STACK_NAME)).containsExactly("s");
        assertThat(Call.of("--aws-profile", "work", "config").verb()).isEqualTo(Verb.CONFIG);
        assertThat(Call.of("--region", "eu-west-1", "--version").verb()).isEqualTo(Verb.VERSION);
        assertThat(Call.of("--region", "eu-west-1", "--help").verb()).isEqualTo(Verb.HELP);
    }

    @Test
    void passesOverNoLeadingFlagThatChangesWhatIsDone() {
        assertThat(Call.of("--dry-run", "--dialect", "docker-ecs", "up").has(Flag.DRY_RUN))
                .isTrue();
        assertThat(refused("--dry-run", "down")).isEqualTo("unknown option --dry-run");
        assertThat(refused("--stack-name", "s", "ls")).isEqualTo("unknown option --stack-name");
        assertThat(refused("--region", "eu-west-1")).isEqualTo("a command is missing");
        assertThat(refused("--parallel", "3", "up"))
                .isEqualTo("there is no --parallel here: AWS works on everything at once, so leave it out");
    }

    @Test
    void givesALetterToTheCommandAfterItsName() {
        Invocation call = Call.of("-f", "a.yaml", "logs", "-f", "-t", "--file", "b.yaml", "web");
        assertThat(call.has(Flag.FOLLOW)).isTrue();
        assertThat(call.has(Flag.TIMESTAMPS)).isTrue();
        assertThat(call.all(Flag.FILE)).containsExactly("a.yaml", "b.yaml");
        assertThat(call.operands()).containsExactly("web");
    }

    @Test
    void leavesTheWordsOfAnotherCommandAlone() {
        assertThat(Call.of("-p", "shop", "exec", "-T", "web", "ls", "-la", "--file=x")
                        .operands())
                .containsExactly("web", "ls", "-la", "--file=x");
        assertThat(refused("exec", "--indx", "2", "web", "ls"))
                .isEqualTo("unknown option --indx; did you mean --index?");
    }

    @Test
    void saysWhatToUseInPlaceOfCommandsThatWorkOnThisMachine() {
        assertThat(refused("build")).startsWith("images are built elsewhere: ");
        assertThat(refused("-p", "shop", "top", "web")).contains("stowage exec");
        assertThat(refused("pull")).startsWith("ECS pulls images by itself when tasks start; ");
    }

    @Test
    void keepsValuesAsTyped() {
        assertThat(Call.of("config", "-p", "\"quoted\"").one(Flag.PROJECT_NAME)).containsExactly("\"quoted\"");
    }

    @Test
    void takesADashAsAFile() {
        assertThat(Call.of("config", "-f", "-").one(Flag.FILE)).containsExactly("-");
    }

    /** Also where it will not be used. */
    @Test
    void refusesValuesThatCannotBeUsed() {
        assertThat(CommandLineParser.parse(Vector.of("up", "--dry-run", "--timeout", "soon"))
                        .getLeft()
                        .sentence())
                .isEqualTo("--timeout takes a time such as 90s, 30m or 2h, not soon");
        assertThat(CommandLineParser.parse(Vector.of("up", "--dry-run", "--endpoint-url", "here"))
                        .getLeft()
                        .sentence())
                .isEqualTo("--endpoint-url is no address such as http://localhost:4566");
    }

    @Test
    void saysWhatToDoInPlaceOfAnOptionOfDockerCompose() {
        assertThat(CommandLineParser.parse(Vector.of("up", "--build")).getLeft().sentence())
                .isEqualTo("there is no --build here: build and push the image, and give --image SERVICE=URI");
    }

    @Test
    void saysWhatToDoInPlaceOfOptionsOfExecAndRun() {
        for (String flag : Vector.of("-e", "--env", "-u", "--user", "-w", "--workdir", "-d", "--detach")) {
            assertThat(refused("exec", flag, "x", "web", "ls"))
                    .startsWith("there is no " + flag + " here: a command ")
                    .contains("stowage ");
        }
        assertThat(refused("run", "-v", "/a:/b", "web"))
                .isEqualTo("there is no -v here: a task has the volumes of its service: write them under volumes in the"
                        + " file");
        for (String flag : Vector.of("--service-ports", "--publish", "-P")) {
            assertThat(refused("run", flag, "web"))
                    .startsWith("there is no " + flag + " here: no load balancer leads to a task that runs once");
        }
    }

    @Test
    void takesNoFlagForAnotherThingThanDockerCompose() {
        for (String verb : Vector.of("up", "down", "stop", "restart")) {
            assertThat(refused(verb, "-t", "10"))
                    .isEqualTo("there is no -t here: containers get the time of their stop_grace_period to end;"
                            + " --timeout says how long to wait");
            assertThat(refused(verb, "-t10")).startsWith("there is no -t10 here: containers get the time");
            assertThat(refused(verb, "-timeot")).isEqualTo("unknown option -timeot; did you mean --timeout?");
        }
        for (String terminal : Vector.of("-it", "-ti", "-i", "-t", "--interactive", "--tty")) {
            assertThat(refused("run", terminal, "web", "sh"))
                    .isEqualTo("there is no " + terminal + " here: a task that runs once has no terminal, so leave it"
                            + " out, or use stowage exec");
        }
        assertThat(Call.of("run", "-T", "web").operands()).containsExactly("web");
        assertThat(Call.of("exec", "-it", "web", "sh").operands()).containsExactly("web", "sh");
        assertThat(refused("ps", "-t")).startsWith("unknown option -t");
        assertThat(refused("ps", "-t10")).startsWith("unknown option -t10");
    }

    @Test
    void ignoresWarningsThatThereAre() {
        assertThat(refused("validate", "--ignore", "ecs.start-order,ecs.memory-smal"))
                .isEqualTo("--ignore takes ids of warnings, such as ecs.start-order, not \"ecs.memory-smal\";"
                        + " did you mean ecs.memory-small?");
        assertThat(refused("--ignore", "", "up")).startsWith("--ignore takes ids of warnings");
        assertThat(Ignored.by(Call.of(
                                "--ignore", "ecs.start-order", "ps", "--ignore", "ecs.no-endpoint, aws.value-kept"))
                        .ids())
                .containsExactly("ecs.start-order", "ecs.no-endpoint", "aws.value-kept");
    }

    @Test
    void letsTheLastOfARepeatedFlagWin() {
        assertThat(Call.of("config", "--format", "json", "--format", "yaml").one(Flag.FORMAT))
                .containsExactly("yaml");
    }

    @Test
    void namesTheNearestOption() {
        assertThat(refused("convert", "--fromat=json")).isEqualTo("unknown option --fromat; did you mean --format?");
    }

    @Test
    void namesTheNearestOption_beforeTheCommand() {
        assertThat(refused("--proflie", "x", "up")).isEqualTo("unknown option --proflie; did you mean --profile?");
    }

    @Test
    void saysWhereAnOptionOfACommandStands() {
        String where = " is an option of some commands: write it after the name of one that takes it";
        assertThat(refused("--format", "json", "convert")).isEqualTo("--format" + where);
        assertThat(refused("-o", "x", "convert")).isEqualTo("-o" + where);
        assertThat(refused("-y", "config")).isEqualTo("-y" + where);
    }

    @Test
    void saysThatASwitchTakesNoValue() {
        String none = " takes no value: write it alone, or leave it out";
        assertThat(refused("--dry-run=true", "up")).isEqualTo("--dry-run" + none);
        assertThat(refused("up", "--dry-run=true")).isEqualTo("--dry-run" + none);
        assertThat(refused("--quiet=false", "config")).isEqualTo("--quiet" + none);
        assertThat(refused("--yes=true", "down")).isEqualTo("--yes" + none);
        assertThat(refused("-q=true", "config")).isEqualTo("-q" + none);
        assertThat(refused("--format=json", "convert"))
                .isEqualTo("--format is an option of some commands: write it after the name of one that takes it");
    }

    @Test
    void refusesNamesThatNoStackCanHave() {
        for (String name : new String[] {"a b", "", "!!", "1a", "a".repeat(129)}) {
            assertThat(refused("up", "--stack-name", name)).startsWith("--stack-name takes letters, digits and dashes");
        }
        assertThat(Call.of("down", "--stack-name", "Shop-2").one(Flag.STACK_NAME))
                .containsExactly("Shop-2");
    }

    @Test
    void refusesAnEmptyNameOfAFile() {
        assertThat(refused("convert", "-o", "")).isEqualTo("--output takes the name of a file, which is empty here");
        assertThat(refused("-f", "", "convert")).isEqualTo("--file takes the name of a file, which is empty here");
        assertThat(refused("convert", "--env-file", ""))
                .isEqualTo("--env-file takes the name of a file, which is empty here");
    }

    @Test
    void namesTheNearestCommand() {
        assertThat(refused("validte")).isEqualTo("unknown command validte; did you mean validate?");
    }

    @Test
    void doesNotGuessFromTheStartOfAName() {
        assertThat(refused("convert", "--dial", "modern")).startsWith("unknown option --dial");
    }

    @Test
    void refusesAFlagOfAnotherCommand() {
        assertThat(refused("config", "--stack-name", "x")).startsWith("unknown option --stack-name");
    }

    @Test
    void refusesAValueThatIsNoChoice() {
        assertThat(refused("convert", "--format", "jsn"))
                .isEqualTo("--format takes yaml, json, not jsn; did you mean json?");
    }

    @Test
    void refusesAFlagWithoutItsValue() {
        assertThat(refused("convert", "--output")).isEqualTo("--output needs a value");
    }

    @Test
    void refusesWhatACommandDoesNotTake() {
        assertThat(refused("convert", "web")).isEqualTo("convert takes no argument, not web");
    }

    @Test
    void knowsCommandsOfTwoWords() {
        Invocation call = Call.of("-p", "shop", "secret", "create", "--region", "eu-west-1", "token", "-");
        assertThat(call.verb()).isEqualTo(Verb.SECRET_CREATE);
        assertThat(call.operands()).containsExactly("token", "-");
        assertThat(call.one(Flag.PROJECT_NAME)).containsExactly("shop");
    }

    @Test
    void namesTheCommandsOfAGroup() {
        assertThat(refused("context")).isEqualTo("context is followed by one of create, ls, use, show, rm");
        assertThat(refused("context", "--quiet", "ls"))
                .isEqualTo("context is followed by one of create, ls, use, show, rm");
        assertThat(refused("context", "lst")).isEqualTo("unknown command context lst; did you mean context ls?");
        assertThat(refused("contxt")).isEqualTo("unknown command contxt; did you mean context?");
    }

    @Test
    void showsTheHelpOfAGroup() {
        assertThat(Call.of("context", "--help"))
                .isEqualTo(new Invocation(Verb.HELP, io.vavr.collection.HashMap.empty(), Vector.of("context")));
    }

    @Test
    void asksForWhatACommandNeeds() {
        assertThat(refused("secret", "create")).isEqualTo("secret create needs NAME [FILE|-]");
        assertThat(refused("secret", "create", "a", "b", "c"))
                .isEqualTo("secret create takes NAME [FILE|-] only, not c");
        assertThat(refused("context", "rm")).isEqualTo("context rm needs NAME...");
        assertThat(Call.of("context", "rm", "a", "b").operands()).containsExactly("a", "b");
        assertThat(Call.of("secret", "create", "--help").has(Flag.HELP)).isTrue();
    }

    @Test
    void refusesToDrawWithoutEscapeSequences() {
        assertThat(refused("up", "--ansi", "never", "--progress", "tty"))
                .isEqualTo("--progress tty draws with what --ansi never forbids");
        assertThat(refused("secret", "rm", "--recover", "key", "--force-delete-without-recovery"))
                .isEqualTo("--recover keeps what --force-delete-without-recovery deletes");
    }

    @Test
    void asksForACommand() {
        assertThat(refused("-p", "shop")).isEqualTo("a command is missing");
        assertThat(Call.of().verb()).isEqualTo(Verb.HELP);
    }

    private static String refused(String... words) {
        Misuse misuse = CommandLineParser.parse(Vector.of(words)).swap().getOrElseThrow(it -> new AssertionError(it));
        return misuse.sentence() + misuse.hint().fold(() -> "", hint -> "; did you mean " + hint + "?");
    }
}
