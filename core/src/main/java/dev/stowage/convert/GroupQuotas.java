package dev.stowage.convert;

import dev.stowage.cfn.Expression;
import dev.stowage.cfn.Resource;
import dev.stowage.cfn.ResourceType;
import dev.stowage.cfn.Template;
import dev.stowage.ecs.Application;
import dev.stowage.ecs.GroupIngress;
import dev.stowage.ecs.NetworkGroup;
import dev.stowage.ecs.SecurityGroup;
import dev.stowage.extension.KeyName;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.ComposePath;
import dev.stowage.value.LogicalId;
import dev.stowage.value.NetworkName;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How many rules a template gives security groups (<em>Amazon VPC User Guide</em>, "Amazon VPC quotas"): those into and out of
 * a group, of IPv4 and of IPv6, each have the quota to themselves, and one that names a group or a prefix list is of both. The
 * quota of an account may be larger, so the template is deployed all the same. A prefix list takes as many of it as it may
 * have entries ("Reference prefix lists in your AWS resources"), which only AWS knows: here it is one.
 */
record GroupQuotas(Application application) {
    private static final int MOST = 60;
    private static final ResourceType GROUP = new ResourceType("AWS::EC2::SecurityGroup");
    private static final Way INBOUND = new Way("inbound", "SecurityGroupIngress");
    private static final Vector<Way> WAYS = Vector.of(INBOUND, new Way("outbound", "SecurityGroupEgress"));
    private static final Vector<Tuple2<String, String>> OTHERS =
            Vector.of(Tuple.of("IPv4", "CidrIpv6"), Tuple.of("IPv6", "CidrIp"));

    private static final Vector<String> PREFIX_LISTS = Vector.of("SourcePrefixListId", "DestinationPrefixListId");

    /**
     * A direction of traffic.
     *
     * @param property that of a group in which rules are listed; a rule that is a resource of its own has a type of this name
     */
    private record Way(String word, String property) {
        ResourceType type() {
            return new ResourceType("AWS::EC2::" + property);
        }
    }

    /** A rule, and the resource that it is in. */
    private record Rule(Way way, Expression group, LogicalId resource, Expression.Fields properties) {}

    /** A warning for each group with too many. */
    static Vector<Problem> among(Template template, Application application) {
        Vector<Tuple2<LogicalId, Resource>> groups = template.resources()
                .toVector()
                .filter(entry -> entry._2.type().value().startsWith(GROUP.value())); // and what is called after it
        Vector<Rule> rules = WAYS.flatMap(way -> groups.flatMap(entry -> rules(way, entry._1, entry._2)));
        return rules.size() <= MOST
                ? Vector.empty()
                : rules.groupBy(rule -> Tuple.of(rule.way, rule.group))
                        .values()
                        .toVector()
                        .flatMap(new GroupQuotas(application)::problem);
    }

    private static Vector<Rule> rules(Way way, LogicalId id, Resource resource) {
        Expression.Fields properties = new Expression.Fields(resource.properties());
        if (resource.type().equals(GROUP)) {
            return properties
                    .field(way.property())
                    .toVector()
                    .flatMap(Expression::items)
                    .flatMap(item -> Option.when(
                            item instanceof Expression.Fields,
                            () -> new Rule(way, Expression.ref(id), id, (Expression.Fields) item)));
        }
        return resource.type().equals(way.type())
                ? properties.field("GroupId").toVector().map(group -> new Rule(way, reference(group), id, properties))
                : Vector.empty();
    }

    /** A group is meant by either of two functions. */
    private static Expression reference(Expression group) {
        return group instanceof Expression.GetAtt attribute ? Expression.ref(attribute.target()) : group;
    }

    private Option<Problem> problem(Vector<Rule> rules) {
        return OTHERS.map(family -> Tuple.of(
                        family._1,
                        rules.count(rule -> rule.properties.field(family._2).isEmpty())))
                .find(counted -> counted._2 > MOST)
                .map(counted -> problem(rules, counted._1, counted._2));
    }

    private Problem problem(Vector<Rule> rules, String family, int count) {
        Option<NetworkName> network = network(rules);
        return Problem.builder()
                .id(EcsProblem.TOO_MANY_RULES)
                .path(network.map(ComposePath::network).getOrElse(() -> AttributePath.of("services")))
                .sentence("the security group" + name(rules.head())
                        + network.map(name -> " of the network " + name).getOrElse("") + " has " + count + " "
                        + rules.head().way.word() + " rules of " + family + ", and the default quota of AWS is " + MOST
                        + more(rules))
                .hint(fewer(rules) + " or have the quota of the account raised")
                .build();
    }

    private static String more(Vector<Rule> rules) {
        return rules.exists(rule -> PREFIX_LISTS.exists(
                        property -> rule.properties.field(property).isDefined()))
                ? ", of which a prefix list takes as many as it may have entries"
                : "";
    }

    /** Rules out of a group come from what was added to the template alone. */
    private static String fewer(Vector<Rule> rules) {
        boolean areOfBlocks = rules.flatMap(rule -> rule.properties.field("CidrIp"))
                        .distinct()
                        .size()
                > 1;
        return rules.head().way.equals(INBOUND)
                ? "publish fewer ports, " + (areOfBlocks ? "write fewer blocks in " + KeyName.ALLOW_CIDRS + ", " : "")
                        + "split the project,"
                : "write fewer of them,";
    }

    /** One that exists may be named by a variable, whose value may be a secret. */
    private static String name(Rule rule) {
        return rule.group instanceof Expression.Ref made ? " " + made.target() : "";
    }

    private Option<NetworkName> network(Vector<Rule> rules) {
        return application
                .networks()
                .find(network -> rules.exists(rule -> isOf(network, rule)))
                .map(NetworkGroup::name);
    }

    private static boolean isOf(NetworkGroup network, Rule rule) {
        return network.group().map(SecurityGroup::id).map(Expression::ref).contains(rule.group)
                || network.ingress().map(GroupIngress::id).contains(rule.resource);
    }
}
