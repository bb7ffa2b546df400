package dev.stowage.extension;

/** The names of the keys of AWS. Whoever points at one in a project, or tells people to write one, spells it by these. */
public final class KeyName {
    /** How each of them begins. */
    public static final String PREFIX = "x-aws-";

    public static final String CLUSTER = "x-aws-cluster";
    public static final String LOGS_RETENTION = "x-aws-logs_retention";
    public static final String VPC = "x-aws-vpc";
    public static final String SUBNETS = "x-aws-subnets";
    public static final String ASSIGN_PUBLIC_IP = "x-aws-assign_public_ip";
    public static final String LOAD_BALANCER = "x-aws-loadbalancer";
    public static final String ALLOW_CIDRS = "x-aws-allow_cidrs";
    public static final String CERTIFICATE = "x-aws-certificate";
    public static final String PROTOCOL = "x-aws-protocol";
    public static final String TARGET_PROTOCOL = "x-aws-target_protocol";
    public static final String RULE = "x-aws-rule";
    public static final String STICKINESS = "x-aws-stickiness";
    public static final String TARGET_GROUP = "x-aws-target_group";
    public static final String HEALTHCHECK = "x-aws-healthcheck";
    public static final String DOMAIN = "x-aws-domain";
    public static final String SERVICE_CONNECT = "x-aws-service_connect";
    public static final String INIT_IMAGE = "x-aws-init_image";
    public static final String SECRETS = "x-aws-secrets";
    public static final String JSON_KEYS = "x-aws-keys";
    public static final String KMS_KEY = "x-aws-kms_key";
    public static final String ROLE = "x-aws-role";
    public static final String POLICIES = "x-aws-policies";
    public static final String TASK_ROLE_ARN = "x-aws-task_role_arn";
    public static final String EXECUTION_ROLE_ARN = "x-aws-execution_role_arn";
    public static final String PERMISSIONS_BOUNDARY = "x-aws-permissions_boundary";
    public static final String PULL_CREDENTIALS = "x-aws-pull_credentials";
    public static final String EXEC = "x-aws-exec";
    public static final String SCHEDULE = "x-aws-schedule";
    public static final String CAPACITY = "x-aws-capacity";
    public static final String EPHEMERAL_STORAGE = "x-aws-ephemeral_storage";
    public static final String AZ_REBALANCING = "x-aws-az_rebalancing";
    public static final String DEPLOYMENT = "x-aws-deployment";
    public static final String AUTOSCALING = "x-aws-autoscaling";
    public static final String MIN_PERCENT = "x-aws-min_percent";
    public static final String MAX_PERCENT = "x-aws-max_percent";
    public static final String ROOT_ACCESS = "x-aws-root_access";
    public static final String ACCESS_POINT = "x-aws-access_point";
    public static final String MOUNT_TARGETS = "x-aws-mount_targets";
    public static final String SECURITY_GROUP = "x-aws-securitygroup";
    public static final String CLOUD_FORMATION = "x-aws-cloudformation";

    private KeyName() {}
}
