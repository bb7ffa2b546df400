package dev.stowage.apply.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.SortedFields;
import dev.stowage.cfn.Template;
import dev.stowage.value.LogicalId;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
    private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

    private static final Template NOW = balanced("internal", "60");

    @Test
    void changesWhatCloudFormationCanChange() {
        assertThat(difference(NOW, balanced("internal", "90"))).containsExactly("~ Balancer");
    }

    @Test
    void replacesWhatHasAnotherValueInWhatItHasForLife_andWhatNamesThatForLife() {
        assertThat(difference(NOW, balanced("internet-facing", "60")))
                .containsExactly("-/+ Balancer  replaced", "-/+ Listener  replaced");
    }

    @Test
    void perhapsReplacesWhereTheValueIsGivenByAFunction_orWasLeftOut() {
        assertThat(difference(NOW, template(Expression.pseudo("AWS::Region"), "60")))
                .containsExactly("~ Balancer  perhaps replaced", "~ Listener  perhaps replaced");
        Template unsaid = Template.builder()
                .putResource(new LogicalId("Balancer"), resource(BALANCER, "IdleTimeout", Expression.text("60")))
                .build();
        Template said = Template.builder()
                .putResource(new LogicalId("Balancer"), resource(BALANCER, "Scheme", Expression.text("internal")))
                .build();
        assertThat(difference(unsaid, said)).containsExactly("~ Balancer  perhaps replaced");
    }

    /** Whether the templates differ elsewhere does not matter, and what follows is told as well. */
    @Test
    void perhapsReplacesWhatTakesAParameterForLife() {
        LogicalId scheme = new LogicalId("Scheme");
        assertThat(difference(
                        template(Expression.ref(scheme), "60"),
                        template(Expression.ref(scheme), "90"),
                        HashSet.of(scheme)))
                .containsExactly("~ Balancer  perhaps replaced", "~ Listener  perhaps replaced");
        assertThat(difference(
                        template(Expression.ref(scheme), "60"),
                        template(Expression.ref(scheme), "60"),
                        HashSet.empty()))
                .isEmpty();
    }

    @Test
    void replacesNothingForAParameterThatIsTakenElsewhere() {
        LogicalId seconds = new LogicalId("Seconds");
        Template template = Template.builder()
                .putResource(new LogicalId("Balancer"), resource(BALANCER, "IdleTimeout", Expression.ref(seconds)))
                .build();
        assertThat(difference(template, template, HashSet.of(seconds))).isEmpty();
    }

    @Test
    void perhapsReplacesWhatIsOfATypeThatItDoesNotKnow() {
        assertThat(difference(one("AWS::Moon::Rocket", "a"), one("AWS::Moon::Rocket", "b")))
                .containsExactly("~ One  perhaps replaced");
    }

    @Test
    void makesOnlyARevisionOfATaskDefinition() {
        assertThat(difference(one("AWS::ECS::TaskDefinition", "a"), one("AWS::ECS::TaskDefinition", "b")))
                .containsExactly("~ One");
    }

    private static Template one(String type, String name) {
        return Template.builder()
                .putResource(new LogicalId("One"), resource(type, "Family", Expression.text(name)))
                .build();
    }

    private static Template balanced(String scheme, String timeout) {
        return template(Expression.text(scheme), timeout);
    }

    private static Template template(Expression scheme, String timeout) {
        return Template.builder()
                .putResource(
                        new LogicalId("Balancer"),
                        Resource.builder()
                                .from(resource(BALANCER, "Scheme", scheme))
                                .properties(
                                        SortedFields.of("Scheme", scheme).put("IdleTimeout", Expression.text(timeout)))
                                .build())
                .putResource(
                        new LogicalId("Listener"),
                        resource(LISTENER, "LoadBalancerArn", Expression.ref(new LogicalId("Balancer"))))
                .build();
    }

    private static Resource resource(String type, String name, Expression value) {
        return Resource.of(new ResourceType(type))
                .properties(SortedFields.of(name, value))
                .build();
    }

    private static Vector<String> difference(Template now, Template then) {
        return difference(now, then, HashSet.empty());
    }

    private static Vector<String> difference(Template now, Template then, Set<LogicalId> parameters) {
        return Difference.of(now, then, parameters).map(DifferenceTest::shown);
    }

    private static String shown(ResourceChange change) {
        Sign sign = Sign.of(change);
        return sign.mark() + " " + change.resource() + sign.note();
    }
}
