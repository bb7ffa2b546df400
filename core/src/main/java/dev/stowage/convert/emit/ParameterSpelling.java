package dev.stowage.convert.emit;

import dev.stowage.cfn.Parameter;
import dev.stowage.ecs.Parameter.Cases;

/** Parameters with the types and lengths by which CloudFormation checks them before it begins. */
final class ParameterSpelling {
    /** AWS Secrets Manager takes more; CloudFormation User Guide, "Quotas": a parameter's value has 4,096 bytes. */
    private static final int LONGEST_VALUE = 4096;

    static final Cases<Parameter> CASES = new Cases<>(
            vpc -> of("AWS::EC2::VPC::Id", "VPC of the application")
                    .defaultValue(vpc.named())
                    .build(),
            subnet -> of("AWS::EC2::Subnet::Id", "Subnet " + subnet.number() + ": public, in a zone of its own")
                    .defaultValue(subnet.named())
                    .build(),
            image -> of("String", "Image of the service " + image.service() + ", built from its sources")
                    .minLength(1)
                    .build(),
            secret -> of("String", "Content of the secret " + secret.secret())
                    .noEcho(true)
                    .minLength(1)
                    .maxLength(LONGEST_VALUE)
                    .build(),
            image -> of("AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", "AMI of the GPU instances")
                    .defaultValue(image.parameter())
                    .build(),
            group -> of("AWS::EC2::SecurityGroup::Id", "Security group of the load balancer that exists")
                    .build());

    private ParameterSpelling() {}

    private static Parameter.Builder of(String type, String description) {
        return Parameter.builder().type(type).description(description);
    }
}
