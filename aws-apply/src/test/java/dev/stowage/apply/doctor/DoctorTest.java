package dev.stowage.apply.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.RecordedAws;
import dev.stowage.apply.aws.Account.Identity;
import dev.stowage.apply.aws.Network.FoundRouteTable;
import dev.stowage.apply.aws.Network.FoundSubnet;
import dev.stowage.apply.aws.Network.Role;
import dev.stowage.apply.aws.Permissions.Answer;
import dev.stowage.apply.aws.Permissions.Decision;
import dev.stowage.apply.aws.Quotas.FargateTask;
import dev.stowage.apply.aws.Quotas.Market;
import dev.stowage.apply.aws.ServiceFailure;
import dev.stowage.apply.aws.ServiceFailure.Kind;
import dev.stowage.apply.doctor.Finding.Verdict;
import dev.stowage.apply.doctor.ProjectNeed.Need;
import dev.stowage.aws.Vpc;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final RecordedAws HEALTHY = RecordedAws.of()
            .answering("Account.identity", Either.right(new Identity("123456789012", "arn:aws:iam::1:user/alice")))
            .answering("Account.regions", Either.right(Vector.of("eu-west-1", "us-east-1")))
            .answering("Account.stacks", Either.right(3))
            .answering("Account.stackLimit", Either.right(2000))
            .answering("Quotas.limit", Either.right(50))
            .answering("Quotas.used", Either.right(2))
            .answering(
                    "Quotas.fargate",
                    Either.right(Vector.of(
                            new FargateTask(1_024, Market.ON_DEMAND, Option.some("shop")),
                            new FargateTask(2_304, Market.ON_DEMAND, Option.some("blog")))))
            .answering("Permissions.simulated", Either.right(Vector.of(new Decision("iam:PassRole", Answer.ALLOWED))))
            .answering("Permissions.role", Option.none())
            .answering("Clusters.find", Either.right(Option.none()))
            .answering("LoadBalancers.find", Either.right(Option.none()))
            .answering("FileSystems.all", Either.right(Vector.empty()))
            .answering("SecretStore.all", Either.right(Vector.empty()))
            .answering("Network.defaultVpc", Either.right(Option.some("vpc-1")))
            .answering(
                    "Network.vpc",
                    Either.right(Option.some(Vpc.builder().id("vpc-1").build())))
            .answering(
                    "Network.subnets",
                    Either.right(Vector.of(new FoundSubnet("a", "eu-west-1a"), new FoundSubnet("b", "eu-west-1b"))))
            .answering(
                    "Network.routeTables",
                    Either.right(Vector.of(new FoundRouteTable(Role.MAIN, Vector.empty(), Vector.of("igw-1")))));

    @Test
    void findsNothingInAHealthyAccount() {
        Vector<Finding> findings = examined(HEALTHY);
        assertThat(findings.map(Finding::verdict).distinct()).containsExactly(Verdict.GOOD);
        assertThat(findings.map(Finding::subject))
                .containsExactly(
                        "reachability",
                        "credentials",
                        "region",
                        "rights: cloudformation",
                        "rights: ecs",
                        "rights: ec2",
                        "rights: elasticloadbalancing",
                        "rights: elasticfilesystem",
                        "rights: secretsmanager",
                        "rights: iam",
                        "quota: Fargate vCPUs",
                        "quota: Fargate Spot vCPUs",
                        "quota: stacks",
                        "quota: networks",
                        "quota: security groups",
                        "quota: public addresses",
                        "quota: application load balancers",
                        "quota: network load balancers",
                        "default network");
        assertThat(findings.last().sentence()).isEqualTo("vpc-1 with 2 public subnets in 2 zones");
    }

    @Test
    void asksNoFurther_whereNothingElseCanSucceed() {
        RecordedAws lost = HEALTHY.answering("Account.identity", failed(Kind.UNREACHABLE));
        assertThat(examined(lost).map(Finding::subject)).containsExactly("reachability");
        assertThat(lost.asked()).containsExactly("Account.identity()");
        RecordedAws expired = HEALTHY.answering("Account.identity", failed(Kind.CREDENTIALS_EXPIRED));
        assertThat(examined(expired).map(Finding::verdict)).containsExactly(Verdict.GOOD, Verdict.BAD);
    }

    @Test
    void doesNotSayThatAwsAnswers_whereItWasNotAsked() {
        RecordedAws missing = HEALTHY.answering(
                "Account.identity",
                Either.left(new ServiceFailure(Kind.CREDENTIALS_MISSING, "DoIt", "", "none", Option.none())));
        assertThat(examined(missing).map(Finding::sentence)).containsExactly("not tried", "DoIt failed: none");
    }

    @Test
    void goesOn_whereOnlyTheIdentityIsASecret() {
        RecordedAws shy = HEALTHY.answering("Account.identity", failed(Kind.ACCESS_DENIED));
        assertThat(examined(shy).map(Finding::subject))
                .contains("rights: changes", "quota: stacks")
                .doesNotContain("rights: iam");
    }

    @Test
    void namesTheRightThatIsMissing() {
        Finding denied =
                found(HEALTHY.answering("FileSystems.all", failed(Kind.ACCESS_DENIED)), "rights: elasticfilesystem");
        assertThat(denied)
                .isEqualTo(new Finding(
                        "rights: elasticfilesystem", Verdict.BAD, "DoIt failed: no (Code)", Option.some("do this")));
    }

    @Test
    void tellsWhichChangesPoliciesLetThrough() {
        RecordedAws limited = HEALTHY.answering(
                "Permissions.simulated",
                Either.right(Vector.of(
                        new Decision("ecs:CreateService", Answer.ALLOWED),
                        new Decision("iam:PassRole", Answer.NOT_ALLOWED),
                        new Decision("secretsmanager:CreateSecret", Answer.DENIED))));
        assertThat(found(limited, "rights: ecs").sentence()).isEqualTo("may be read and changed");
        assertThat(found(limited, "rights: iam"))
                .matches(right -> right.verdict() == Verdict.DOUBTFUL)
                .matches(right -> right.sentence().equals("not allowed in every case: iam:PassRole"));
        assertThat(found(limited, "rights: secretsmanager"))
                .matches(right -> right.verdict() == Verdict.BAD)
                .matches(right -> right.sentence().equals("a policy denies secretsmanager:CreateSecret"));
    }

    @Test
    void asksOfTheRoleOfCloudFormation_whatCloudFormationDoes() {
        RecordedAws aws = HEALTHY.answering("Permissions.role", Option.some("arn:aws:iam::1:role/cfn"))
                .answering(
                        "Permissions.simulated",
                        Either.right(Vector.of(
                                new Decision("iam:PassRole", Answer.NOT_ALLOWED),
                                new Decision("iam:PassRole", Answer.DENIED))));
        Finding finding = found(aws, "rights: iam");
        assertThat(finding.sentence()).isEqualTo("a policy denies iam:PassRole");
        assertThat(finding.advice())
                .containsExactly("ask whoever manages the account for these rights; you need them, or the role that"
                        + " CloudFormation takes on");
        Vector<String> asked = Vector.ofAll(aws.asked()).filter(question -> question.startsWith("Permissions.sim"));
        assertThat(asked.find(question -> question.contains("user/alice")).getOrElse(""))
                .contains("cloudformation:DeleteStack", "ecs:RunTask", "ecs:UpdateService", "iam:PassRole")
                .doesNotContain("ecs:CreateService");
        assertThat(asked.find(question -> question.contains("role/cfn")).getOrElse(""))
                .contains("ecs:CreateService", "ecs:UpdateService", "iam:PassRole")
                .doesNotContain("cloudformation:", "ecs:RunTask");
    }

    @Test
    void saysThatItDoesNotKnow_whereItMayNotAsk() {
        RecordedAws blind = HEALTHY.answering("Permissions.simulated", failed(Kind.ACCESS_DENIED))
                .answering("Quotas.limit", failed(Kind.ACCESS_DENIED));
        assertThat(found(blind, "rights: ecs")).isEqualTo(Finding.good("rights: ecs", "may be read"));
        for (String subject : new String[] {"rights: changes", "quota: Fargate vCPUs", "quota: networks"}) {
            assertThat(found(blind, subject))
                    .matches(unknown -> unknown.verdict() == Verdict.DOUBTFUL)
                    .matches(unknown -> unknown.sentence().equals("not known"))
                    .matches(unknown -> unknown.advice().exists(advice -> advice.endsWith("the right to call DoIt")));
        }
    }

    @Test
    void warnsOfWhatIsUsedUp() {
        assertThat(found(HEALTHY.answering("Quotas.used", Either.right(50)), "quota: networks"))
                .matches(quota -> quota.verdict() == Verdict.DOUBTFUL)
                .matches(quota -> quota.sentence().equals("50 of 50"));
    }

    @Test
    void countsTheVcpusInUse() {
        assertThat(found(HEALTHY, "quota: Fargate vCPUs"))
                .isEqualTo(Finding.good("quota: Fargate vCPUs", "3.25 of 50 in use"));
        assertThat(found(HEALTHY, "quota: Fargate Spot vCPUs").sentence()).isEqualTo("0 of 50 in use");
        assertThat(found(HEALTHY.answering("Quotas.limit", Either.right(6)), "quota: Fargate vCPUs"))
                .matches(quota -> quota.verdict() == Verdict.DOUBTFUL)
                .matches(quota -> quota.sentence().equals("3.25 of 6 in use"));
        assertThat(found(HEALTHY.answering("Quotas.fargate", failed(Kind.ACCESS_DENIED)), "quota: Fargate Spot vCPUs"))
                .isEqualTo(Finding.doubtful(
                        "quota: Fargate Spot vCPUs",
                        "50 at the same time, of all tasks in the region, which could not be counted",
                        "ask for the right to call DoIt"));
    }

    @Test
    void doubtsThatAProjectFindsRoom() {
        assertThat(room(50, new Need(6 * 1024, 12 * 1024)))
                .isEqualTo(Finding.good(
                        "project shop",
                        "needs 6 Fargate vCPUs, up to 12 while its tasks are replaced; others leave 47.75"));
        assertThat(room(6, new Need(1024, 4 * 1024)))
                .matches(full -> full.verdict() == Verdict.DOUBTFUL)
                .matches(full -> full.sentence().endsWith("others leave 3.75"))
                .matches(full -> full.advice().exists(advice -> advice.startsWith("an update may wait for room")));
        assertThat(room(2, new Need(1024, 2 * 1024)))
                .matches(full -> full.verdict() == Verdict.DOUBTFUL)
                .matches(full -> full.sentence().endsWith("others leave 0"))
                .matches(full -> full.advice().exists(advice -> advice.startsWith("the tasks beyond that do not")));
    }

    @Test
    void saysWhatAProjectNeeds_whereNobodyKnowsWhatIsLeft() {
        ProjectNeed need = new ProjectNeed("shop", new Need(1024, 2048), new Need(0, 0));
        for (String unknown : new String[] {"Quotas.limit", "Quotas.fargate", "Account.identity"}) {
            RecordedAws aws = HEALTHY.answering(unknown, failed(Kind.UNREACHABLE));
            assertThat(Doctor.examine(aws.aws(), Option.some(need))).containsAll(need.findings());
        }
    }

    private static Finding room(int limit, Need need) {
        return Doctor.examine(
                        HEALTHY.answering("Quotas.limit", Either.right(limit)).aws(),
                        Option.some(new ProjectNeed("shop", need, new Need(0, 0))))
                .find(finding -> finding.subject().equals("project shop"))
                .getOrElseThrow(() -> new AssertionError("nothing is said of the project"));
    }

    @Test
    void countsOnDemandAndSpotByTheirOwnQuotas() {
        Vector<FargateTask> tasks = Vector.of(
                new FargateTask(3_328, Market.ON_DEMAND, Option.some("shop")),
                new FargateTask(1_024, Market.SPOT, Option.some("shop")));
        RecordedAws busy = HEALTHY.answering("Quotas.fargate", Either.right(tasks))
                .answering("Quotas.limit(fargate, L-3032A538)", Either.right(6))
                .answering("Quotas.limit(fargate, L-36FBB829)", Either.right(7));
        assertThat(found(busy, "quota: Fargate vCPUs").sentence()).isEqualTo("3.25 of 6 in use");
        assertThat(found(busy, "quota: Fargate Spot vCPUs").sentence()).isEqualTo("1 of 7 in use");
    }

    @Test
    void doubtsTheRegion() {
        assertThat(found(HEALTHY.answering("Account.regions", Either.right(Vector.of("us-east-1"))), "region"))
                .matches(region -> region.verdict() == Verdict.BAD)
                .matches(region -> region.sentence().equals("eu-west-1 is no region that this account can use"));
        assertThat(found(HEALTHY.answering("Account.regions", failed(Kind.ACCESS_DENIED)), "region")
                        .verdict())
                .isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void doubtsQuotasAndNetworks() {
        assertThat(found(HEALTHY.answering("Account.stacks", Either.right(2000)), "quota: stacks")
                        .verdict())
                .isEqualTo(Verdict.BAD);
        assertThat(found(HEALTHY.answering("Account.stackLimit", failed(Kind.ACCESS_DENIED)), "quota: stacks")
                        .advice())
                .containsExactly("ask for the right to call DoIt");
        assertThat(found(HEALTHY.answering("Network.defaultVpc", Either.right(Option.none())), "default network")
                        .sentence())
                .isEqualTo("the account has none in this region");
        assertThat(found(HEALTHY.answering("Network.routeTables", Either.right(Vector.empty())), "default network"))
                .matches(network -> network.verdict() == Verdict.DOUBTFUL)
                .matches(network -> network.sentence().equals("vpc-1 with 0 public subnets in 0 zones"));
        assertThat(found(HEALTHY.answering("Network.subnets", failed(Kind.TRY_LATER)), "default network")
                        .verdict())
                .isEqualTo(Verdict.BAD);
    }

    private static Vector<Finding> examined(RecordedAws aws) {
        return Doctor.examine(aws.aws(), Option.none());
    }

    private static Finding found(RecordedAws aws, String subject) {
        return examined(aws)
                .find(finding -> finding.subject().equals(subject))
                .getOrElseThrow(() -> new AssertionError("nothing is said of " + subject));
    }

    private static Either<ServiceFailure, Object> failed(Kind kind) {
        return Either.left(new ServiceFailure(kind, "DoIt", "Code", "no", Option.some("do this")));
    }
}
