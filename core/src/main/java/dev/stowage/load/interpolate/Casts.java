package dev.stowage.load.interpolate;

import static dev.stowage.load.yaml.Owner.CONTAINERS;
import static dev.stowage.load.yaml.Owner.NETWORKS;
import static dev.stowage.load.yaml.Owner.RESOURCES;
import static dev.stowage.problem.ComposeProblem.CAST;
import static dev.stowage.problem.ComposeProblem.OLD_BOOLEAN;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rows;
import dev.stowage.load.yaml.Spoilt;
import dev.stowage.problem.Checked;
import dev.stowage.problem.Problem;
import dev.stowage.source.AttributePath;
import dev.stowage.source.PathTable;
import dev.stowage.value.DecimalText;
import dev.stowage.value.WholeText;
import java.math.BigInteger;
import java.util.Locale;

/** The attributes whose texts become numbers or booleans once variables are replaced (<i>compose-go v2.16.2</i>). */
final class Casts {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LARGEST_MASK = BigInteger.valueOf(0xFFFFFFFFL);

    static final PathTable<Cast> TABLE = Rows.<Cast>none()
            .with(
                    CONTAINERS,
                    Casts::whole,
                    "cpu_count",
                    "cpu_period",
                    "cpu_quota",
                    "cpu_rt_period",
                    "cpu_rt_runtime",
                    "cpu_shares",
                    "oom_score_adj",
                    "pids_limit",
                    "scale",
                    "deploy.replicas",
                    "deploy.update_config.parallelism",
                    "deploy.rollback_config.parallelism",
                    "deploy.restart_policy.max_attempts",
                    "deploy.placement.max_replicas_per_node",
                    "healthcheck.retries",
                    "ports.[].target",
                    "ulimits.*.hard",
                    "ulimits.*.soft")
            .with(
                    CONTAINERS,
                    Casts::decimal,
                    "cpus",
                    "cpu_percent",
                    "deploy.update_config.max_failure_ratio",
                    "deploy.rollback_config.max_failure_ratio")
            .with(
                    CONTAINERS,
                    Casts::bool,
                    "depends_on.*.required",
                    "depends_on.*.restart",
                    "healthcheck.disable",
                    "init",
                    "networks.*.use_service_name_alias",
                    "oom_kill_disable",
                    "privileged",
                    "read_only",
                    "stdin_open",
                    "tty",
                    "volumes.[].read_only",
                    "volumes.[].volume.nocopy")
            .with(CONTAINERS, Casts::limit, "ulimits.*")
            .with(CONTAINERS, Casts::mask, "umask")
            .with(NETWORKS, Casts::bool, "internal", "attachable", "enable_ipv4", "enable_ipv6")
            .with(RESOURCES, Casts::bool, "external")
            .table();

    private Casts() {}

    /** What a text becomes at its place. */
    @FunctionalInterface
    interface Cast {
        Checked<Node> apply(Node.Text text, AttributePath at);
    }

    private static Checked<Node> whole(Node.Text text, AttributePath at) {
        return whole(text, at, "a whole number");
    }

    /** {@code docker run} has both of its numbers in one text. */
    private static Checked<Node> limit(Node.Text text, AttributePath at) {
        return whole(text, at, "a whole number, or {soft: 1024, hard: 2048}");
    }

    private static Checked<Node> whole(Node.Text text, AttributePath at, String advice) {
        return WholeText.decimal(text.value())
                .filter(value -> value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0)
                .map(value -> Checked.<Node>of(new Node.Whole(value, text.span())))
                .getOrElse(() -> failed(text, at, "a whole number", advice));
    }

    private static Checked<Node> decimal(Node.Text text, AttributePath at) {
        return DecimalText.parse(text.value())
                .map(value -> Checked.<Node>of(new Node.Decimal(value, text.span())))
                .getOrElse(() -> failed(text, at, "a number", "a number such as 0.5"));
    }

    /** A file mode mask: octal with a leading zero, else as its prefix says; it has no sign. */
    private static Checked<Node> mask(Node.Text text, AttributePath at) {
        return DecimalText.ungrouped(text.value())
                .flatMap(WholeText::unsigned)
                .filter(mask -> mask.compareTo(LARGEST_MASK) <= 0)
                .map(mask -> Checked.<Node>of(new Node.Whole(mask, text.span())))
                .getOrElse(() -> failed(text, at, "a mask such as 022"));
    }

    private static Checked<Node> bool(Node.Text text, AttributePath at) {
        return switch (text.value().toLowerCase(Locale.ROOT)) {
            case "true" -> Checked.of(new Node.Bool(true, text.span()));
            case "false" -> Checked.of(new Node.Bool(false, text.span()));
            case "y", "yes", "on" -> old(text, at, true);
            case "n", "no", "off" -> old(text, at, false);
            default -> failed(text, at, "true or false");
        };
    }

    private static Checked<Node> old(Node.Text text, AttributePath at, boolean value) {
        Problem problem = Problem.at(text.span(), OLD_BOOLEAN, "this word is a boolean only in old YAML")
                .path(at)
                .hint("write " + value)
                .build();
        return Checked.of(new Node.Bool(value, text.span()), problem);
    }

    private static Checked<Node> failed(Node.Text text, AttributePath at, String wanted) {
        return failed(text, at, wanted, wanted);
    }

    /** The value itself may come from the environment, so it is not repeated. */
    private static Checked<Node> failed(Node.Text text, AttributePath at, String wanted, String advice) {
        return Spoilt.of(
                text,
                at,
                CAST,
                "the value of " + at + " is not " + wanted,
                text.value().isEmpty() ? "the text is empty: is a variable unset?" : "write " + advice);
    }
}
