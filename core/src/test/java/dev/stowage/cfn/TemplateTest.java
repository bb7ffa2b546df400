package dev.stowage.cfn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.value.LogicalId;
import dev.stowage.value.OneOrMany;
import dev.stowage.value.Tree;
import dev.stowage.write.Format;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final LogicalId VPC = new LogicalId("Vpc");
    private static final LogicalId WEB = new LogicalId("Web");
    private static final LogicalId DATA = new LogicalId("Data");

    @Test
    void writesSectionsInTheOrderOfTheGuideAndLeavesEmptyOnesOut() {
        assertThat(Format.YAML.render(Template.builder().build()))
                .isEqualTo("AWSTemplateFormatVersion: \"2010-09-09\"\nResources: {}\n");
        assertThat(Format.YAML.render(full())).isEqualTo("""
                AWSTemplateFormatVersion: "2010-09-09"
                Description: An application
                Metadata:
                  Note: 1
                Parameters:
                  Vpc:
                    Type: AWS::EC2::VPC::Id
                    Description: The network
                    Default: vpc-1
                    NoEcho: true
                    MinLength: 1
                    MaxLength: 9
                Resources:
                  Web:
                    Type: A::B::C
                    DependsOn: Data
                    DeletionPolicy: Retain
                    UpdateReplacePolicy: Snapshot
                    Metadata:
                      Owner: x
                    Properties:
                      A:
                        Ref: Vpc
                      B: 1
                  Data:
                    Type: A::B::D
                Outputs:
                  Web:
                    Description: The address
                    Value:
                      Fn::GetAtt:
                        - Web
                        - Url
                """);
    }

    @Test
    void writesResourcesThatAreAddedToNothing() {
        assertThat(Format.COMPACT_JSON.render(Template.builder()
                        .from(Template.NOTHING)
                        .resources(full().resources().filterKeys(DATA::equals))
                        .build()))
                .isEqualTo("{\"Resources\":{\"Data\":{\"Type\":\"A::B::D\"}}}");
    }

    @Test
    void listsSeveralDependencies() {
        assertThat(Format.COMPACT_JSON.render(Resource.of(new ResourceType("A::B::C"))
                        .dependsOn(OneOrMany.of(Vector.of(WEB, DATA)))
                        .build()))
                .isEqualTo("{\"Type\":\"A::B::C\",\"DependsOn\":[\"Web\",\"Data\"]}");
    }

    @Test
    void findsEveryReferenceWithItsPlace() {
        assertThat(full().references())
                .containsExactly(
                        new Reference("Resources.Web.DependsOn", DATA, Reference.Kind.ORDER),
                        new Reference("Resources.Web.Properties.A", VPC, Reference.Kind.VALUE),
                        new Reference("Outputs.Web.Value", WEB, Reference.Kind.ATTRIBUTE));
        assertThat(full().danglingReferences()).isEmpty();
    }

    @Test
    void findsPlaceholders_butNoPseudoParametersVariablesOrLiteralDollars() {
        Template template = with(new Expression.Sub(
                "${Gone} ${Gone.Arn} ${AWS::Region} ${!Literal} ${Own}",
                SortedFields.of("Own", Expression.ref(new LogicalId("Other")))));
        LogicalId gone = new LogicalId("Gone");
        assertThat(template.danglingReferences())
                .containsExactly(
                        new Reference("Resources.Web.Properties.P", gone, Reference.Kind.VALUE),
                        new Reference("Resources.Web.Properties.P", gone, Reference.Kind.ATTRIBUTE),
                        new Reference("Resources.Web.Properties.P.Own", new LogicalId("Other"), Reference.Kind.VALUE));
    }

    @Test
    void takesAParameterForNoResource() {
        Template template = Template.builder()
                .from(with(Expression.list(Expression.arn(VPC))))
                .putParameter(VPC, Parameter.builder().type("String").build())
                .build();
        assertThat(template.danglingReferences())
                .containsExactly(new Reference("Resources.Web.Properties.P.0", VPC, Reference.Kind.ATTRIBUTE));
    }

    private static Template with(Expression property) {
        return Template.builder()
                .putResource(
                        WEB,
                        Resource.of(new ResourceType("A::B::C"))
                                .properties(SortedFields.of("P", property))
                                .build())
                .build();
    }

    private static Template full() {
        return Template.builder()
                .description("An application")
                .putMetadata("Note", Tree.whole(1))
                .putParameter(
                        VPC,
                        Parameter.builder()
                                .type("AWS::EC2::VPC::Id")
                                .description("The network")
                                .defaultValue("vpc-1")
                                .noEcho(true)
                                .minLength(1)
                                .maxLength(9)
                                .build())
                .putResource(
                        WEB,
                        Resource.of(new ResourceType("A::B::C"))
                                .dependsOn(OneOrMany.one(DATA))
                                .deletionPolicy(Removal.RETAIN)
                                .updateReplacePolicy(Removal.SNAPSHOT)
                                .metadata(SortedFields.of("Owner", Expression.text("x")))
                                .properties(SortedFields.of("B", Expression.whole(1))
                                        .put("A", Expression.ref(VPC)))
                                .build())
                .putResource(DATA, Resource.of(new ResourceType("A::B::D")).build())
                .putOutput(
                        WEB,
                        Output.builder()
                                .description("The address")
                                .value(Expression.getAtt(WEB, "Url"))
                                .build())
                .build();
    }
}
