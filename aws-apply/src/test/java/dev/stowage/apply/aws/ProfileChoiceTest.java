package dev.stowage.apply.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.aws.ServiceFailure.Kind;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The properties are the SDK's other names for the variables. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ProfileChoiceTest {
    private static final Target ANYWHERE = Target.builder().region("eu-west-1").build();
    private static final Target THERE =
            Target.builder().from(ANYWHERE).profile("there").build();

    @TempDir
    Path folder;

    @BeforeEach
    void readOnlyFilesOfTheTest() throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "[profile shop]\nregion = eu-west-1\n");
        System.setProperty("aws.configFile", config.toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
    }

    @AfterEach
    void readTheUsualFiles() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
        System.clearProperty("aws.profile");
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void goesInTheOrderOfTheCommandOfAws() {
        Map<String, String> older = HashMap.of("AWS_DEFAULT_PROFILE", "old");
        assertThat(ProfileChoice.of(ANYWHERE, name -> Option.none())).isEmpty();
        assertThat(ProfileChoice.of(ANYWHERE, older::get)).contains(chosen("old", "AWS_DEFAULT_PROFILE"));
        System.setProperty("aws.profile", "shop");
        assertThat(ProfileChoice.of(ANYWHERE)).contains(chosen("shop", "AWS_PROFILE"));
        assertThat(ProfileChoice.of(ANYWHERE, older::get)).contains(chosen("old", "AWS_DEFAULT_PROFILE"));
        assertThat(ProfileChoice.of(THERE, older::get)).contains(new ProfileChoice("there", Option.none()));
    }

    @Test
    void takesABlankVariableForNone() {
        System.setProperty("aws.profile", " ");
        assertThat(ProfileChoice.of(ANYWHERE)).isEmpty();
    }

    /** As AWS's command does; the SDK alone would take the keys, of whatever account they are. */
    @Test
    void refusesAProfileThatThereIsNot_alsoBesideKeys() {
        System.setProperty("aws.profile", "shpo");
        bringKeys();
        ServiceFailure failure = Aws.connect(ANYWHERE).getLeft();
        assertThat(failure.kind()).isEqualTo(Kind.PROFILE_MISSING);
        assertThat(failure.message())
                .isEqualTo("the AWS configuration has no profile shpo, which the variable AWS_PROFILE names");
        assertThat(failure.fix()).containsExactly("did you mean shop?; or unset AWS_PROFILE");
    }

    @Test
    void takesTheUsualNameForNoChoice_whereAVariableSaysIt() {
        System.setProperty("aws.profile", "default");
        bringKeys();
        Either<ServiceFailure, Aws> connected = Aws.connect(ANYWHERE);
        connected.forEach(Aws::close);
        assertThat(connected.isRight()).isTrue();
        assertThat(Aws.connect(Target.builder()
                                .from(ANYWHERE)
                                .profile("default")
                                .build())
                        .getLeft()
                        .kind())
                .isEqualTo(Kind.PROFILE_MISSING);
    }

    @Test
    void leavesCredentialsToTheKeys_whereOnlyAVariableNamesAProfile() {
        System.setProperty("aws.profile", "shop");
        assertThat(ProfileChoice.ofCredentials(ANYWHERE)).containsExactly("shop");
        bringKeys();
        assertThat(ProfileChoice.ofCredentials(ANYWHERE)).isEmpty();
        assertThat(ProfileChoice.ofCredentials(THERE)).containsExactly("there");
        assertThat(LoginAdvice.expired()).contains("set AWS_ACCESS_KEY_ID and those beside it anew");
    }

    private static ProfileChoice chosen(String name, String variable) {
        return new ProfileChoice(name, Option.some(variable));
    }

    private static void bringKeys() {
        System.setProperty("aws.accessKeyId", "a");
        System.setProperty("aws.secretAccessKey", "b");
    }
}
