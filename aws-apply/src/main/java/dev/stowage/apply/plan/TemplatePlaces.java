package dev.stowage.apply.plan;

import dev.stowage.apply.stack.ChangeSetName;
import dev.stowage.apply.stack.Digest;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.TemplatePlace;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * The places of the large templates of one stack in one region. The same change has the same place, so a run that is done
 * again finds it; all places of a stack begin alike, so that what a killed run left can be found. Names of buckets have at
 * most 63 characters (Amazon S3 User Guide, "General purpose bucket naming rules").
 *
 * @param begin begins the name of each bucket, and in a given bucket the name of each folder
 */
public record TemplatePlaces(String begin) {
    private static final String PREFIX = "stowage-";
    private static final String FOLDER = "stowage/";
    private static final int READABLE = 22;
    private static final int OWNER = 8;
    private static final int CHANGE = 16;

    public static TemplatePlaces of(String region, StackName stack) {
        String name = stack.value().toLowerCase(Locale.ROOT);
        String readable = name.substring(0, Math.min(READABLE, name.length()));
        return new TemplatePlaces(
                readable + "-" + Digest.of(region, stack.value()).substring(0, OWNER) + "-");
    }

    /** The place for the template of a change: in the bucket that the user gave, else in one of its own. */
    TemplatePlace of(ChangeSetName change, Option<String> given) {
        String digest = Digest.of(change.value()).substring(0, CHANGE);
        return given.<TemplatePlace>map(bucket -> new TemplatePlace.GivenBucket(bucket, folders() + digest + "/"))
                .getOrElse(() -> new TemplatePlace.OwnBucket(buckets() + digest));
    }

    /** What the names of all buckets of this stack begin with. */
    public String buckets() {
        return PREFIX + begin;
    }

    /** What all folders of this stack begin with. */
    public String folders() {
        return FOLDER + begin;
    }

    /** Whether a bucket of this name is one of them: it begins like them, and ends with the digest of a change. */
    public boolean owns(String bucket) {
        return bucket.startsWith(buckets())
                && bucket.length() == buckets().length() + CHANGE
                && bucket.chars().skip(buckets().length()).allMatch(digit -> Character.digit(digit, 16) >= 0);
    }
}
