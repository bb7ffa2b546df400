package dev.stowage.apply.docker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.value.Sha256;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The contexts in the folder of the Docker client, {@code DOCKER_CONFIG} or {@code ~/.docker} (Docker manual, "Docker contexts"). */
public record ContextStore(Path folder) {
    /** What a name is made of (Docker manual, "docker context create"). */
    public static final String NAME_RULE =
            "two or more letters, digits and _.+-, a letter or digit first, and not default";

    private static final String CURRENT = "currentContext";

    /** The store of a user with this home directory and these variables. */
    public static ContextStore of(Map<String, String> variables, Path home) {
        return new ContextStore(
                given(variables, "DOCKER_CONFIG").map(Path::of).getOrElse(() -> home.resolve(".docker")));
    }

    /**
     * The context in use: the one that is asked for, else that of {@code DOCKER_CONTEXT}, else, unless {@code DOCKER_HOST} is
     * set, the current one. Problems: it is not there, or not readable.
     */
    public Either<Problem, DockerContext> inUse(Option<String> asked, Map<String, String> variables) {
        return nameInUse(asked, variables).flatMap(this::named);
    }

    /** The name of the context in use, whether or not it is there. */
    public Either<Problem, String> nameInUse(Option<String> asked, Map<String, String> variables) {
        Option<String> chosen = asked.orElse(given(variables, "DOCKER_CONTEXT"));
        return chosen.isEmpty() && given(variables, "DOCKER_HOST").isEmpty()
                ? config().map(ContextStore::current)
                : Either.right(chosen.getOrElse(DockerContext.DEFAULT));
    }

    private static Option<String> given(Map<String, String> variables, String name) {
        return variables.get(name).filter(value -> !value.isEmpty());
    }

    private Either<Problem, ObjectNode> config() {
        return configFile().read().map(found -> found.getOrElse(JsonFile::object));
    }

    private static String current(ObjectNode config) {
        return MetaFile.text(config, CURRENT).getOrElse(DockerContext.DEFAULT);
    }

    /** Problems: there is none of this name, or it is not readable. */
    public Either<Problem, DockerContext> named(String name) {
        return find(name).flatMap(found -> found.toEither(() -> missing(name, names())));
    }

    private Vector<String> names() {
        return all().getOrElse(Vector.empty()).map(DockerContext::name);
    }

    /** The context of this name; none when there is none. */
    public Either<Problem, Option<DockerContext>> find(String name) {
        return name.equals(DockerContext.DEFAULT)
                ? Either.right(Option.some(DockerContext.ofClient()))
                : meta(name).map(found -> found.map(MetaFile::context));
    }

    private Either<Problem, Option<MetaFile>> meta(String name) {
        return metaFile(name).read().map(found -> found.map(MetaFile::new));
    }

    /** All, the client's own first, then by name; a file that cannot be read is a problem. */
    public Either<Problem, Vector<DockerContext>> all() {
        try (Stream<Path> folders = metaFolder().toFile().isDirectory() ? Files.list(metaFolder()) : Stream.empty()) {
            return Either.sequenceRight(
                            Vector.ofAll(folders).map(found -> new JsonFile(found.resolve("meta.json")).read()))
                    .map(read -> read.flatMap(option -> option)
                            .map(root -> new MetaFile(root).context())
                            .sorted(Comparator.comparing(DockerContext::name))
                            .toVector()
                            .prepend(DockerContext.ofClient()));
        } catch (IOException unreadable) {
            return Either.left(problem(
                    DeploymentProblem.CONTEXT_UNREADABLE,
                    "the folder " + metaFolder() + " of the Docker client cannot be read",
                    "see what docker context ls says of it"));
        }
    }

    /**
     * Makes a context of type {@code ecs}, or changes what it says of AWS and nothing else. {@code docker} itself stays with the
     * engine of the current context, where that is on this machine. Problems: no context can have this name, one of another
     * type has it, or a file cannot be read or written.
     */
    public Option<Problem> save(String name, Option<String> description, EcsContext ecs) {
        return refusal(name)
                .<Either<Problem, Option<MetaFile>>>map(Either::left)
                .getOrElse(() -> meta(name))
                .flatMap(old -> old.exists(meta -> meta.context().ecs().isEmpty())
                        ? Either.left(foreign(name))
                        : engine().map(engine -> old.getOrElse(MetaFile::empty).with(name, description, ecs, engine)))
                .fold(Option::some, meta -> metaFile(name).write(meta.root()));
    }

    private Either<Problem, Option<String>> engine() {
        return config().map(ContextStore::current)
                .flatMap(this::meta)
                .map(found -> found.flatMap(MetaFile::localEngine));
    }

    /** Makes it the current one. Problems: it is not there, or a file cannot be read or written. */
    public Option<Problem> use(String name) {
        return named(name).flatMap(context -> config()).fold(Option::some, config -> writeCurrent(name, config));
    }

    private Option<Problem> writeCurrent(String name, ObjectNode config) {
        ObjectNode changed = config.deepCopy();
        if (name.equals(DockerContext.DEFAULT)) {
            changed.remove(CURRENT);
        } else {
            changed.put(CURRENT, name);
        }
        return changed.equals(config) ? Option.none() : configFile().write(changed);
    }

    /** Removes it. Problems: it is not there, not of type {@code ecs}, the current one, or cannot be removed. */
    public Option<Problem> remove(String name) {
        return named(name)
                .filterOrElse(context -> context.ecs().isDefined(), context -> foreign(name))
                .flatMap(context -> config())
                .filterOrElse(config -> !current(config).equals(name), config -> inUse(name))
                .fold(Option::some, config -> ContextFolders.remove(folder.resolve("contexts"), digest(name)));
    }

    private Path metaFolder() {
        return folder.resolve("contexts").resolve("meta");
    }

    private JsonFile metaFile(String name) {
        return new JsonFile(metaFolder().resolve(digest(name)).resolve("meta.json"));
    }

    private JsonFile configFile() {
        return new JsonFile(folder.resolve("config.json"));
    }

    /** Whether a context can be made with this name. */
    public static boolean isName(String text) {
        return !text.equals(DockerContext.DEFAULT) && text.matches("[a-zA-Z0-9][a-zA-Z0-9_.+-]+");
    }

    private static Option<Problem> refusal(String name) {
        return Option.when(
                !isName(name),
                () -> problem(
                        DeploymentProblem.CONTEXT_NAME,
                        "no Docker context can be made with the name \"" + name + "\"",
                        "take " + NAME_RULE));
    }

    private static Problem foreign(String name) {
        return problem(
                DeploymentProblem.CONTEXT_FOREIGN,
                "the Docker context " + name + " is not of type ecs",
                "take another name, or see to it with docker context");
    }

    private static Problem inUse(String name) {
        return problem(
                DeploymentProblem.CONTEXT_CURRENT,
                "the Docker context " + name + " is the current one",
                "choose another one first, for example with context use default");
    }

    private static Problem missing(String name, Vector<String> known) {
        return problem(
                DeploymentProblem.CONTEXT_MISSING,
                "there is no Docker context " + name,
                NearestName.hint(name, known)
                        .getOrElse("context ls lists them; DOCKER_CONTEXT, else context use, chooses one"));
    }

    private static Problem problem(ProblemId id, String sentence, String hint) {
        return Problem.builder().id(id).sentence(sentence).hint(hint).build();
    }

    /** The name of a context's folder. */
    private static String digest(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
