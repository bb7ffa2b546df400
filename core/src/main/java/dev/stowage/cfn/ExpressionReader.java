package dev.stowage.cfn;

import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;

/** Plain data as an expression: a mapping of one intrinsic function is a call of it. */
final class ExpressionReader {
    private static final String FUNCTION = "Fn::";

    private static final Tree.Cases<Expression> READ = new Tree.Cases<>(
            ExpressionReader::data,
            ExpressionReader::data,
            ExpressionReader::data,
            ExpressionReader::data,
            ExpressionReader::data,
            items -> new Expression.Items(items.values().map(ExpressionReader::read)),
            ExpressionReader::fields);

    private static final Tree.Cases<Expression> DATA = new Tree.Cases<>(
            nothing -> new Expression.Nothing(),
            bool -> new Expression.Bool(bool.value()),
            whole -> new Expression.Whole(whole.value()),
            decimal -> new Expression.Decimal(decimal.value()),
            text -> new Expression.Text(text.value()),
            items -> new Expression.Items(items.values().map(ExpressionReader::data)),
            fields -> Expression.object(fields.values().mapValues(ExpressionReader::data)));

    private ExpressionReader() {}

    /** Without a function in it, whatever it looks like. */
    static Expression data(Tree tree) {
        return tree.fold(DATA);
    }

    static Expression read(Tree tree) {
        return tree.fold(READ);
    }

    private static Expression fields(Tree.Fields fields) {
        return fields.values().size() == 1
                ? call(fields.values().head())
                : Expression.object(fields.values().mapValues(ExpressionReader::read));
    }

    private static Expression call(Tuple2<String, Tree> only) {
        return switch (only._1) {
            case "Ref" -> only._2 instanceof Tree.Text text ? new Expression.Ref(text.value()) : plain(only);
            case "Fn::GetAtt" -> attribute(only);
            case "Fn::Sub" -> substitution(only);
            default -> only._1.startsWith(FUNCTION) ? new Expression.Call(only._1, read(only._2)) : plain(only);
        };
    }

    private static Expression attribute(Tuple2<String, Tree> only) {
        return only._2 instanceof Tree.Items items
                        && items.values().size() == 2
                        && items.values().head() instanceof Tree.Text target
                        && items.values().last() instanceof Tree.Text name
                ? new Expression.GetAtt(new LogicalId(target.value()), name.value())
                : new Expression.Call(only._1, read(only._2));
    }

    private static Expression substitution(Tuple2<String, Tree> only) {
        if (only._2 instanceof Tree.Text text) {
            return new Expression.Sub(text.value(), SortedFields.empty());
        }
        return only._2 instanceof Tree.Items items
                        && items.values().size() == 2
                        && items.values().head() instanceof Tree.Text text
                        && items.values().last() instanceof Tree.Fields variables
                        && !variables.values().isEmpty()
                ? new Expression.Sub(
                        text.value(), SortedFields.ofEntries(variables.values().mapValues(ExpressionReader::read)))
                : new Expression.Call(only._1, read(only._2));
    }

    private static Expression plain(Tuple2<String, Tree> only) {
        return new Expression.Fields(SortedFields.of(only._1, read(only._2)));
    }
}
