package dev.stowage.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Every expression in its long form. */
class ExpressionTest {
    private static final LogicalId WEB = new LogicalId("Web");

    @Test
    void writesData() {
        assertThat(json(Expression.text("a\"b"))).isEqualTo("\"a\\\"b\"");
        assertThat(json(Expression.whole(-1))).isEqualTo("-1");
        assertThat(json(Expression.bool(true))).isEqualTo("true");
        assertThat(json(new Expression.Decimal(0.5))).isEqualTo("0.5");
        assertThat(json(new Expression.Nothing())).isEqualTo("null");
        assertThat(json(Expression.texts(Vector.of("b", "a")))).isEqualTo("[\"b\",\"a\"]");
        assertThat(json(Expression.list())).isEqualTo("[]");
        assertThat(json(Expression.object())).isEqualTo("{}");
    }

    @Test
    void writesReferences() {
        assertThat(json(Expression.ref(WEB))).isEqualTo("{\"Ref\":\"Web\"}");
        assertThat(json(Expression.pseudo("AWS::Region"))).isEqualTo("{\"Ref\":\"AWS::Region\"}");
        assertThat(json(Expression.getAtt(WEB, "Endpoint.Port")))
                .isEqualTo("{\"Fn::GetAtt\":[\"Web\",\"Endpoint.Port\"]}");
        assertThat(json(Expression.arn(WEB))).isEqualTo("{\"Fn::GetAtt\":[\"Web\",\"Arn\"]}");
    }

    @Test
    void writesSubstitutionsWithVariablesOnlyWhereThereAreSome() {
        assertThat(json(Expression.sub("${AWS::Region}-a"))).isEqualTo("{\"Fn::Sub\":\"${AWS::Region}-a\"}");
        assertThat(json(new Expression.Sub("${Id}", SortedFields.of("Id", Expression.ref(WEB)))))
                .isEqualTo("{\"Fn::Sub\":[\"${Id}\",{\"Id\":{\"Ref\":\"Web\"}}]}");
    }

    @Test
    void writesFunctions() {
        assertThat(json(Expression.join(",", Expression.text("a"), Expression.ref(WEB))))
                .isEqualTo("{\"Fn::Join\":[\",\",[\"a\",{\"Ref\":\"Web\"}]]}");
        assertThat(json(Expression.select(1, Expression.zones())))
                .isEqualTo("{\"Fn::Select\":[1,{\"Fn::GetAZs\":\"\"}]}");
        assertThat(json(Expression.base64(Expression.text("#!/bin/sh")))).isEqualTo("{\"Fn::Base64\":\"#!/bin/sh\"}");
    }

    @Test
    void sortsTheKeysOfObjectsAtEveryDepth() {
        assertThat(json(Expression.object(
                        Tuple.of("b", Expression.object(Tuple.of("z", Expression.whole(1)), Tuple.of("Y", WEB_REF))),
                        Tuple.of("a", Expression.whole(2)))))
                .isEqualTo("{\"a\":2,\"b\":{\"Y\":{\"Ref\":\"Web\"},\"z\":1}}");
    }

    private static final Expression WEB_REF = Expression.ref(WEB);

    @Test
    void takesPlainDataAsItIs() {
        Tree data = new Tree.Fields(LinkedHashMap.of(
                "a",
                new Tree.Items(Vector.of(Tree.NOTHING, Tree.bool(false), Tree.whole(1), new Tree.Decimal(1.5))),
                "b",
                Tree.text("${a}")));
        assertThat(json(Expression.of(data))).isEqualTo("{\"a\":[null,false,1,1.5],\"b\":\"${a}\"}");
    }

    private static String json(Expression expression) {
        return Format.COMPACT_JSON.render(expression);
    }
}
