package dev.stowage.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stowage.compose.EnvFile;
import dev.stowage.compose.Service;
import dev.stowage.load.contents.Content;
import dev.stowage.problem.Problem;
import dev.stowage.problem.Problems;
import dev.stowage.source.MemoryFiles;
import dev.stowage.source.Span;
import dev.stowage.value.Environment;
import dev.stowage.value.SecretName;
import dev.stowage.value.SecretText;
import dev.stowage.value.ServiceName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Projects that include others, on a disk in memory. */
class InclusionTest {
    private static final Path FOLDER = Path.of("/shop").toAbsolutePath();

    @Test
    void addsWhatAnIncludedFileDeclares() {
        LoadedProject project = loaded(LinkedHashMap.of(
                "compose.yaml", "include: [db/compose.yaml]\nservices: {web: {image: nginx}}",
                "db/compose.yaml", "services: {db: {image: postgres, build: ./image}}\nvolumes: {data: }"));
        assertThat(project.project().services().keySet().map(ServiceName::value))
                .containsExactly("web", "db");
        assertThat(project.project().volumes()).hasSize(1);
        assertThat(service(project, "db").build().flatMap(build -> build.context()))
                .containsExactly(FOLDER.resolve("db/image").toString());
    }

    @Test
    void laysTheOwnDefinitionOverTheIncludedOne() {
        LoadedProject project = loaded(LinkedHashMap.of(
                "compose.yaml", "include: [db.yaml]\nservices: {db: {image: postgres:17}}",
                "db.yaml", "services: {db: {image: postgres:16, user: admin}}"));
        assertThat(service(project, "db").image()).containsExactly("postgres:17");
        assertThat(service(project, "db").user()).containsExactly("admin");
    }

    @Test
    void takesVariablesOfTheIncludedFolder() {
        Map<String, String> files = LinkedHashMap.of(
                "compose.yaml", "include: [db/compose.yaml]\nservices: {web: {image: 'nginx:${V:-1}'}}",
                "db/compose.yaml", "services: {db: {image: 'postgres:${V}'}}",
                "db/.env", "V=17\n");
        assertThat(service(loaded(files), "db").image()).containsExactly("postgres:17");
        assertThat(service(loaded(files), "web").image()).containsExactly("nginx:1");
    }

