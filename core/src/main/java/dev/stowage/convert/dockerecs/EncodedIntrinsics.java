package dev.stowage.convert.dockerecs;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.Template;
import dev.stowage.value.Tree;
import dev.stowage.write.JsonReader;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The tool's CloudFormation library passed intrinsic functions along as texts, JSON in base64, and turned them into
 * functions in the end. A text of a user that happens to be one came out as a function too.
 */
final class EncodedIntrinsics {
    private static final int GROUP = 4;
    private static final int LONGEST_PADDING = 2;

    /** What an opening brace, or white space before it, begins with in base64. */
    private static final String STARTS = "eICD";

    private static final Set<String> FUNCTIONS = HashSet.of(
            "Ref",
            "Fn::And",
            "Fn::Base64",
            "Fn::Cidr",
            "Fn::Equals",
            "Fn::FindInMap",
            "Fn::GetAtt",
            "Fn::GetAZs",
            "Fn::If",
            "Fn::ImportValue",
            "Fn::Join",
            "Fn::Not",
            "Fn::Or",
            "Fn::Select",
            "Fn::Split",
            "Fn::Sub");

    private EncodedIntrinsics() {}

    static Template decoded(Template template) {
        return isSpelled(template)
                ? template
                : Template.builder()
                        .from(template)
                        .resources(template.resources().mapValues(EncodedIntrinsics::decoded))
                        .build();
    }

    private static Resource decoded(Resource resource) {
        return Resource.builder()
                .from(resource)
                .properties(resource.properties().mapValues(EncodedIntrinsics::decoded))
                .build();
    }

    /** Whether no text in it is a function, as is usual. */
    private static boolean isSpelled(Template template) {
        return template.resources()
                .values()
                .forAll(resource -> resource.properties().allValues(EncodedIntrinsics::isSpelled));
    }

    /** What is a function already holds none in a text. */
    private static boolean isSpelled(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return !isBase64(text.value()) || function(text.value()).isEmpty();
        }
        return expression instanceof Expression.Fields fields
                ? fields.values().allValues(EncodedIntrinsics::isSpelled)
                : !(expression instanceof Expression.Items items)
                        || items.values().forAll(EncodedIntrinsics::isSpelled);
    }

    private static final Expression.Cases<Expression> DECODED = new Expression.Cases<>(
            nothing -> nothing,
            bool -> bool,
            whole -> whole,
            decimal -> decimal,
            text -> function(text.value()).getOrElse(text),
            items -> new Expression.Items(items.values().map(EncodedIntrinsics::decoded)),
            fields -> new Expression.Fields(fields.values().mapValues(EncodedIntrinsics::decoded)),
            ref -> ref,
            getAtt -> getAtt,
            sub -> sub,
            call -> call);

    private static Expression decoded(Expression expression) {
        return expression.fold(DECODED);
    }

    private static Option<Expression> function(String text) {
        return isBase64(text)
                ? JsonReader.read(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))
                        .flatMap(EncodedIntrinsics::call)
                : Option.none();
    }

    private static Option<Expression> call(Tree tree) {
        return tree instanceof Tree.Fields fields
                        && fields.values().size() == 1
                        && FUNCTIONS.contains(fields.values().head()._1)
                ? Option.some(decoded(Expression.of(tree)))
                : Option.none();
    }

    private static boolean isBase64(String text) {
        int length = text.length();
        return length > GROUP
                && length % GROUP == 0
                && STARTS.indexOf(text.charAt(0)) >= 0
                && digits(text) >= length - LONGEST_PADDING;
    }

    /** How many digits of base64 the text begins with; what comes after them is padding, or decoding fails. */
    private static int digits(String text) {
        int end = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(end).replace("=", "").isEmpty() ? end : 0;
    }

    private static boolean isDigit(int sign) {
        return (sign >= 'A' && sign <= 'Z')
                || (sign >= 'a' && sign <= 'z')
                || (sign >= '0' && sign <= '9')
                || sign == '+'
                || sign == '/';
    }
}
