package dev.stowage.aws;

import dev.stowage.value.VolumeName;
import java.util.function.Function;

/** One thing that has to be asked of AWS before a project can be converted for a known account. */
public sealed interface Question {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of question. */
    record Cases<R>(
            Function<Cluster, R> cluster,
            Function<LoadBalancer, R> loadBalancer,
            Function<Vpc, R> vpc,
            Function<DefaultVpc, R> defaultVpc,
            Function<SecurityGroup, R> securityGroup,
            Function<FileSystem, R> fileSystem,
            Function<VolumeFileSystems, R> volumeFileSystems,
            Function<GpuImage, R> gpuImage,
            Function<ImageDigest, R> imageDigest) {}

    /** Which cluster has this name or ARN? */
    record Cluster(String nameOrArn) implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.cluster().apply(this);
        }
    }

    /** Which load balancer has this name or ARN, in which network, and on which subnets? */
    record LoadBalancer(String nameOrArn) implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.loadBalancer().apply(this);
        }
    }

    /** Does this network have DNS support, and which subnets? */
    record Vpc(String id) implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.vpc().apply(this);
        }
    }

    /** Which network is the account's default in the region, and which subnets does it have? */
    record DefaultVpc() implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.defaultVpc().apply(this);
        }
    }

    /** Does this security group exist? */
    record SecurityGroup(String id) implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.securityGroup().apply(this);
        }
    }

    /** Does this file system exist, and what is its ARN? */
    record FileSystem(String id) implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.fileSystem().apply(this);
        }
    }

    /** Which file systems are tagged with this project and volume? */
    record VolumeFileSystems(VolumeName volume) implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.volumeFileSystems().apply(this);
        }
    }

    /** Which image do instances with GPUs start from? */
    record GpuImage() implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.gpuImage().apply(this);
        }
    }

    /** Which digest has the image of this full name, such as {@code docker.io/library/nginx:latest}, now? */
    record ImageDigest(String image) implements Question {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.imageDigest().apply(this);
        }
    }
}
