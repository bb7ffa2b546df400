package dev.stowage.convert.dockerecs;

import dev.stowage.aws.Question;
import dev.stowage.compose.Service;
import dev.stowage.convert.context.ConversionContext;
import dev.stowage.convert.context.ConversionContext.Part;
import dev.stowage.convert.context.PinnedImages;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Which images run: this dialect writes their digests into its template, and the image of instances too. */
final class ImageQuestions {
    private ImageQuestions() {}

    static Vector<Question> of(ConversionContext context) {
        return context.parts()
                .map(Part::service)
                .flatMap(Service::image)
                .reject(image -> image.contains("@"))
                .<Question>map(image -> new Question.ImageDigest(PinnedImages.full(image)))
                .prependAll(ofInstances(context));
    }

    private static Option<Question> ofInstances(ConversionContext context) {
        return context.parts()
                .find(part -> !part.settings().compute().isFargate())
                .filter(part -> ChosenInstance.of(part.service()).image().isEmpty())
                .map(part -> new Question.GpuImage());
    }
}
