package dev.stowage.convert;

import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.problem.Checked;

/**
 * What a caller adds to every template, or changes in it. It is applied before the fragment that the file lays over its
 * template, so that fragments can change it, and before limits and references are checked.
 */
@FunctionalInterface
public interface CallerAddition {
    /**
     * The template with what is added, best by {@link Template#addingResources} and its neighbours, which say where an id
     * is taken. A problem without a span gets that of its path, so {@link dev.stowage.problem.Problem#about} with the path
     * of a service finds the place. What is thrown here passes through.
     *
     * @param template what was made for the application, with the additions before this one
     * @param application what shall run; where a problem is reported already, parts of it may be stand-ins
     */
    Checked<Template> apply(Template template, Application application);
}
