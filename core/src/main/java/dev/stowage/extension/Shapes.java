package dev.stowage.extension;

import static dev.stowage.extension.Decoders.bool;
import static dev.stowage.extension.Decoders.duration;
import static dev.stowage.extension.Decoders.either;
import static dev.stowage.extension.Decoders.listOf;
import static dev.stowage.extension.Decoders.oneOrMany;
import static dev.stowage.extension.Decoders.text;
import static dev.stowage.extension.Decoders.whole;
import static dev.stowage.extension.Decoders.word;
import static dev.stowage.extension.Row.optional;
import static dev.stowage.extension.Row.required;

import dev.stowage.problem.Checked;
import dev.stowage.problem.EcsProblem;
import dev.stowage.value.BalancerScheme;
import dev.stowage.value.Cidr;
import dev.stowage.value.Port;
import dev.stowage.value.ResourceName;
import dev.stowage.value.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** Decoders of the values that have attributes of their own. */
final class Shapes {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int PERCENT = 100;

    private Shapes() {}

    /** One of the protocols. */
    static Decoder<Protocol> protocol(Protocol... allowed) {
        return word(Vector.of(allowed), Protocol::word);
    }

    /** Days that CloudWatch Logs accepts ("PutRetentionPolicy"), or {@code never}. */
    static Decoder<LogRetention> retention() {
        Decoder<LogRetention> days = whole(1, ANY)
                .where(LogRetention.DAYS::contains, "never or one of " + LogRetention.DAYS.mkString(", "))
                .map(LogRetention::ofDays);
        return value ->
                value.tree().equals(Tree.text("never")) ? Decoder.right(LogRetention.forever()) : days.decode(value);
    }

    static Decoder<VpcChoice> vpc() {
        Decoder<VpcChoice> created = Mapping.of(
                        Once<OwnNetwork>::new, Once::value, required("create", ownNetwork(), Once<OwnNetwork>::set))
                .map(VpcChoice.Created::new);
        Decoder<VpcChoice> named = text("a VPC id, its ARN, default, or a mapping")
                .map(Shapes::namedVpc)
                .where(
                        choice -> choice.fold(existing -> Names.isVpc(existing.id()), usual -> true, own -> true),
                        "the id of a VPC, which begins with vpc-, its ARN, default, or a mapping");
        return either(created, named);
    }

    private static VpcChoice namedVpc(String name) {
        return name.equals("default")
                ? new VpcChoice.AccountDefault()
                : new VpcChoice.Existing(name.substring(name.lastIndexOf('/') + 1));
    }

    private static Decoder<OwnNetwork> ownNetwork() {
        return Mapping.of(
                OwnNetwork::builder,
                OwnNetwork.Builder::build,
                optional("cidr", addresses(), OwnNetwork.Builder::cidr),
                optional("zones", whole(1, 6), OwnNetwork.Builder::zones),
                optional("nat", word(Vector.of(Nat.values()), Nat::word), OwnNetwork.Builder::nat),
                optional(
                        "endpoints",
                        listOf(EndpointNames.name())
                                .where(
                                        names -> names.map(ResourceName::of)
                                                        .distinct()
                                                        .size()
                                                == names.size(),
                                        "a list without repeats"),
                        OwnNetwork.Builder::endpoints));
    }

    /** Subnets have four bits more, and AWS wants them to have 16 addresses at least. */
    private static Decoder<Cidr> addresses() {
        String allowed = "a block of addresses from /16 to /24, such as 10.0.0.0/16";
        Decoder<Option<Cidr>> blocks = text(allowed)
                .map(Cidr::of)
                .where(found -> found.exists(block -> block.bits() >= 16 && block.bits() <= 24), allowed);
        return value -> blocks.decode(value).map(found -> found.flatMap(Function.identity()));
    }

    static Decoder<Vector<String>> allowedSources() {
        return Decoders.someOf(text().where(
                        text -> AddressBlocks.isBlock(text) || AddressBlocks.isPrefixList(text),
                        "a block of addresses that begins at its first one, such as 10.0.0.0/8 or 2001:db8::/32, or a"
                                + " prefix list pl-..."));
    }

