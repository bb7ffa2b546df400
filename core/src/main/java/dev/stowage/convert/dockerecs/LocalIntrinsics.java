package dev.stowage.convert.dockerecs;

import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The zones of a region by their last letters, as the library has them; it takes others to have three. */
    private static final Map<String, String> ZONES = HashMap.of("us-east-1", "abcd", "us-west-1", "ab");

    private static final String USUAL_ZONES = "abc";

    private static final String TOPICS = "AWS::NotificationARNs";

    private static final Map<String, UnaryOperator<Tree>> FUNCTIONS = HashMap.<String, UnaryOperator<Tree>>ofEntries(
            Tuple.of("Ref", LocalIntrinsics::referred),
            Tuple.of("Fn::GetAtt", attribute -> Tree.NOTHING),
            Tuple.of("Fn::GetAZs", LocalIntrinsics::zones),
            Tuple.of("Fn::ImportValue", export -> Tree.NOTHING),
            Tuple.of("Fn::FindInMap", map -> Tree.NOTHING),
            Tuple.of("Fn::Cidr", block -> Tree.NOTHING),
            Tuple.of("Fn::Join", LocalTexts::joined),
            Tuple.of("Fn::Split", LocalTexts::split),
            Tuple.of("Fn::Base64", LocalTexts::encoded),
            Tuple.of("Fn::Select", LocalIntrinsics::selected),
            Tuple.of("Fn::Sub", LocalIntrinsics::substituted),
            Tuple.of("Fn::Equals", LocalConditions::equal),
            Tuple.of("Fn::Not", LocalConditions::not),
            Tuple.of("Fn::And", LocalConditions::all),
            Tuple.of("Fn::Or", LocalConditions::any),
            Tuple.of("Fn::If", LocalConditions::either));

    /** The functions that look into a list; those that pass one on do not. */
    private static final Set<String> READERS = HashSet.of("Fn::Join", "Fn::Select");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([.:0-9A-Za-z]+)}");

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
        Tree.Fields inner = new Tree.Fields(fields.values()
                .map((name, value) ->
                        Tuple.of(name, READERS.contains(name) ? argument(value) : LocalIntrinsics.evaluated(value))));
        return inner.values()
                .find(field -> FUNCTIONS.containsKey(field._1))
                .flatMap(call -> FUNCTIONS.get(call._1).map(function -> function.apply(call._2)))
                .getOrElse(inner);
    }

    /** A list of texts that a function has made was no list to the functions that read one; that of zones was. */
    private static Tree argument(Tree tree) {
        return tree instanceof Tree.Items items
                ? new Tree.Items(items.values().map(item -> makesList(item) ? Tree.NOTHING : evaluated(item)))
                : makesList(tree) ? Tree.NOTHING : evaluated(tree);
    }

    private static boolean makesList(Tree tree) {
        return tree instanceof Tree.Fields call
                && (call.values().containsKey("Fn::Split")
                        || call.values().get("Ref").contains(Tree.text(TOPICS))
                        || call.values().get("Fn::If").exists(LocalIntrinsics::choosesList));
    }

    private static boolean choosesList(Tree argument) {
        return argument instanceof Tree.Items choice
                && choice.values().nonEmpty()
                && makesList(
                        LocalConditions.either(new Tree.Items(choice.values().update(0, LocalIntrinsics::evaluated))));
    }

    private static Tree zones(Tree region) {
        if (!(region instanceof Tree.Text text)) {
            return Tree.NOTHING;
        }
        String name = text.value().isEmpty() ? "us-east-1" : text.value();
        return new Tree.Items(
                Vector.ofAll(ZONES.getOrElse(name, USUAL_ZONES).toCharArray()).map(letter -> Tree.text(name + letter)));
    }

    private static Tree referred(Tree name) {
        String word = LocalTexts.text(name);
        return word.equals(TOPICS)
                ? new Tree.Items(Vector.of(Tree.text("arn:aws:sns:us-east-1:123456789012:MyTopic")))
                : PSEUDO.get(word).map(Tree::text).getOrElse(Tree.NOTHING);
    }

    /** The index may be a text. */
    private static Tree selected(Tree argument) {
        return argument instanceof Tree.Items pair
                        && pair.values().size() > 1
                        && pair.values().get(1) instanceof Tree.Items from
                ? index(pair.values().head())
                        .filter(at -> at >= 0 && at < from.values().size())
                        .map(from.values()::get)
                        .getOrElse(Tree.NOTHING)
                : Tree.NOTHING;
    }

    private static Option<Integer> index(Tree tree) {
        if (tree instanceof Tree.Whole whole) {
            return Option.some(whole.value().intValue());
        }
        String text = LocalTexts.text(tree);
        return Option.when(text.matches("[+]?[0-9]{1,9}"), () -> Integer.parseInt(text));
    }

    private static Tree substituted(Tree argument) {
        if (argument instanceof Tree.Text pattern) {
            return Tree.text(VARIABLE.matcher(pattern.value())
                    .replaceAll(found -> Matcher.quoteReplacement(known(found.group(1), found.group()))));
        }
        return argument instanceof Tree.Items pair
                        && pair.values().size() > 1
                        && pair.values().head() instanceof Tree.Text pattern
                        && pair.values().get(1) instanceof Tree.Fields named
                ? Tree.text(replaced(pattern.value(), named))
                : Tree.NOTHING;
    }

    /** What is not known is left out of the text; a list stays as it is written. */
    private static String known(String name, String written) {
        return name.equals(TOPICS) ? written : PSEUDO.getOrElse(name, "");
    }

    private static String replaced(String pattern, Tree.Fields named) {
        return named.values()
                .filterValues(Tree.Text.class::isInstance)
                .foldLeft(pattern, (text, each) -> text.replace("${" + each._1 + "}", LocalTexts.text(each._2)));
    }
}
