package dev.stowage.load.yaml;

import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.NearestName;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.source.Span;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Functions of CloudFormation in the short form of YAML, {@code !Ref Web}, spelled out as in JSON, since Compose knows no
 * tags (CloudFormation Template Reference, "Intrinsic functions"). They are taken as such in extensions only.
 */
final class Intrinsics {
    private static final String ATTRIBUTE = "!GetAtt";

    private static final Map<String, String> LONG_FORMS = Vector.of(
                    "And",
                    "Base64",
                    "Cidr",
                    "Equals",
                    "FindInMap",
                    "GetAtt",
                    "GetAZs",
                    "If",
                    "ImportValue",
                    "Join",
                    "Length",
                    "Not",
                    "Or",
                    "Select",
                    "Split",
                    "Sub",
                    "ToJsonString",
                    "Transform")
            .foldLeft(
                    HashMap.of("!Ref", "Ref", "!Condition", "Condition"),
                    (forms, name) -> forms.put("!" + name, "Fn::" + name));

    private static final Vector<String> FOR_CLOUD_FORMATION = Vector.of("x-aws-cloudformation", "x-aws-role");

    private Intrinsics() {}

    /** The call of the function that the tag stands for, or the value as it is. */
    static Composed spelledOut(String tag, Composed value, AttributePath path) {
        return tag.startsWith("!") && isInExtension(path)
                ? LONG_FORMS
                        .get(tag)
                        .map(name -> value.within(name, argument -> argument(tag, argument)))
                        .getOrElse(value)
                : value;
    }

    static boolean isFunction(String tag) {
        return LONG_FORMS.containsKey(tag);
    }

    private static boolean isInExtension(AttributePath path) {
        return path.steps()
                .exists(step -> step instanceof AttributePath.Key key && ComposePath.isExtension(key.name()));
    }

    /** {@code Web.Arn} is the attribute Arn of Web. */
    private static Node argument(String tag, Node argument) {
        if (!tag.equals(ATTRIBUTE) || !(argument instanceof Node.Text text)) {
            return argument;
        }
        int dot = text.value().indexOf('.');
        return dot < 0
                ? argument
                : new Node.Items(
                        Vector.of(
                                new Node.Text(text.value().substring(0, dot), text.span()),
                                new Node.Text(text.value().substring(dot + 1), text.span())),
                        text.span());
    }

    /** A tag that means nothing where CloudFormation reads: without it, the value would be another one. */
    static Option<Problem> unknown(String tag, Span span, AttributePath path) {
        boolean isOfNone = tag.startsWith("!")
                && !LONG_FORMS.containsKey(tag)
                && path.steps().exists(Intrinsics::isForCloudFormation);
        return Option.when(
                isOfNone,
                () -> Problem.at(span, ComposeProblem.YAML_TAG, "CloudFormation has no function " + tag)
                        .path(path)
                        .hint(NearestName.hint(tag, LONG_FORMS.keySet())
                                .getOrElse("leave the tag out, or write the function in its long form, Fn::NAME"))
                        .build());
    }

    private static boolean isForCloudFormation(AttributePath.Step step) {
        return step instanceof AttributePath.Key key && FOR_CLOUD_FORMATION.contains(key.name());
    }
}
