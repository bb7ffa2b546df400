package dev.stowage.cfn;

import dev.stowage.value.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The fields of a mapping that nobody has taken yet. Only a value of the right type is taken; others stay. */
final class Gathered {
    private LinkedHashMap<String, Tree> left;

    Gathered(LinkedHashMap<String, Tree> fields) {
        this.left = fields;
    }

    <T extends Tree> Option<T> take(String name, Class<T> type) {
        Option<T> found = left.get(name).filter(type::isInstance).map(type::cast);
        left = found.isDefined() ? left.remove(name) : left;
        return found;
    }

    Option<String> text(String name) {
        return take(name, Tree.Text.class).map(Tree.Text::value);
    }

    /** A number of more than 32 bits stays, as it is written. */
    Option<Integer> number(String name) {
        boolean fits = left.get(name)
                .exists(tree ->
                        tree instanceof Tree.Whole whole && whole.value().bitLength() < Integer.SIZE);
        return fits ? take(name, Tree.Whole.class).map(whole -> whole.value().intValue()) : Option.none();
    }

    boolean takeEqual(String name, Tree value) {
        boolean isThere = left.get(name).contains(value);
        left = isThere ? left.remove(name) : left;
        return isThere;
    }

    /** The items of a list of texts only. An empty list stays, as it is written. */
    Vector<String> texts(String name) {
        boolean onlyTexts = left.get(name)
                .exists(tree -> tree instanceof Tree.Items items
                        && items.values().nonEmpty()
                        && items.values().forAll(Tree.Text.class::isInstance));
        return onlyTexts
                ? take(name, Tree.Items.class)
                        .toVector()
                        .flatMap(Tree.Items::values)
                        .map(Gathered::text)
                : Vector.empty();
    }

    private static String text(Tree tree) {
        return tree instanceof Tree.Text text ? text.value() : "";
    }

    /** The entries of a mapping. An empty mapping stays, as it is written. */
    LinkedHashMap<String, Tree> entries(String name) {
        boolean isFilled = left.get(name)
                .exists(tree ->
                        tree instanceof Tree.Fields fields && fields.values().nonEmpty());
        return isFilled
                ? take(name, Tree.Fields.class).map(Tree.Fields::values).getOrElse(LinkedHashMap.empty())
                : LinkedHashMap.empty();
    }

    SortedFields expressions(String name) {
        return SortedFields.ofEntries(entries(name).mapValues(ExpressionReader::read));
    }

    LinkedHashMap<String, Expression> others() {
        return left.mapValues(ExpressionReader::read);
    }
}
