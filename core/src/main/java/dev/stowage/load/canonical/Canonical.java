package dev.stowage.load.canonical;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.problem.Checked;
import dev.stowage.source.PathTable;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;

/** Spells short forms out (Compose Specification, the short syntaxes; compose-go v2.16.2, canonical forms). */
public final class Canonical {
    private static final String[] CONTAINERS = {"services.*.", "jobs.*.", "services.*.pre_start.[]."};
    private static final String[] WORKLOADS = {"services.*.", "jobs.*."};
    private static final String[] SERVICES = {"services.*."};
    private static final String[] JOBS = {"jobs.*."};
    private static final String[] RESOURCES = {"volumes.", "networks.", "secrets.", "configs."};

    private static final Vector<Tuple2<String, Rewrite.Rule>> ROWS = Vector.of(
                    rows(ShortPort::list, WORKLOADS, "ports"),
                    rows(ShortVolume::item, CONTAINERS, "volumes.[]"),
                    rows(ShortDevice::item, CONTAINERS, "devices.[]"),
                    rows(Spelled::source, CONTAINERS, "secrets.[]", "configs.[]"),
                    rows(Spelled::source, WORKLOADS, "build.secrets.[]"),
                    rows(Spelled::context, WORKLOADS, "build"),
                    rows(Assigned::sshKeys, WORKLOADS, "build.ssh"),
                    rows(Assigned::contexts, WORKLOADS, "build.additional_contexts"),
                    rows(Limit::number, WORKLOADS, "build.ulimits.*", "build.ulimits.*.soft", "build.ulimits.*.hard"),
                    rows(Spelled::text, WORKLOADS, "build.provenance", "build.sbom"),
                    rows(Spelled::dependencies, WORKLOADS, "depends_on"),
                    rows(Spelled::envFiles, CONTAINERS, "env_file"),
                    rows(Spelled::oneOrMore, CONTAINERS, "label_file"),
                    rows(Spelled::servers, WORKLOADS, "dns"),
                    rows(Spelled::keys, CONTAINERS, "networks", "models"),
                    rows(Spelled::allGpus, CONTAINERS, "gpus"),
                    rows(Spelled::service, WORKLOADS, "extends"),
                    rows(Spelled::oneOrMore, SERVICES, "develop.watch.[].ignore", "develop.watch.[].include"),
                    rows(Spelled::cron, JOBS, "triggers.schedule.[]"),
                    rows(External::named, RESOURCES, "*"))
            .flatMap(rows -> rows);
    private static final PathTable<Rewrite.Rule> RULES = PathTable.of(ROWS);

    private Canonical() {}

    /** The document with every short form spelled out; what cannot be read becomes a bad part. */
    public static Checked<Node.Fields> apply(Node.Fields document) {
        return PortBudget.kept(document).flatMap(kept -> Rewrite.document(RULES, kept));
    }

    /** The same for a document whose variables are not replaced: what cannot be read stays as it is. */
    public static Checked<Node.Fields> whereReadable(Node.Fields document) {
        return Rewrite.document(PathTable.of(ROWS.map(row -> row.map2(Canonical::orAsItIs))), document);
    }

    private static Rewrite.Rule orAsItIs(Rewrite.Rule rule) {
        return (at, part) -> {
            Checked<Node> spelled = rule.apply(at, part);
            return spelled.hasErrors() ? Checked.of(part) : spelled;
        };
    }

    private static Vector<Tuple2<String, Rewrite.Rule>> rows(Rewrite.Rule rule, String[] places, String... attributes) {
        return Vector.of(places)
                .flatMap(place -> Vector.of(attributes).map(attribute -> Tuple.of(place + attribute, rule)));
    }
}
