package dev.stowage.apply.stack;

import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cfn.Template;
import dev.stowage.load.PlainDocument;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;

/** The template of a stack, which is JSON or YAML in the long form of functions, as this tool and the retired one write. */
public final class DeployedTemplate {
    private static final PlainDocument TEMPLATE = new PlainDocument("a template", "Resources:");

    private DeployedTemplate() {}

    /** The template, or why it cannot be one of ours. */
    public static Either<Problem, Template> read(StackName stack, String text) {
        Checked<Template> read =
                TEMPLATE.read("template", text.getBytes(StandardCharsets.UTF_8)).flatMap(Template::read);
        return read.problems()
                .headOption()
                .map(problem -> Either.<Problem, Template>left(unreadable(stack, problem)))
                .getOrElse(() -> Either.right(read.value()));
    }

    private static Problem unreadable(StackName stack, Problem why) {
        return Problem.builder()
                .id(DeploymentProblem.STACK_UNREADABLE)
                .sentence("the deployed template of stack " + stack + " cannot be read: " + why.sentence())
                .hint("deploy under another name with --stack-name, or remove the stack first")
                .build();
    }
}
