package dev.stowage.apply.aws;

import io.vavr.control.Either;
import io.vavr.control.Option;
import software.amazon.awssdk.services.ssm.SsmClient;

/** {@link MachineImages} by the AWS SDK: public parameters of AWS Systems Manager. */
final class SdkMachineImages implements MachineImages {
    private static final String FOR_GPUS = "/aws/service/ecs/optimized-ami/amazon-linux-2/gpu/recommended/image_id";

    private final SsmClient client;
    private final Calls calls;

    SdkMachineImages(SsmClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Either<ServiceFailure, Option<String>> forGpus() {
        return calls.found(
                "GetParameter",
                () -> Option.of(client.getParameter(request -> request.name(FOR_GPUS))
                                .parameter())
                        .map(parameter -> parameter.value()));
    }
}
