package dev.stowage.apply.docker;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.problem.Problem;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The link by which the Docker client finds its plug-in (Docker manual, "Docker CLI plugins"). */
public record PluginLink(Path path) {
    public static PluginLink of(ContextStore store) {
        return new PluginLink(store.folder().resolve("cli-plugins").resolve("docker-ecs"));
    }

    /** Whether the client finds a plug-in here. */
    public boolean leads() {
        return Files.isExecutable(path);
    }

    /**
     * Links to the plug-in of a distribution, in place of any link that was there. Problems: the distribution has none, a file
     * stands there, or the folder cannot be written to.
     */
    public Either<Problem, PluginLink> to(Path plugin) {
        if (!Files.isExecutable(plugin)) {
            return Either.left(
                    problem("there is no plug-in " + plugin, "start stowage from its distribution, on Linux or macOS"));
        }
        boolean taken = Files.exists(path) && !Files.isSymbolicLink(path);
        return taken
                ? Either.left(problem(path + " is a file, not a link of ours", "move it away"))
                : linked(plugin).<Either<Problem, PluginLink>>map(Either::left).getOrElse(() -> Either.right(this));
    }

    private Option<Problem> linked(Path plugin) {
        try {
            Files.createDirectories(path.getParent());
            Path fresh =
                    path.resolveSibling(".docker-ecs." + ProcessHandle.current().pid());
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, plugin);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Option.none();
        } catch (IOException | UnsupportedOperationException refused) {
            return Option.some(problem(path + " cannot be made a link", "make its folder writable"));
        }
    }

    private static Problem problem(String sentence, String hint) {
        return Problem.builder()
                .id(DeploymentProblem.PLUGIN_NOT_LINKED)
                .sentence(sentence)
                .hint(hint)
                .build();
    }
}
