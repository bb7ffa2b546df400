package dev.stowage.load.check;

import dev.stowage.compose.Project;
import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;

/** The rules of Compose that its schema cannot say (compose-go v2.16.2, packages validation and loader). */
public final class Check {
    private static final Vector<Rule> RULES = Vector.of(
            NameRules::sharedBetweenServiceAndJob,
            SourceRules::nothingToRun,
            SourceRules::dockerfileTwice,
            SourceRules::unknownContext,
            SourceRules::unbuiltPlatform,
            References::networks,
            References::volumes,
            References::configs,
            References::secrets,
            References::buildSecrets,
            References::models,
            NamelessMounts::ofContainers,
            DependencyRules::ofServices,
            DependencyRules::ofJobs,
            Cycles::amongServices,
            ServiceRules::networkModeAndNetworks,
            ServiceRules::healthTest,
            ServiceRules::watchTarget,
            ServiceRules::mountTargets,
            ScaleRules::scale,
            ScaleRules::containerName,
            LimitRules::saidTwice,
            NameRules::secretWithoutContent);

    private Check() {}

    /** The document with the parts marked bad that break a rule about themselves. */
    public static Checked<Node.Fields> tree(Node.Fields document) {
        return Rewrite.document(TreeRules.TABLE, document);
    }

    /**
     * The project, with everything in it that does not fit together. {@code tree} is the one that the project was decoded
     * from, with the problems so far: it says where things stand, and what is bad in it or had a problem when it was decoded is passed by in silence.
     */
    public static Checked<Project> consistency(Checked<Node.Fields> tree, Checked<Project> decoded) {
        Subject subject = Subject.of(tree, decoded);
        Vector<Problem> found = RULES.flatMap(rule -> rule.check(subject));
        return decoded.map(ScaleRules::scaleAsReplicas).with(found);
    }

    /** One rule about a whole project: everything that breaks it. */
    @FunctionalInterface
    interface Rule {
        Vector<Problem> check(Subject subject);
    }
}
