package dev.stowage.ecs;

import dev.stowage.value.LogicalId;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** A value that the template asks for when it is deployed. */
public sealed interface Parameter {
    LogicalId id();

    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of parameter. */
    record Cases<R>(
            Function<Vpc, R> vpc,
            Function<Subnet, R> subnet,
            Function<Image, R> image,
            Function<SecretContent, R> secretContent,
            Function<MachineImage, R> machineImage,
            Function<BalancerGroup, R> balancerGroup) {}

    /** The VPC of the application; {@code named} is the one that the file names. */
    record Vpc(LogicalId id, Option<String> named) implements Parameter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.vpc().apply(this);
        }
    }

    /** A public subnet, each in a zone of its own; numbers begin at 1; {@code named} is the one that the file names. */
    record Subnet(LogicalId id, int number, Option<String> named) implements Parameter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.subnet().apply(this);
        }
    }

    /** The image of a service that is only built; {@code alike} are the others that are built in the same way. */
    record Image(LogicalId id, ServiceName service, Vector<ServiceName> alike) implements Parameter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.image().apply(this);
        }
    }

    /** The content of a secret, 1 to 4096 bytes, never shown. */
    record SecretContent(LogicalId id, SecretName secret) implements Parameter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.secretContent().apply(this);
        }
    }

    /** The image that instances start from: the parameter of Systems Manager that names it. */
    record MachineImage(LogicalId id, String parameter) implements Parameter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.machineImage().apply(this);
        }
    }

    /** A security group of the load balancer that exists. */
    record BalancerGroup(LogicalId id) implements Parameter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.balancerGroup().apply(this);
        }
    }
}