    @Test
    void readsASecretFromTheVariablesOfItsOwnProject() {
        LoadedProject project = loaded(LinkedHashMap.of(
                "compose.yaml", "include: [db/compose.yaml]\nservices: {web: {image: nginx}}",
                "db/compose.yaml",
                        "services: {db: {image: postgres, secrets: [word]}}\nsecrets: {word: {environment: WORD}}",
                "db/.env", "WORD=hunter2\n"));
        assertThat(project.contents().secrets().get(new SecretName("word")))
                .containsExactly(new Content.Known<>(SecretText.of("hunter2".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void placesProblemsInTheIncludedFile() {
        Problems problems = refused(LinkedHashMap.of(
                "compose.yaml", "include: [db.yaml]\nservices: {web: {image: nginx}}",
                "db.yaml", "services:\n  db:\n    imag: postgres\n"));
        assertThat(problems.all().map(Problem::id).map(id -> id.word())).containsExactly("compose.unknown-attribute");
        assertThat(problems.all().flatMap(Problem::span).map(Span::toString)).containsExactly("db.yaml:3:5");
    }

    @Test
    void refusesACycleOnce() {
        Problems problems = refused(LinkedHashMap.of(
                "compose.yaml", "include: [a.yaml]\nservices: {web: {image: nginx}}",
                "a.yaml", "include: [b.yaml, b.yaml]",
                "b.yaml", "include: [a.yaml]"));
        assertThat(problems.all().map(Problem::id).map(id -> id.word())).containsExactly("compose.include-cycle");
    }

    @Test
    void walksEachFileOnceHoweverManyWaysLeadToIt() {
        int levels = 40;
        LinkedHashMap<String, String> files = LinkedHashMap.of("compose.yaml", "include: [a0.yaml, b0.yaml]");
        for (int level = 0; level < levels; level++) {
            String next = "include: [a" + (level + 1) + ".yaml, b" + (level + 1) + ".yaml]\n";
            files = files.put("a" + level + ".yaml", next).put("b" + level + ".yaml", next);
        }
        LinkedHashMap<String, String> all = files.put("a" + levels + ".yaml", "services: {web: {image: '${NO}nginx'}}")
                .put("b" + levels + ".yaml", "services: {api: {image: nginx}}");
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> loaded(all))
                        .warnings())
                .hasSize(1);
    }

    @Test
    void namesTheFilesOfACycle_whereAnEntryHasSeveral() {
        Problems problems = refused(LinkedHashMap.of(
                "compose.yaml", "include: [{path: [sub/b.yaml, sub/c.yaml]}]\nservices: {web: {image: nginx}}",
                "sub/b.yaml", "services: {b: {image: b}}",
                "sub/c.yaml", "include: [../compose.yaml]\nservices: {c: {image: c}}"));
        assertThat(problems.all().map(Problem::sentence))
                .containsExactly("the file includes itself: compose.yaml -> sub/c.yaml -> compose.yaml");
    }

    @Test
    void tellsTheProblemsOfTheFileItselfBeforeThoseOfWhatItIncludes() {
        Problems problems = refused(LinkedHashMap.of(
                "compose.yaml", "include: [sub/b.yaml]\nservices: {web: {imag: nginx}}",
                "sub/b.yaml", "services: {b: {imag: b}}"));
        assertThat(problems.all().flatMap(Problem::span).map(Span::toString))
                .containsExactly("compose.yaml:2:18", "sub/b.yaml:1:16");
    }

    @Test
    void makesPathsOfIncludedFilesRelativeToTheProject_whereItsOwnAreLeftAsTheyAre() {
        Map<String, String> files = LinkedHashMap.of(
                "compose.yaml", "include: [db/compose.yaml]\nservices: {web: {build: ./web}}",
                "db/compose.yaml",
                        "include: [log/compose.yaml]\nservices: {db: {build: ., env_file: [{path: a.env, required: false}]}}\n"
                                + "secrets: {word: {file: ./word}}",
                "db/log/compose.yaml", "services: {log: {build: ./image}}");
        LoadedProject project = loaded(ComposeSource.builder()
                .from(source(files))
                .addWithout(LoadPhase.PATH_RESOLUTION)
                .build());
        assertThat(Vector.of("web", "db", "log").map(name -> context(project, name)))
                .containsExactly("./web", "db", "db/log/image");
        assertThat(service(project, "db").envFile().map(EnvFile::path)).containsExactly("db/a.env");
        assertThat(project.project().secrets().values().flatMap(secret -> secret.file()))
                .containsExactly("db/word");
    }

    private static String context(LoadedProject project, String name) {
        return service(project, name).build().flatMap(build -> build.context()).getOrElse("");
    }

    private static Service service(LoadedProject project, String name) {
        return project.project().services().get(new ServiceName(name)).getOrElseThrow(AssertionError::new);
    }

    private static LoadedProject loaded(Map<String, String> files) {
        return loaded(source(files));
    }

    private static LoadedProject loaded(ComposeSource source) {
        return Loader.load(source).getOrElseThrow(problems -> new AssertionError(problems.toString()));
    }

    private static Problems refused(Map<String, String> files) {
        return Loader.load(source(files)).swap().getOrElseThrow(project -> new AssertionError(project.toString()));
    }

    private static ComposeSource source(Map<String, String> files) {
        return ComposeSource.builder()
                .workingDirectory(FOLDER)
                .environment(Environment.EMPTY)
                .disk(MemoryFiles.ofTexts(FOLDER, files))
                .build();
    }
}
