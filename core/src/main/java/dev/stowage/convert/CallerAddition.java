package dev.stowage.convert;

import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.problem.Checked;

/**
 * What a caller adds to every template, or changes in it. It is applied before the file's {@code x-aws-cloudformation},
 * which can therefore change it, and before limits and references are checked.
 */
@FunctionalInterface
public interface CallerAddition {
    /**
     * The template with the additions, best made by {@link Template#addingResources} and its siblings, which report an id
     * that is taken. A problem without a span gets the span of its path, so {@link dev.stowage.problem.Problem#about} with
     * the path of a service finds the place. Exceptions pass through.
     *
     * @param template what was made for the application, with the additions before this one
     * @param application what is to run; if a problem has been reported, parts of it may be placeholders
     */
    Checked<Template> apply(Template template, Application application);
}
