package dev.stowage.apply.doctor;

import dev.stowage.apply.aws.Aws;
import dev.stowage.apply.discover.Discovery;
import dev.stowage.apply.registry.Digests;
import dev.stowage.aws.AwsInventory;
import dev.stowage.aws.Question;
import dev.stowage.aws.Subnet;
import dev.stowage.convert.Requirements;
import dev.stowage.extension.KeyName;
import io.vavr.collection.Vector;

/** Whether the network that most projects deploy into is fit for a load balancer. */
final class Networks {
    private static final String SUBJECT = "default network";

    /** A load balancer of kind application needs subnets in that many zones. */
    private static final int ZONES = 2;

    private Networks() {}

    static Finding finding(Aws aws) {
        return Discovery.of(new Requirements(Vector.of(new Question.DefaultVpc())), aws, Digests.UNASKED)
                .fold(
                        problems -> Finding.bad(SUBJECT, problems.all().head()),
                        known -> known.inventory().map(Networks::finding).getOrElse(Networks::none));
    }

    private static Finding finding(AwsInventory found) {
        return found.vpc().map(vpc -> finding(vpc.id(), found.subnets())).getOrElse(Networks::none);
    }

    private static Finding none() {
        return Finding.doubtful(
                SUBJECT,
                "the account has none in this region",
                "name one in the Compose file: " + KeyName.VPC + "; or make it: aws ec2 create-default-vpc");
    }

    private static Finding finding(String vpc, Vector<Subnet> subnets) {
        Vector<Subnet> open = subnets.filter(Subnet::isPublic);
        int zones = open.map(Subnet::zone).distinct().size();
        String sentence = vpc + " with " + open.size() + " public subnets in " + zones + " zones";
        return zones >= ZONES
                ? Finding.good(SUBJECT, sentence)
                : Finding.doubtful(
                        SUBJECT, sentence, "a project with published ports needs public subnets in two zones");
    }
}
