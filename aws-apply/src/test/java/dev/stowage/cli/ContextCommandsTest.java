package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stowage.cli.line.ExitCode;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code context ...} and {@code setup}, in a home directory of their own. */
class ContextCommandsTest {
    @TempDir
    Path home;

    @BeforeEach
    void configureAws() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve(".aws")).resolve("config"), """
                [default]
                [profile shop]
                region = eu-west-1
                """);
    }

    @Test
    void createsListsUsesAndRemoves() {
        assertThat(out("context", "create", "prod", "--aws-profile", "shop", "--description", "the shop"))
                .isEqualTo("context prod: profile shop, region eu-west-1\n");
        assertThat(out("context", "create", "ci", "--from-env", "--region", "us-east-1"))
                .isEqualTo("context ci: credentials of the environment, region us-east-1\n");
        assertThat(out("context", "show")).isEqualTo("default\n");
        assertThat(out("context", "use", "prod")).isEqualTo("prod\n");
        assertThat(out("context", "show")).isEqualTo("prod\n");
        assertThat(out("context", "ls")).isEqualTo("""
                NAME      TYPE   PROFILE   REGION      DESCRIPTION
                default   moby                        \s
                ci        ecs              us-east-1  \s
                prod *    ecs    shop      eu-west-1   the shop
                """);
        assertThat(out("context", "ls", "-q")).isEqualTo("default\nci\nprod\n");
        assertThat(out("context", "ls", "--format", "json"))
                .contains("\"Name\": \"prod\"", "\"Region\": \"eu-west-1\"");
        assertThat(out("context", "ls", "--format", "table")).isEqualTo(out("context", "ls"));
        assertThat(out("context", "ls", "--format", "{{.Name}} {{.Type}}"))
                .isEqualTo("default moby\nci ecs\nprod ecs\n");
        assertThat(run("context", "ls", "--format", "{{.Nam}}").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(out("context", "ls", "--format", "yaml"))
                .contains("- Name: prod\n  Type: ecs\n  Profile: shop\n  Region: eu-west-1\n");
        assertThat(run("context", "rm", "prod", "ci", "x"))
                .matches(removed -> removed.code() == ExitCode.PROBLEMS)
                .matches(removed -> removed.out().equals("ci\n"))
                .matches(removed -> removed.err().contains("the Docker context prod is the current one"))
                .matches(removed -> removed.err().contains("there is no Docker context x"));
        assertThat(out("context", "use", "default")).isEqualTo("default\n");
        assertThat(out("context", "rm", "prod")).isEqualTo("prod\n");
    }

    @Test
    void helpsWhereANameIsWrong() {
        out("context", "create", "prod", "--aws-profile", "shop");
        assertThat(run("context", "use", "prd").err()).contains("there is no Docker context prd", "did you mean prod?");
        assertThat(run("context", "create", "default", "--aws-profile", "shop").err())
                .contains("help: it is the Docker client's own: take another name");
        assertThat(run("context", "create", "far", "--from-env", "--region", "eu-west-9"))
                .matches(kept -> kept.code() == ExitCode.DONE)
                .matches(kept -> kept.err()
                        .startsWith("stowage: the region eu-west-9 is not known here: did you mean eu-west-"));
    }

    @Test
    void leavesAContextThatIsThereAlone() {
        out("context", "create", "prod", "--aws-profile", "shop");
        assertThat(run("context", "create", "prod", "--from-env", "--region", "us-east-1")
                        .err())
                .contains("error aws.context-exists", "help: stowage setup --name prod changes it");
    }

    @Test
    void needsToKnowWhereCredentialsComeFrom() {
        assertThat(run("context", "create", "prod").err())
                .startsWith("stowage: context create needs --aws-profile NAME or --from-env\n");
        assertThat(run("context", "create", "prod", "--from-env", "--aws-profile", "shop")
                        .err())
                .startsWith("stowage: context create needs only one of --aws-profile NAME or --from-env\n");
        assertThat(run("context", "create", "prod", "--aws-profile", "shp").err())
                .contains("error aws.profile-missing", "help: did you mean shop?");
        assertThat(run("context", "create", "prod", "--aws-profile", "default").err())
                .contains("error aws.region-missing");
    }

    @Test
    void warnsOfWhatGoesFirst() {
        out("context", "create", "prod", "--aws-profile", "shop");
        assertThat(run(HashMap.of("DOCKER_CONTEXT", "default"), "context", "use", "prod")
                        .err())
                .isEqualTo("stowage: the variable DOCKER_CONTEXT is set and goes before the current context\n");
        assertThat(run(HashMap.of("DOCKER_CONTEXT", "prod"), "context", "show").out())
                .isEqualTo("prod\n");
        assertThat(run("--context", "prod", "context", "show").out()).isEqualTo("prod\n");
    }

    @Test
    void tellsAProgramOfAnOverruledVariable_inItsOneDocument() throws IOException {
        out("setup", "--aws-profile", "shop");
        Files.writeString(home.resolve("compose.yaml"), "name: shop\nservices: {web: {image: nginx}}\n");
        ObjectMapper one = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (String verb :
                Vector.of("ps", "up", "down", "secret ls", "discover", "exec web sh", "convert --discover")) {
            CommandLine run = run(
                    HashMap.of("AWS_REGION", "us-east-1"),
                    Vector.of(("--problem-format json " + verb).split(" ", -1)).toJavaArray(String[]::new));
            assertThat(one.readTree(run.err()).findValuesAsText("id"))
                    .as(verb)
                    .startsWith("aws.variable-overruled")
                    .hasSize(2);
        }
    }

    @Test
    void setsUpByFlags() {
        assertThat(out("setup", "--aws-profile", "shop")).isEqualTo("""
                context ecs: profile shop, region eu-west-1; it is the current one now
                Deploy with stowage up; docker compose stays local.
                With stowage setup --docker-plugin, docker ecs compose up is the same.
                """);
        assertThat(out("context", "show")).isEqualTo("ecs\n");
        assertThat(out("setup", "--name", "ci", "--from-env", "--region", "us-east-1"))
                .startsWith("context ci: credentials of the environment, region us-east-1; ");
        assertThat(run(HashMap.of("AWS_REGION", "eu-north-1"), "setup", "--from-env")
                        .out())
                .startsWith("context ecs: credentials of the environment, region eu-north-1; ");
    }

    /** Whoever deploys with it would go to another account. */
    @Test
    void saysWhatAContextWasBefore_andAsksAPersonWhetherToChangeIt() {
        out("setup", "--aws-profile", "shop");
        assertThat(out("setup", "--from-env", "--region", "us-east-1"))
                .contains("Before it was context ecs: profile shop, region eu-west-1\n");
        assertThat(out("setup", "--from-env", "--region", "us-east-1")).doesNotContain("Before");
        CommandLine kept = typed("n\n", "setup", "--aws-profile", "shop");
        assertThat(kept.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(kept.err())
                .startsWith("There is a context ecs: credentials of the environment, region us-east-1."
                        + " Change it? [y/N] ")
                .contains("aws.declined");
        assertThat(out("context", "ls")).contains("us-east-1").doesNotContain("eu-west-1");
        assertThat(typed("2\n\n\ny\n", "setup").out()).startsWith("context ecs: profile shop, region eu-west-1; ");
        assertThat(typed("", "setup", "--from-env", "--region", "us-east-1", "-y")
                        .out())
                .contains("Before it was context ecs: profile shop");
    }

    @Test
    void asksAPersonForWhatNoFlagSays() {
        CommandLine asked = typed("2\n\nprod\n", "setup");
        assertThat(asked.err()).isEqualTo("""
                Deploy with which profile of the AWS configuration?
                  1  default
                  2  shop (eu-west-1)
                  3  the credentials of the environment
                Number or name? [1] Region? [eu-west-1] Name of the context? [ecs]\s""");
        assertThat(asked.out()).startsWith("context prod: profile shop, region eu-west-1; ");
        assertThat(typed("shop\neu-central-1\n\n", "setup").out())
                .startsWith("context ecs: profile shop, region eu-central-1; ");
        assertThat(typed("3\nap-south-1\n", "setup", "--name", "ci").out())
                .startsWith("context ci: credentials of the environment, region ap-south-1; ");
        assertThat(typed("1\n", "setup", "--name", "x2", "--region", "eu-west-3")
                        .out())
                .startsWith("context x2: profile default, region eu-west-3; ");
    }

    @Test
    void asksAgain_butNotForEver() {
        assertThat(typed("9\nshop\nnowhere\neu-west-1\n\n", "setup"))
                .matches(asked -> asked.code() == ExitCode.DONE)
                .matches(asked -> asked.err().contains("There is no such choice.\n"))
                .matches(asked -> asked.err().contains("A region is written as eu-west-1 is.\n"));
        CommandLine named = typed("shop\n\ndefault\nx\nprod\n", "setup");
        assertThat(named.err()).contains("A name has two or more letters, digits and _.+-, ");
        assertThat(named.out()).startsWith("context prod: profile shop");
        assertThat(typed("9\n8\n7\n1\n", "setup").err()).contains("setup was not finished, and nothing was changed");
        assertThat(typed("", "setup").code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed("1\n\n\n\n", "setup").code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void doubtsARegionBeforeItIsKept() {
        CommandLine corrected = typed("1\nus-esat-1\nus-east-1\n\n", "setup");
        assertThat(corrected.err())
                .contains("the region us-esat-1 is not known here: did you mean us-east-1?\nRegion? [us-esat-1] ");
        assertThat(corrected.out()).startsWith("context ecs: profile default, region us-east-1; ");
        assertThat(typed("1\nus-esat-1\n\nodd\n", "setup").out())
                .startsWith("context odd: profile default, region us-esat-1; ");
    }

    @Test
    void doubtsEveryAnswer() {
        CommandLine invalid = typed("1\nus-esat-1\nFrankfurt\nus-east-1\n\n", "setup");
        assertThat(invalid.err()).contains("A region is written as eu-west-1 is.\nRegion? [us-esat-1] ");
        assertThat(invalid.out()).startsWith("context ecs: profile default, region us-east-1; ");
        CommandLine twice = typed("1\nus-esat-1\nus-eats-1\nus-east-1\n\n", "setup");
        assertThat(twice.err()).contains("the region us-eats-1 is not known here");
        assertThat(twice.out()).startsWith("context ecs: profile default, region us-east-1; ");
        assertThat(typed("1\nus-esat-1\n", "setup").err()).contains("setup was not finished");
    }

    @Test
    void doesNotAskAScript() {
        assertThat(run("setup").code()).isEqualTo(ExitCode.MISUSE);
        assertThat(run("setup").err()).startsWith("stowage: setup needs --aws-profile NAME or --from-env\n");
    }

    /** These tests run from the folders of the build, not from a distribution. */
    @Test
    void saysThatThereIsNoPluginToLink() {
        assertThat(run("setup", "--docker-plugin").err())
                .contains("error aws.plugin-not-linked", "help: start stowage from its distribution");
    }

    @Test
    void usesTheContextThatIsAskedFor() {
        assertThat(run("--context", "nowhere", "secret", "ls").err()).contains("there is no Docker context nowhere");
    }

    private String out(String... words) {
        CommandLine done = run(words);
        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        return done.out();
    }

    private CommandLine run(String... words) {
        return run(HashMap.empty(), words);
    }

    private CommandLine run(Map<String, String> more, String... words) {
        return CommandLine.run(home, more.put("HOME", home.toString()), words);
    }

    private CommandLine typed(String text, String... words) {
        return CommandLine.typed(home, HashMap.of("HOME", home.toString()), text, words);
    }
}