    static Decoder<LoadBalancerChoice> loadBalancer() {
        return either(
                settings().map(LoadBalancerChoice.Own::new),
                text("a load balancer's ARN or name, or a mapping").map(LoadBalancerChoice.Existing::new));
    }

    private static Decoder<LoadBalancerSettings> settings() {
        return Mapping.of(
                LoadBalancerSettings::builder,
                LoadBalancerSettings.Builder::build,
                optional(
                        "scheme",
                        word(Vector.of(BalancerScheme.values()), BalancerScheme::word),
                        LoadBalancerSettings.Builder::scheme),
                optional("access_logs", Names.bucket(), LoadBalancerSettings.Builder::accessLogs),
                optional("idle_timeout", duration(1, 4000), LoadBalancerSettings.Builder::idleTimeout),
                optional("deletion_protection", bool(), LoadBalancerSettings.Builder::deletionProtection),
                optional("drop_invalid_headers", bool(), LoadBalancerSettings.Builder::dropInvalidHeaders),
                optional("waf_acl", Names.webAcl(), LoadBalancerSettings.Builder::wafAcl));
    }

    static Decoder<TargetCheck> targetCheck() {
        return Mapping.of(
                TargetCheck::builder,
                TargetCheck.Builder::build,
                optional(
                        "path",
                        Decoders.startingWith("/", "an absolute path, which begins with /"),
                        TargetCheck.Builder::path),
                optional("matcher", text(), TargetCheck.Builder::matcher),
                optional(
                        "protocol",
                        protocol(Protocol.HTTP, Protocol.HTTPS, Protocol.TCP),
                        TargetCheck.Builder::protocol),
                optional("port", whole(1, Port.LARGEST).map(Port::new), TargetCheck.Builder::port),
                optional("interval", duration(5, 300), TargetCheck.Builder::interval),
                optional("timeout", duration(2, 120), TargetCheck.Builder::timeout),
                optional("healthy", whole(2, 10), TargetCheck.Builder::healthy),
                optional("unhealthy", whole(2, 10), TargetCheck.Builder::unhealthy));
    }

    static Decoder<RoutingRule> rule() {
        Decoder<RoutingRule> rule = Mapping.of(
                RoutingRule::builder,
                RoutingRule.Builder::build,
                optional("host", oneOrMany(RuleConditions.host()), RoutingRule.Builder::hosts),
                optional("path", oneOrMany(RuleConditions.path()), RoutingRule.Builder::paths),
                optional("priority", whole(1, RoutingRule.LAST), RoutingRule.Builder::priority),
                optional("rewrite_url", Rewrites.rewrite(), RoutingRule.Builder::urlRewrite),
                optional("rewrite_host", Rewrites.rewrite(), RoutingRule.Builder::hostRewrite));
        return RuleConditions.within(rule).taking(rule.takes());
    }

    static Decoder<Vector<Domain>> domains() {
        Decoder<Domain> domain = Mapping.of(
                DomainParts::new,
                DomainParts::domain,
                required("name", text(), DomainParts::name),
                required("zone", Names.zone(), DomainParts::zone));
        return oneOrMany(domain).taking(domain.takes());
    }

    static Decoder<Vector<CapacityShare>> capacity() {
        Vector<String> providers = Vector.of("FARGATE", "FARGATE_SPOT");
        Decoder<CapacityShare> share = value -> share(value.path().last()).decode(value);
        Decoder<Vector<CapacityShare>> shares = value -> value.tree() instanceof Tree.Fields fields
                ? Checked.traverse(fields.values(), field -> named(providers, share, value.field(field._1, field._2)))
                        .map(found -> Option.some(found.flatMap(each -> each)))
                : Decoder.wrong(value.notA("a mapping of FARGATE, FARGATE_SPOT"));
        return shares.where(
                        all -> all.count(each -> each.base() > 0) <= 1, "a strategy in which one provider has a base")
                .where(
                        all -> all.isEmpty() || all.exists(each -> each.weight() > 0),
                        "a strategy in which some provider has a weight above 0")
                .taking("{" + String.join(" or ", providers) + ": "
                        + share(providers.head()).takes() + "}");
    }

