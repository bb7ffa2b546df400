package dev.stowage.convert.dockerecs;

import dev.stowage.value.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;

/**
 * Intrinsic functions in a policy of the file, evaluated on the spot. The tool did so, with what its CloudFormation library
 * made up of the stack: every stack is in us-east-1, and what only AWS knows is null.
 */
final class LocalIntrinsics {
    private static final Map<String, String> PSEUDO = HashMap.of(
            "AWS::AccountId", "123456789012",
            "AWS::Region", "us-east-1",
            "AWS::StackName", "goformation-stack",
            "AWS::StackId",
                    "arn:aws:cloudformation:us-east-1:123456789012:stack/MyStack/1c2fa620-982a-11e3-aff7-50e2416294e0");

    private static final Map<String, UnaryOperator<Tree>> FUNCTIONS = HashMap.of(
            "Ref", name -> PSEUDO.get(text(name)).map(Tree::text).getOrElse(Tree.NOTHING),
            "Fn::GetAtt", attribute -> Tree.NOTHING,
            "Fn::GetAZs", region -> Tree.NOTHING,
            "Fn::ImportValue", export -> Tree.NOTHING,
            "Fn::Join", LocalIntrinsics::joined,
            "Fn::Sub", LocalIntrinsics::substituted);

    private static final Tree.Cases<Tree> EVALUATED = new Tree.Cases<>(
            nothing -> nothing,
            bool -> bool,
            whole -> whole,
            decimal -> decimal,
            text -> text,
            items -> new Tree.Items(items.values().map(LocalIntrinsics::evaluated)),
            LocalIntrinsics::evaluated);

    private LocalIntrinsics() {}

    static Tree evaluated(Tree tree) {
        return tree.fold(EVALUATED);
    }

    private static Tree evaluated(Tree.Fields fields) {
        Tree.Fields inner = new Tree.Fields(fields.values().mapValues(LocalIntrinsics::evaluated));
        return inner.values()
                .find(field -> FUNCTIONS.containsKey(field._1))
                .flatMap(call -> FUNCTIONS.get(call._1).map(function -> function.apply(call._2)))
                .getOrElse(inner);
    }

    private static Tree joined(Tree argument) {
        return argument instanceof Tree.Items pair
                        && pair.values().size() == 2
                        && pair.values().last() instanceof Tree.Items parts
                ? Tree.text(texts(parts.values()).mkString(text(pair.values().head())))
                : Tree.NOTHING;
    }

    /** What is not known is left out of the text. */
    private static Tree substituted(Tree argument) {
        return argument instanceof Tree.Text pattern
                ? Tree.text(
                        PSEUDO.foldLeft(pattern.value(), (text, known) -> text.replace("${" + known._1 + "}", known._2))
                                .replaceAll("\\$\\{[.:0-9A-Za-z]+}", ""))
                : Tree.NOTHING;
    }

    private static Vector<String> texts(Vector<Tree> parts) {
        return parts.filter(Tree.Text.class::isInstance).map(LocalIntrinsics::text);
    }

    private static String text(Tree tree) {
        return tree instanceof Tree.Text text ? text.value() : "";
    }
}
