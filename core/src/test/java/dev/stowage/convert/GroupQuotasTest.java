package dev.stowage.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.aws.AwsEnvironment;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.load.ComposeSource;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.value.Dialect;
import dev.stowage.value.LogicalId;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class GroupQuotasTest {
    private static final LogicalId NETWORK = new LogicalId("DefaultNetwork");

    @Test
    void countsEachDirectionByItself() {
        assertThat(told(rules("Egress", "CidrIp", 60), rules("Ingress", "CidrIp", 59)))
                .isEmpty();
        assertThat(told(rules("Egress", "CidrIp", 61)))
                .containsExactly(
                        "the security group DefaultNetwork of the network default has 61 outbound rules of IPv4, and"
                                + " the default quota of AWS is 60");
    }

    @Test
    void countsEachVersionOfAddressesByItself() {
        assertThat(told(rules("Egress", "CidrIp", 40), rules("Egress", "CidrIpv6", 40)))
                .isEmpty();
        assertThat(told(rules("Egress", "CidrIpv6", 61))).hasSize(1);
    }

    @Test
    void countsGroupsAndPrefixListsForBoth() {
        assertThat(told(rules("Egress", "CidrIpv6", 40), rules("Egress", "DestinationPrefixListId", 21)))
                .hasSize(1);
    }

    @Test
    void saysThatPrefixListsTakeMore() {
        assertThat(told(rules("Ingress", "SourcePrefixListId", 61)).map(sentence -> sentence.replaceAll(".* AWS", "")))
                .containsExactly(" is 60, of which a prefix list takes as many as it may have entries");
    }

    private static CallerAddition rules(String way, String target, int count) {
        return (template, application) -> template.addingResources(LinkedHashMap.ofEntries(
                Vector.range(0, count).map(at -> Tuple.of(new LogicalId(way + target + at), rule(way, target, at)))));
    }

    private static Resource rule(String way, String target, int at) {
        return Resource.of(new ResourceType("AWS::EC2::SecurityGroup" + way))
                .properties(SortedFields.ofEntries(Vector.of(
                        Tuple.of("GroupId", Expression.getAtt(NETWORK, "GroupId")),
                        Tuple.of(target, Expression.text("target " + at)))))
                .build();
    }

    private static Vector<String> told(CallerAddition... rules) {
        return Stowage.load(ComposeSource.of("services: {web: {image: web}}\n"))
                .flatMap(project -> Stowage.validate(project, Dialect.MODERN))
                .flatMap(project -> Stowage.convert(project, AwsEnvironment.offline(), Vector.of(rules)))
                .getOrElseThrow(problems -> new AssertionError(problems.toString()))
                .warnings()
                .filter(problem -> problem.id() == EcsProblem.TOO_MANY_RULES)
                .map(Problem::sentence);
    }
}
