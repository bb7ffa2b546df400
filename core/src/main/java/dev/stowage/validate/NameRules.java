package dev.stowage.validate;

import dev.stowage.problem.Problem;
import dev.stowage.problem.ProblemId;
import dev.stowage.problem.Related;
import dev.stowage.source.AttributePath;
import dev.stowage.source.SourceMap;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that fall together, or are too long, where AWS needs them. */
final class NameRules {
    /** The longest stack name (CloudFormation API Reference, "CreateStack"). */
    private static final int LONGEST_STACK_NAME = 128;

    private NameRules() {}

    static Vector<Problem> keepNamesApart(Examined project) {
        return Vector.of(
                        apart(
                                "services",
                                project.project().services().keySet().map(name -> name.value()),
                                project.sources()),
                        apart(
                                "networks",
                                project.project().networks().keySet().map(name -> name.value()),
                                project.sources()),
                        apart(
                                "volumes",
                                project.project().volumes().keySet().map(name -> name.value()),
                                project.sources()),
                        apart(
                                "secrets",
                                project.project().secrets().keySet().map(name -> name.value()),
                                project.sources()))
                .flatMap(found -> found);
    }

    private static Vector<Problem> apart(String section, Iterable<String> names, SourceMap sources) {
        Map<String, String> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            String before = first.putIfAbsent(ResourceNames.of(name), name);
            if (before != null) {
                problems.add(together(AttributePath.of(section), before, name, sources));
            }
        }
        return Vector.ofAll(problems);
    }

    private static Problem together(AttributePath section, String first, String second, SourceMap sources) {
        String sentence = first + " and " + second + " are one name in a template: " + ResourceNames.of(first);
        return Problem.at(sources.keyAt(section.key(second)), ProblemId.NAME_COLLISION, sentence)
                .path(section.key(second))
                .addRelated(new Related(first + " is here", sources.keyAt(section.key(first))))
                .hint("give one of them a name that differs in letters or digits")
                .build();
    }

    static Vector<Problem> keepTheStackNameShort(Examined project) {
        String stack = ProjectDefaults.stackName(project.project().name());
        return stack.length() <= LONGEST_STACK_NAME
                ? Vector.empty()
                : Vector.of(Problem.at(
                                project.sources().at(AttributePath.of("name")),
                                ProblemId.STACK_NAME_TOO_LONG,
                                "the name of the stack would have " + stack.length() + " characters, "
                                        + LONGEST_STACK_NAME + " are allowed")
                        .hint("give the project a shorter name, or the stack one of its own")
                        .build());
    }
}
