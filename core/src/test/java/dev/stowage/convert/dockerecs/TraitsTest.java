package dev.stowage.convert.dockerecs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import dev.stowage.write.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of the retired integration that recorded cases show in passing only. */
class TraitsTest {
    @ParameterizedTest
    @CsvSource({
        "key, key",
        "tls/../key.pem, key.pem",
        "./a//b/./c, a/b/c",
        "../a, ../a",
        "a/../../b, ../b",
        "/../a, /a",
        "/a/b/.., /a",
        "'', .",
        "a/.., .",
        "/, /",
    })
    void shortensPaths(String written, String clean) {
        assertThat(CleanPath.of(written)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Ref\":\"AWS::Region\"} | \"us-east-1\"",
                "{\"Ref\":\"AWS::AccountId\"} | \"123456789012\"",
                "{\"Ref\":\"Queue\"} | null",
                "{\"Fn::GetAtt\":[\"Queue\",\"Arn\"]} | null",
                "{\"Fn::Join\":[\"-\",[\"a\",{\"Ref\":\"AWS::Region\"},{\"Ref\":\"Queue\"}]]} | \"a-us-east-1\"",
                "{\"Fn::Sub\":\"arn:${AWS::Region}:${Queue}:x\"} | \"arn:us-east-1::x\"",
                "{\"Fn::Sub\":\"arn:${AWS::Partition}:s3:::x-${AWS::Region}\"} | \"arn::s3:::x-us-east-1\"",
                "{\"Fn::Sub\":\"${AWS::Region}-${AWS::AccountId}-${!Kept}\"} | \"us-east-1-123456789012-${!Kept}\"",
                "{\"Fn::Sub\":[\"${A}-${AWS::Region}\",{\"A\":{\"Ref\":\"AWS::Region\"}}]} | \"us-east-1-${AWS::Region}\"",
                "{\"A\":[{\"Ref\":\"Queue\"}],\"B\":1} | {\"A\":[null],\"B\":1}",
                "{\"Ref\":\"AWS::NotificationARNs\"} | [\"arn:aws:sns:us-east-1:123456789012:MyTopic\"]",
                "{\"Fn::Join\":[\"a\",\"b\",[\"c\",1]]} | \"abc\"",
                "{\"Fn::Join\":[\",\",\"abc\"]} | \",abc\"",
                "{\"Fn::Join\":[\"x\"]} | \"x\"",
                "{\"Fn::Join\":[]} | null",
                "{\"Fn::Sub\":[\"${A}-${B}\",{\"A\":\"x\",\"B\":1}]} | \"x-${B}\"",
                "{\"Fn::Sub\":\"${AWS::NotificationARNs}${A.Arn}$\"} | \"${AWS::NotificationARNs}$\"",
                "{\"Fn::Select\":[1,[\"a\",\"b\"]]} | \"b\"",
                "{\"Fn::Select\":[\"0\",[\"a\",\"b\"]]} | \"a\"",
                "{\"Fn::Select\":[0,{\"Fn::Split\":[\",\",\"a,b\"]}]} | null",
                "{\"Fn::Join\":[\"-\",{\"Fn::Split\":[\",\",\"a,b\"]}]} | \"-\"",
                "{\"Fn::Join\":[\"-\",[\"z\",{\"Ref\":\"AWS::NotificationARNs\"}]]} | \"z\"",
                "{\"Fn::Select\":[2,[\"a\",\"b\"]]} | null",
                "{\"Fn::Select\":[\"b\",[\"a\"]]} | null",
                "{\"Fn::Split\":[\".\",\"a.b.\"]} | [\"a\",\"b\",\"\"]",
                "{\"Fn::Split\":[\"\",\"ab\"]} | [\"a\",\"b\"]",
                "{\"Fn::Split\":[\",\",1]} | []",
                "{\"Fn::Base64\":\"abc\"} | \"YWJj\"",
                "{\"Fn::Base64\":1} | null",
                "{\"Fn::Equals\":[\"a\",\"a\"]} | true",
                "{\"Fn::Equals\":[\"a\"]} | null",
                "{\"Fn::Not\":[{\"Fn::Equals\":[\"a\",\"b\"]}]} | true",
                "{\"Fn::Not\":[\"Name\"]} | null",
                "{\"Fn::And\":[true,false]} | false",
                "{\"Fn::And\":[true,true]} | true",
                "{\"Fn::And\":[true,\"Name\",false]} | null",
                "{\"Fn::And\":[true]} | null",
                "{\"Fn::Or\":[false,true,\"Name\"]} | true",
                "{\"Fn::Or\":[false,false]} | false",
                "{\"Fn::If\":[{\"Fn::Equals\":[1,1]},\"a\",\"b\"]} | \"a\"",
                "{\"Fn::If\":[\"Name\",\"a\",\"b\"]} | null",
                "{\"Fn::FindInMap\":[\"a\",\"b\",\"c\"]} | null",
                "{\"Fn::Cidr\":[\"10.0.0.0/8\",1,8]} | null",
                "{\"Fn::GetAZs\":\"eu-west-1\"} | [\"eu-west-1a\",\"eu-west-1b\",\"eu-west-1c\"]",
                "{\"Fn::GetAZs\":1} | null",
                "{\"Fn::Select\":[3,{\"Fn::GetAZs\":\"\"}]} | \"us-east-1d\"",
                "{\"Fn::Join\":[\",\",{\"Fn::GetAZs\":\"us-west-1\"}]} | \"us-west-1a,us-west-1b\"",
                "{\"Fn::Select\":[0,{\"Fn::If\":[true,{\"Fn::GetAZs\":\"\"},\"\"]}]} | \"us-east-1a\"",
                "{\"Fn::Select\":[0,{\"Fn::If\":[true,{\"Fn::Split\":[\",\",\"a,b\"]},\"\"]}]} | null",
                "{\"Fn::Transform\":{\"Name\":\"x\"}} | {\"Fn::Transform\":{\"Name\":\"x\"}}",
            })
    void evaluatesFunctionsInPoliciesOnTheSpot(String policy, String evaluated) {
        Tree tree = LocalIntrinsics.evaluated(JsonReader.read(policy).getOrElseThrow(AssertionError::new));

        assertThat(Format.COMPACT_JSON.render(sink -> sink.tree(tree))).isEqualTo(evaluated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Ref\":\"LogGroup\"} | {\"Ref\":\"LogGroup\"}",
                " {\"Fn::GetAtt\":[\"A\",\"Arn\"]} | {\"Fn::GetAtt\":[\"A\",\"Arn\"]}",
            })
    void takesFunctionsInBase64ForFunctions(String json, String function) {
        assertThat(spelled(base64(json))).isEqualTo(function);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "{\"Ref\":\"A\",\"b\":1}", "[\"Ref\"]", "hello world", "{\"Ref\":"})
    void leavesOtherTextsInBase64Alone(String text) {
        assertThat(spelled(base64(text))).isEqualTo("\"" + base64(text) + "\"");
    }

    private static String spelled(String value) {
        LogicalId id = new LogicalId("A");
        Template template = Template.builder()
                .putResource(
                        id,
                        Resource.of(new ResourceType("A::B::C"))
                                .properties(SortedFields.of(
                                        "P", Expression.list(Expression.text("other"), Expression.text(value))))
                                .build())
                .build();
        String written = Format.COMPACT_JSON.render(EncodedIntrinsics.decoded(template));
        String before = "\"P\":[\"other\",";
        return written.substring(written.indexOf(before) + before.length(), written.lastIndexOf(']'));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
