package dev.stowage.convert.emit;

import dev.stowage.cfn.Expression;
import dev.stowage.ecs.Text;

/** Texts as expressions. */
final class Texts {
    private static final Text.Cases<Expression> SPELLING = new Text.Cases<>(
            literal -> Expression.text(literal.value()),
            id -> Expression.ref(id.of()),
            attribute -> Expression.getAtt(attribute.of(), attribute.name()),
            pattern -> Expression.sub(pattern.value()),
            pseudo -> Expression.pseudo(pseudo.name()),
            joined -> Expression.join("", joined.parts().map(Texts::expression).toJavaArray(Expression[]::new)));

    private Texts() {}

    static Expression expression(Text text) {
        return text.fold(SPELLING);
    }
}
