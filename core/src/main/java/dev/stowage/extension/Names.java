package dev.stowage.extension;

import static dev.stowage.extension.Decoders.arnOf;
import static dev.stowage.extension.Decoders.startingWith;
import static dev.stowage.extension.Decoders.text;

/** Ids, ARNs and names of what is on AWS already. */
final class Names {
    private static final int SHORTEST_BUCKET = 3;
    private static final int LONGEST_BUCKET = 63;
    private static final int LONGEST_ACTION = 256;

    private Names() {}

    static Decoder<String> role() {
        return arnOf("iam", "the ARN of a role")
                .where(Names::isRole, "the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME");
    }

    static Decoder<String> policy() {
        return arnOf("iam", "the ARN of a policy");
    }

    static Decoder<String> key() {
        return arnOf("kms", "the ARN of a key");
    }

    static Decoder<String> webAcl() {
        return arnOf("wafv2", "the ARN of a web ACL")
                .where(
                        arn -> arn.contains(":regional/"),
                        "the ARN of a regional web ACL, for one of CloudFront is not for load balancers");
    }

    /** In AWS Certificate Manager, or uploaded to IAM. */
    static Decoder<String> certificate() {
        return Decoders.arn()
                .where(Names::isCertificate, "the ARN of a certificate, arn:aws:acm:REGION:ACCOUNT:certificate/ID");
    }

    private static boolean isRole(String arn) {
        return arn.contains(":role/");
    }

    private static boolean isCertificate(String arn) {
        return arn.contains(":acm:") || arn.contains(":server-certificate/");
    }

    /** Not its name, which Route 53 does not find it by. */
    static Decoder<String> zone() {
        String wanted = "the id of a hosted zone, which begins with Z";
        return text(wanted).where(Names::isZone, wanted);
    }

    private static boolean isZone(String id) {
        return id.startsWith("Z") && id.chars().allMatch(sign -> sign < 128 && Character.isLetterOrDigit(sign));
    }

    /** CloudWatch alarms of deployments are given by name (<em>Amazon ECS API Reference</em>, "DeploymentAlarms"). */
    static Decoder<String> alarm() {
        return text().where(name -> !name.startsWith("arn:"), "the name of an alarm, and not its ARN");
    }

    /** <em>Application Auto Scaling API Reference</em>, "PutScheduledAction". */
    static Decoder<String> scheduledAction() {
        return text().where(
                        name -> name.length() <= LONGEST_ACTION
                                && name.strip().equals(name)
                                && name.chars()
                                        .noneMatch(sign -> ":/|".indexOf(sign) >= 0 || Character.isISOControl(sign)),
                        "a name of up to " + LONGEST_ACTION
                                + " characters without : / and |, and without blanks around it");
    }

    static Decoder<String> subnet() {
        return startingWith("subnet-", "the id of a subnet, which begins with subnet-");
    }

    static boolean isVpc(String id) {
        return id.startsWith("vpc-");
    }

    /** <em>Amazon S3 User Guide</em>, "General purpose bucket naming rules". */
    static Decoder<String> bucket() {
        String allowed = "the name of a bucket, 3 to 63 small letters, digits, points and hyphens";
        return text(allowed).where(Names::isBucket, allowed);
    }

    private static boolean isBucket(String name) {
        return SHORTEST_BUCKET <= name.length()
                && name.length() <= LONGEST_BUCKET
                && name.chars().allMatch(Names::isSignOfBuckets);
    }

    private static boolean isSignOfBuckets(int sign) {
        return ('a' <= sign && sign <= 'z') || ('0' <= sign && sign <= '9') || sign == '.' || sign == '-';
    }
}
