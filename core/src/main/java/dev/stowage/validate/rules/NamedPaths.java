package dev.stowage.validate.rules;

import dev.stowage.compose.Healthcheck;
import dev.stowage.compose.Service;
import dev.stowage.validate.subject.CommandLine;
import dev.stowage.value.PosixPath;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Paths of files that a service is started with, which have to be in its container: programs, and what they read. */
final class NamedPaths {
    /** What ends a path in a command line, or stands before it. */
    private static final String APART = " \t\n\"'=,;:|&<>()";

    private static final Set<String> ENDINGS = HashSet.of(
            "bash",
            "cfg",
            "cjs",
            "cnf",
            "conf",
            "config",
            "dll",
            "env",
            "ini",
            "jar",
            "js",
            "lua",
            "mjs",
            "php",
            "pl",
            "properties",
            "py",
            "rb",
            "sh",
            "sql",
            "toml",
            "ts",
            "war",
            "xml",
            "yaml",
            "yml");

    /** Programs that run what they find where they start. */
    private static final Set<String> RUNNERS = HashSet.of(
            "air",
            "artisan",
            "bun",
            "bundle",
            "cargo",
            "celery",
            "composer",
            "deno",
            "dotnet",
            "flask",
            "go",
            "gradle",
            "gunicorn",
            "hatch",
            "make",
            "mix",
            "mvn",
            "next",
            "nodemon",
            "npm",
            "npx",
            "php",
            "pipenv",
            "pnpm",
            "poetry",
            "pytest",
            "rails",
            "rake",
            "rspec",
            "sbt",
            "tsx",
            "uv",
            "uvicorn",
            "vite",
            "yarn");

    private NamedPaths() {}

    /** The directory that the service starts in, and files by their endings; the program whatever it is called. */
    static Vector<String> of(Service service) {
        Vector<String> test = service.healthcheck().map(Healthcheck::test).getOrElse(Vector.empty());
        Vector<String> programs = Vector.of(service.entrypoint(), service.command())
                .flatMap(words -> words.flatMap(Vector::headOption))
                .flatMap(NamedPaths::paths)
                .take(2);
        return CommandLine.of(service)
                .appendAll(test)
                .flatMap(NamedPaths::paths)
                .filter(NamedPaths::isFile)
                .appendAll(programs)
                .map(PosixPath::clean)
                .distinct();
    }

    /** Whether the directory is, or is around, that in which the service starts. */
    static boolean isStartedIn(String directory, Service service) {
        return service.workingDir().map(PosixPath::clean).exists(start -> PosixPath.isAtOrBelow(start, directory));
    }

    /** Whether a file in the directory, absolute or by the directory that the service starts in, is run or read at first. */
    static boolean isProgramIn(String directory, Service service) {
        return isNamedIn(directory, service)
                || (isStartedIn(directory, service)
                        && (ImageDirectories.isOfTheProgram(directory) || runsWhatIsThere(service)));
    }

    static boolean isNamedIn(String directory, Service service) {
        String clean = PosixPath.clean(directory);
        return of(service).exists(path -> PosixPath.isBelow(path, clean));
    }

    private static boolean runsWhatIsThere(Service service) {
        return CommandLine.of(service)
                .flatMap(words -> Vector.of(words.split("[\\s;&|'\"]+")))
                .exists(word ->
                        RUNNERS.contains(word) || word.startsWith("./") || (!word.startsWith("/") && isFile(word)));
    }

    private static Vector<String> paths(String words) {
        Vector<String> paths = Vector.empty();
        int at = 0;
        while (at < words.length()) {
            int end = endOfWord(words, at);
            if (end > at + 1 && words.charAt(at) == '/' && words.charAt(at + 1) != '/') {
                paths = paths.append(words.substring(at, end));
            }
            at = end + 1;
        }
        return paths;
    }

    private static int endOfWord(String words, int from) {
        int end = from;
        while (end < words.length() && APART.indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isFile(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
