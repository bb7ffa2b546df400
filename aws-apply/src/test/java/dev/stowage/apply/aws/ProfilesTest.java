package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.Profiles.Profile;
import dev.stowage.problem.Problem;
import io.vavr.collection.HashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    @TempDir
    Path home;

    @Test
    void readsBothFiles_oneProfileOnce() throws IOException {
        write("config", """
                [default]
                region = us-east-1
                [profile shop]
                sso_start_url = https://x
                region = eu-west-1
                [sso-session corp]
                sso_region = us-east-1
                """);
        write("credentials", """
                [shop]
                aws_access_key_id = AKIA
                [ci]
                aws_access_key_id = AKIA
                """);
        assertThat(profiles().map(Profiles::all).getOrElse(Vector.empty()))
                .containsExactly(
                        new Profile("ci", Option.none()),
                        new Profile("default", Option.some("us-east-1")),
                        new Profile("shop", Option.some("eu-west-1")));
    }

    @Test
    void knowsNone_withoutFiles() {
        assertThat(profiles().map(Profiles::all)).containsExactly(Vector.empty());
    }

    @Test
    void goesByTheVariables() throws IOException {
        Path elsewhere = Files.writeString(home.resolve("elsewhere"), "[profile there]\n");
        assertThat(Profiles.of(HashMap.of("AWS_CONFIG_FILE", elsewhere.toString()), home)
                        .map(found -> found.all().map(Profile::name)))
                .containsExactly(Vector.of("there"));
    }

    @Test
    void namesTheNearestProfile() throws IOException {
        write("config", "[profile shop]\n");
        Problem missing = profiles().flatMap(all -> all.named("shpo")).getLeft();
        assertThat(missing.sentence()).isEqualTo("the AWS configuration has no profile shpo");
        assertThat(missing.hint()).containsExactly("did you mean shop?");
        assertThat(profiles().flatMap(all -> all.named("x")).getLeft().hint().getOrElse(""))
                .startsWith("create it: aws configure --profile x");
    }

    @Test
    void saysWhichFileIsDamaged() throws IOException {
        write("config", "[profile shop\nregion\n");
        assertThat(profiles().getLeft().sentence())
                .isEqualTo("the file " + home.resolve(".aws/config") + " of the AWS configuration cannot be read");
    }

    private Either<Problem, Profiles> profiles() {
        return Profiles.of(HashMap.empty(), home);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(".aws")).resolve(name), text);
    }
}
