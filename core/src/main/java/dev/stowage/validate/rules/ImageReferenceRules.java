package dev.stowage.validate.rules;

import dev.stowage.compose.Service;
import dev.stowage.problem.EcsProblem;
import dev.stowage.problem.Problem;
import dev.stowage.validate.subject.Subject;
import dev.stowage.value.ImageReference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Names of images, which only a registry looks at (<em>Distribution</em>, package reference). */
final class ImageReferenceRules {
    private static final String SEPARATORS = "._-";
    private static final int LONGEST_TAG = 128;

    private ImageReferenceRules() {}

    /** A name that no image can have is found out when tasks do not start. What variables say is not looked at. */
    static Vector<Problem> canBePulled(Subject<Service> service) {
        return service.value()
                .image()
                .filter(ImageRules::isName)
                .toVector()
                .map(image -> service.part("image", image))
                .reject(image -> service.sources().at(image.path()).written().contains("$"))
                .flatMap(image -> fault(ImageReference.of(image.value()))
                        .map(hint -> image.problem(
                                        EcsProblem.IMAGE_NAME, "no image is called " + image.spelled(image.value()))
                                .hint(hint)
                                .build()));
    }

    /** Of names of registries ECS is the judge. */
    private static Option<String> fault(ImageReference image) {
        if (!Vector.of(image.path().split("/", -1)).forAll(ImageReferenceRules::isPart)) {
            return Option.some(
                    "write [REGISTRY/]NAME[:TAG], the name in lower case letters, digits and single . _ - between them");
        }
        return Option.when(
                !image.tag().forAll(ImageReferenceRules::isTag),
                "write a tag of letters, digits, and . _ - behind the first of them, or leave the colon out");
    }

    private static boolean isPart(String part) {
        return !part.isEmpty()
                && part.chars().allMatch(sign -> isDigitOrLower(sign) || SEPARATORS.indexOf(sign) >= 0)
                && isDigitOrLower(part.charAt(0))
                && isDigitOrLower(part.charAt(part.length() - 1))
                && !part.contains("..");
    }

    private static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= LONGEST_TAG
                && tag.chars().allMatch(sign -> isWord(sign) || SEPARATORS.indexOf(sign) >= 0)
                && isWord(tag.charAt(0));
    }

    private static boolean isWord(int sign) {
        return isDigitOrLower(sign) || (sign >= 'A' && sign <= 'Z') || sign == '_';
    }

    private static boolean isDigitOrLower(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }
}