    private static Checked<Option<CapacityShare>> named(
            Vector<String> providers, Decoder<CapacityShare> share, Located field) {
        String name = field.path().last();
        return providers.contains(name)
                ? share.decode(field)
                : Decoder.wrong(field.problem(EcsProblem.UNKNOWN_EXTENSION, "there is no capacity provider " + name)
                        .hint("write one of " + providers.mkString(", "))
                        .build());
    }

    private static Decoder<CapacityShare> share(String provider) {
        return Mapping.of(
                () -> new ShareParts(provider),
                ShareParts::share,
                optional("base", whole(0, 100_000), ShareParts::base),
                optional("weight", whole(0, 1000), ShareParts::weight));
    }

    static Decoder<DeploymentStyle> deployment() {
        return Mapping.of(
                DeploymentStyle::builder,
                DeploymentStyle.Builder::build,
                optional(
                        "strategy",
                        word(Vector.of(Strategy.values()), Strategy::word),
                        DeploymentStyle.Builder::strategy),
                optional("percent", whole(1, PERCENT), DeploymentStyle.Builder::percent),
                optional("bake_minutes", whole(0, 1440), DeploymentStyle.Builder::bakeMinutes),
                optional("alarms", listOf(Names.alarm()), DeploymentStyle.Builder::alarms));
    }

    static Decoder<Autoscaling> autoscaling() {
        return Mapping.of(
                Autoscaling::builder,
                Autoscaling.Builder::build,
                optional("cpu", whole(1, PERCENT), Autoscaling.Builder::cpu),
                optional("memory", whole(1, PERCENT), Autoscaling.Builder::memory),
                optional("requests", whole(1, ANY), Autoscaling.Builder::requests),
                optional("min", whole(0, ANY), Autoscaling.Builder::min),
                required("max", whole(0, ANY), Autoscaling.Builder::max),
                optional("scale_in_cooldown", duration(0, ANY), Autoscaling.Builder::scaleInCooldown),
                optional("scale_out_cooldown", duration(0, ANY), Autoscaling.Builder::scaleOutCooldown),
                optional("schedule", listOf(scheduled()), Autoscaling.Builder::schedules));
    }

    /** An entry that is wrong in part is left out, for what it does not say has a meaning of its own. */
    private static Decoder<ScheduledScaling> scheduled() {
        Decoder<ScheduledScaling> entry = Mapping.of(
                ScheduledScaling::builder,
                ScheduledScaling.Builder::build,
                required("name", Names.scheduledAction(), ScheduledScaling.Builder::name),
                required("cron", ScheduleExpressions.cron(), ScheduledScaling.Builder::cron),
                optional("min", whole(0, ANY), ScheduledScaling.Builder::min),
                optional("max", whole(0, ANY), ScheduledScaling.Builder::max));
        Decoder<ScheduledScaling> placed = value -> {
            Checked<Option<ScheduledScaling>> read = entry.decode(value);
            return new Checked<>(
                    read.value().filter(found -> read.problems().isEmpty()).map(found -> found.at(value.path())),
                    read.problems());
        };
        return placed.taking(entry.takes());
    }

    /** A mapping, with its attributes as they are. */
    static Decoder<Tree> document() {
        return value -> value.tree() instanceof Tree.Fields
                ? Decoder.right(value.tree())
                : Decoder.wrong(value.notA("a mapping"));
    }

    /** The only attribute of a mapping. */
    private static final class Once<T> {
        private Option<T> value = Option.none();

        void set(T found) {
            value = Option.some(found);
        }

        T value() {
            return value.getOrElseThrow(() -> new IllegalStateException("a required attribute was not read"));
        }
    }

    private static final class DomainParts {
        private Tuple2<String, String> parts = new Tuple2<>("", "");

        void name(String name) {
            parts = parts.update1(name);
        }

        void zone(String zone) {
            parts = parts.update2(zone);
        }

        Domain domain() {
            return new Domain(parts._1, parts._2);
        }
    }

    private static final class ShareParts {
        private CapacityShare share;

        ShareParts(String provider) {
            share = new CapacityShare(provider, 0, 1);
        }

        void base(int base) {
            share = new CapacityShare(share.provider(), base, share.weight());
        }

        void weight(int weight) {
            share = new CapacityShare(share.provider(), share.base(), weight);
        }

        CapacityShare share() {
            return share;
        }
    }
}
