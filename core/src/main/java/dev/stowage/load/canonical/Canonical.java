package dev.stowage.load.canonical;

import static dev.stowage.load.yaml.Owner.CONTAINERS;
import static dev.stowage.load.yaml.Owner.JOBS;
import static dev.stowage.load.yaml.Owner.RESOURCES;
import static dev.stowage.load.yaml.Owner.SERVICES;
import static dev.stowage.load.yaml.Owner.WORKLOADS;

import dev.stowage.load.yaml.Node;
import dev.stowage.load.yaml.Rewrite;
import dev.stowage.load.yaml.Rows;
import dev.stowage.problem.Checked;
import dev.stowage.source.PathTable;

/** Spells short forms out (Compose Specification, the short syntaxes; compose-go v2.16.2, canonical forms). */
public final class Canonical {
    private static final Rows<Rewrite.Rule> ROWS = Rows.<Rewrite.Rule>none()
            .with(WORKLOADS, ShortPort::list, "ports")
            .with(CONTAINERS, ShortVolume::item, "volumes.[]")
            .with(CONTAINERS, ShortDevice::item, "devices.[]")
            .with(CONTAINERS, Spelled.attribute("source"), "secrets.[]", "configs.[]")
            .with(WORKLOADS, Spelled.attribute("source"), "build.secrets.[]")
            .with(WORKLOADS, Spelled.attribute("context"), "build")
            .with(WORKLOADS, Assigned::sshKeys, "build.ssh")
            .with(WORKLOADS, Assigned::contexts, "build.additional_contexts")
            .with(CONTAINERS, Limit::integer, "ulimits.*", "ulimits.*.soft", "ulimits.*.hard")
            .with(WORKLOADS, Limit::number, "build.ulimits.*", "build.ulimits.*.soft", "build.ulimits.*.hard")
            .with(WORKLOADS, Spelled::text, "build.provenance", "build.sbom")
            .with(WORKLOADS, Spelled::dependencies, "depends_on")
            .with(CONTAINERS, Spelled::envFiles, "env_file")
            .with(CONTAINERS, Spelled::oneOrMore, "label_file")
            .with(WORKLOADS, Spelled::servers, "dns")
            .with(CONTAINERS, Spelled::keys, "networks", "models")
            .with(CONTAINERS, Spelled::allGpus, "gpus")
            .with(WORKLOADS, Spelled.attribute("service"), "extends")
            .with(SERVICES, Spelled::oneOrMore, "develop.watch.[].ignore", "develop.watch.[].include")
            .with(JOBS, Spelled.attribute("cron"), "triggers.schedule.[]")
            .with(RESOURCES, External::named);
    private static final PathTable<Rewrite.Rule> RULES = ROWS.table();

    /** Of its own, since few loads need it. */
    private static final class Lenient {
        private static final PathTable<Rewrite.Rule> RULES =
                ROWS.map(Canonical::orAsItIs).table();

        private Lenient() {}
    }

    private Canonical() {}

    /** The document with every short form spelled out; what cannot be read becomes a bad part. */
    public static Checked<Node.Fields> apply(Node.Fields document) {
        return PortBudget.kept(document).flatMap(kept -> Rewrite.document(RULES, kept));
    }

    /** The same for a document whose variables are not replaced: what cannot be read stays as it is. */
    public static Checked<Node.Fields> whereReadable(Node.Fields document) {
        return Rewrite.document(Lenient.RULES, document);
    }

    private static Rewrite.Rule orAsItIs(Rewrite.Rule rule) {
        return (at, part) -> {
            Checked<Node> spelled = rule.apply(at, part);
            return spelled.hasErrors() ? Checked.of(part) : spelled;
        };
    }
}
