package dev.stowage.apply.aws;

import io.vavr.control.Either;
import io.vavr.control.Option;

/** The images that AWS recommends for instances (<em>Amazon ECS Developer Guide</em>, "Retrieving Amazon ECS-optimized Linux AMI metadata"). */
public interface MachineImages {
    /** The id of the image for instances with GPUs; none in a region that has none. */
    Either<ServiceFailure, Option<String>> forGpus();
}
