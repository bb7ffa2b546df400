package dev.stowage.cli.stage;

import dev.stowage.apply.Deployment;
import dev.stowage.apply.operate.ServiceAddress;
import dev.stowage.cli.line.ExitCode;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.Invocation;
import dev.stowage.cli.line.ProcessContext;
import dev.stowage.cli.print.Delivery;
import dev.stowage.cli.print.Row;
import dev.stowage.value.Tree;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Locale;

/** What has become of a stack, what its template tells of it, and where its services are reached. */
record DeploymentReport(Deployment deployment) {
    /** CloudFormation does what the change set says, and no more; another command would say something else of the stack. */
    private static final String GOES_ON =
            "the stack goes on by itself; the same command without --detach watches it, and"
                    + " does what is left: new tasks for changed secrets, and starting what was stopped";

    /** As lines, or as a document where a format is asked for. */
    ExitCode deliver(Invocation call, ProcessContext process) {
        Delivery delivery = new Delivery(call, process);
        if (deployment.outcome() == Deployment.Outcome.STARTED && call.isNarrated()) {
            process.err().println(GOES_ON);
        }
        return call.has(Flag.UP_FORMAT) || call.has(Flag.REPORT_FORMAT)
                ? delivery.of(row())
                : delivery.ofLines(lines());
    }

    private Vector<String> lines() {
        return Vector.of(deployment.stack() + " " + outcome())
                .appendAll(deployment.outputs().map(output -> output._1 + " " + output._2))
                .appendAll(deployment.addresses().map(address -> address.service() + "  " + address.url()));
    }

    private String outcome() {
        return deployment.outcome().name().toLowerCase(Locale.ROOT);
    }

    private Row row() {
        return Row.of("Stack", deployment.stack().value())
                .with("Outcome", outcome())
                .with(
                        "Outputs",
                        new Row(LinkedHashMap.ofEntries(
                                deployment.outputs().map(output -> Tuple.of(output._1.value(), Tree.text(output._2))))))
                .with("Addresses", deployment.addresses().map(DeploymentReport::row));
    }

    private static Row row(ServiceAddress address) {
        return Row.of("Service", address.service().value())
                .with("TargetPort", address.port())
                .with("URL", address.url());
    }
}
