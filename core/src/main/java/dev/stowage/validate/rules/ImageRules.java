package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.ComposeProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;

/** What the names of images are made of (<em>Amazon ECS API Reference</em>, "ContainerDefinition"). */
final class ImageRules {
    private static final String SIGNS = "-_:./@+#";

    private ImageRules() {}

    static Vector<Problem> areNamed(Subject<Service> service) {
        return Vector.ofAll(service.value().image())
                .map(image -> service.part("image", image))
                .reject(image -> isName(image.value()))
                .map(image -> image.problem(ComposeProblem.MALFORMED_VALUE, "this is no name of an image")
                        .hint("write [REGISTRY/]NAME[:TAG][@DIGEST], of letters, digits, and " + SIGNS)
                        .build());
    }

    static boolean isName(String image) {
        return !image.isEmpty() && image.chars().allMatch(ImageRules::isAllowed);
    }

    private static boolean isAllowed(int sign) {
        return sign < 128 && (Character.isLetterOrDigit(sign) || SIGNS.indexOf(sign) >= 0);
    }
}
